# O que o bot responde a uma pessoa, que é a única a ver: curto, e o que fazer em seguida.

answer-opened = Seu ticket está aberto: { $thread }
answer-open-already = Seu ticket já está aberto: { $thread }
answer-being-opened = Seu ticket #{ $ticket } está sendo aberto. O tópico dele aparece em instantes.
answer-closed = O ticket #{ $ticket } está fechado.
answer-reopened = O ticket está aberto de novo: { $thread }
answer-being-reopened = O ticket #{ $ticket } está sendo reaberto. O tópico dele volta em instantes.
answer-transcript = Este é o registro do ticket #{ $ticket }.
answer-transcript-too-long = O registro do ticket #{ $ticket } é longo demais para o Discord. Os responsáveis o obtêm com `frontdesk export`.
answer-noted = Anotado.
did-claim = Agora você cuida do ticket #{ $ticket }.
did-claim-before = Você já cuida do ticket #{ $ticket }.
did-join = Agora você está no ticket #{ $ticket }: { $thread }
did-join-before = Você já faz parte do ticket #{ $ticket }: { $thread }
did-unclaim = Agora ninguém cuida do ticket #{ $ticket }.
did-unclaim-before = Ninguém cuida do ticket #{ $ticket }.
did-assign = { $who } agora cuida do ticket #{ $ticket }.
did-assign-before = { $who } já cuida do ticket #{ $ticket }.
did-note = Anotado no ticket #{ $ticket }. Só a equipe vê: `/note` mostra as notas.
did-add = { $who } entra no ticket #{ $ticket }.
did-add-before = { $who } já faz parte do ticket #{ $ticket }.
did-remove = { $who } não está mais no ticket #{ $ticket }.
did-rename = O tópico do ticket #{ $ticket } recebe o novo nome.
did-rename-later = O Discord permite renomear um tópico duas vezes em dez minutos: o do ticket #{ $ticket } recebe o novo nome { $moment }.
did-move = O ticket #{ $ticket } agora é do tipo **{ $kind }**.
did-move-before = O ticket #{ $ticket } já é do tipo **{ $kind }**.
did-reopen-before = O ticket #{ $ticket } já está aberto.
answer-notes = Notas do ticket #{ $ticket }
answer-no-notes = Não há notas do ticket #{ $ticket }. `/note text:` guarda uma.
answer-earlier-notes = { $count ->
    [one] { $count } nota anterior não aparece aqui
   *[other] { $count } notas anteriores não aparecem aqui
}
answer-available = { $count ->
    [one] Você está disponível: `/assign` sem pessoa pode dar um ticket a você. Você cuida de { $count } ticket aberto.
   *[other] Você está disponível: `/assign` sem pessoa pode dar um ticket a você. Você cuida de { $count } tickets abertos.
}
answer-not-available = { $count ->
    [one] Você está indisponível: `/assign` sem pessoa não escolhe você. Você cuida de { $count } ticket aberto.
   *[other] Você está indisponível: `/assign` sem pessoa não escolhe você. Você cuida de { $count } tickets abertos.
}
did-reply = Enviado.
did-reply-and-close = Enviado. O ticket #{ $ticket } está fechado.
did-decide = Ticket #{ $ticket }: **{ $decision }**.
did-decide-and-close = O ticket #{ $ticket } está fechado: **{ $decision }**.
did-decide-before = **{ $decision }** já está decidido para o ticket #{ $ticket }.
answer-rated = Obrigado pela avaliação: { $stars }
answer-decided-before = O ticket #{ $ticket } já está decidido: **{ $decision }**, por { $who } { $moment }. O botão muda isso para **{ $other }**.
did-close-planned = O ticket #{ $ticket } fecha { $when }.
did-close-cancelled = O ticket #{ $ticket } continua aberto.
did-close-cancelled-before = Nenhum fechamento do ticket #{ $ticket } está programado.
did-close-requested = Perguntei no tópico.
did-close-refused = O ticket #{ $ticket } continua aberto.
did-alerts-snoozed = O próximo alerta do ticket #{ $ticket } vem { $when }.
did-alerts-off = Sem mais alertas do ticket #{ $ticket }. `/alertas ligar` no tópico dele os traz de volta.
did-alerts-off-before = Os alertas do ticket #{ $ticket } já estão desligados.
did-alerts-on = O ticket #{ $ticket } tem alertas de novo.
did-alerts-on-before = Os alertas do ticket #{ $ticket } já estão ligados.
answer-your-words = O que você escreveu está no arquivo abaixo, para você poder copiar.
answer-press-again = Isso demorou um pouco demais. Clique no botão mais uma vez.
answer-broken = Algo deu errado do meu lado. Tente de novo; se continuar acontecendo, passe este número à equipe: `{ $incident }`

