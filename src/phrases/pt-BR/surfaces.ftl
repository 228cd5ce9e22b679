# Nas mensagens do bot: títulos, rótulos e botões que nenhuma definição define.

panel-empty = -# Nada pode ser aberto aqui no momento.
menu-type = Do que você precisa?
menu-position = Escolha uma vaga
button-claim = Assumir
button-close = Fechar ticket
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

field-type = Tipo
field-position = Vaga
field-creator = Aberto por
field-opened = Aberto
field-waiting = Aguardando
field-assignee = Aos cuidados de
field-closed = Fechado
field-closed-by = Fechado por
field-reason = Motivo
field-messages = Mensagens

record-transcript-too-large = A transcrição é grande demais para anexar. As mensagens estão no banco de dados.

transcript-server = Servidor
transcript-links = Os links para arquivos são do próprio Discord e podem não funcionar mais.

positions-closed = -# Sem inscrições no momento: { $positions }
positions-none-open = Nenhuma vaga está recebendo inscrições no momento. Volte outro dia.

close-form-title = Fechar o ticket #{ $ticket }
close-form-label = Por que ele é fechado?
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
