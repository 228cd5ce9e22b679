# O que o canal de registro diz, para quem é da equipe e não estava lá.

log-refused = { $who } tentou { $tried } em { $channel }: { $why }.

tried-open = abrir um ticket ({ $kind })
tried-open-for = abrir um ticket ({ $kind }, { $position })
tried-answer = responder a uma pergunta do ticket #{ $ticket }
tried-close = fechar { $ticket }
tried-claim = assumir { $ticket }
tried-unclaim = devolver { $ticket }
tried-join = participar de { $ticket }
tried-assign = atribuir { $ticket }
tried-note = guardar ou ler notas de { $ticket }
tried-add = trazer { $who } para { $ticket }
tried-remove = tirar { $who } de { $ticket }
tried-rename = renomear o tópico ({ $ticket })
tried-move = mover { $ticket } para { $kind }
tried-reopen = reabrir { $ticket }
tried-available = dizer se está disponível
tried-transcript = ler o registro: { $ticket }
tried-rate = dizer como foi { $ticket }
tried-reply = enviar uma resposta pronta em { $ticket } ({ $reply })
tried-decide = decidir sobre { $ticket } ({ $decision })
tried-close-later = fechar { $ticket } mais tarde
tried-cancel-close = cancelar o fechamento programado de { $ticket }
tried-request-close = pedir para fechar { $ticket }
tried-accept-close = aceitar o fechamento de { $ticket }
tried-refuse-close = manter { $ticket } aberto
tried-snooze-alerts = adiar os alertas de { $ticket }
tried-alerts-off = desligar os alertas de { $ticket }
tried-alerts-on = ligar os alertas de { $ticket }
tried-reload = recarregar as definições
tried-config-show = ver as configurações
tried-config-change = mudar a configuração { $key }
tried-panel-post = publicar um painel
tried-panel-refresh = atualizar os painéis
tried-suggest = obter sugestões
tried-old-button = usar um botão desatualizado

ticket-known = o ticket #{ $ticket }
ticket-any = um ticket

why-unknown-server = nenhuma definição nomeia este servidor
why-old-button = o botão é de uma versão, de um tipo ou de um painel que não existe mais
why-unknown-type = não existe o tipo { $kind }
why-type-off = { $kind } está desligado
why-unknown-position = não existe a vaga { $position }
why-position-closed = { $position } não está recebendo inscrições
why-role-needed = não tem nenhum dos cargos { $roles }
why-role-barred = com o cargo { $roles } não pode
why-account-too-young = a conta tem menos de { $time }
why-member-too-new = entrou há menos de { $time }
why-own-limit = já tem { $count } deste tipo abertos, o máximo por membro
why-total-limit = há { $count } deste tipo abertos, o máximo
why-cooldown = poderá abrir o próximo { $moment }
why-bot-lacks = falta para mim { $permissions } em { $channel }
why-member-lacks = falta para o membro { $permissions } em { $channel }
why-outside-hours = a equipe não está disponível
why-form-unfit = { $count ->
    [one] { $count } resposta do formulário não serve
   *[other] { $count } respostas do formulário não servem
}
why-form-outdated = as perguntas mudaram nesse meio-tempo
why-creator-only = só quem abriu o ticket pode
why-not-asked = a pergunta já foi respondida
why-reply-unfit = a resposta não serve
why-not-a-ticket = não é o tópico de um ticket
why-closed-already = o ticket #{ $ticket } já está fechado
why-claimed-by-another = { $who } cuida dele
why-handles-none = { $who } não cuida de tickets deste tipo
why-bot = { $who } é um bot
why-not-in-server = { $who } não está no servidor
why-cannot-see = falta para { $who } { $permissions } em { $channel }
why-creator-stays = { $who } o abriu
why-staff-stay = { $who } cuida de tickets deste tipo
why-note-too-long = a nota é longa demais
why-name-empty = o nome está vazio
why-thread-gone = o tópico foi excluído
why-too-many-threads = o servidor tem tantos tópicos ativos quanto o Discord permite
why-not-reopened = o Discord não me deixou trazer o tópico de volta
why-nobody-available = não se conhece ninguém disponível
why-no-such-ticket = esse ticket não existe
why-decided-already = { $who } decidiu ({ $decision })
why-unknown-decision = não há essa decisão
why-unknown-reply = não há essa resposta
why-own-ticket = ninguém decide sobre o próprio ticket
why-decision-reason-needed = a decisão precisa de um motivo
why-staff-only = só a equipe deste ticket pode
why-staff-and-creator-only = só a equipe deste ticket e quem o abriu podem
why-maintainers-only = só os responsáveis podem
why-reason-needed = é preciso um motivo
why-reason-too-long = o motivo é longo demais
why-no-time = { $typed } não é um tempo
why-no-alerts = o tipo não tem alertas
why-no-close-request = ninguém pede para fechar o ticket
why-other-side = o outro lado é quem responde
why-may-close = a pessoa mesma pode fechar o ticket
why-thread-not-made = o Discord não me deixou criar o tópico
why-try-later = o Discord ou o banco de dados não conseguiu fazer isso

