# Ce que dit le salon de journal, pour les membres de l'équipe qui n'étaient pas là.

log-refused = { $who } a voulu { $tried } dans { $channel } : { $why }.

tried-open = ouvrir un ticket ({ $kind })
tried-open-for = ouvrir un ticket ({ $kind }, { $position })
tried-answer = répondre à une question du ticket #{ $ticket }
tried-close = fermer { $ticket }
tried-claim = prendre { $ticket }
tried-unclaim = rendre { $ticket }
tried-join = rejoindre { $ticket }
tried-assign = confier { $ticket }
tried-note = garder ou lire des notes sur { $ticket }
tried-add = faire entrer { $who } dans { $ticket }
tried-remove = retirer { $who } de { $ticket }
tried-rename = renommer le fil ({ $ticket })
tried-move = déplacer { $ticket } vers { $kind }
tried-reopen = rouvrir { $ticket }
tried-available = dire sa disponibilité
tried-transcript = lire un dossier ({ $ticket })
tried-rate = dire comment { $ticket } s'est passé
tried-reply = envoyer une réponse préparée dans { $ticket } ({ $reply })
tried-decide = décider de { $ticket } ({ $decision })
tried-close-later = fermer { $ticket } plus tard
tried-cancel-close = annuler la fermeture prévue de { $ticket }
tried-request-close = demander à fermer { $ticket }
tried-accept-close = accepter la fermeture de { $ticket }
tried-refuse-close = garder { $ticket } ouvert
tried-snooze-alerts = reporter les rappels de { $ticket }
tried-alerts-off = désactiver les rappels de { $ticket }
tried-alerts-on = activer les rappels de { $ticket }
tried-reload = recharger les définitions
tried-config-show = voir les réglages
tried-config-change = changer le réglage { $key }
tried-panel-post = publier un panneau
tried-panel-refresh = mettre à jour les panneaux
tried-suggest = obtenir des suggestions
tried-old-button = utiliser un bouton qui n'est plus à jour

ticket-known = le ticket #{ $ticket }
ticket-any = un ticket

why-unknown-server = aucune définition ne nomme ce serveur
why-old-button = le bouton vient d'une version, d'un type ou d'un panneau qui n'existe plus
why-unknown-type = il n'y a pas de type { $kind }
why-type-off = { $kind } est désactivé
why-unknown-position = il n'y a pas de poste { $position }
why-position-closed = les candidatures pour { $position } sont fermées
why-role-needed = il lui manque l'un des rôles { $roles }
why-role-barred = le rôle { $roles } l'interdit
why-account-too-young = son compte a moins de { $time }
why-member-too-new = son arrivée date de moins de { $time }
why-own-limit = { $count } tickets de ce type lui sont déjà ouverts, le maximum par membre
why-total-limit = { $count } tickets de ce type sont ouverts, le maximum
why-cooldown = le prochain ne peut être ouvert que { $moment }
why-bot-lacks = il me manque { $permissions } dans { $channel }
why-member-lacks = il lui manque { $permissions } dans { $channel }
why-outside-hours = l'équipe est absente
why-form-unfit = { $count ->
    [one] { $count } réponse du formulaire ne convient pas
   *[other] { $count } réponses du formulaire ne conviennent pas
}
why-form-outdated = les questions ont changé entre-temps
why-creator-only = seule la personne qui a ouvert le ticket le peut
why-not-asked = la question a déjà sa réponse
why-reply-unfit = la réponse ne convient pas
why-not-a-ticket = ce n'est pas le fil d'un ticket
why-closed-already = le ticket #{ $ticket } est déjà fermé
why-claimed-by-another = { $who } s'en occupe
why-handles-none = { $who } ne s'occupe pas des tickets de ce type
why-bot = { $who } est un bot
why-not-in-server = { $who } n'est pas sur le serveur
why-cannot-see = il manque à { $who } { $permissions } dans { $channel }
why-creator-stays = { $who } l'a ouvert
why-staff-stay = { $who } s'occupe des tickets de ce type
why-note-too-long = la note est trop longue
why-name-empty = le nom est vide
why-thread-gone = le fil a été supprimé
why-too-many-threads = le serveur a autant de fils actifs que Discord le permet
why-not-reopened = Discord ne m'a pas laissé rétablir le fil
why-nobody-available = personne de disponible n'est connu
why-no-such-ticket = ce ticket n'existe pas
why-decided-already = { $who } en a décidé ({ $decision })
why-unknown-decision = cette décision n'existe pas
why-unknown-reply = cette réponse n'existe pas
why-own-ticket = personne ne décide de son propre ticket
why-decision-reason-needed = la décision demande une raison
why-staff-only = seule l'équipe de ce ticket le peut
why-staff-and-creator-only = seules l'équipe de ce ticket et la personne qui l'a ouvert le peuvent
why-maintainers-only = seuls les responsables le peuvent
why-reason-needed = il faut une raison
why-reason-too-long = la raison est trop longue
why-no-time = { $typed } n'est pas une durée
why-no-alerts = le type n'a pas de rappels
why-no-close-request = personne ne demande à fermer le ticket
why-other-side = c'est à l'autre partie de répondre
why-may-close = cette personne peut fermer le ticket elle-même
why-thread-not-made = Discord ne m'a pas laissé créer le fil
why-try-later = Discord ou la base de données n'a pas pu le faire

