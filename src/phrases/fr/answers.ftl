# Ce que le bot répond à une personne, qui est seule à le voir : bref, et ce qu'il faut faire ensuite.

answer-opened = Votre ticket est ouvert : { $thread }
answer-open-already = Votre ticket est déjà ouvert : { $thread }
answer-being-opened = Votre ticket #{ $ticket } est en cours d'ouverture. Son fil apparaît dans un instant.
answer-closed = Le ticket #{ $ticket } est fermé.
answer-reopened = Le ticket est de nouveau ouvert : { $thread }
answer-being-reopened = Le ticket #{ $ticket } est en cours de réouverture. Son fil revient dans un instant.
answer-transcript = Voici le dossier du ticket #{ $ticket }.
answer-transcript-too-long = Le dossier du ticket #{ $ticket } est trop long pour Discord. Les responsables l'obtiennent avec `frontdesk export`.
answer-noted = C'est noté.
did-claim = Vous vous occupez maintenant du ticket #{ $ticket }.
did-claim-before = Vous vous occupez déjà du ticket #{ $ticket }.
did-join = Vous êtes maintenant dans le ticket #{ $ticket } : { $thread }
did-join-before = Vous faites déjà partie du ticket #{ $ticket } : { $thread }
did-unclaim = Plus personne ne s'occupe du ticket #{ $ticket }.
did-unclaim-before = Personne ne s'occupe du ticket #{ $ticket }.
did-assign = { $who } s'occupe maintenant du ticket #{ $ticket }.
did-assign-before = { $who } s'occupe déjà du ticket #{ $ticket }.
did-note = C'est noté pour le ticket #{ $ticket }. Seule l'équipe le voit : `/note` montre les notes.
did-add = { $who } rejoint le ticket #{ $ticket }.
did-add-before = { $who } fait déjà partie du ticket #{ $ticket }.
did-remove = { $who } n'est plus dans le ticket #{ $ticket }.
did-rename = Le fil du ticket #{ $ticket } prend son nouveau nom.
did-rename-later = Discord laisse renommer un fil deux fois en dix minutes : celui du ticket #{ $ticket } prend son nouveau nom { $moment }.
did-move = Le ticket #{ $ticket } est maintenant de type **{ $kind }**.
did-move-before = Le ticket #{ $ticket } est déjà de type **{ $kind }**.
did-reopen-before = Le ticket #{ $ticket } est déjà ouvert.
answer-notes = Notes sur le ticket #{ $ticket }
answer-no-notes = Il n'y a pas de notes sur le ticket #{ $ticket }. `/note text:` en ajoute une.
answer-earlier-notes = { $count ->
    [one] { $count } note plus ancienne n'est pas montrée ici
   *[other] { $count } notes plus anciennes ne sont pas montrées ici
}
answer-available = { $count ->
    [one] Vous êtes disponible : `/assign` sans personne indiquée peut vous confier un ticket. Vous vous occupez de { $count } ticket ouvert.
   *[other] Vous êtes disponible : `/assign` sans personne indiquée peut vous confier un ticket. Vous vous occupez de { $count } tickets ouverts.
}
answer-not-available = { $count ->
    [one] Vous n'êtes pas disponible : `/assign` sans personne indiquée ne vous choisit pas. Vous vous occupez de { $count } ticket ouvert.
   *[other] Vous n'êtes pas disponible : `/assign` sans personne indiquée ne vous choisit pas. Vous vous occupez de { $count } tickets ouverts.
}
did-reply = Envoyé.
did-reply-and-close = Envoyé. Le ticket #{ $ticket } est fermé.
did-decide = Ticket #{ $ticket } : **{ $decision }**.
did-decide-and-close = Le ticket #{ $ticket } est fermé : **{ $decision }**.
did-decide-before = **{ $decision }** est déjà décidé pour le ticket #{ $ticket }.
answer-rated = Merci pour votre avis : { $stars }
answer-decided-before = Le ticket #{ $ticket } est déjà décidé : **{ $decision }**, par { $who } { $moment }. Le bouton change cela en **{ $other }**.
did-close-planned = Le ticket #{ $ticket } se ferme { $when }.
did-close-cancelled = Le ticket #{ $ticket } reste ouvert.
did-close-cancelled-before = Aucune fermeture du ticket #{ $ticket } n'est prévue.
did-close-requested = J'ai posé la question dans le fil.
did-close-refused = Le ticket #{ $ticket } reste ouvert.
did-alerts-snoozed = Le prochain rappel du ticket #{ $ticket } vient { $when }.
did-alerts-off = Plus de rappels pour le ticket #{ $ticket }. `/rappels activer` dans son fil les rétablit.
did-alerts-off-before = Les rappels du ticket #{ $ticket } sont déjà désactivés.
did-alerts-on = Le ticket #{ $ticket } a de nouveau ses rappels.
did-alerts-on-before = Les rappels du ticket #{ $ticket } sont déjà activés.
answer-your-words = Ce que vous avez écrit se trouve dans le fichier ci-dessous, pour que vous puissiez le copier.
answer-press-again = Cela a pris un instant de trop. Appuyez encore une fois sur le bouton.
answer-broken = Quelque chose s'est mal passé de mon côté. Veuillez réessayer ; si cela se reproduit, donnez ce numéro à l'équipe : `{ $incident }`

