# What the bot says of what happens in time: alerts, closes that are planned, asked for or due, and retention.

# Why a ticket was closed, kept with it.
closed-for-silence = Personne n'a écrit pendant { $time }.
closed-creator-left = { $name } a quitté le serveur.

# A moment, as “in 3 hours” and as a date.
timer-when = { $moment } ({ $date })
timer-silent = Personne n'a écrit ici depuis un moment. Ce ticket se ferme { $when }, sauf si quelqu'un écrit avant.
timer-close-planned = { $who } a prévu la fermeture de ce ticket { $when }.
timer-close-cancelled = { $who } a annulé la fermeture prévue. Ce ticket reste ouvert.
timer-may-it-close = { $who } voudrait fermer ce ticket. Cela vous convient-il ?
timer-may-it-close-else = { $who } voudrait fermer ce ticket. Cela vous convient-il ? Si vous ne faites rien, il se ferme { $when }.
timer-please-close = { $who } demande à l'équipe de fermer ce ticket.
timer-close-refused = { $who } garde ce ticket ouvert.
timer-not-by-itself = Comme vous avez écrit, ce ticket ne se ferme plus tout seul. Les boutons ci-dessus marchent toujours.
timer-creator-left = { $who }, qui a ouvert ce ticket, a quitté le serveur.
timer-creator-back = { $who }, qui a ouvert ce ticket, est de retour.

button-keep-open = Garder ouvert
button-close-it = Fermer
button-no-alerts = Plus de rappels
button-snooze = { $days ->
    [one] Reporter de { $days } jour
   *[other] Reporter de { $days } jours
}

alert-open = Ce ticket est toujours ouvert.
alert-no-reply = Personne de l'équipe n'a encore répondu.
# The same in a list. The moment is shown as “3 hours ago”.
alert-open-short = toujours ouvert, créé { $moment }
alert-no-reply-short = pas encore de réponse, créé { $moment }
alert-title = { $count ->
    [one] { $count } ticket qui a peut-être besoin de quelqu'un
   *[other] { $count } tickets qui ont peut-être besoin de quelqu'un
}
alert-hint = /rappels dans le fil d'un ticket reporte ses rappels.
waiting-for-staff = l'équipe (message : { $moment })
waiting-for-member = le membre (message : { $moment })
record-erased = Ce qui s'est dit dans ce ticket a été supprimé, comme le veut son type.
