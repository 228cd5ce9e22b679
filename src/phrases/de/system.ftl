# Woraus die anderen Texte bestehen, und Discords eigene Nachrichten in einem Thread, die auf den Namen folgen.

list-two = { $first } und { $second }
list-last = { $rest } und { $last }
list-comma = { $rest }, { $next }

span-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
span-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
span-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
span-seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
}

moment-now = jetzt
ago-years = { $count ->
    [one] vor { $count } Jahr
   *[other] vor { $count } Jahren
}
ago-months = { $count ->
    [one] vor { $count } Monat
   *[other] vor { $count } Monaten
}
ago-days = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}
ago-hours = { $count ->
    [one] vor { $count } Stunde
   *[other] vor { $count } Stunden
}
ago-minutes = { $count ->
    [one] vor { $count } Minute
   *[other] vor { $count } Minuten
}
ago-seconds = { $count ->
    [one] vor { $count } Sekunde
   *[other] vor { $count } Sekunden
}
in-years = { $count ->
    [one] in { $count } Jahr
   *[other] in { $count } Jahren
}
in-months = { $count ->
    [one] in { $count } Monat
   *[other] in { $count } Monaten
}
in-days = { $count ->
    [one] in { $count } Tag
   *[other] in { $count } Tagen
}
in-hours = { $count ->
    [one] in { $count } Stunde
   *[other] in { $count } Stunden
}
in-minutes = { $count ->
    [one] in { $count } Minute
   *[other] in { $count } Minuten
}
in-seconds = { $count ->
    [one] in { $count } Sekunde
   *[other] in { $count } Sekunden
}

notice-added = hat { $who } in den Thread geholt
notice-removed = hat { $who } aus dem Thread entfernt
notice-left = hat den Thread verlassen
notice-renamed = hat den Thread in „{ $name }“ umbenannt
notice-pinned = hat eine Nachricht angepinnt
notice-other = hat etwas getan, das Discord hier vermerkt hat