refused-unknown-server = Je ne suis pas configuré pour ce serveur. Adressez-vous à son équipe.
refused-old-button = Ce bouton n'est plus à jour. Utilisez-en un plus récent ou tapez `/ticket`.
refused-unknown-type = Ce type de ticket n'existe plus. Tapez `/ticket` pour voir ce que vous pouvez ouvrir.
refused-type-off = Ce type de ticket ne peut pas être ouvert pour le moment. Réessayez un autre jour.
refused-unknown-position = Il n'y a pas de poste « { $position } ». Choisissez-en un dans la liste.
refused-position-closed = Les candidatures pour **{ $position }** sont fermées pour le moment. Choisissez un autre poste.
refused-role-needed = { $count ->
    [one] Pour ouvrir ceci, il vous faut le rôle { $roles }.
   *[other] Pour ouvrir ceci, il vous faut l'un de ces rôles : { $roles }.
}
refused-role-barred = Les membres qui ont le rôle { $roles } ne peuvent pas ouvrir ceci.
refused-account-too-young = Votre compte Discord est trop récent pour cela : il doit avoir au moins { $time }.
refused-member-too-new = Vous pourrez ouvrir ceci quand vous aurez passé { $time } sur ce serveur.
refused-limit-of-none = Personne ne peut ouvrir ce type de ticket pour le moment.
refused-own-limit = { $count ->
    [one] Vous avez déjà un ticket de ce type ouvert. Continuez ici : { $thread }
   *[other] Vous avez déjà { $count } tickets de ce type ouverts, c'est le maximum. Continuez ici : { $thread }
}
refused-own-limit-close-first = { $count ->
    [one] Vous avez déjà un ticket de ce type ouvert. Fermez-le d'abord.
   *[other] Vous avez déjà { $count } tickets de ce type ouverts, c'est le maximum. Fermez-en un d'abord.
}
refused-total-limit = Trop de tickets de ce type sont ouverts en ce moment. Réessayez plus tard.
refused-cooldown = Vous pourrez ouvrir le prochain { $moment }.
refused-bot-lacks = { $count ->
    [one] Il me manque la permission { $permissions } dans { $channel }. L'équipe est prévenue ; réessayez plus tard.
   *[other] Il me manque les permissions { $permissions } dans { $channel }. L'équipe est prévenue ; réessayez plus tard.
}
refused-member-lacks = { $count ->
    [one] Vous ne pourriez pas voir votre ticket : il vous manque la permission { $permissions } dans { $channel }. Prévenez l'équipe.
   *[other] Vous ne pourriez pas voir votre ticket : il vous manque les permissions { $permissions } dans { $channel }. Prévenez l'équipe.
}
refused-outside-hours = L'équipe est absente pour le moment. Vous pourrez ouvrir ceci { $moment } ({ $date }).
refused-outside-hours-always = Ceci ne peut pas être ouvert pour le moment : l'équipe est absente.
refused-form-unfit = Votre ticket n'est pas encore ouvert. Corrigez ceci et renvoyez le formulaire :
    { $faults }