refused-unknown-server = Não estou configurado para este servidor. Fale com a equipe dele.
refused-old-button = Este botão está desatualizado. Use um mais novo ou digite `/ticket`.
refused-unknown-type = Este tipo de ticket não existe mais. Digite `/ticket` para ver o que você pode abrir.
refused-type-off = Este tipo de ticket não pode ser aberto no momento. Tente outro dia.
refused-unknown-position = Não existe a vaga “{ $position }”. Escolha uma da lista.
refused-position-closed = A vaga **{ $position }** não está recebendo inscrições no momento. Escolha outra vaga.
refused-role-needed = { $count ->
    [one] Para abrir isto, você precisa do cargo { $roles }.
   *[other] Para abrir isto, você precisa de um destes cargos: { $roles }.
}
refused-role-barred = Membros com o cargo { $roles } não podem abrir isto.
refused-account-too-young = Sua conta do Discord é nova demais para isto: ela precisa ter pelo menos { $time }.
refused-member-too-new = Você poderá abrir isto quando tiver { $time } neste servidor.
refused-limit-of-none = Ninguém pode abrir este tipo de ticket no momento.
refused-own-limit = { $count ->
    [one] Você já tem um ticket deste tipo aberto. Continue aqui: { $thread }
   *[other] Você já tem { $count } tickets deste tipo abertos, que é o máximo. Continue aqui: { $thread }
}
refused-own-limit-close-first = { $count ->
    [one] Você já tem um ticket deste tipo aberto. Feche-o primeiro.
   *[other] Você já tem { $count } tickets deste tipo abertos, que é o máximo. Feche um primeiro.
}
refused-total-limit = Há tickets demais deste tipo abertos agora. Tente mais tarde.
refused-cooldown = Você poderá abrir o próximo { $moment }.
refused-bot-lacks = { $count ->
    [one] Falta para mim a permissão { $permissions } em { $channel }. A equipe já sabe; tente mais tarde.
   *[other] Faltam para mim as permissões { $permissions } em { $channel }. A equipe já sabe; tente mais tarde.
}
refused-member-lacks = { $count ->
    [one] Você não conseguiria ver seu ticket: falta para você a permissão { $permissions } em { $channel }. Avise a equipe.
   *[other] Você não conseguiria ver seu ticket: faltam para você as permissões { $permissions } em { $channel }. Avise a equipe.
}
refused-outside-hours = A equipe não está disponível no momento. Você poderá abrir isto { $moment } ({ $date }).
refused-outside-hours-always = Isto não pode ser aberto no momento: a equipe não está disponível.
refused-form-unfit = Seu ticket ainda não foi aberto. Corrija isto e envie o formulário de novo:
    { $faults }
