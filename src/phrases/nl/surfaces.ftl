# Op de berichten van de bot: titels, opschriften en knoppen die geen definitie bepaalt.

panel-empty = -# Hier kan op dit moment niets worden geopend.
menu-type = Waar kunnen we je mee helpen?
menu-position = Kies een functie
button-claim = Oppakken
button-join = Deelnemen
button-close = Ticket sluiten
button-reopen = Heropenen
button-thread = Naar de thread

ticket-title = #{ $ticket } · { $kind }
ticket-name = Ticket #{ $ticket }
ticket-questions = Vragen
ticket-more-questions = Meer vragen
ticket-staff-are-back = 🕒 Het team is er nu niet en is { $moment } terug ({ $date }).
ticket-closed = Dit ticket is gesloten.
ticket-nobody = nog niemand
ticket-somebody = iemand

notice-claimed = { $who } behandelt nu dit ticket.
notice-unclaimed = { $who } heeft dit ticket teruggegeven; niemand behandelt het nu.
notice-assigned = { $who } heeft dit ticket aan { $whom } toegewezen.
notice-brought-in = { $who } heeft { $whom } in dit ticket gehaald.
notice-moved = { $who } heeft er een ticket van het soort **{ $kind }** van gemaakt.
notice-reopened = { $who } heeft dit ticket heropend.
notice-name-forbidden = De regels van de server staan die naam niet toe, dus deze thread houdt de zijne.

field-type = Soort
field-position = Functie
field-creator = Geopend door
field-opened = Geopend
field-waiting = Wacht op
field-assignee = Behandeld door
field-closed = Gesloten
field-closed-by = Gesloten door
field-reason = Reden
field-reopened = Heropend
field-messages = Berichten

record-yours = Je ticket in **{ $server }** is gesloten. Dit is het verslag ervan.
record-transcript-too-large = Het transcript is te groot om toe te voegen. De berichten staan in de database.
record-notes = Notities van het team
record-open-again = Dit ticket is weer open.

transcript-server = Server
transcript-links = Links naar bestanden zijn die van Discord en werken misschien niet meer.

transcript-answers = Antwoorden
transcript-skipped = Geen antwoord
transcript-took-part = Deelnemers
transcript-files = Bestanden
transcript-nothing-said = Er is niets gezegd.
transcript-bot = APP
transcript-spoiler = Spoiler
transcript-not-here = niet in dit bestand bewaard
transcript-part = Deel { $number } van { $of }
transcript-edited = Bewerkt { $moment }
transcript-edited-times = { $count } keer bewerkt, het laatst { $moment }
transcript-until = Tot { $moment }
transcript-deleted = Verwijderd { $moment }
transcript-zone = De tijden zijn die van { $zone }.
positions-closed = -# Nu geen aanmeldingen voor: { $positions }
positions-none-open = Je kunt je nu voor geen enkele functie aanmelden. Kijk een andere dag nog eens.

close-form-title = Ticket #{ $ticket } sluiten
close-form-label = Waarom wordt het gesloten?
button-change-decision = Veranderen in { $decision }
field-sender = Van
field-decision = Besluit
field-decision-reason = Reden van het besluit
decision-form-title = #{ $ticket } · { $decision }
decision-form-label = Wat wil je erover zeggen?
rating-form-title = #{ $ticket } · { $stars }
rating-form-label = Wat wil je ons zeggen?
record-feedback = Beoordeling
default-feedback = Je ticket in **{ $server }** is gesloten. Hoe deden we het?
form-may-stay-empty = Je mag dit leeg laten.

default-panel = Kies wat je nodig hebt. Er gaat een privéthread open, alleen voor jou en het team.
default-prompt = Om welke functie gaat het?
default-greeting = Hallo { $member }, bedankt voor je bericht.
default-greeting-for = Hallo { $member }, bedankt voor je interesse in **{ $position }**.
default-read = Alleen jij en het team kunnen dit lezen.
default-answer = Beantwoord de vragen hieronder, in je eigen woorden en op je gemak. Alleen jij en het team kunnen dit lezen.
default-tell = Vertel ons waar het over gaat. Alleen jij en het team kunnen dit lezen.
default-closed = Gesloten door { $who }.
default-closed-reason = Reden: { $reason }
