# O que o bot responde a uma pessoa, que é a única a ver: curto, e o que fazer em seguida.

answer-opened = Seu ticket está aberto: { $thread }
answer-open-already = Seu ticket já está aberto: { $thread }
answer-being-opened = Seu ticket #{ $ticket } está sendo aberto. O tópico dele aparece em instantes.
answer-closed = O ticket #{ $ticket } está fechado.
answer-noted = Anotado.
did-claim = Agora você cuida do ticket #{ $ticket }.
did-claim-before = Você já cuida do ticket #{ $ticket }.
did-unclaim = Agora ninguém cuida do ticket #{ $ticket }.
did-unclaim-before = Ninguém cuida do ticket #{ $ticket }.
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
refused-creator-only = Só quem abriu este ticket responde às perguntas dele.
refused-not-asked = Esta pergunta já foi respondida.
refused-not-a-ticket = Isto só funciona no tópico de um ticket.
refused-closed-already = O ticket #{ $ticket } já está fechado.
refused-claimed-by-another = { $who } cuida deste ticket. Os responsáveis podem liberá-lo.
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