deed-make-thread = criar o tópico dele
deed-add-member = trazer { $who } para o tópico dele
deed-add-staff = trazer a equipe para o tópico dele
deed-seat-staff = trazer a equipe para o tópico dele, um por um
deed-remove-member = tirar { $who } do tópico dele
deed-add-new-staff = trazer a equipe do novo tipo para o tópico dele
deed-remove-staff = tirar do tópico quem não cuida mais dele
deed-rename = renomear o tópico dele para { $name }
deed-unarchive = trazer o tópico dele de volta do arquivo
deed-ask-feedback = perguntar como foi
deed-settle-roles = dar e tirar os cargos da decisão dele
deed-reply = enviar a resposta { $reply }
deed-post = publicar { $view }
deed-refresh = atualizar { $view }
deed-delete = apagar { $view }
deed-send-record = enviar o registro a quem o abriu
deed-alert = avisar no canal de alertas
deed-archive = trancar e arquivar o tópico dele
deed-read-thread = ler o que foi dito por último no tópico dele

view-opening = as boas-vindas e as perguntas
view-further = o resto das perguntas
view-question = uma pergunta
view-unfit = o que havia de errado em uma resposta
view-complete = o texto depois da última resposta
view-moved = o aviso do novo tipo
view-notice = um aviso
view-decision = o texto da decisão dele
view-close-planned = o aviso do fechamento programado
view-close-request = a pergunta se ele pode ser fechado
view-card = o cartão na lista
view-closing = o texto de encerramento
view-record = o registro no histórico

chore-post-panel = publicar o painel `{ $panel }`
chore-take-down-panel = retirar o painel antigo de { $channel }
chore-post-cards = publicar os cartões dos tickets abertos
chore-post-records = publicar os registros dos tickets fechados
chore-tell = contar o que acontece
chore-tell-alerts = avisar de tickets que precisam de alguém
chore-make-threads = criar os tópicos dos tickets
chore-keep-files = guardar cópias dos arquivos que as pessoas enviam
chore-delete-files = apagar cópias de arquivos que não são mais necessárias
chore-register-commands = registrar os comandos

log-unfit = O servidor não está como as definições precisam:
    { $found }
unfit-no-role = Não há cargo com o id { $id }, que as definições chamam de { $name }. Corrija o id em server.yaml.
unfit-no-channel = Não vejo o canal { $channel } (id { $id }), onde devo { $chore }. Corrija o id em server.yaml, ou permita **View Channel** para mim lá.
unfit-no-threads = { $channel } não pode ter tópicos privados. Indique um canal de texto comum para os tickets.
unfit-lacks = { $count ->
    [one] Preciso de { $permissions } em { $channel } para { $chore }. Permita isso nas permissões desse canal.
   *[other] Preciso de { $permissions } em { $channel } para { $chore }. Permita-as nas permissões desse canal.
}
unfit-no-manage-roles = Preciso de **Manage Roles** para dar e tirar os cargos das decisões. Permita isso ao meu cargo em Configurações do servidor > Cargos.
unfit-roles-above = { $count ->
    [one] Só posso dar e tirar cargos abaixo do meu, e { $roles } não está abaixo. Arraste o meu cargo para cima dele em Configurações do servidor > Cargos.
   *[other] Só posso dar e tirar cargos abaixo do meu, e { $roles } não estão abaixo. Arraste o meu cargo para cima deles em Configurações do servidor > Cargos.
}
unfit-not-mentionable = Não posso mencionar { $roles } em { $channel }, então os tickets não chegariam a eles. Permita { $permissions } para mim nas permissões desse canal, ou deixe todos mencionarem o cargo.
unfit-staff-lack = { $count ->
    [one] Falta { $permissions } a { $roles } em { $channel }, então essa equipe não vê os tickets de { $types }. Permita isso ao cargo nas permissões desse canal.
   *[other] Faltam { $permissions } a { $roles } em { $channel }, então essa equipe não vê os tickets de { $types }. Permita isso ao cargo nas permissões desse canal.
}
unfit-no-member-list = O Discord não me diz quem é da equipe, e `staff_access: members` precisa disso ({ $types }). Ative Server Members Intent em https://discord.com/developers/applications (seu aplicativo, Bot, Privileged Gateway Intents) e me inicie de novo. Até lá, uma menção traz a equipe.

