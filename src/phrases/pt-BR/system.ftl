# Do que os outros textos são feitos, e as mensagens do próprio Discord em um tópico, que seguem o nome.

list-two = { $first } e { $second }
list-last = { $rest } e { $last }
list-comma = { $rest }, { $next }

span-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
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

moment-now = agora
ago-years = { $count ->
    [one] há { $count } ano
   *[other] há { $count } anos
}
ago-months = { $count ->
    [one] há { $count } mês
   *[other] há { $count } meses
}
ago-days = { $count ->
    [one] há { $count } dia
   *[other] há { $count } dias
}
ago-hours = { $count ->
    [one] há { $count } hora
   *[other] há { $count } horas
}
ago-minutes = { $count ->
    [one] há { $count } minuto
   *[other] há { $count } minutos
}
ago-seconds = { $count ->
    [one] há { $count } segundo
   *[other] há { $count } segundos
}
in-years = { $count ->
    [one] em { $count } ano
   *[other] em { $count } anos
}
in-months = { $count ->
    [one] em { $count } mês
   *[other] em { $count } meses
}
in-days = { $count ->
    [one] em { $count } dia
   *[other] em { $count } dias
}
in-hours = { $count ->
    [one] em { $count } hora
   *[other] em { $count } horas
}
in-minutes = { $count ->
    [one] em { $count } minuto
   *[other] em { $count } minutos
}
in-seconds = { $count ->
    [one] em { $count } segundo
   *[other] em { $count } segundos
}

notice-added = trouxe { $who } para o tópico
notice-removed = tirou { $who } do tópico
notice-left = saiu do tópico
notice-renamed = mudou o nome do tópico para “{ $name }”
notice-pinned = fixou uma mensagem
notice-other = fez algo que o Discord anotou aqui
