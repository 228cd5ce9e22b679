# Wat de bot één persoon antwoordt, die het als enige ziet: kort, en wat er nu te doen is.

answer-opened = Je ticket is open: { $thread }
answer-open-already = Je ticket is al open: { $thread }
answer-being-opened = Je ticket #{ $ticket } wordt geopend. De thread verschijnt zo.
answer-closed = Ticket #{ $ticket } is gesloten.
answer-reopened = Het ticket is weer open: { $thread }
answer-being-reopened = Ticket #{ $ticket } wordt heropend. De thread komt zo terug.
answer-transcript = Dit is het verslag van ticket #{ $ticket }.
answer-transcript-too-long = Het verslag van ticket #{ $ticket } is te lang voor Discord. Beheerders krijgen het met `frontdesk export`.
answer-noted = Genoteerd.
did-claim = Jij behandelt nu ticket #{ $ticket }.
did-claim-before = Jij behandelt ticket #{ $ticket } al.
did-join = Je zit nu in ticket #{ $ticket }: { $thread }
did-join-before = Je hoort al bij ticket #{ $ticket }: { $thread }
did-unclaim = Niemand behandelt ticket #{ $ticket } nu.
did-unclaim-before = Niemand behandelt ticket #{ $ticket }.
did-assign = { $who } behandelt nu ticket #{ $ticket }.
did-assign-before = { $who } behandelt ticket #{ $ticket } al.
did-note = Genoteerd bij ticket #{ $ticket }. Alleen het team ziet het: `/note` toont de notities.
did-add = { $who } komt in ticket #{ $ticket } erbij.
did-add-before = { $who } hoort al bij ticket #{ $ticket }.
did-remove = { $who } zit niet meer in ticket #{ $ticket }.
did-rename = De thread van ticket #{ $ticket } krijgt zijn nieuwe naam.
did-rename-later = Discord laat een thread twee keer in tien minuten hernoemen: die van ticket #{ $ticket } krijgt zijn nieuwe naam { $moment }.
did-move = Ticket #{ $ticket } is nu van het soort **{ $kind }**.
did-move-before = Ticket #{ $ticket } is al van het soort **{ $kind }**.
did-reopen-before = Ticket #{ $ticket } is al open.
answer-notes = Notities bij ticket #{ $ticket }
answer-no-notes = Er zijn geen notities bij ticket #{ $ticket }. Met `/note text:` maak je er een.
answer-earlier-notes = { $count ->
    [one] { $count } eerdere notitie staat hier niet
   *[other] { $count } eerdere notities staan hier niet
}
answer-available = { $count ->
    [one] Je bent beschikbaar: `/assign` zonder persoon kan je een ticket geven. Je behandelt { $count } open ticket.
   *[other] Je bent beschikbaar: `/assign` zonder persoon kan je een ticket geven. Je behandelt { $count } open tickets.
}
answer-not-available = { $count ->
    [one] Je bent niet beschikbaar: `/assign` zonder persoon slaat je over. Je behandelt { $count } open ticket.
   *[other] Je bent niet beschikbaar: `/assign` zonder persoon slaat je over. Je behandelt { $count } open tickets.
}
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
refused-handles-none = { $who } behandelt geen tickets van dit soort.
refused-bot = { $who } is een bot.
refused-not-in-server = { $who } zit niet in deze server.
refused-cannot-see = { $count ->
    [one] { $who } zou deze thread niet kunnen zien: daarvoor ontbreekt de machtiging { $permissions } in { $channel }.
   *[other] { $who } zou deze thread niet kunnen zien: daarvoor ontbreken de machtigingen { $permissions } in { $channel }.
}
refused-creator-stays = { $who } opende dit ticket en blijft erin.
refused-staff-stay = { $who } behandelt tickets van dit soort en blijft erin.
refused-note-too-long = Die notitie is te lang: er passen { $count } tekens in. Maak hem korter.
refused-no-such-type-meant = Het soort “{ $typed }” bestaat niet. Bedoel je “{ $meant }”?
refused-name-empty = Van die naam is niets te tonen. Gebruik letters.
refused-thread-gone = De thread van ticket #{ $ticket } is verwijderd, dus het kan niet worden heropend.
refused-too-many-threads = Deze server heeft zoveel actieve threads als Discord toestaat. Sluit een paar tickets of archiveer andere threads en probeer het opnieuw.
refused-not-reopened = Ticket #{ $ticket } kon niet worden heropend: Discord liet me de thread niet terughalen. Probeer het later nog eens.
refused-nobody-available = Ik ken niemand die voor dit ticket beschikbaar is. Van het team ken ik wie een knop of commando van mij heeft gebruikt, zoals `/available`.
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
found-waiting = Tickets die op het team wachten, de langst wachtende eerst
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
found-none-waiting = Geen ticket wacht op het team.
found-opened = geopend { $moment }
found-waits = wacht sinds { $moment }
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
figures-decisions = Beslissingen
figures-decisions-of-type = { $kind }: { $decisions }
figures-decision = { $label } { $count }
figures-ratings = Beoordelingen
figures-rating = { $count ->
    [one] { $stars } gemiddeld, uit één beoordeling
   *[other] { $stars } gemiddeld, uit { $count } beoordelingen
}
figures-by-type = Per soort
figures-type = { $kind }: { $opened } geopend, { $closed } gesloten, { $open } nu open
figures-type-first-reply = eerste antwoord { $time }
figures-type-close = sluiten { $time }
figures-type-rating = beoordeling { $stars } ({ $count })
figures-by-person = Per persoon, op tickets van anderen
figures-person = { $count ->
    [one] { $who }: { $closed } gesloten, { $count } antwoord
   *[other] { $who }: { $closed } gesloten, { $count } antwoorden
}
figures-more = { $count ->
    [one] -# … en nog { $count } regel
   *[other] -# … en nog { $count } regels
}
