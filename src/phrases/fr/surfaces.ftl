# Sur les messages du bot : titres, libellés et boutons qu'aucune définition ne fixe.

panel-empty = -# Rien ne peut être ouvert ici pour le moment.
menu-type = De quoi avez-vous besoin ?
menu-position = Choisissez un poste
button-claim = Prendre
button-join = Rejoindre
button-close = Fermer le ticket
button-reopen = Rouvrir
button-thread = Ouvrir le fil

ticket-title = #{ $ticket } · { $kind }
ticket-name = Ticket #{ $ticket }
ticket-questions = Questions
ticket-more-questions = Autres questions
ticket-staff-are-back = 🕒 L'équipe est absente pour le moment et sera de retour { $moment } ({ $date }).
ticket-closed = Ce ticket est fermé.
ticket-nobody = encore personne
ticket-somebody = quelqu'un

notice-claimed = { $who } s'occupe maintenant de ce ticket.
notice-unclaimed = { $who } a rendu ce ticket ; plus personne ne s'en occupe.
notice-assigned = { $who } a confié ce ticket à { $whom }.
notice-brought-in = { $who } a fait entrer { $whom } dans ce ticket.
notice-moved = { $who } a passé ce ticket au type **{ $kind }**.
notice-reopened = { $who } a rouvert ce ticket.
notice-name-forbidden = Les règles du serveur n'autorisent pas ce nom : ce fil garde le sien.

field-type = Type
field-position = Poste
field-creator = Ouvert par
field-opened = Ouvert
field-waiting = En attente de
field-assignee = Suivi par
field-closed = Fermé
field-closed-by = Fermé par
field-reason = Raison
field-reopened = Rouvert
field-messages = Messages

record-yours = Votre ticket sur **{ $server }** est fermé. Voici son dossier.
record-transcript-too-large = La transcription est trop grande pour être jointe. Les messages sont dans la base de données.
record-notes = Notes de l'équipe
record-open-again = Ce ticket est de nouveau ouvert.

transcript-server = Serveur
transcript-links = Les liens vers les fichiers sont ceux de Discord et ne fonctionnent peut-être plus.

transcript-answers = Réponses
transcript-skipped = Pas de réponse
transcript-took-part = Participants
transcript-files = Fichiers
transcript-nothing-said = Rien n'a été dit.
transcript-bot = APP
transcript-spoiler = Spoiler
transcript-not-here = non conservé dans ce fichier
transcript-part = Partie { $number } sur { $of }
transcript-edited = Modifié { $moment }
transcript-edited-times = Modifié { $count } fois, la dernière { $moment }
transcript-until = Jusqu'à { $moment }
transcript-deleted = Supprimé { $moment }
transcript-zone = Les heures sont celles de { $zone }.
positions-closed = -# Candidatures fermées : { $positions }
positions-none-open = Aucun poste n'est ouvert aux candidatures pour le moment. Revenez voir un autre jour.

close-form-title = Fermer le ticket #{ $ticket }
close-form-label = Pourquoi est-il fermé ?
button-change-decision = Changer en { $decision }
field-sender = De
field-decision = Décision
field-decision-reason = Raison de la décision
decision-form-title = #{ $ticket } · { $decision }
decision-form-label = Que voulez-vous en dire ?
rating-form-title = #{ $ticket } · { $stars }
rating-form-label = Que voulez-vous nous dire ?
record-feedback = Avis
default-feedback = Votre ticket sur **{ $server }** est fermé. Comment cela s'est-il passé ?
form-may-stay-empty = Vous pouvez laisser ce champ vide.

default-panel = Choisissez ce dont vous avez besoin. Un fil privé s'ouvre, rien que pour vous et l'équipe.
default-prompt = De quel poste s'agit-il ?
default-greeting = Bonjour { $member }, merci de nous avoir contactés.
default-greeting-for = Bonjour { $member }, merci de votre intérêt pour **{ $position }**.
default-read = Il n'y a que vous et l'équipe qui pouvez lire ceci.
default-answer = Répondez aux questions ci-dessous, avec vos mots et à votre rythme. Il n'y a que vous et l'équipe qui pouvez lire ceci.
default-tell = Dites-nous de quoi il s'agit. Il n'y a que vous et l'équipe qui pouvez lire ceci.
default-closed = Fermé par { $who }.
default-closed-reason = Raison : { $reason }
