# Rund um Fragen und ihre Antworten.

button-yes = Ja
button-no = Nein
button-skip = Überspringen
button-back = Zurück
menu-answer = Wähl deine Antwort
menu-day = Wähl einen Tag
menu-member = Wähl ein Mitglied

asking-answers = Antworten
asking-question = Frage { $number }
asking-optional = *(freiwillig)*
asking-no-answer = -# keine Antwort
asking-answer = **→** { $answer }
asking-later = -# Die vorige Frage wird noch einmal gestellt.

day-monday = Montag
day-tuesday = Dienstag
day-wednesday = Mittwoch
day-thursday = Donnerstag
day-friday = Freitag
day-saturday = Samstag
day-sunday = Sonntag
day-plain = { $weekday } { $date }
day-yesterday = { $weekday } { $date } (gestern)
day-today = { $weekday } { $date } (heute)
day-tomorrow = { $weekday } { $date } (morgen)

wanted-text = Schreib deine Antwort in einer Nachricht.
wanted-number = Schreib eine Zahl.
wanted-number-from = Schreib eine Zahl, mindestens { $least }.
wanted-number-to = Schreib eine Zahl, höchstens { $most }.
wanted-number-between = Schreib eine Zahl von { $least } bis { $most }.
wanted-yes-no = Drück auf einen Knopf oder schreib Ja oder Nein.
wanted-choice = Wähl eine Antwort aus dem Menü.
wanted-choices-to = Wähl bis zu { $most } aus dem Menü.
wanted-choices = Wähl { $most } aus dem Menü.
wanted-choices-between = Wähl { $least } bis { $most } aus dem Menü.
wanted-member = Wähl ein Mitglied oder erwähne es in einer Nachricht.
wanted-link = Schick die Adresse, zum Beispiel { $example }
wanted-date = Wähl einen Tag oder schreib ihn so: { $example }.
wanted-file = Häng eine Datei an deine Nachricht an.
wanted-files-some = Häng eine oder mehrere Dateien an deine Nachricht an.
wanted-files = { $count ->
    [one] Häng { $count } Datei an deine Nachricht an.
   *[other] Häng { $count } Dateien an deine Nachricht an.
}
wanted-files-least = { $count ->
    [one] Häng mindestens { $count } Datei an deine Nachricht an.
   *[other] Häng mindestens { $count } Dateien an deine Nachricht an.
}
wanted-picture = Häng ein Bild an deine Nachricht an.
wanted-pictures-some = Häng ein oder mehrere Bilder an deine Nachricht an.
wanted-pictures = { $count ->
    [one] Häng { $count } Bild an deine Nachricht an.
   *[other] Häng { $count } Bilder an deine Nachricht an.
}
wanted-pictures-least = { $count ->
    [one] Häng mindestens { $count } Bild an deine Nachricht an.
   *[other] Häng mindestens { $count } Bilder an deine Nachricht an.
}
wanted-optional = { $wanted } Du kannst das überspringen.

unfit-missing = Hier ist eine Antwort nötig.
unfit-too-short = Das ist zu kurz: Schreib bitte mindestens { $count } Zeichen.
unfit-too-long = Das ist zu lang: Schreib bitte höchstens { $count } Zeichen.
unfit-pattern = Das ist nicht so geschrieben, wie es sein soll. Sieh dir bitte die Frage noch einmal an.
unfit-not-a-number = Das ist keine Zahl. Schreib sie bitte in Ziffern, zum Beispiel `24`.
unfit-too-small = Diese Zahl ist zu klein: Sie muss mindestens { $least } sein.
unfit-too-large = Diese Zahl ist zu groß: Sie darf höchstens { $most } sein.
unfit-not-yes-or-no = Antworte bitte mit Ja oder Nein.
unfit-not-a-choice = Das steht nicht zur Auswahl.
unfit-not-a-choice-of = Das steht nicht zur Auswahl. Möglich sind: { $choices }.
unfit-too-few-choices = Wähl bitte mindestens { $count }.
unfit-too-many-choices = Wähl bitte höchstens { $count }.
unfit-not-a-member = Wähl bitte ein Mitglied oder erwähne eins in einer Nachricht.
unfit-not-a-link = Das ist keine Webadresse. Sie sieht so aus: { $example }
unfit-not-a-date = Diesen Tag gibt es nicht. Schreib ihn bitte so: `{ $example }` (Jahr, Monat, Tag).
unfit-not-a-picture = Das ist kein Bild. Häng bitte einen Screenshot oder ein Foto an.
unfit-too-few-files = { $count ->
    [one] Häng die Datei bitte an deine Nachricht an: Ein Link oder Text allein genügt nicht.
   *[other] Häng bitte mindestens { $count } Dateien an eine Nachricht an.
}
unfit-too-many-files = { $count ->
    [one] Häng bitte nur eine Datei an.
   *[other] Häng bitte höchstens { $count } Dateien an.
}
unfit-line = - **{ $question }** { $fault }