refused-form-outdated = As perguntas acabaram de mudar, então seu ticket não foi aberto. Clique no botão de novo.
refused-creator-only = Só quem abriu este ticket pode fazer isso.
refused-not-asked = Esta pergunta já foi respondida.
refused-not-a-ticket = Isto só funciona no tópico de um ticket.
refused-closed-already = O ticket #{ $ticket } já está fechado.
refused-claimed-by-another = { $who } cuida deste ticket. Os responsáveis podem liberá-lo.
refused-handles-none = { $who } não cuida de tickets deste tipo.
refused-bot = { $who } é um bot.
refused-not-in-server = { $who } não está neste servidor.
refused-cannot-see = { $count ->
    [one] { $who } não conseguiria ver este tópico: falta a permissão { $permissions } em { $channel }.
   *[other] { $who } não conseguiria ver este tópico: faltam as permissões { $permissions } em { $channel }.
}
refused-creator-stays = { $who } abriu este ticket e fica nele.
refused-staff-stay = { $who } cuida de tickets deste tipo e fica nele.
refused-note-too-long = Essa nota é longa demais: ela pode ter { $count } caracteres. Encurte-a.
refused-no-such-type-meant = Não existe o tipo “{ $typed }”. Você quis dizer “{ $meant }”?
refused-name-empty = Nada desse nome pode ser mostrado. Use letras.
refused-thread-gone = O tópico do ticket #{ $ticket } foi excluído, então ele não pode ser reaberto.
refused-too-many-threads = Este servidor tem tantos tópicos ativos quanto o Discord permite. Feche alguns tickets ou arquive outros tópicos e tente de novo.
refused-not-reopened = Não foi possível reabrir o ticket #{ $ticket }: o Discord não me deixou trazer o tópico de volta. Tente mais tarde.
refused-nobody-available = Não conheço ninguém disponível para este ticket. Da equipe, conheço quem já usou um botão ou comando meu, por exemplo `/available`.
refused-no-such-ticket = Não há ticket com esse número aqui.
refused-decided-already = O ticket #{ $ticket } está decidido e fechado: **{ $decision }**, por { $who }.
refused-no-decisions = Tickets deste tipo terminam sem decisão. Digite `/close` para fechar este.
refused-unknown-decision = Não há essa decisão para este ticket. Há: { $decisions }.
refused-no-replies = Não há respostas para este tipo de ticket.
refused-unknown-reply = Não há essa resposta para este tipo de ticket. Há: { $replies }.
refused-own-ticket = Outra pessoa precisa decidir sobre o seu próprio ticket.
refused-decision-reason-needed = Esta decisão precisa de algumas palavras suas. Tente de novo.
refused-staff-only = Só a equipe deste ticket pode fazer isso.
refused-staff-and-creator-only = Só a equipe e quem abriu este ticket podem fazer isso.
refused-maintainers-only = Só os responsáveis podem fazer isso.
refused-reason-needed = É preciso um motivo para fechar o ticket #{ $ticket }. Digite `/fechar` com o motivo ou clique em **{ $button }**.
refused-reason-too-long = Esse motivo é longo demais: ele pode ter { $count } caracteres. Encurte-o.
refused-no-time = “{ $typed }” não é um tempo. Escreva um como `30m`, `2h` ou `3d`, no máximo 365 dias.
refused-no-alerts = Este tipo de ticket não tem alertas.
refused-no-close-request = Ninguém mais pede para fechar este ticket.
refused-other-side = O outro lado é quem responde a isso.
refused-may-close = Você mesmo pode fechar este ticket: digite `/fechar`.
refused-thread-not-made = Não foi possível abrir seu ticket: o Discord não me deixou criar o tópico. A equipe já sabe; tente mais tarde.
refused-try-later = Isso não funcionou agora. Tente de novo em um minuto.

