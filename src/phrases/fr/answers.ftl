# Ce que le bot répond à une personne, qui est seule à le voir : bref, et ce qu'il faut faire ensuite.

answer-opened = Votre ticket est ouvert : { $thread }
answer-open-already = Votre ticket est déjà ouvert : { $thread }
answer-being-opened = Votre ticket #{ $ticket } est en cours d'ouverture. Son fil apparaît dans un instant.
answer-closed = Le ticket #{ $ticket } est fermé.
answer-noted = C'est noté.
did-claim = Vous vous occupez maintenant du ticket #{ $ticket }.
did-claim-before = Vous vous occupez déjà du ticket #{ $ticket }.
did-unclaim = Plus personne ne s'occupe du ticket #{ $ticket }.
did-unclaim-before = Personne ne s'occupe du ticket #{ $ticket }.
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
refused-creator-only = Seule la personne qui a ouvert ce ticket répond à ses questions.
refused-not-asked = Cette question a déjà sa réponse.
refused-not-a-ticket = Cela ne fonctionne que dans le fil d'un ticket.
refused-closed-already = Le ticket #{ $ticket } est déjà fermé.
refused-claimed-by-another = { $who } s'occupe de ce ticket. Les responsables peuvent le libérer.
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
