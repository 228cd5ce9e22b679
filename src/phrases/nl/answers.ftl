# Wat de bot één persoon antwoordt, die het als enige ziet: kort, en wat er nu te doen is.

answer-opened = Je ticket is open: { $thread }
answer-open-already = Je ticket is al open: { $thread }
answer-being-opened = Je ticket #{ $ticket } wordt geopend. De thread verschijnt zo.
answer-closed = Ticket #{ $ticket } is gesloten.
answer-noted = Genoteerd.
did-claim = Jij behandelt nu ticket #{ $ticket }.
did-claim-before = Jij behandelt ticket #{ $ticket } al.
did-unclaim = Niemand behandelt ticket #{ $ticket } nu.
did-unclaim-before = Niemand behandelt ticket #{ $ticket }.
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
refused-creator-only = Alleen wie dit ticket opende, beantwoordt de vragen.
refused-not-asked = Deze vraag is al beantwoord.
refused-not-a-ticket = Dit werkt alleen in de thread van een ticket.
refused-closed-already = Ticket #{ $ticket } is al gesloten.
refused-claimed-by-another = { $who } behandelt dit ticket. Beheerders kunnen het vrijgeven.
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
