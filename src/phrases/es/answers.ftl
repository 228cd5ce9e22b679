# Lo que el bot responde a una persona, que es la única que lo ve: breve, y qué hacer a continuación.

answer-opened = Tu ticket está abierto: { $thread }
answer-open-already = Tu ticket ya está abierto: { $thread }
answer-being-opened = Tu ticket #{ $ticket } se está abriendo. Su hilo aparecerá en un momento.
answer-closed = El ticket #{ $ticket } está cerrado.
answer-reopened = El ticket vuelve a estar abierto: { $thread }
answer-being-reopened = El ticket #{ $ticket } se está reabriendo. Su hilo vuelve en un momento.
answer-transcript = Este es el expediente del ticket #{ $ticket }.
answer-transcript-too-long = El expediente del ticket #{ $ticket } es demasiado largo para Discord. Los responsables lo obtienen con `frontdesk export`.
answer-noted = Anotado.
did-claim = Ahora te encargas del ticket #{ $ticket }.
did-claim-before = Ya te encargas del ticket #{ $ticket }.
did-join = Ahora estás en el ticket #{ $ticket }: { $thread }
did-join-before = Ya formas parte del ticket #{ $ticket }: { $thread }
did-unclaim = Ahora nadie se encarga del ticket #{ $ticket }.
did-unclaim-before = Nadie se encarga del ticket #{ $ticket }.
did-assign = { $who } se encarga ahora del ticket #{ $ticket }.
did-assign-before = { $who } ya se encarga del ticket #{ $ticket }.
did-note = Anotado en el ticket #{ $ticket }. Solo lo ve el equipo: `/note` muestra las notas.
did-add = { $who } entra en el ticket #{ $ticket }.
did-add-before = { $who } ya está en el ticket #{ $ticket }.
did-remove = { $who } ya no está en el ticket #{ $ticket }.
did-rename = El hilo del ticket #{ $ticket } recibe su nuevo nombre.
did-rename-later = Discord permite renombrar un hilo dos veces en diez minutos: el del ticket #{ $ticket } recibe su nuevo nombre { $moment }.
did-move = El ticket #{ $ticket } es ahora del tipo **{ $kind }**.
did-move-before = El ticket #{ $ticket } ya es del tipo **{ $kind }**.
did-reopen-before = El ticket #{ $ticket } ya está abierto.
answer-notes = Notas del ticket #{ $ticket }
answer-no-notes = No hay notas del ticket #{ $ticket }. `/note text:` añade una.
answer-earlier-notes = { $count ->
    [one] { $count } nota anterior no se muestra aquí
   *[other] { $count } notas anteriores no se muestran aquí
}
answer-available = { $count ->
    [one] Estás disponible: `/assign` sin persona puede darte un ticket. Te encargas de { $count } ticket abierto.
   *[other] Estás disponible: `/assign` sin persona puede darte un ticket. Te encargas de { $count } tickets abiertos.
}
answer-not-available = { $count ->
    [one] Ahora no estás disponible: `/assign` sin persona te pasa por alto. Te encargas de { $count } ticket abierto.
   *[other] Ahora no estás disponible: `/assign` sin persona te pasa por alto. Te encargas de { $count } tickets abiertos.
}
did-reply = Enviado.
did-reply-and-close = Enviado. El ticket #{ $ticket } está cerrado.
did-decide = Ticket #{ $ticket }: **{ $decision }**.
did-decide-and-close = El ticket #{ $ticket } está cerrado: **{ $decision }**.
did-decide-before = **{ $decision }** ya está decidido para el ticket #{ $ticket }.
answer-rated = Gracias por tu opinión: { $stars }
answer-decided-before = El ticket #{ $ticket } ya está decidido: **{ $decision }**, por { $who } { $moment }. El botón lo cambia a **{ $other }**.
did-close-planned = El ticket #{ $ticket } se cierra { $when }.
did-close-cancelled = El ticket #{ $ticket } sigue abierto.
did-close-cancelled-before = No hay ningún cierre previsto del ticket #{ $ticket }.
did-close-requested = He preguntado en el hilo.
did-close-refused = El ticket #{ $ticket } sigue abierto.
did-alerts-snoozed = El próximo aviso del ticket #{ $ticket } llega { $when }.
did-alerts-off = No habrá más avisos del ticket #{ $ticket }. `/avisos activar` en su hilo los recupera.
did-alerts-off-before = Los avisos del ticket #{ $ticket } ya están desactivados.
did-alerts-on = El ticket #{ $ticket } vuelve a tener avisos.
did-alerts-on-before = Los avisos del ticket #{ $ticket } ya están activados.
answer-your-words = Lo que escribiste está en el archivo de abajo, para que puedas copiarlo.
answer-press-again = Eso tardó un poco más de la cuenta. Pulsa el botón otra vez.
answer-broken = Algo salió mal por mi parte. Inténtalo de nuevo; si sigue pasando, dale al equipo este número: `{ $incident }`