refused-form-outdated = Les questions viennent de changer, votre ticket n'a donc pas été ouvert. Appuyez encore une fois sur le bouton.
refused-creator-only = Seule la personne qui a ouvert ce ticket peut faire cela.
refused-not-asked = Cette question a déjà sa réponse.
refused-not-a-ticket = Cela ne fonctionne que dans le fil d'un ticket.
refused-closed-already = Le ticket #{ $ticket } est déjà fermé.
refused-claimed-by-another = { $who } s'occupe de ce ticket. Les responsables peuvent le libérer.
refused-handles-none = { $who } ne s'occupe pas des tickets de ce type.
refused-bot = { $who } est un bot.
refused-not-in-server = { $who } n'est pas sur ce serveur.
refused-cannot-see = { $count ->
    [one] { $who } ne pourrait pas voir ce fil : il lui manque la permission { $permissions } dans { $channel }.
   *[other] { $who } ne pourrait pas voir ce fil : il lui manque les permissions { $permissions } dans { $channel }.
}
refused-creator-stays = { $who } a ouvert ce ticket et y reste.
refused-staff-stay = { $who } s'occupe des tickets de ce type et y reste.
refused-note-too-long = Cette note est trop longue : elle peut avoir { $count } caractères. Raccourcissez-la.
refused-no-such-type-meant = Il n'y a pas de type « { $typed } ». Vouliez-vous dire « { $meant } » ?
refused-name-empty = Rien de ce nom ne peut être affiché. Utilisez des lettres.
refused-thread-gone = Le fil du ticket #{ $ticket } a été supprimé : le ticket ne peut pas être rouvert.
refused-too-many-threads = Ce serveur a autant de fils actifs que Discord le permet. Fermez des tickets ou archivez d'autres fils, puis réessayez.
refused-not-reopened = Le ticket #{ $ticket } n'a pas pu être rouvert : Discord ne m'a pas laissé rétablir son fil. Réessayez plus tard.
refused-nobody-available = Je ne connais personne de disponible pour ce ticket. Je connais les membres de l'équipe qui ont utilisé un de mes boutons ou commandes, par exemple `/available`.
refused-no-such-ticket = Il n'y a pas de ticket avec ce numéro ici.
refused-decided-already = Le ticket #{ $ticket } est décidé et fermé : **{ $decision }**, par { $who }.
refused-no-decisions = Les tickets de ce genre se terminent sans décision. Tapez `/close` pour fermer celui-ci.
refused-unknown-decision = Cette décision n'existe pas pour ce ticket. Il y a : { $decisions }.
refused-no-replies = Il n'y a pas de réponses pour ce genre de ticket.
refused-unknown-reply = Cette réponse n'existe pas pour ce genre de ticket. Il y a : { $replies }.
refused-own-ticket = Quelqu'un d'autre doit décider de votre propre ticket.
refused-decision-reason-needed = Cette décision demande quelques mots de vous. Veuillez réessayer.
refused-staff-only = Seule l'équipe de ce ticket peut faire cela.
refused-staff-and-creator-only = Seules l'équipe et la personne qui a ouvert ce ticket peuvent faire cela.
refused-maintainers-only = Seuls les responsables peuvent faire cela.
refused-reason-needed = Il faut une raison pour fermer le ticket #{ $ticket }. Tapez `/fermer` avec la raison ou appuyez sur **{ $button }**.
refused-reason-too-long = Cette raison est trop longue : elle peut avoir { $count } caractères. Raccourcissez-la.
refused-no-time = « { $typed } » n'est pas une durée. Écrivez-en une comme `30m`, `2h` ou `3d`, 365 jours au plus.
refused-no-alerts = Ce type de ticket n'a pas de rappels.
refused-no-close-request = Personne ne demande plus à fermer ce ticket.
refused-other-side = C'est à l'autre partie de répondre.
refused-may-close = Vous pouvez fermer ce ticket vous-même : tapez `/fermer`.
refused-thread-not-made = Votre ticket n'a pas pu être ouvert : Discord ne m'a pas laissé créer son fil. L'équipe est prévenue ; réessayez plus tard.
refused-try-later = Cela n'a pas marché à l'instant. Réessayez dans une minute.

