# De lo que se componen los demás textos, y los mensajes del propio Discord en un hilo, que siguen al nombre.

list-two = { $first } y { $second }
list-last = { $rest } y { $last }
list-comma = { $rest }, { $next }

span-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
span-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
span-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
span-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}

moment-now = ahora
ago-years = { $count ->
    [one] hace { $count } año
   *[other] hace { $count } años
}
ago-months = { $count ->
    [one] hace { $count } mes
   *[other] hace { $count } meses
}
ago-days = { $count ->
    [one] hace { $count } día
   *[other] hace { $count } días
}
ago-hours = { $count ->
    [one] hace { $count } hora
   *[other] hace { $count } horas
}
ago-minutes = { $count ->
    [one] hace { $count } minuto
   *[other] hace { $count } minutos
}
ago-seconds = { $count ->
    [one] hace { $count } segundo
   *[other] hace { $count } segundos
}
in-years = { $count ->
    [one] dentro de { $count } año
   *[other] dentro de { $count } años
}
in-months = { $count ->
    [one] dentro de { $count } mes
   *[other] dentro de { $count } meses
}
in-days = { $count ->
    [one] dentro de { $count } día
   *[other] dentro de { $count } días
}
in-hours = { $count ->
    [one] dentro de { $count } hora
   *[other] dentro de { $count } horas
}
in-minutes = { $count ->
    [one] dentro de { $count } minuto
   *[other] dentro de { $count } minutos
}
in-seconds = { $count ->
    [one] dentro de { $count } segundo
   *[other] dentro de { $count } segundos
}

notice-added = incorporó a { $who } al hilo
notice-removed = sacó a { $who } del hilo
notice-left = salió del hilo
notice-renamed = cambió el nombre del hilo a «{ $name }»
notice-pinned = fijó un mensaje
notice-other = hizo algo que Discord anotó aquí
