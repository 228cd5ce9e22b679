# What the other phrases are made of, and Discord's own messages in a thread, which follow the sender's name.

list-two = { $first } and { $second }
list-last = { $rest } and { $last }
list-comma = { $rest }, { $next }

span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
span-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}

# A moment, seen from another.
moment-now = now
ago-years = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}
ago-months = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
ago-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
ago-hours = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
ago-minutes = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
ago-seconds = { $count ->
    [one] { $count } second ago
   *[other] { $count } seconds ago
}
in-years = { $count ->
    [one] in { $count } year
   *[other] in { $count } years
}
in-months = { $count ->
    [one] in { $count } month
   *[other] in { $count } months
}
in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
in-hours = { $count ->
    [one] in { $count } hour
   *[other] in { $count } hours
}
in-minutes = { $count ->
    [one] in { $count } minute
   *[other] in { $count } minutes
}
in-seconds = { $count ->
    [one] in { $count } second
   *[other] in { $count } seconds
}

notice-added = brought { $who } into the thread
notice-removed = took { $who } out of the thread
notice-left = left the thread
notice-renamed = renamed the thread to “{ $name }”
notice-pinned = pinned a message
notice-other = did something that Discord noted here
