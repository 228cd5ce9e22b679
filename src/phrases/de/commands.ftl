# Was Discord neben den Befehlen zeigt, während jemand tippt.

command-ticket = Öffnet ein Ticket: einen privaten Thread mit dem Team
command-ticket-position = Für welche Position
command-close = Schließt das Ticket dieses Threads
command-close-reason = Warum es geschlossen wird
command-claim = Das Ticket dieses Threads betreuen (Team)
command-unclaim = Das Ticket dieses Threads wieder abgeben (Team)
command-reload = Liest die Ticket-Definitionen neu ein (Maintainer)

name-ticket = ticket
name-close = schließen
name-claim = übernehmen
name-unclaim = abgeben
name-reload = neuladen
name-position = position
name-reason = grund
