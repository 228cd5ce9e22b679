# Auf den Nachrichten des Bots: Titel, Beschriftungen und Knöpfe, die keine Definition setzt.

panel-empty = -# Hier kann zurzeit nichts geöffnet werden.
menu-type = Was brauchst du?
menu-position = Wähl eine Position
button-claim = Übernehmen
button-join = Dazukommen
button-close = Ticket schließen
button-reopen = Wieder öffnen
button-thread = Zum Thread

ticket-title = #{ $ticket } · { $kind }
ticket-name = Ticket #{ $ticket }
ticket-questions = Fragen
ticket-more-questions = Weitere Fragen
ticket-staff-are-back = 🕒 Das Team ist gerade nicht da und { $moment } wieder zurück ({ $date }).
ticket-closed = Dieses Ticket ist geschlossen.
ticket-nobody = noch niemand
ticket-somebody = jemand

notice-claimed = { $who } betreut jetzt dieses Ticket.
notice-unclaimed = { $who } hat dieses Ticket abgegeben; es wird jetzt von niemandem betreut.
notice-assigned = { $who } hat dieses Ticket { $whom } zugewiesen.
notice-brought-in = { $who } hat { $whom } in dieses Ticket geholt.
notice-moved = { $who } hat daraus ein Ticket der Art **{ $kind }** gemacht.
notice-reopened = { $who } hat dieses Ticket wieder geöffnet.
notice-name-forbidden = Die Regeln des Servers erlauben diesen Namen nicht, darum behält der Thread seinen.

field-type = Art
field-position = Position
field-creator = Geöffnet von
field-opened = Geöffnet
field-waiting = Wartet auf
field-assignee = Betreut von
field-closed = Geschlossen
field-closed-by = Geschlossen von
field-reason = Grund
field-reopened = Wieder geöffnet
field-messages = Nachrichten

record-yours = Dein Ticket in **{ $server }** ist geschlossen. Das ist seine Akte.
record-transcript-too-large = Das Transkript ist zu groß zum Anhängen. Die Nachrichten stehen in der Datenbank.
record-notes = Notizen des Teams
record-open-again = Dieses Ticket ist wieder offen.

transcript-server = Server
transcript-links = Links zu Dateien sind die von Discord und funktionieren vielleicht nicht mehr.

transcript-answers = Antworten
transcript-skipped = Keine Antwort
transcript-took-part = Beteiligt
transcript-files = Dateien
transcript-nothing-said = Es wurde nichts gesagt.
transcript-bot = APP
transcript-spoiler = Spoiler
transcript-not-here = nicht in dieser Datei aufbewahrt
transcript-part = Teil { $number } von { $of }
transcript-edited = Bearbeitet { $moment }
transcript-edited-times = { $count }-mal bearbeitet, zuletzt { $moment }
transcript-until = Bis { $moment }
transcript-deleted = Gelöscht { $moment }
transcript-zone = Die Zeiten sind die von { $zone }.
positions-closed = -# Zurzeit keine Bewerbungen für: { $positions }
positions-none-open = Zurzeit werden für keine Position Bewerbungen angenommen. Schau bitte an einem anderen Tag wieder vorbei.

close-form-title = Ticket #{ $ticket } schließen
close-form-label = Warum wird es geschlossen?
button-change-decision = Ändern zu { $decision }
field-sender = Von
field-decision = Entscheidung
field-decision-reason = Grund der Entscheidung
decision-form-title = #{ $ticket } · { $decision }
decision-form-label = Was möchtest du dazu sagen?
rating-form-title = #{ $ticket } · { $stars }
rating-form-label = Was möchtest du uns sagen?
record-feedback = Bewertung
default-feedback = Dein Ticket in **{ $server }** ist geschlossen. Wie waren wir?
form-may-stay-empty = Du kannst das leer lassen.

default-panel = Wähl aus, was du brauchst. Es öffnet sich ein privater Thread, nur für dich und das Team.
default-prompt = Um welche Position geht es?
default-greeting = Hallo { $member }, danke, dass du dich meldest.
default-greeting-for = Hallo { $member }, danke für dein Interesse an **{ $position }**.
default-read = Nur du und das Team können das lesen.
default-answer = Beantworte bitte die Fragen unten, in deinen eigenen Worten und in Ruhe. Nur du und das Team können das lesen.
default-tell = Erzähl uns bitte, worum es geht. Nur du und das Team können das lesen.
default-closed = Geschlossen von { $who }.
default-closed-reason = Grund: { $reason }