refused-unknown-server = No estoy configurado para este servidor. Pregunta a su equipo.
refused-old-button = Este botón está anticuado. Usa uno más reciente o escribe `/ticket`.
refused-unknown-type = Este tipo de ticket ya no existe. Escribe `/ticket` para ver lo que puedes abrir.
refused-type-off = Este tipo de ticket no se puede abrir por ahora. Inténtalo otro día.
refused-unknown-position = No existe el puesto «{ $position }». Elige uno de la lista.
refused-position-closed = **{ $position }** no admite solicitudes por ahora. Elige otro puesto.
refused-role-needed = { $count ->
    [one] Para abrir esto necesitas el rol { $roles }.
   *[other] Para abrir esto necesitas uno de estos roles: { $roles }.
}
refused-role-barred = Los miembros con el rol { $roles } no pueden abrir esto.
refused-account-too-young = Tu cuenta de Discord es demasiado nueva para esto: debe tener al menos { $time }.
refused-member-too-new = Podrás abrir esto cuando lleves { $time } en este servidor.
refused-limit-of-none = Nadie puede abrir este tipo de ticket por ahora.
refused-own-limit = { $count ->
    [one] Ya tienes un ticket de este tipo abierto. Continúa aquí: { $thread }
   *[other] Ya tienes { $count } tickets de este tipo abiertos, que es el máximo. Continúa aquí: { $thread }
}
refused-own-limit-close-first = { $count ->
    [one] Ya tienes un ticket de este tipo abierto. Ciérralo primero.
   *[other] Ya tienes { $count } tickets de este tipo abiertos, que es el máximo. Cierra uno primero.
}
refused-total-limit = Hay demasiados tickets de este tipo abiertos ahora mismo. Inténtalo más tarde.
refused-cooldown = Podrás abrir el siguiente { $moment }.
refused-bot-lacks = { $count ->
    [one] Me falta el permiso { $permissions } en { $channel }. El equipo ya lo sabe; inténtalo más tarde.
   *[other] Me faltan los permisos { $permissions } en { $channel }. El equipo ya lo sabe; inténtalo más tarde.
}
refused-member-lacks = { $count ->
    [one] No podrías ver tu ticket: te falta el permiso { $permissions } en { $channel }. Avisa al equipo.
   *[other] No podrías ver tu ticket: te faltan los permisos { $permissions } en { $channel }. Avisa al equipo.
}
refused-outside-hours = El equipo no está disponible en este momento. Podrás abrir esto { $moment } ({ $date }).
refused-outside-hours-always = Esto no se puede abrir por ahora: el equipo no está disponible.
refused-form-unfit = Tu ticket todavía no se ha abierto. Corrige esto y envía el formulario de nuevo:
    { $faults }
