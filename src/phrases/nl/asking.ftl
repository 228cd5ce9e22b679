# Rond vragen en antwoorden.

button-yes = Ja
button-no = Nee
button-skip = Overslaan
button-back = Terug
menu-answer = Kies je antwoord
menu-day = Kies een dag
menu-member = Kies een lid

asking-answers = Antwoorden
asking-question = Vraag { $number }
asking-optional = *(mag je overslaan)*
asking-no-answer = -# geen antwoord
asking-answer = **→** { $answer }
asking-later = -# De vorige vraag wordt opnieuw gesteld.

day-monday = maandag
day-tuesday = dinsdag
day-wednesday = woensdag
day-thursday = donderdag
day-friday = vrijdag
day-saturday = zaterdag
day-sunday = zondag
day-plain = { $weekday } { $date }
day-yesterday = { $weekday } { $date } (gisteren)
day-today = { $weekday } { $date } (vandaag)
day-tomorrow = { $weekday } { $date } (morgen)

wanted-text = Schrijf je antwoord in één bericht.
wanted-number = Schrijf een getal.
wanted-number-from = Schrijf een getal, minstens { $least }.
wanted-number-to = Schrijf een getal, hoogstens { $most }.
wanted-number-between = Schrijf een getal van { $least } tot en met { $most }.
wanted-yes-no = Druk op een knop, of schrijf ja of nee.
wanted-choice = Kies er een uit het menu.
wanted-choices-to = Kies er hoogstens { $most } uit het menu.
wanted-choices = Kies er { $most } uit het menu.
wanted-choices-between = Kies er { $least } tot { $most } uit het menu.
wanted-member = Kies een lid, of noem het met @ in een bericht.
wanted-link = Stuur het adres, zoals { $example }
wanted-date = Kies een dag, of schrijf hem als { $example }.
wanted-file = Voeg een bestand toe aan je bericht.
wanted-files-some = Voeg een of meer bestanden toe aan je bericht.
wanted-files = { $count ->
    [one] Voeg { $count } bestand toe aan je bericht.
   *[other] Voeg { $count } bestanden toe aan je bericht.
}
wanted-files-least = { $count ->
    [one] Voeg minstens { $count } bestand toe aan je bericht.
   *[other] Voeg minstens { $count } bestanden toe aan je bericht.
}
wanted-picture = Voeg een afbeelding toe aan je bericht.
wanted-pictures-some = Voeg een of meer afbeeldingen toe aan je bericht.
wanted-pictures = { $count ->
    [one] Voeg { $count } afbeelding toe aan je bericht.
   *[other] Voeg { $count } afbeeldingen toe aan je bericht.
}
wanted-pictures-least = { $count ->
    [one] Voeg minstens { $count } afbeelding toe aan je bericht.
   *[other] Voeg minstens { $count } afbeeldingen toe aan je bericht.
}
wanted-optional = { $wanted } Je mag dit overslaan.

unfit-missing = Hier is een antwoord nodig.
unfit-too-short = Dat is te kort: schrijf minstens { $count ->
    [one] { $count } teken
   *[other] { $count } tekens
}.
unfit-too-long = Dat is te lang: schrijf hoogstens { $count ->
    [one] { $count } teken
   *[other] { $count } tekens
}.
unfit-pattern = Dat is niet geschreven zoals het moet. Kijk nog eens naar de vraag.
unfit-not-a-number = Dat is geen getal. Schrijf het in cijfers, zoals `24`.
unfit-too-small = Dat getal is te klein: het moet minstens { $least } zijn.
unfit-too-large = Dat getal is te groot: het mag hoogstens { $most } zijn.
unfit-not-yes-or-no = Antwoord met ja of nee.
unfit-not-a-choice = Dat is geen van de keuzes.
unfit-not-a-choice-of = Dat is geen van de keuzes: { $choices }.
unfit-too-few-choices = Kies er minstens { $count }.
unfit-too-many-choices = Kies er hoogstens { $count }.
unfit-not-a-member = Kies een lid, of noem er een met @ in een bericht.
unfit-not-a-link = Dat is geen webadres. Het ziet eruit als { $example }
unfit-not-a-date = Die dag bestaat niet. Schrijf hem als `{ $example }`: jaar, maand, dag.
unfit-not-a-picture = Dat is geen afbeelding. Voeg een screenshot of foto toe.
unfit-too-few-files = { $count ->
    [one] Voeg het toe aan je bericht: alleen een link of tekst is niet genoeg.
   *[other] Voeg minstens { $count } bestanden toe aan één bericht.
}
unfit-too-many-files = { $count ->
    [one] Voeg maar één bestand toe.
   *[other] Voeg hoogstens { $count } bestanden toe.
}
unfit-line = - **{ $question }** { $fault }
