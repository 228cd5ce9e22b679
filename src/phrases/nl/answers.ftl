# Wat de bot één persoon antwoordt, die het als enige ziet: kort, en wat er nu te doen is.

answer-opened = Je ticket is open: { $thread }
answer-open-already = Je ticket is al open: { $thread }
answer-being-opened = Je ticket #{ $ticket } wordt geopend. De thread verschijnt zo.
answer-closed = Ticket #{ $ticket } is gesloten.
answer-transcript = Dit is het verslag van ticket #{ $ticket }.
answer-transcript-too-long = Het verslag van ticket #{ $ticket } is te lang voor Discord. Beheerders krijgen het met `frontdesk export`.
answer-noted = Genoteerd.
did-claim = Jij behandelt nu ticket #{ $ticket }.
did-claim-before = Jij behandelt ticket #{ $ticket } al.
did-unclaim = Niemand behandelt ticket #{ $ticket } nu.
did-unclaim-before = Niemand behandelt ticket #{ $ticket }.
did-reply = Verzonden.
did-reply-and-close = Verzonden. Ticket #{ $ticket } is gesloten.
did-decide = Ticket #{ $ticket }: **{ $decision }**.
did-decide-and-close = Ticket #{ $ticket } is gesloten: **{ $decision }**.
did-decide-before = **{ $decision }** is al besloten voor ticket #{ $ticket }.
answer-rated = Bedankt voor je beoordeling: { $stars }
answer-decided-before = Over ticket #{ $ticket } is al besloten: **{ $decision }**, door { $who } { $moment }. De knop verandert dat in **{ $other }**.
did-close-planned = Ticket #{ $ticket } sluit { $when }.
did-close-cancelled = Ticket #{ $ticket } blijft open.
did-close-cancelled-before = Voor ticket #{ $ticket } is geen sluiten gepland.
did-close-requested = Ik heb het in de thread gevraagd.
did-close-refused = Ticket #{ $ticket } blijft open.
did-alerts-snoozed = De volgende herinnering aan ticket #{ $ticket } komt { $when }.
did-alerts-off = Geen herinneringen meer aan ticket #{ $ticket }. `/herinneringen aan` in de thread brengt ze terug.
did-alerts-off-before = De herinneringen aan ticket #{ $ticket } staan al uit.
did-alerts-on = Ticket #{ $ticket } heeft weer herinneringen.
did-alerts-on-before = De herinneringen aan ticket #{ $ticket } staan al aan.
answer-your-words = Wat je schreef staat in het bestand hieronder, zodat je het kunt kopiëren.
answer-press-again = Dat duurde net te lang. Druk nog een keer op de knop.
answer-broken = Er ging bij mij iets mis. Probeer het nog eens; blijft het gebeuren, geef het team dan dit nummer: `{ $incident }`