refused-form-outdated = Las preguntas acaban de cambiar, así que tu ticket no se ha abierto. Pulsa el botón otra vez.
refused-creator-only = Solo quien abrió este ticket puede hacer eso.
refused-not-asked = Esta pregunta ya está respondida.
refused-not-a-ticket = Esto solo funciona en el hilo de un ticket.
refused-closed-already = El ticket #{ $ticket } ya está cerrado.
refused-claimed-by-another = { $who } se encarga de este ticket. Los responsables pueden liberarlo.
refused-handles-none = { $who } no se encarga de tickets de este tipo.
refused-bot = { $who } es un bot.
refused-not-in-server = { $who } no está en este servidor.
refused-cannot-see = { $count ->
    [one] { $who } no podría ver este hilo: le falta el permiso { $permissions } en { $channel }.
   *[other] { $who } no podría ver este hilo: le faltan los permisos { $permissions } en { $channel }.
}
refused-creator-stays = { $who } abrió este ticket y se queda en él.
refused-staff-stay = { $who } se encarga de tickets de este tipo y se queda en él.
refused-note-too-long = Esa nota es demasiado larga: puede tener { $count } caracteres. Acórtala.
refused-no-such-type-meant = No existe el tipo «{ $typed }». ¿Querías decir «{ $meant }»?
refused-name-empty = De ese nombre no se puede mostrar nada. Usa letras.
refused-thread-gone = El hilo del ticket #{ $ticket } se eliminó, así que no se puede reabrir.
refused-too-many-threads = Este servidor tiene tantos hilos activos como Discord permite. Cierra algún ticket o archiva otros hilos e inténtalo de nuevo.
refused-not-reopened = No se pudo reabrir el ticket #{ $ticket }: Discord no me dejó recuperar su hilo. Inténtalo más tarde.
refused-nobody-available = No conozco a nadie disponible para este ticket. Conozco a quienes del equipo han usado un botón o comando mío, por ejemplo `/available`.
refused-no-such-ticket = Aquí no hay ningún ticket con ese número.
refused-decided-already = El ticket #{ $ticket } está decidido y cerrado: **{ $decision }**, por { $who }.
refused-no-decisions = Los tickets de este tipo terminan sin decisión. Escribe `/close` para cerrar este.
refused-unknown-decision = No hay tal decisión para este ticket. Hay: { $decisions }.
refused-no-replies = No hay respuestas para este tipo de ticket.
refused-unknown-reply = No hay tal respuesta para este tipo de ticket. Hay: { $replies }.
refused-own-ticket = Otra persona tiene que decidir sobre tu propio ticket.
refused-decision-reason-needed = Esta decisión necesita unas palabras tuyas. Inténtalo de nuevo.
refused-staff-only = Solo el equipo de este ticket puede hacer eso.
refused-staff-and-creator-only = Solo el equipo y quien abrió este ticket pueden hacer eso.
refused-maintainers-only = Solo los responsables pueden hacer eso.
refused-reason-needed = Para cerrar el ticket #{ $ticket } hace falta un motivo. Escribe `/cerrar` con el motivo o pulsa **{ $button }**.
refused-reason-too-long = Ese motivo es demasiado largo: puede tener { $count } caracteres. Acórtalo.
refused-no-time = «{ $typed }» no es un tiempo. Escribe uno como `30m`, `2h` o `3d`, de 365 días como máximo.
refused-no-alerts = Este tipo de ticket no tiene avisos.
refused-no-close-request = Ya nadie pide cerrar este ticket.
refused-other-side = Tiene que responder la otra parte.
refused-may-close = Puedes cerrar este ticket tú: escribe `/cerrar`.
refused-thread-not-made = No se pudo abrir tu ticket: Discord no me dejó crear su hilo. El equipo ya lo sabe; inténtalo más tarde.
refused-try-later = Eso no ha funcionado ahora mismo. Inténtalo de nuevo en un minuto.

