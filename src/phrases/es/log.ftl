# Lo que dice el canal de registro, para quienes son del equipo y no estaban.

log-refused = { $who } intentó { $tried } en { $channel }: { $why }.

tried-open = abrir un ticket ({ $kind })
tried-open-for = abrir un ticket ({ $kind }, { $position })
tried-answer = responder a una pregunta del ticket #{ $ticket }
tried-close = cerrar { $ticket }
tried-claim = tomar { $ticket }
tried-unclaim = devolver { $ticket }
tried-join = unirse a { $ticket }
tried-assign = asignar { $ticket }
tried-note = guardar o leer notas de { $ticket }
tried-add = incorporar a { $who } a { $ticket }
tried-remove = sacar a { $who } de { $ticket }
tried-rename = renombrar el hilo ({ $ticket })
tried-move = mover { $ticket } a { $kind }
tried-reopen = reabrir { $ticket }
tried-available = decir si está disponible
tried-transcript = leer el expediente de un ticket ({ $ticket })
tried-rate = decir cómo fue { $ticket }
tried-reply = enviar una respuesta preparada en { $ticket } ({ $reply })
tried-decide = decidir sobre { $ticket } ({ $decision })
tried-close-later = cerrar { $ticket } más tarde
tried-cancel-close = cancelar el cierre previsto de { $ticket }
tried-request-close = pedir que se cierre { $ticket }
tried-accept-close = aceptar el cierre de { $ticket }
tried-refuse-close = dejar abierto { $ticket }
tried-snooze-alerts = aplazar los avisos de { $ticket }
tried-alerts-off = desactivar los avisos de { $ticket }
tried-alerts-on = activar los avisos de { $ticket }
tried-reload = recargar las definiciones
tried-config-show = ver los ajustes
tried-config-change = cambiar el ajuste { $key }
tried-panel-post = publicar un panel
tried-panel-refresh = actualizar los paneles
tried-suggest = obtener sugerencias
tried-old-button = usar un botón anticuado

ticket-known = el ticket #{ $ticket }
ticket-any = un ticket

why-unknown-server = ninguna definición nombra este servidor
why-old-button = el botón es de una versión, un tipo o un panel que ya no existe
why-unknown-type = no existe el tipo { $kind }
why-type-off = { $kind } está desactivado
why-unknown-position = no existe el puesto { $position }
why-position-closed = { $position } no admite solicitudes
why-role-needed = no tiene ninguno de los roles { $roles }
why-role-barred = con el rol { $roles } no se puede
why-account-too-young = su cuenta tiene menos de { $time }
why-member-too-new = entró hace menos de { $time }
why-own-limit = ya tiene { $count } de este tipo abiertos, el máximo por miembro
why-total-limit = hay { $count } de este tipo abiertos, el máximo
why-cooldown = podrá abrir el siguiente { $moment }
why-bot-lacks = me falta { $permissions } en { $channel }
why-member-lacks = le falta { $permissions } en { $channel }
why-outside-hours = el equipo no está disponible
why-form-unfit = { $count ->
    [one] { $count } respuesta del formulario no es válida
   *[other] { $count } respuestas del formulario no son válidas
}
why-form-outdated = las preguntas cambiaron entretanto
why-creator-only = solo puede quien abrió el ticket
why-not-asked = la pregunta ya está respondida
why-reply-unfit = la respuesta no es válida
why-not-a-ticket = no es el hilo de un ticket
why-closed-already = el ticket #{ $ticket } ya está cerrado
why-claimed-by-another = { $who } se encarga de él
why-handles-none = { $who } no se encarga de tickets de este tipo
why-bot = { $who } es un bot
why-not-in-server = { $who } no está en el servidor
why-cannot-see = a { $who } le falta { $permissions } en { $channel }
why-creator-stays = { $who } lo abrió
why-staff-stay = { $who } se encarga de tickets de este tipo
why-note-too-long = la nota es demasiado larga
why-name-empty = el nombre está vacío
why-thread-gone = el hilo se eliminó
why-too-many-threads = el servidor tiene tantos hilos activos como Discord permite
why-not-reopened = Discord no me dejó recuperar el hilo
why-nobody-available = no se conoce a nadie disponible
why-no-such-ticket = ese ticket no existe
why-decided-already = { $who } lo decidió ({ $decision })
why-unknown-decision = no hay tal decisión
why-unknown-reply = no hay tal respuesta
why-own-ticket = nadie decide sobre su propio ticket
why-decision-reason-needed = la decisión necesita un motivo
why-staff-only = solo puede el equipo de este ticket
why-staff-and-creator-only = solo pueden el equipo de este ticket y quien lo abrió
why-maintainers-only = solo pueden los responsables
why-reason-needed = hace falta un motivo
why-reason-too-long = el motivo es demasiado largo
why-no-time = { $typed } no es un tiempo
why-no-alerts = el tipo no tiene avisos
why-no-close-request = nadie pide cerrar el ticket
why-other-side = tiene que responder la otra parte
why-may-close = puede cerrar el ticket por su cuenta
why-thread-not-made = Discord no me dejó crear el hilo
why-try-later = Discord o la base de datos no pudo hacerlo

