# Lo que el bot responde a una persona, que es la única que lo ve: breve, y qué hacer a continuación.

answer-opened = Tu ticket está abierto: { $thread }
answer-open-already = Tu ticket ya está abierto: { $thread }
answer-being-opened = Tu ticket #{ $ticket } se está abriendo. Su hilo aparecerá en un momento.
answer-closed = El ticket #{ $ticket } está cerrado.
answer-noted = Anotado.
did-claim = Ahora te encargas del ticket #{ $ticket }.
did-claim-before = Ya te encargas del ticket #{ $ticket }.
did-unclaim = Ahora nadie se encarga del ticket #{ $ticket }.
did-unclaim-before = Nadie se encarga del ticket #{ $ticket }.
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
refused-creator-only = Solo quien abrió este ticket responde a sus preguntas.
refused-not-asked = Esta pregunta ya está respondida.
refused-not-a-ticket = Esto solo funciona en el hilo de un ticket.
refused-closed-already = El ticket #{ $ticket } ya está cerrado.
refused-claimed-by-another = { $who } se encarga de este ticket. Los responsables pueden liberarlo.
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
