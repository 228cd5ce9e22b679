# Ce que Discord montre à côté des commandes pendant que l'on tape.

command-ticket = Ouvrir un ticket : un fil privé avec l'équipe
command-ticket-position = Pour quel poste
command-close = Fermer le ticket de ce fil
command-close-reason = Pourquoi il est fermé
command-claim = S'occuper du ticket de ce fil (équipe)
command-unclaim = Rendre le ticket de ce fil (équipe)
command-reload = Relire les définitions des tickets (responsables)

name-ticket = ticket
name-close = fermer
name-claim = prendre
name-unclaim = rendre
name-reload = recharger
name-position = poste
name-reason = raison