log-of-ticket = Ticket { $ticket }: { $told }
log-failed = Não consegui { $what }: { $why }
log-not-delivered = { $who } não aceita mensagens diretas minhas, então o registro não foi enviado.
log-command-taken = Outro bot desta aplicação já tem um comando `/{ $command }`. Não mexi nele, então o meu não está lá.
log-error = Algo deu errado do meu lado. No log do programa está como `{ $incident }`.
log-roles-not-all-added = nem todos os membros de { $roles } puderam ser trazidos: uma menção traz apenas um número limitado de pessoas de um cargo. Ative Server Members Intent (https://discord.com/developers/applications, seu aplicativo, Bot) e me inicie de novo, ou escreva `staff_access: moderators` ou `staff_access: button`.

log-reload-done = Novas definições estão em vigor.
log-reload-done-by = Novas definições estão em vigor, recarregadas por { $who }.
log-reload-nothing = Definições recarregadas: nada mudou.
log-reload-nothing-by = Definições recarregadas por { $who }: nada mudou.
log-reload-nothing-since = Definições recarregadas por { $who }: nada mudou desde { $moment }, quando isto entrou em vigor:
log-reload-warnings = { $count ->
    [one] { $count } aviso
   *[other] { $count } avisos
}
log-reload-errors = { $count ->
    [one] { $count } erro
   *[other] { $count } erros
}
log-reload-refused = As definições têm **{ $errors }** e não entraram em vigor; as últimas boas continuam.
log-reload-refused-by = As definições têm **{ $errors }** e não entraram em vigor (a pedido de { $who }); as últimas boas continuam.
log-reload-elsewhere = Sendo { $count } nos arquivos de outro servidor.
log-reload-mended = As definições não têm mais erros: são de novo as que estão em vigor.

log-configured = { $who } mudou as configurações:
    { $changes }
log-flood-by = { $who } abriu { $count } tickets ou mais em dez minutos.
log-flood = { $count } tickets ou mais foram abertos neste servidor em dez minutos.
log-old-changed = { $who } mudou uma mensagem com mais de uma hora.
log-old-deleted = foi apagada uma mensagem com mais de uma hora. O registro a guarda.
log-and-more = … e mais { $count }
log-times = { $count ->
    [one] -# { $count } vez, a última { $moment }
   *[other] -# { $count } vezes, a última { $moment }
}
log-left-out = { $count ->
    [one] Mais { $count } linha não coube aqui. Ela está no log do programa.
   *[other] Mais { $count } linhas não couberam aqui. Elas estão no log do programa.
}

tried-find = procurar tickets
tried-stats = ver os números
tried-block = bloquear { $who }
tried-blocks = ver quem está bloqueado
tried-unblock = desbloquear { $who }
why-blocked-until = com bloqueio até { $date }
why-blocked = com bloqueio
why-server-staff-only = só a equipe pode
why-others-type = { $kind } é atendido por outros
why-no-such-type = não há o tipo { $typed }
why-length = a duração não pode ser lida
why-period = o período não pode ser lido
why-block-staff = { $who } é da equipe
why-block-bot = { $who } é um bot
