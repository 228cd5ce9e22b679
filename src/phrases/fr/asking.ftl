# Autour des questions et de leurs réponses.

button-yes = Oui
button-no = Non
button-skip = Passer
button-back = Retour
menu-answer = Choisissez votre réponse
menu-day = Choisissez un jour
menu-member = Choisissez un membre

asking-answers = Réponses
asking-question = Question { $number }
asking-optional = *(facultatif)*
asking-no-answer = -# pas de réponse
asking-answer = **→** { $answer }
asking-later = -# La question précédente est posée de nouveau.

day-monday = lundi
day-tuesday = mardi
day-wednesday = mercredi
day-thursday = jeudi
day-friday = vendredi
day-saturday = samedi
day-sunday = dimanche
day-plain = { $weekday } { $date }
day-yesterday = { $weekday } { $date } (hier)
day-today = { $weekday } { $date } (aujourd'hui)
day-tomorrow = { $weekday } { $date } (demain)

wanted-text = Écrivez votre réponse dans un seul message.
wanted-number = Écrivez un nombre.
wanted-number-from = Écrivez un nombre, au moins { $least }.
wanted-number-to = Écrivez un nombre, au plus { $most }.
wanted-number-between = Écrivez un nombre de { $least } à { $most }.
wanted-yes-no = Appuyez sur un bouton, ou écrivez oui ou non.
wanted-choice = Faites un choix dans le menu.
wanted-choices-to = Faites jusqu'à { $most } choix dans le menu.
wanted-choices = Faites { $most } choix dans le menu.
wanted-choices-between = Faites de { $least } à { $most } choix dans le menu.
wanted-member = Choisissez un membre, ou mentionnez-le dans un message.
wanted-link = Envoyez l'adresse, par exemple { $example }
wanted-date = Choisissez un jour, ou écrivez-le ainsi : { $example }.
wanted-file = Joignez un fichier à votre message.
wanted-files-some = Joignez un ou plusieurs fichiers à votre message.
wanted-files = { $count ->
    [one] Joignez { $count } fichier à votre message.
   *[other] Joignez { $count } fichiers à votre message.
}
wanted-files-least = { $count ->
    [one] Joignez au moins { $count } fichier à votre message.
   *[other] Joignez au moins { $count } fichiers à votre message.
}
wanted-picture = Joignez une image à votre message.
wanted-pictures-some = Joignez une ou plusieurs images à votre message.
wanted-pictures = { $count ->
    [one] Joignez { $count } image à votre message.
   *[other] Joignez { $count } images à votre message.
}
wanted-pictures-least = { $count ->
    [one] Joignez au moins { $count } image à votre message.
   *[other] Joignez au moins { $count } images à votre message.
}
wanted-optional = { $wanted } Vous pouvez passer cette question.

unfit-missing = Il faut une réponse ici.
unfit-too-short = C'est trop court : écrivez au moins { $count ->
    [one] { $count } caractère
   *[other] { $count } caractères
}.
unfit-too-long = C'est trop long : écrivez au plus { $count ->
    [one] { $count } caractère
   *[other] { $count } caractères
}.
unfit-pattern = Ce n'est pas écrit comme il faut. Relisez la question.
unfit-not-a-number = Ce n'est pas un nombre. Écrivez-le en chiffres, par exemple `24`.
unfit-too-small = Ce nombre est trop petit : il doit être d'au moins { $least }.
unfit-too-large = Ce nombre est trop grand : il peut être d'au plus { $most }.
unfit-not-yes-or-no = Répondez par oui ou par non.
unfit-not-a-choice = Ce n'est pas l'un des choix.
unfit-not-a-choice-of = Ce n'est pas l'un des choix : { $choices }.
unfit-too-few-choices = Choisissez-en au moins { $count }.
unfit-too-many-choices = Choisissez-en au plus { $count }.
unfit-not-a-member = Choisissez un membre, ou mentionnez-en un dans un message.
unfit-not-a-link = Ce n'est pas une adresse web. Elle ressemble à { $example }
unfit-not-a-date = Ce jour n'existe pas. Écrivez-le ainsi : `{ $example }` (année, mois, jour).
unfit-not-a-picture = Ce n'est pas une image. Joignez une capture d'écran ou une photo.
unfit-too-few-files = { $count ->
    [one] Joignez le fichier à votre message : un lien ou un texte seul ne suffit pas.
   *[other] Joignez au moins { $count } fichiers à un seul message.
}
unfit-too-many-files = { $count ->
    [one] Joignez un seul fichier.
   *[other] Joignez au plus { $count } fichiers.
}
unfit-line = - **{ $question }** { $fault }