found-open = Tickets abiertos
found-closed = Tickets cerrados
found-all = Tickets abiertos y cerrados
found-waiting = Tickets que esperan al equipo, primero los que más esperan
found-by-nobody = sin nadie que los atienda
found-by-you = atendidos por ti
found-by = atendidos por { $who }
found-of-member = abiertos por { $who }
found-of-type = tipo { $kind }
found-no-more = No hay más.
found-none-fits = Ningún ticket coincide.
found-none-open = No hay ningún ticket abierto.
found-none-closed = Todavía no hay ningún ticket cerrado.
found-none = Todavía no hay ningún ticket.
found-none-waiting = Ningún ticket espera al equipo.
found-opened = abierto { $moment }
found-waits = espera desde { $moment }
found-was-closed = cerrado { $moment }
found-nobody = nadie todavía
button-page-back = Atrás
button-page-next = Siguiente
block-until = { $who } no puede abrir tickets hasta { $date } ({ $moment }). Sus tickets abiertos siguen abiertos.
block-endless = { $who } no puede abrir tickets hasta que alguien quite el bloqueo. Sus tickets abiertos siguen abiertos.
block-changed-until = { $who } ya tenía un bloqueo; ahora dura hasta { $date } ({ $moment }).
block-changed-endless = { $who } ya tenía un bloqueo; ahora dura hasta que alguien lo quite.
block-before-until = { $who } ya tiene un bloqueo, hasta { $date } ({ $moment }). Da otro final u otro motivo para cambiarlo.
block-before-endless = { $who } ya tiene un bloqueo, hasta que alguien lo quite. Da un final o un motivo para cambiarlo.
block-reason = Motivo: { $reason }
block-line-until = 🚫 { $who } no puede abrir tickets hasta { $date } ({ $by }, { $moment }).
block-line-endless = 🚫 { $who } no puede abrir tickets hasta que alguien quite el bloqueo ({ $by }, { $moment }).
block-title = Miembros bloqueados
block-nobody = Nadie está bloqueado.
block-more = { $count ->
    [one] -# … y { $count } miembro más
   *[other] -# … y { $count } miembros más
}
unblock-done = { $who } puede abrir tickets de nuevo.
unblock-before = { $who } no tiene ningún bloqueo.
refused-blocked-until = No puedes abrir tickets hasta { $date } ({ $moment }).
refused-blocked = No puedes abrir tickets en este servidor.
refused-server-staff-only = Solo el equipo puede hacer eso.
refused-others-type = No atiendes tickets del tipo «{ $kind }».
refused-no-such-type = No hay ningún tipo de ticket «{ $typed }».
refused-length = «{ $typed }» no es una duración. Escribe por ejemplo 12h, 7d, 2w o 1d12h, o forever.
refused-period = «{ $typed }» no es una duración ni un día. Escribe por ejemplo 7d, 4w o 2026-11-01, o all.
refused-block-staff = No se puede bloquear al equipo ni a los mantenedores.
refused-block-bot = Los bots no abren tickets, así que no hay nada que bloquear.
figures-title = Cifras
figures-since = Desde { $date }
figures-ever = Desde el principio
figures-tickets = Tickets
figures-opened = { $opened } abiertos
figures-opened-rate = { $opened } abiertos (el { $rate } % ya cerrados)
figures-closed = { $closed } cerrados
figures-open-now = { $open } abiertos ahora
figures-first-reply = Tiempo hasta la primera respuesta
figures-close = Tiempo hasta el cierre
figures-spread = la mitad en { $median } o menos, nueve de cada diez en { $most } o menos
figures-none = ninguno todavía
figures-decisions = Decisiones
figures-decisions-of-type = { $kind }: { $decisions }
figures-decision = { $label } { $count }
figures-ratings = Valoraciones
figures-rating = { $count ->
    [one] { $stars } de media, de una valoración
   *[other] { $stars } de media, de { $count } valoraciones
}
figures-by-type = Por tipo
figures-type = { $kind }: { $opened } abiertos, { $closed } cerrados, { $open } abiertos ahora
figures-type-first-reply = primera respuesta { $time }
figures-type-close = cierre { $time }
figures-type-rating = valoración { $stars } ({ $count })
figures-by-person = Por persona, en tickets de otros
figures-person = { $count ->
    [one] { $who }: { $closed } cerrados, { $count } respuesta
   *[other] { $who }: { $closed } cerrados, { $count } respuestas
}
figures-more = { $count ->
    [one] -# … y { $count } línea más
   *[other] -# … y { $count } líneas más
}
