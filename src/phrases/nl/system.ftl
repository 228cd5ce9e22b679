# Waar de andere teksten uit bestaan, en Discords eigen berichten in een thread, die op de naam volgen.

list-two = { $first } en { $second }
list-last = { $rest } en { $last }
list-comma = { $rest }, { $next }

span-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
span-hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
span-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
span-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } seconden
}

moment-now = nu
ago-years = { $count ->
    [one] { $count } jaar geleden
   *[other] { $count } jaar geleden
}
ago-months = { $count ->
    [one] { $count } maand geleden
   *[other] { $count } maanden geleden
}
ago-days = { $count ->
    [one] { $count } dag geleden
   *[other] { $count } dagen geleden
}
ago-hours = { $count ->
    [one] { $count } uur geleden
   *[other] { $count } uur geleden
}
ago-minutes = { $count ->
    [one] { $count } minuut geleden
   *[other] { $count } minuten geleden
}
ago-seconds = { $count ->
    [one] { $count } seconde geleden
   *[other] { $count } seconden geleden
}
in-years = { $count ->
    [one] over { $count } jaar
   *[other] over { $count } jaar
}
in-months = { $count ->
    [one] over { $count } maand
   *[other] over { $count } maanden
}
in-days = { $count ->
    [one] over { $count } dag
   *[other] over { $count } dagen
}
in-hours = { $count ->
    [one] over { $count } uur
   *[other] over { $count } uur
}
in-minutes = { $count ->
    [one] over { $count } minuut
   *[other] over { $count } minuten
}
in-seconds = { $count ->
    [one] over { $count } seconde
   *[other] over { $count } seconden
}

notice-added = haalde { $who } in de thread
notice-removed = haalde { $who } uit de thread
notice-left = verliet de thread
notice-renamed = hernoemde de thread tot “{ $name }”
notice-pinned = zette een bericht vast
notice-other = deed iets wat Discord hier heeft genoteerd