deed-make-thread = créer son fil
deed-add-member = faire entrer { $who } dans son fil
deed-add-staff = faire entrer son équipe dans son fil
deed-seat-staff = faire entrer son équipe dans son fil, membre par membre
deed-remove-member = retirer { $who } de son fil
deed-add-new-staff = faire entrer l'équipe de son nouveau type dans son fil
deed-remove-staff = retirer de son fil ceux qui ne s'en occupent plus
deed-rename = renommer son fil en { $name }
deed-unarchive = sortir son fil des archives
deed-ask-feedback = demander comment cela s'est passé
deed-settle-roles = donner et retirer les rôles de sa décision
deed-reply = envoyer la réponse { $reply }
deed-post = publier { $view }
deed-refresh = mettre à jour { $view }
deed-delete = supprimer { $view }
deed-send-record = envoyer son dossier à la personne qui l'a ouvert
deed-alert = le rappeler dans le salon des rappels
deed-archive = verrouiller et archiver son fil
deed-read-thread = lire ce qui s'est dit en dernier dans son fil

view-opening = son accueil et ses questions
view-further = la suite de ses questions
view-question = une question
view-unfit = ce qui n'allait pas dans une réponse
view-complete = le texte qui suit la dernière réponse
view-moved = l'avis de son nouveau type
view-notice = un avis
view-decision = le texte de sa décision
view-close-planned = l'annonce de sa fermeture prévue
view-close-request = la question de savoir s'il peut être fermé
view-card = sa fiche dans la liste
view-closing = son texte de fermeture
view-record = son dossier dans l'historique

chore-post-panel = publier le panneau `{ $panel }`
chore-take-down-panel = retirer l'ancien panneau dans { $channel }
chore-post-cards = publier les fiches des tickets ouverts
chore-post-records = publier les dossiers des tickets fermés
chore-tell = dire ce qui se passe
chore-tell-alerts = rappeler les tickets qui ont besoin de quelqu'un
chore-make-threads = créer les fils des tickets
chore-keep-files = garder des copies des fichiers envoyés
chore-delete-files = supprimer des copies de fichiers devenues inutiles
chore-register-commands = enregistrer les commandes

log-unfit = Le serveur n'est pas tel que les définitions l'exigent :
    { $found }
unfit-no-role = Il n'y a pas de rôle avec l'identifiant { $id }, que les définitions appellent { $name }. Corrigez l'identifiant dans server.yaml.
unfit-no-channel = Je ne vois pas le salon { $channel } (identifiant { $id }), où je dois { $chore }. Corrigez son identifiant dans server.yaml, ou accordez-moi **View Channel** à cet endroit.
unfit-no-threads = { $channel } ne peut pas contenir de fils privés. Indiquez un salon textuel ordinaire pour les tickets.
unfit-lacks = { $count ->
    [one] Il me faut { $permissions } dans { $channel } pour { $chore }. Accordez-la-moi dans les permissions de ce salon.
   *[other] Il me faut { $permissions } dans { $channel } pour { $chore }. Accordez-les-moi dans les permissions de ce salon.
}
unfit-no-manage-roles = J'ai besoin de **Manage Roles** pour donner et retirer les rôles des décisions. Autorisez-le à mon rôle dans Paramètres du serveur > Rôles.
unfit-roles-above = { $count ->
    [one] Je ne peux donner et retirer que des rôles placés sous le mien, et { $roles } ne l'est pas. Placez mon rôle au-dessus dans Paramètres du serveur > Rôles.
   *[other] Je ne peux donner et retirer que des rôles placés sous le mien, et { $roles } ne le sont pas. Placez mon rôle au-dessus dans Paramètres du serveur > Rôles.
}
unfit-not-mentionable = Je ne peux pas mentionner { $roles } dans { $channel }, si bien que les tickets ne les atteindraient pas. Accordez-moi { $permissions } dans les permissions de ce salon, ou laissez tout le monde mentionner le rôle.
unfit-staff-lack = { $count ->
    [one] { $roles } n'a pas { $permissions } dans { $channel }, si bien que ses membres ne voient pas les tickets de { $types }. Accordez-la à ce rôle dans les permissions de ce salon.
   *[other] { $roles } n'a pas { $permissions } dans { $channel }, si bien que ses membres ne voient pas les tickets de { $types }. Accordez-les à ce rôle dans les permissions de ce salon.
}
unfit-no-member-list = Discord ne me dit pas qui fait partie de l'équipe, ce qu'il faut pour `staff_access: members` ({ $types }). Activez Server Members Intent sur https://discord.com/developers/applications (votre application, Bot, Privileged Gateway Intents) et redémarrez-moi. D'ici là, une mention fait entrer l'équipe.