refused-unknown-server = Ik ben niet ingesteld voor deze server. Vraag het team.
refused-old-button = Deze knop is verouderd. Gebruik een nieuwere of typ `/ticket`.
refused-unknown-type = Dit soort ticket bestaat niet meer. Typ `/ticket` om te zien wat je kunt openen.
refused-type-off = Dit soort ticket kan op dit moment niet worden geopend. Probeer het een andere dag.
refused-unknown-position = De functie “{ $position }” bestaat niet. Kies er een uit de lijst.
refused-position-closed = Voor **{ $position }** kun je je op dit moment niet aanmelden. Kies een andere functie.
refused-role-needed = { $count ->
    [one] Om dit te openen heb je de rol { $roles } nodig.
   *[other] Om dit te openen heb je een van deze rollen nodig: { $roles }.
}
refused-role-barred = Leden met de rol { $roles } kunnen dit niet openen.
refused-account-too-young = Je Discord-account is hier te nieuw voor: het moet minstens { $time } oud zijn.
refused-member-too-new = Je kunt dit openen als je minstens { $time } op deze server bent.
refused-limit-of-none = Niemand kan dit soort ticket nu openen.
refused-own-limit = { $count ->
    [one] Je hebt al een ticket van dit soort open. Ga hier verder: { $thread }
   *[other] Je hebt al { $count } tickets van dit soort open, en meer kan niet. Ga hier verder: { $thread }
}
refused-own-limit-close-first = { $count ->
    [one] Je hebt al een ticket van dit soort open. Sluit dat eerst.
   *[other] Je hebt al { $count } tickets van dit soort open, en meer kan niet. Sluit er eerst een.
}
refused-total-limit = Er zijn nu te veel tickets van dit soort open. Probeer het later nog eens.
refused-cooldown = Je kunt { $moment } het volgende openen.
refused-bot-lacks = { $count ->
    [one] Ik mis de machtiging { $permissions } in { $channel }. Het team weet ervan; probeer het later nog eens.
   *[other] Ik mis de machtigingen { $permissions } in { $channel }. Het team weet ervan; probeer het later nog eens.
}
refused-member-lacks = { $count ->
    [one] Je zou je ticket niet kunnen zien: je mist de machtiging { $permissions } in { $channel }. Meld het bij het team.
   *[other] Je zou je ticket niet kunnen zien: je mist de machtigingen { $permissions } in { $channel }. Meld het bij het team.
}
refused-outside-hours = Het team is er nu niet. Je kunt dit { $moment } weer openen ({ $date }).
refused-outside-hours-always = Dit kan nu niet worden geopend: het team is er niet.
refused-form-unfit = Je ticket is nog niet geopend. Verbeter dit en verstuur het formulier opnieuw:
    { $faults }
refused-form-outdated = De vragen zijn net veranderd, dus je ticket is niet geopend. Druk nog een keer op de knop.
refused-creator-only = Alleen wie dit ticket opende, kan dat.
refused-not-asked = Deze vraag is al beantwoord.
refused-not-a-ticket = Dit werkt alleen in de thread van een ticket.
refused-closed-already = Ticket #{ $ticket } is al gesloten.
refused-claimed-by-another = { $who } behandelt dit ticket. Beheerders kunnen het vrijgeven.
refused-no-such-ticket = Er is hier geen ticket met dit nummer.
refused-decided-already = Over ticket #{ $ticket } is besloten en het is gesloten: **{ $decision }**, door { $who }.
refused-no-decisions = Tickets van deze soort eindigen zonder besluit. Typ `/close` om dit te sluiten.
refused-unknown-decision = Dat besluit bestaat niet voor dit ticket. Er zijn: { $decisions }.
refused-no-replies = Er zijn geen antwoorden voor deze soort ticket.
refused-unknown-reply = Dat antwoord bestaat niet voor deze soort ticket. Er zijn: { $replies }.
refused-own-ticket = Iemand anders moet over je eigen ticket besluiten.
refused-decision-reason-needed = Bij dit besluit horen een paar woorden van jou. Probeer het opnieuw.
refused-staff-only = Alleen het team van dit ticket kan dat.
refused-staff-and-creator-only = Alleen het team en wie dit ticket opende kunnen dat.
refused-maintainers-only = Alleen beheerders kunnen dat.
refused-reason-needed = Om ticket #{ $ticket } te sluiten is een reden nodig. Typ `/sluiten` met de reden of druk op **{ $button }**.
refused-reason-too-long = Die reden is te lang: er passen { $count } tekens in. Maak hem korter.
refused-no-time = “{ $typed }” is geen tijd. Schrijf er een zoals `30m`, `2h` of `3d`, hoogstens 365 dagen.
refused-no-alerts = Dit soort ticket heeft geen herinneringen.
refused-no-close-request = Niemand vraagt meer om dit ticket te sluiten.
refused-other-side = De andere kant moet hierop antwoorden.
refused-may-close = Je mag dit ticket zelf sluiten: typ `/sluiten`.
refused-thread-not-made = Je ticket kon niet worden geopend: Discord liet me de thread niet maken. Het team weet ervan; probeer het later nog eens.
refused-try-later = Dat lukte net niet. Probeer het over een minuut nog eens.

