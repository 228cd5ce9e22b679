# Nas mensagens do bot: títulos, rótulos e botões que nenhuma definição define.

panel-empty = -# Nada pode ser aberto aqui no momento.
menu-type = Do que você precisa?
menu-position = Escolha uma vaga
button-claim = Assumir
button-join = Participar
button-close = Fechar ticket
button-reopen = Reabrir
button-thread = Abrir o tópico

ticket-title = #{ $ticket } · { $kind }
ticket-name = Ticket #{ $ticket }
ticket-questions = Perguntas
ticket-more-questions = Mais perguntas
ticket-staff-are-back = 🕒 A equipe não está disponível no momento e volta { $moment } ({ $date }).
ticket-closed = Este ticket está fechado.
ticket-nobody = ninguém ainda
ticket-somebody = alguém

notice-claimed = { $who } agora cuida deste ticket.
notice-unclaimed = { $who } devolveu este ticket; agora ninguém cuida dele.
notice-assigned = { $who } atribuiu este ticket a { $whom }.
notice-brought-in = { $who } trouxe { $whom } para este ticket.
notice-moved = { $who } passou este ticket para o tipo **{ $kind }**.
notice-reopened = { $who } reabriu este ticket.
notice-name-forbidden = As regras do servidor não permitem esse nome, então este tópico mantém o seu.

field-type = Tipo
field-position = Vaga
field-creator = Aberto por
field-opened = Aberto
field-waiting = Aguardando
field-assignee = Aos cuidados de
field-closed = Fechado
field-closed-by = Fechado por
field-reason = Motivo
field-reopened = Reaberto
field-messages = Mensagens

record-yours = Seu ticket em **{ $server }** está fechado. Este é o registro dele.
record-transcript-too-large = A transcrição é grande demais para anexar. As mensagens estão no banco de dados.
record-notes = Notas da equipe
record-open-again = Este ticket está aberto de novo.

transcript-server = Servidor
transcript-links = Os links para arquivos são do próprio Discord e podem não funcionar mais.

transcript-answers = Respostas
transcript-skipped = Sem resposta
transcript-took-part = Participantes
transcript-files = Arquivos
transcript-nothing-said = Nada foi dito.
transcript-bot = APP
transcript-spoiler = Spoiler
transcript-not-here = não guardado neste arquivo
transcript-part = Parte { $number } de { $of }
transcript-edited = Editado { $moment }
transcript-edited-times = Editado { $count } vezes, a última { $moment }
transcript-until = Até { $moment }
transcript-deleted = Apagado { $moment }
transcript-zone = Os horários são os de { $zone }.
positions-closed = -# Sem inscrições no momento: { $positions }
positions-none-open = Nenhuma vaga está recebendo inscrições no momento. Volte outro dia.

close-form-title = Fechar o ticket #{ $ticket }
close-form-label = Por que ele é fechado?
button-change-decision = Mudar para { $decision }
field-sender = De
field-decision = Decisão
field-decision-reason = Motivo da decisão
decision-form-title = #{ $ticket } · { $decision }
decision-form-label = O que você quer dizer sobre isso?
rating-form-title = #{ $ticket } · { $stars }
rating-form-label = O que você quer nos dizer?
record-feedback = Avaliação
default-feedback = O seu ticket em **{ $server }** está fechado. Como nos saímos?
form-may-stay-empty = Você pode deixar isto vazio.

default-panel = Escolha o que você precisa. Um tópico privado se abre, só para você e a equipe.
default-prompt = De qual vaga se trata?
default-greeting = Olá, { $member }, obrigado por entrar em contato.
default-greeting-for = Olá, { $member }, obrigado pelo seu interesse em **{ $position }**.
default-read = Só você e a equipe podem ler isto.
default-answer = Responda às perguntas abaixo, com suas palavras e no seu ritmo. Só você e a equipe podem ler isto.
default-tell = Conte para nós do que se trata. Só você e a equipe podem ler isto.
default-closed = Fechado por { $who }.
default-closed-reason = Motivo: { $reason }
