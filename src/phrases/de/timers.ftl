# What the bot says of what happens in time: alerts, closes that are planned, asked for or due, and retention.

# Why a ticket was closed, kept with it.
closed-for-silence = { $time } lang hat niemand geschrieben.
closed-creator-left = { $name } hat den Server verlassen.

# A moment, as “in 3 hours” and as a date.
timer-when = { $moment } ({ $date })
timer-silent = Hier hat eine Weile niemand geschrieben. Dieses Ticket schließt sich { $when }, wenn bis dahin niemand schreibt.
timer-close-planned = { $who } lässt dieses Ticket { $when } schließen.
timer-close-cancelled = { $who } hat das geplante Schließen abgesagt. Dieses Ticket bleibt offen.
timer-may-it-close = { $who } möchte dieses Ticket schließen. Ist das in Ordnung?
timer-may-it-close-else = { $who } möchte dieses Ticket schließen. Ist das in Ordnung? Wenn du nichts tust, schließt es sich { $when }.
timer-please-close = { $who } bittet das Team, dieses Ticket zu schließen.
timer-close-refused = { $who } lässt dieses Ticket offen.
timer-not-by-itself = Weil du geschrieben hast, schließt sich dieses Ticket nicht mehr von selbst. Die Knöpfe oben gelten weiter.
timer-creator-left = { $who } hat dieses Ticket geöffnet und den Server verlassen.
timer-creator-back = { $who } hat dieses Ticket geöffnet und ist wieder da.

button-keep-open = Offen lassen
button-close-it = Schließen
button-no-alerts = Keine Erinnerungen mehr
button-snooze = { $days ->
    [one] { $days } Tag später
   *[other] { $days } Tage später
}

alert-open = Dieses Ticket ist noch offen.
alert-no-reply = Aus dem Team hat noch niemand geantwortet.
# The same in a list. The moment is shown as “3 hours ago”.
alert-open-short = noch offen, geöffnet { $moment }
alert-no-reply-short = noch keine Antwort, geöffnet { $moment }
alert-title = { $count ->
    [one] { $count } Ticket, das vielleicht jemanden braucht
   *[other] { $count } Tickets, die vielleicht jemanden brauchen
}
alert-hint = /erinnerungen im Thread eines Tickets verschiebt seine Erinnerungen.
waiting-for-staff = das Team, seit { $moment }
waiting-for-member = das Mitglied, seit { $moment }
record-erased = Was in diesem Ticket gesagt wurde, ist gelöscht, wie seine Art es vorsieht.