found-open = Tickets ouverts
found-closed = Tickets fermés
found-all = Tickets ouverts et fermés
found-waiting = Tickets qui attendent l’équipe, la plus longue attente en premier
found-by-nobody = sans personne
found-by-you = pris en charge par vous
found-by = pris en charge par { $who }
found-of-member = ouverts par { $who }
found-of-type = type { $kind }
found-no-more = Il n’y en a pas d’autres.
found-none-fits = Aucun ticket ne correspond.
found-none-open = Aucun ticket n’est ouvert.
found-none-closed = Aucun ticket n’est encore fermé.
found-none = Il n’y a pas encore de ticket.
found-none-waiting = Aucun ticket n’attend l’équipe.
found-opened = ouvert { $moment }
found-waits = en attente depuis { $moment }
found-was-closed = fermé { $moment }
found-nobody = personne pour l’instant
button-page-back = Retour
button-page-next = Suivant
block-until = { $who } ne peut pas ouvrir de tickets jusqu’au { $date } ({ $moment }). Ses tickets ouverts le restent.
block-endless = { $who } ne peut plus ouvrir de tickets jusqu’à ce que quelqu’un le débloque. Ses tickets ouverts le restent.
block-changed-until = { $who } était déjà bloqué ; le blocage dure maintenant jusqu’au { $date } ({ $moment }).
block-changed-endless = { $who } était déjà bloqué ; le blocage dure maintenant jusqu’à ce que quelqu’un le lève.
block-before-until = { $who } est déjà bloqué, jusqu’au { $date } ({ $moment }). Donnez une autre fin ou raison pour changer cela.
block-before-endless = { $who } est déjà bloqué, jusqu’à ce que quelqu’un le débloque. Donnez une fin ou une raison pour changer cela.
block-reason = Raison : { $reason }
block-line-until = 🚫 { $who } ne peut pas ouvrir de tickets jusqu’au { $date } ({ $by }, { $moment }).
block-line-endless = 🚫 { $who } ne peut pas ouvrir de tickets jusqu’à ce que quelqu’un le débloque ({ $by }, { $moment }).
block-title = Membres bloqués
block-nobody = Personne n’est bloqué.
block-more = { $count ->
    [one] -# … et { $count } autre membre
   *[other] -# … et { $count } autres membres
}
unblock-done = { $who } peut à nouveau ouvrir des tickets.
unblock-before = { $who } n’est pas bloqué.
refused-blocked-until = Vous ne pouvez pas ouvrir de tickets jusqu’au { $date } ({ $moment }).
refused-blocked = Vous ne pouvez pas ouvrir de tickets sur ce serveur.
refused-server-staff-only = Seule l’équipe peut faire cela.
refused-others-type = Vous ne vous occupez pas des tickets du type « { $kind } ».
refused-no-such-type = Il n’y a pas de type de ticket « { $typed } ».
refused-length = « { $typed } » n’est pas une durée. Écrivez par exemple 12h, 7d, 2w ou 1d12h, ou forever.
refused-period = « { $typed } » n’est ni une durée ni un jour. Écrivez par exemple 7d, 4w ou 2026-11-01, ou all.
refused-block-staff = L’équipe et les responsables ne peuvent pas être bloqués.
refused-block-bot = Les bots n’ouvrent pas de tickets ; il n’y a rien à bloquer.
figures-title = Chiffres
figures-since = Depuis le { $date }
figures-ever = Depuis le début
figures-tickets = Tickets
figures-opened = { $opened } ouverts
figures-opened-rate = { $opened } ouverts (dont { $rate } % fermés depuis)
figures-closed = { $closed } fermés
figures-open-now = { $open } ouverts en ce moment
figures-first-reply = Délai de la première réponse
figures-close = Délai de fermeture
figures-spread = la moitié en { $median } ou moins, neuf sur dix en { $most } ou moins
figures-none = aucun pour l’instant
figures-decisions = Décisions
figures-decisions-of-type = { $kind } : { $decisions }
figures-decision = { $label } { $count }
figures-ratings = Notes
figures-rating = { $count ->
    [one] { $stars } en moyenne, pour une note
   *[other] { $stars } en moyenne, pour { $count } notes
}
figures-by-type = Par type
figures-type = { $kind } : { $opened } ouverts, { $closed } fermés, { $open } ouverts en ce moment
figures-type-first-reply = première réponse { $time }
figures-type-close = fermeture { $time }
figures-type-rating = note { $stars } ({ $count })
figures-by-person = Par personne, sur les tickets des autres
figures-person = { $count ->
    [one] { $who } : { $closed } fermés, { $count } réponse
   *[other] { $who } : { $closed } fermés, { $count } réponses
}
figures-more = { $count ->
    [one] -# … et { $count } autre ligne
   *[other] -# … et { $count } autres lignes
}