found-open = Tickets abertos
found-closed = Tickets fechados
found-all = Tickets abertos e fechados
found-waiting = Tickets que esperam pela equipe, os que esperam há mais tempo primeiro
found-by-nobody = sem ninguém atendendo
found-by-you = atendidos por você
found-by = atendidos por { $who }
found-of-member = abertos por { $who }
found-of-type = tipo { $kind }
found-no-more = Não há mais.
found-none-fits = Nenhum ticket corresponde.
found-none-open = Nenhum ticket está aberto.
found-none-closed = Nenhum ticket foi fechado ainda.
found-none = Ainda não há nenhum ticket.
found-none-waiting = Nenhum ticket espera pela equipe.
found-opened = aberto { $moment }
found-waits = espera desde { $moment }
found-was-closed = fechado { $moment }
found-nobody = ninguém ainda
button-page-back = Voltar
button-page-next = Próxima
block-until = { $who } não pode abrir tickets até { $date } ({ $moment }). Os tickets abertos continuam abertos.
block-endless = { $who } não pode abrir tickets até alguém desbloquear. Os tickets abertos continuam abertos.
block-changed-until = { $who } já estava com bloqueio; agora ele vale até { $date } ({ $moment }).
block-changed-endless = { $who } já estava com bloqueio; agora ele vale até alguém retirar.
block-before-until = { $who } já está com bloqueio, até { $date } ({ $moment }). Dê outro fim ou outro motivo para mudar.
block-before-endless = { $who } já está com bloqueio, até alguém retirar. Dê um fim ou um motivo para mudar.
block-reason = Motivo: { $reason }
block-line-until = 🚫 { $who } não pode abrir tickets até { $date } ({ $by }, { $moment }).
block-line-endless = 🚫 { $who } não pode abrir tickets até alguém desbloquear ({ $by }, { $moment }).
block-title = Membros bloqueados
block-nobody = Ninguém está bloqueado.
block-more = { $count ->
    [one] -# … e mais { $count } membro
   *[other] -# … e mais { $count } membros
}
unblock-done = { $who } pode abrir tickets de novo.
unblock-before = { $who } não está com bloqueio.
refused-blocked-until = Você não pode abrir tickets até { $date } ({ $moment }).
refused-blocked = Você não pode abrir tickets neste servidor.
refused-server-staff-only = Só a equipe pode fazer isso.
refused-others-type = Você não atende tickets do tipo “{ $kind }”.
refused-no-such-type = Não há um tipo de ticket “{ $typed }”.
refused-length = “{ $typed }” não é uma duração. Escreva por exemplo 12h, 7d, 2w ou 1d12h, ou forever.
refused-period = “{ $typed }” não é uma duração nem um dia. Escreva por exemplo 7d, 4w ou 2026-11-01, ou all.
refused-block-staff = A equipe e os responsáveis não podem ser bloqueados.
refused-block-bot = Bots não abrem tickets, então não há nada a bloquear.
figures-title = Números
figures-since = Desde { $date }
figures-ever = Desde o início
figures-tickets = Tickets
figures-opened = { $opened } abertos
figures-opened-rate = { $opened } abertos ({ $rate } % deles já fechados)
figures-closed = { $closed } fechados
figures-open-now = { $open } abertos agora
figures-first-reply = Tempo até a primeira resposta
figures-close = Tempo até o fechamento
figures-spread = metade em até { $median }, nove em cada dez em até { $most }
figures-none = nenhum ainda
figures-decisions = Decisões
figures-decisions-of-type = { $kind }: { $decisions }
figures-decision = { $label } { $count }
figures-ratings = Avaliações
figures-rating = { $count ->
    [one] { $stars } em média, de uma avaliação
   *[other] { $stars } em média, de { $count } avaliações
}
figures-by-type = Por tipo
figures-type = { $kind }: { $opened } abertos, { $closed } fechados, { $open } abertos agora
figures-type-first-reply = primeira resposta { $time }
figures-type-close = fechamento { $time }
figures-type-rating = avaliação { $stars } ({ $count })
figures-by-person = Por pessoa, em tickets de outros
figures-person = { $count ->
    [one] { $who }: { $closed } fechados, { $count } resposta
   *[other] { $who }: { $closed } fechados, { $count } respostas
}
figures-more = { $count ->
    [one] -# … e mais { $count } linha
   *[other] -# … e mais { $count } linhas
}