deed-make-thread = crear su hilo
deed-add-member = incorporar a { $who } a su hilo
deed-add-staff = incorporar a su equipo a su hilo
deed-seat-staff = incorporar a su equipo a su hilo, uno por uno
deed-remove-member = sacar a { $who } de su hilo
deed-add-new-staff = incorporar al equipo de su nuevo tipo a su hilo
deed-remove-staff = sacar de su hilo a quienes ya no se encargan de él
deed-rename = renombrar su hilo a { $name }
deed-unarchive = recuperar su hilo del archivo
deed-ask-feedback = preguntar cómo fue
deed-settle-roles = dar y quitar los roles de su decisión
deed-reply = enviar la respuesta { $reply }
deed-post = publicar { $view }
deed-refresh = actualizar { $view }
deed-delete = borrar { $view }
deed-send-record = enviar su expediente a quien lo abrió
deed-alert = avisar de él en el canal de avisos
deed-archive = bloquear y archivar su hilo
deed-read-thread = leer lo último que se dijo en su hilo

view-opening = su bienvenida y sus preguntas
view-further = el resto de sus preguntas
view-question = una pregunta
view-unfit = lo que fallaba en una respuesta
view-complete = el texto que sigue a la última respuesta
view-moved = el aviso de su nuevo tipo
view-notice = un aviso
view-decision = el texto de su decisión
view-close-planned = el anuncio de su cierre previsto
view-close-request = la pregunta de si se puede cerrar
view-card = su ficha en la lista
view-closing = su texto de cierre
view-record = su expediente en el historial

chore-post-panel = publicar el panel `{ $panel }`
chore-take-down-panel = retirar el panel antiguo de { $channel }
chore-post-cards = publicar las fichas de los tickets abiertos
chore-post-records = publicar los expedientes de los tickets cerrados
chore-tell = contar lo que pasa
chore-tell-alerts = avisar de los tickets que necesitan a alguien
chore-make-threads = crear los hilos de los tickets
chore-keep-files = guardar copias de los archivos que se envían
chore-delete-files = borrar copias de archivos que ya no hacen falta
chore-register-commands = registrar los comandos

log-unfit = El servidor no está como lo necesitan las definiciones:
    { $found }
unfit-no-role = No hay ningún rol con el id { $id }, al que las definiciones llaman { $name }. Corrige el id en server.yaml.
unfit-no-channel = No veo el canal { $channel } (id { $id }), donde debo { $chore }. Corrige su id en server.yaml, o concédeme allí **View Channel**.
unfit-no-threads = { $channel } no puede tener hilos privados. Indica un canal de texto normal para los tickets.
unfit-lacks = { $count ->
    [one] Necesito { $permissions } en { $channel } para { $chore }. Concédemelo en los permisos de ese canal.
   *[other] Necesito { $permissions } en { $channel } para { $chore }. Concédemelos en los permisos de ese canal.
}
unfit-no-manage-roles = Necesito **Manage Roles** para dar y quitar los roles de las decisiones. Permíteselo a mi rol en Ajustes del servidor > Roles.
unfit-roles-above = { $count ->
    [one] Solo puedo dar y quitar roles por debajo del mío, y { $roles } no lo está. Arrastra mi rol por encima en Ajustes del servidor > Roles.
   *[other] Solo puedo dar y quitar roles por debajo del mío, y { $roles } no lo están. Arrastra mi rol por encima en Ajustes del servidor > Roles.
}
unfit-not-mentionable = No puedo mencionar { $roles } en { $channel }, de modo que los tickets no les llegarían. Concédeme { $permissions } en los permisos de ese canal, o deja que todos mencionen el rol.
unfit-staff-lack = { $count ->
    [one] A { $roles } le falta { $permissions } en { $channel }, de modo que su gente no ve los tickets de { $types }. Concédeselo a ese rol en los permisos de ese canal.
   *[other] A { $roles } le faltan { $permissions } en { $channel }, de modo que su gente no ve los tickets de { $types }. Concédeselos a ese rol en los permisos de ese canal.
}
unfit-no-member-list = Discord no me dice quién es del equipo, y `staff_access: members` lo necesita ({ $types }). Activa Server Members Intent en https://discord.com/developers/applications (tu aplicación, Bot, Privileged Gateway Intents) y vuelve a iniciarme. Hasta entonces, una mención incorpora al equipo.

