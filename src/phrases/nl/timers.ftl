# What the bot says of what happens in time: alerts, closes that are planned, asked for or due, and retention.

# Why a ticket was closed, kept with it.
closed-for-silence = Er is { $time } niets geschreven.
closed-creator-left = { $name } heeft de server verlaten.

# A moment, as “in 3 hours” and as a date.
timer-when = { $moment } ({ $date })
timer-silent = Hier heeft al een tijdje niemand geschreven. Dit ticket sluit { $when }, tenzij iemand eerder schrijft.
timer-close-planned = { $who } laat dit ticket { $when } sluiten.
timer-close-cancelled = { $who } heeft het geplande sluiten afgezegd. Dit ticket blijft open.
timer-may-it-close = { $who } wil dit ticket graag sluiten. Vind je dat goed?
timer-may-it-close-else = { $who } wil dit ticket graag sluiten. Vind je dat goed? Als je niets doet, sluit het { $when }.
timer-please-close = { $who } vraagt het team dit ticket te sluiten.
timer-close-refused = { $who } houdt dit ticket open.
timer-not-by-itself = Omdat je schreef, sluit dit ticket niet meer vanzelf. De knoppen hierboven werken nog.
timer-creator-left = { $who }, die dit ticket opende, heeft de server verlaten.
timer-creator-back = { $who }, die dit ticket opende, is terug.

button-keep-open = Openhouden
button-close-it = Sluiten
button-no-alerts = Geen herinneringen meer
button-snooze = { $days ->
    [one] { $days } dag uitstellen
   *[other] { $days } dagen uitstellen
}

alert-open = Dit ticket is nog open.
alert-no-reply = Niemand van het team heeft al geantwoord.
# The same in a list. The moment is shown as “3 hours ago”.
alert-open-short = nog open, geopend { $moment }
alert-no-reply-short = nog geen antwoord, geopend { $moment }
alert-title = { $count ->
    [one] { $count } ticket dat misschien iemand nodig heeft
   *[other] { $count } tickets die misschien iemand nodig hebben
}
alert-hint = /herinneringen in de thread van een ticket stelt zijn herinneringen uit.
waiting-for-staff = het team, sinds { $moment }
waiting-for-member = het lid, sinds { $moment }
record-erased = Wat in dit ticket is gezegd, is verwijderd, zoals de soort het wil.