log-of-ticket = Ticket { $ticket } : { $told }
log-failed = Je n'ai pas pu { $what } : { $why }
log-not-delivered = { $who } n'accepte pas mes messages privés, le dossier ne lui a donc pas été envoyé.
log-command-taken = Un autre bot de cette application a déjà une commande `/{ $command }`. Je n'y ai pas touché, la mienne n'existe donc pas.
log-error = Quelque chose s'est mal passé de mon côté. Le journal du programme l'a sous `{ $incident }`.
log-roles-not-all-added = les membres de { $roles } n'ont pas tous pu être ajoutés : une mention ne fait entrer qu'un nombre limité de membres d'un rôle. Activez Server Members Intent (https://discord.com/developers/applications, votre application, Bot) et redémarrez-moi, ou écrivez `staff_access: moderators` ou `staff_access: button`.

log-reload-done = De nouvelles définitions sont en vigueur.
log-reload-done-by = De nouvelles définitions sont en vigueur, rechargées par { $who }.
log-reload-nothing = Définitions rechargées : rien n'a changé.
log-reload-nothing-by = Définitions rechargées par { $who } : rien n'a changé.
log-reload-nothing-since = Définitions rechargées par { $who } : rien n'a changé depuis { $moment }, quand ceci est entré en vigueur :
log-reload-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
log-reload-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
log-reload-refused = Les définitions ont **{ $errors }** et n'ont pas été mises en vigueur ; les dernières bonnes restent.
log-reload-refused-by = Les définitions ont **{ $errors }** et n'ont pas été mises en vigueur (à la demande de { $who }) ; les dernières bonnes restent.
log-reload-elsewhere = Dont { $count } dans les fichiers d'un autre serveur.
log-reload-mended = Les définitions n'ont plus d'erreurs : ce sont de nouveau celles qui sont en vigueur.

log-configured = { $who } a changé les réglages :
    { $changes }
log-flood-by = { $who } a ouvert { $count } tickets ou plus en dix minutes.
log-flood = { $count } tickets ou plus ont été ouverts sur ce serveur en dix minutes.
log-old-changed = { $who } a modifié un message vieux de plus d'une heure.
log-old-deleted = un message vieux de plus d'une heure a été supprimé. Le dossier le garde.
log-and-more = … et { $count } de plus
log-times = { $count ->
    [one] -# { $count } fois, la dernière { $moment }
   *[other] -# { $count } fois, la dernière { $moment }
}
log-left-out = { $count ->
    [one] { $count } ligne de plus n'a pas trouvé de place ici. Le journal du programme l'a.
   *[other] { $count } lignes de plus n'ont pas trouvé de place ici. Le journal du programme les a.
}

tried-find = chercher des tickets
tried-stats = voir les chiffres
tried-block = bloquer { $who }
tried-blocks = voir qui est bloqué
tried-unblock = débloquer { $who }
why-blocked-until = bloqué jusqu’au { $date }
why-blocked = bloqué
why-server-staff-only = seule l’équipe le peut
why-others-type = { $kind } revient à d’autres
why-no-such-type = il n’y a pas de type { $typed }
why-length = la durée est illisible
why-period = la période est illisible
why-block-staff = { $who } fait partie de l’équipe
why-block-bot = { $who } est un bot
