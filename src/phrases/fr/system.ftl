# Ce dont les autres textes sont faits, et les messages de Discord lui-même dans un fil, qui suivent le nom.

list-two = { $first } et { $second }
list-last = { $rest } et { $last }
list-comma = { $rest }, { $next }

span-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
span-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
span-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}

moment-now = maintenant
ago-years = { $count ->
    [one] il y a { $count } an
   *[other] il y a { $count } ans
}
ago-months = { $count ->
    [one] il y a { $count } mois
   *[other] il y a { $count } mois
}
ago-days = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
ago-hours = { $count ->
    [one] il y a { $count } heure
   *[other] il y a { $count } heures
}
ago-minutes = { $count ->
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
ago-seconds = { $count ->
    [one] il y a { $count } seconde
   *[other] il y a { $count } secondes
}
in-years = { $count ->
    [one] dans { $count } an
   *[other] dans { $count } ans
}
in-months = { $count ->
    [one] dans { $count } mois
   *[other] dans { $count } mois
}
in-days = { $count ->
    [one] dans { $count } jour
   *[other] dans { $count } jours
}
in-hours = { $count ->
    [one] dans { $count } heure
   *[other] dans { $count } heures
}
in-minutes = { $count ->
    [one] dans { $count } minute
   *[other] dans { $count } minutes
}
in-seconds = { $count ->
    [one] dans { $count } seconde
   *[other] dans { $count } secondes
}

notice-added = a fait entrer { $who } dans le fil
notice-removed = a retiré { $who } du fil
notice-left = a quitté le fil
notice-renamed = a renommé le fil en « { $name } »
notice-pinned = a épinglé un message
notice-other = a fait quelque chose que Discord a noté ici