log-of-ticket = Ticket { $ticket }: { $told }
log-failed = No pude { $what }: { $why }
log-not-delivered = { $who } no acepta mensajes directos míos, así que no se le envió el expediente.
log-command-taken = Otro bot de esta aplicación ya tiene un comando `/{ $command }`. No lo he tocado, así que el mío no está.
log-error = Algo salió mal por mi parte. En el registro del programa está con el número `{ $incident }`.
log-roles-not-all-added = no se pudo incorporar a todos los miembros de { $roles }: una mención solo incorpora a un número limitado de personas de un rol. Activa Server Members Intent (https://discord.com/developers/applications, tu aplicación, Bot) y vuelve a iniciarme, o escribe `staff_access: moderators` o `staff_access: button`.

log-reload-done = Hay nuevas definiciones en vigor.
log-reload-done-by = Hay nuevas definiciones en vigor, recargadas por { $who }.
log-reload-nothing = Definiciones recargadas: no ha cambiado nada.
log-reload-nothing-by = Definiciones recargadas por { $who }: no ha cambiado nada.
log-reload-nothing-since = Definiciones recargadas por { $who }: no ha cambiado nada desde { $moment }, cuando entró en vigor esto:
log-reload-warnings = { $count ->
    [one] { $count } advertencia
   *[other] { $count } advertencias
}
log-reload-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errores
}
log-reload-refused = Las definiciones tienen **{ $errors }** y no se han puesto en vigor; siguen las últimas buenas.
log-reload-refused-by = Las definiciones tienen **{ $errors }** y no se han puesto en vigor (lo pidió { $who }); siguen las últimas buenas.
log-reload-elsewhere = De ellos, { $count } en los archivos de otro servidor.
log-reload-mended = Las definiciones ya no tienen errores: vuelven a ser las que están en vigor.

log-configured = { $who } cambió los ajustes:
    { $changes }
log-flood-by = { $who } ha abierto { $count } tickets o más en diez minutos.
log-flood = Se han abierto { $count } tickets o más en este servidor en diez minutos.
log-old-changed = { $who } cambió un mensaje de hace más de una hora.
log-old-deleted = se borró un mensaje de hace más de una hora. El expediente lo conserva.
log-and-more = … y { $count } más
log-times = { $count ->
    [one] -# { $count } vez, la última { $moment }
   *[other] -# { $count } veces, la última { $moment }
}
log-left-out = { $count ->
    [one] { $count } línea más no cupo aquí. Está en el registro del programa.
   *[other] { $count } líneas más no cupieron aquí. Están en el registro del programa.
}

tried-find = buscar tickets
tried-stats = ver las cifras
tried-block = bloquear a { $who }
tried-blocks = ver quién está bloqueado
tried-unblock = desbloquear a { $who }
why-blocked-until = tiene un bloqueo hasta { $date }
why-blocked = tiene un bloqueo
why-server-staff-only = solo puede el equipo
why-others-type = { $kind } lo atienden otros
why-no-such-type = no hay ningún tipo { $typed }
why-length = la duración no se puede leer
why-period = el periodo no se puede leer
why-block-staff = { $who } es del equipo
why-block-bot = { $who } es un bot
