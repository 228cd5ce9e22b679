# Wat Discord naast de commando's toont terwijl iemand typt.

command-ticket = Een ticket openen: een privéthread met het team
command-ticket-position = Voor welke functie
command-close = Het ticket van deze thread sluiten
command-close-reason = Waarom het wordt gesloten
command-claim = Het ticket van deze thread behandelen (team)
command-unclaim = Het ticket van deze thread teruggeven (team)
command-reload = De ticketdefinities opnieuw inlezen (beheerders)

name-ticket = ticket
name-close = sluiten
name-claim = oppakken
name-unclaim = teruggeven
name-reload = herladen
name-position = functie
name-reason = reden
