# What the bot says of what happens in time: alerts, closes that are planned, asked for or due, and retention.

# Why a ticket was closed, kept with it.
closed-for-silence = Nadie escribió durante { $time }.
closed-creator-left = { $name } ha dejado el servidor.

# A moment, as “in 3 hours” and as a date.
timer-when = { $moment } ({ $date })
timer-silent = Nadie ha escrito aquí desde hace un tiempo. Este ticket se cierra { $when }, salvo que alguien escriba antes.
timer-close-planned = { $who } ha previsto que este ticket se cierre { $when }.
timer-close-cancelled = { $who } ha cancelado el cierre previsto. Este ticket sigue abierto.
timer-may-it-close = { $who } quiere cerrar este ticket. ¿Te parece bien?
timer-may-it-close-else = { $who } quiere cerrar este ticket. ¿Te parece bien? Si no haces nada, se cierra { $when }.
timer-please-close = { $who } pide al equipo que cierre este ticket.
timer-close-refused = { $who } deja este ticket abierto.
timer-not-by-itself = Como has escrito, este ticket ya no se cierra solo. Los botones de arriba siguen funcionando.
timer-creator-left = { $who }, que abrió este ticket, ha dejado el servidor.
timer-creator-back = { $who }, que abrió este ticket, ha vuelto.

button-keep-open = Dejar abierto
button-close-it = Cerrar
button-no-alerts = Sin más avisos
button-snooze = { $days ->
    [one] Aplazar { $days } día
   *[other] Aplazar { $days } días
}

alert-open = Este ticket sigue abierto.
alert-no-reply = Nadie del equipo ha respondido todavía.
# The same in a list. The moment is shown as “3 hours ago”.
alert-open-short = sigue abierto, creado { $moment }
alert-no-reply-short = aún sin respuesta, creado { $moment }
alert-title = { $count ->
    [one] { $count } ticket que quizá necesite a alguien
   *[other] { $count } tickets que quizá necesiten a alguien
}
alert-hint = /avisos en el hilo de un ticket aplaza sus avisos.
waiting-for-staff = el equipo (mensaje: { $moment })
waiting-for-member = el miembro (mensaje: { $moment })
record-erased = Lo que se dijo en este ticket se ha borrado, como quiere su tipo.