found-open = Open tickets
found-closed = Gesloten tickets
found-all = Open en gesloten tickets
found-by-nobody = door niemand behandeld
found-by-you = door jou behandeld
found-by = behandeld door { $who }
found-of-member = geopend door { $who }
found-of-type = soort { $kind }
found-no-more = Meer zijn er niet.
found-none-fits = Geen ticket voldoet.
found-none-open = Er is geen ticket open.
found-none-closed = Er is nog geen ticket gesloten.
found-none = Er is nog geen ticket.
found-opened = geopend { $moment }
found-was-closed = gesloten { $moment }
found-nobody = nog niemand
button-page-back = Terug
button-page-next = Volgende
block-until = { $who } kan tot { $date } ({ $moment }) geen tickets openen. Open tickets blijven open.
block-endless = { $who } kan geen tickets openen tot iemand de blokkade opheft. Open tickets blijven open.
block-changed-until = { $who } was al geblokkeerd; de blokkade duurt nu tot { $date } ({ $moment }).
block-changed-endless = { $who } was al geblokkeerd; de blokkade duurt nu tot iemand die opheft.
block-before-until = { $who } is al geblokkeerd, tot { $date } ({ $moment }). Met een ander einde of een andere reden verandert dat.
block-before-endless = { $who } is al geblokkeerd, tot iemand de blokkade opheft. Met een einde of een reden verandert dat.
block-reason = Reden: { $reason }
block-line-until = 🚫 { $who } kan tot { $date } geen tickets openen ({ $by }, { $moment }).
block-line-endless = 🚫 { $who } kan geen tickets openen tot iemand de blokkade opheft ({ $by }, { $moment }).
block-title = Geblokkeerde leden
block-nobody = Niemand is geblokkeerd.
block-more = { $count ->
    [one] -# … en nog { $count } lid
   *[other] -# … en nog { $count } leden
}
unblock-done = { $who } kan weer tickets openen.
unblock-before = { $who } is niet geblokkeerd.
refused-blocked-until = Je kunt tot { $date } ({ $moment }) geen tickets openen.
refused-blocked = Je kunt op deze server geen tickets openen.
refused-server-staff-only = Alleen het team kan dat.
refused-others-type = Jij behandelt geen tickets van de soort “{ $kind }”.
refused-no-such-type = Er is geen soort ticket “{ $typed }”.
refused-length = “{ $typed }” is geen duur. Schrijf bijvoorbeeld 12h, 7d, 2w of 1d12h, of forever.
refused-period = “{ $typed }” is geen duur en geen dag. Schrijf bijvoorbeeld 7d, 4w of 2026-11-01, of all.
refused-block-staff = Team en beheerders kunnen niet worden geblokkeerd.
refused-block-bot = Bots openen geen tickets; er valt niets te blokkeren.
figures-title = Cijfers
figures-since = Sinds { $date }
figures-ever = Vanaf het begin
figures-tickets = Tickets
figures-opened = { $opened } geopend
figures-opened-rate = { $opened } geopend (waarvan { $rate } % inmiddels gesloten)
figures-closed = { $closed } gesloten
figures-open-now = { $open } nu open
figures-first-reply = Tijd tot het eerste antwoord
figures-close = Tijd tot het sluiten
figures-spread = de helft binnen { $median }, negen van de tien binnen { $most }
figures-none = nog geen
figures-by-type = Per soort
figures-type = { $kind }: { $opened } geopend, { $closed } gesloten, { $open } nu open
figures-type-first-reply = eerste antwoord { $time }
figures-type-close = sluiten { $time }
figures-by-person = Per persoon, op tickets van anderen
figures-person = { $count ->
    [one] { $who }: { $closed } gesloten, { $count } antwoord
   *[other] { $who }: { $closed } gesloten, { $count } antwoorden
}
figures-more = { $count ->
    [one] -# … en nog { $count } regel
   *[other] -# … en nog { $count } regels
}
