# Wat er in het logkanaal staat, voor teamleden die er niet bij waren.

log-refused = { $who } probeerde in { $channel } { $tried }: { $why }.

tried-open = een ticket te openen ({ $kind })
tried-open-for = een ticket te openen ({ $kind }, { $position })
tried-answer = een vraag van ticket #{ $ticket } te beantwoorden
tried-close = { $ticket } te sluiten
tried-claim = { $ticket } op te pakken
tried-unclaim = { $ticket } terug te geven
tried-join = aan { $ticket } deel te nemen
tried-assign = { $ticket } toe te wijzen
tried-note = notities bij { $ticket } te maken of te lezen
tried-add = { $who } in { $ticket } te halen
tried-remove = { $who } uit { $ticket } te halen
tried-rename = de thread te hernoemen ({ $ticket })
tried-move = { $ticket } naar { $kind } te verplaatsen
tried-reopen = { $ticket } te heropenen
tried-available = de eigen beschikbaarheid aan te geven
tried-transcript = het verslag van { $ticket } te lezen
tried-rate = te zeggen hoe { $ticket } ging
tried-reply = in { $ticket } een voorbereid antwoord te sturen ({ $reply })
tried-decide = over { $ticket } te besluiten ({ $decision })
tried-close-later = { $ticket } later te sluiten
tried-cancel-close = het geplande sluiten van { $ticket } af te zeggen
tried-request-close = te vragen of { $ticket } dicht mag
tried-accept-close = in te stemmen met het sluiten van { $ticket }
tried-refuse-close = { $ticket } open te houden
tried-snooze-alerts = de herinneringen aan { $ticket } uit te stellen
tried-alerts-off = de herinneringen aan { $ticket } uit te zetten
tried-alerts-on = de herinneringen aan { $ticket } aan te zetten
tried-reload = de definities opnieuw in te lezen
tried-config-show = de instellingen te bekijken
tried-config-change = de instelling { $key } te wijzigen
tried-panel-post = een paneel te plaatsen
tried-panel-refresh = de panelen bij te werken
tried-suggest = suggesties te krijgen
tried-old-button = een verouderde knop te gebruiken

ticket-known = ticket #{ $ticket }
ticket-any = een ticket

why-unknown-server = geen definities noemen deze server
why-old-button = de knop hoort bij een versie, soort of paneel dat er niet meer is
why-unknown-type = het soort { $kind } bestaat niet
why-type-off = { $kind } staat uit
why-unknown-position = de functie { $position } bestaat niet
why-position-closed = voor { $position } kan niemand zich nu aanmelden
why-role-needed = geen van de rollen { $roles }
why-role-barred = met de rol { $roles } mag het niet
why-account-too-young = het account is nog geen { $time } oud
why-member-too-new = nog geen { $time } lid
why-own-limit = er zijn al { $count } van dit soort open, het meeste voor één lid
why-total-limit = er zijn { $count } van dit soort open, meer mogen het er niet zijn
why-cooldown = het volgende kan pas { $moment }
why-bot-lacks = ik mis { $permissions } in { $channel }
why-member-lacks = het lid mist { $permissions } in { $channel }
why-outside-hours = het team is er niet
why-form-unfit = { $count ->
    [one] { $count } antwoord van het formulier past niet
   *[other] { $count } antwoorden van het formulier passen niet
}
why-form-outdated = de vragen zijn intussen veranderd
why-creator-only = dat mag alleen wie het ticket opende
why-not-asked = de vraag is al beantwoord
why-reply-unfit = het antwoord past niet
why-not-a-ticket = dit is niet de thread van een ticket
why-closed-already = ticket #{ $ticket } is al gesloten
why-claimed-by-another = { $who } behandelt het
why-handles-none = { $who } behandelt geen tickets van dit soort
why-bot = { $who } is een bot
why-not-in-server = { $who } zit niet in de server
why-cannot-see = { $who } mist { $permissions } in { $channel }
why-creator-stays = { $who } opende het
why-staff-stay = { $who } behandelt tickets van dit soort
why-note-too-long = de notitie is te lang
why-name-empty = de naam is leeg
why-thread-gone = de thread is verwijderd
why-too-many-threads = de server heeft zoveel actieve threads als Discord toestaat
why-not-reopened = Discord liet me de thread niet terughalen
why-nobody-available = er is niemand bekend die beschikbaar is
why-no-such-ticket = dat ticket bestaat niet
why-decided-already = { $who } heeft erover besloten ({ $decision })
why-unknown-decision = dat besluit bestaat niet
why-unknown-reply = dat antwoord bestaat niet
why-own-ticket = niemand besluit over het eigen ticket
why-decision-reason-needed = bij het besluit hoort een reden
why-staff-only = dat mag alleen het team van dit ticket
why-staff-and-creator-only = dat mogen alleen het team van dit ticket en wie het opende
why-maintainers-only = dat mogen alleen beheerders
why-reason-needed = er is een reden nodig
why-reason-too-long = de reden is te lang
why-no-time = { $typed } is geen tijd
why-no-alerts = de soort heeft geen herinneringen
why-no-close-request = niemand vraagt om het ticket te sluiten
why-other-side = de andere kant moet antwoorden
why-may-close = die mag het ticket zelf sluiten
why-thread-not-made = Discord liet me de thread niet maken
why-try-later = Discord of de database kon het niet doen

deed-make-thread = de thread maken
deed-add-member = { $who } in de thread halen
deed-add-staff = het team in de thread halen
deed-seat-staff = het team een voor een in de thread halen
deed-remove-member = { $who } uit de thread halen
deed-add-new-staff = het team van zijn nieuwe soort in de thread halen
deed-remove-staff = uit de thread halen wie het niet meer behandelt
deed-rename = de thread hernoemen naar { $name }
deed-unarchive = de thread uit het archief terughalen
deed-ask-feedback = vragen hoe het ging
deed-settle-roles = de rollen van het besluit geven en nemen
deed-reply = het antwoord { $reply } sturen
deed-post = { $view } plaatsen
deed-refresh = { $view } bijwerken
deed-delete = { $view } verwijderen
deed-send-record = het verslag sturen aan wie het opende
deed-alert = er in het herinneringenkanaal aan herinneren
deed-archive = de thread vergrendelen en archiveren
deed-read-thread = lezen wat er het laatst in de thread is gezegd

view-opening = de welkomsttekst met de vragen
view-further = de rest van de vragen
view-question = een vraag
view-unfit = wat er mis was met een antwoord
view-complete = de tekst na het laatste antwoord
view-moved = de melding van zijn nieuwe soort
view-notice = een melding
view-decision = de tekst van het besluit
view-close-planned = het bericht over het geplande sluiten
view-close-request = de vraag of het dicht mag
view-card = de kaart in de lijst
view-closing = de slottekst
view-record = het verslag in het archief

chore-post-panel = het paneel `{ $panel }` plaatsen
chore-take-down-panel = het oude paneel in { $channel } weghalen
chore-post-cards = de kaarten van open tickets plaatsen
chore-post-records = de verslagen van gesloten tickets plaatsen
chore-tell = vertellen wat er gebeurt
chore-tell-alerts = herinneren aan tickets die iemand nodig hebben
chore-make-threads = de threads van tickets maken
chore-keep-files = kopieën bewaren van de bestanden die mensen sturen
chore-delete-files = kopieën verwijderen van bestanden die niet meer nodig zijn
chore-register-commands = de slash-commando's registreren

log-unfit = De server is niet zoals de definities hem nodig hebben:
    { $found }
unfit-no-role = Er is geen rol met de id { $id }, die in de definities { $name } heet. Verbeter de id in server.yaml.
unfit-no-channel = Ik zie het kanaal { $channel } (id { $id }) niet, waar ik dit moet doen: { $chore }. Verbeter de id in server.yaml of geef me daar **View Channel**.
unfit-no-threads = { $channel } kan geen privéthreads bevatten. Noem een gewoon tekstkanaal voor de tickets.
unfit-lacks = { $count ->
    [one] Om dit te doen ({ $chore }) heb ik { $permissions } nodig in { $channel }. Sta het toe bij de machtigingen van dat kanaal.
   *[other] Om dit te doen ({ $chore }) heb ik { $permissions } nodig in { $channel }. Sta ze toe bij de machtigingen van dat kanaal.
}
unfit-no-manage-roles = Ik heb **Manage Roles** nodig om de rollen van besluiten te geven en te nemen. Sta het mijn rol toe in Serverinstellingen > Rollen.
unfit-roles-above = { $count ->
    [one] Ik kan alleen rollen onder de mijne geven en nemen, en { $roles } staat daar niet onder. Sleep mijn rol erboven in Serverinstellingen > Rollen.
   *[other] Ik kan alleen rollen onder de mijne geven en nemen, en { $roles } staan daar niet onder. Sleep mijn rol erboven in Serverinstellingen > Rollen.
}
unfit-not-mentionable = Ik mag { $roles } niet vermelden in { $channel }, zodat tickets hen niet zouden bereiken. Geef me { $permissions } bij de machtigingen van dat kanaal, of laat iedereen de rol vermelden.
unfit-staff-lack = { $count ->
    [one] { $roles } mist { $permissions } in { $channel }, zodat dit team de tickets van { $types } niet ziet. Geef die rol dat bij de machtigingen van dat kanaal.
   *[other] { $roles } mist { $permissions } in { $channel }, zodat dit team de tickets van { $types } niet ziet. Geef die rol deze bij de machtigingen van dat kanaal.
}
unfit-no-member-list = Discord zegt me niet wie bij het team hoort, en `staff_access: members` heeft dat nodig ({ $types }). Zet Server Members Intent aan op https://discord.com/developers/applications (je applicatie, Bot, Privileged Gateway Intents) en start me opnieuw. Tot dan haalt een vermelding het team erbij.

log-of-ticket = Ticket { $ticket }: { $told }
log-failed = Dit is me niet gelukt: { $what }. { $why }
log-not-delivered = { $who } krijgt van mij geen privéberichten, dus het verslag is niet bezorgd.
log-command-taken = Een andere bot van deze applicatie heeft al een commando `/{ $command }`. Ik heb het met rust gelaten, dus het mijne is er niet.
log-error = Er ging bij mij iets mis. In het log van het programma staat het onder `{ $incident }`.
log-roles-not-all-added = niet iedereen met { $roles } kon erbij worden gehaald: een vermelding haalt maar een beperkt aantal mensen van een rol erbij. Zet Server Members Intent aan (https://discord.com/developers/applications, je applicatie, Bot) en start me opnieuw, of schrijf `staff_access: moderators` of `staff_access: button`.

log-reload-done = Er gelden nieuwe definities.
log-reload-done-by = Er gelden nieuwe definities, ingelezen door { $who }.
log-reload-nothing = Definities opnieuw ingelezen: er is niets veranderd.
log-reload-nothing-by = Definities opnieuw ingelezen door { $who }: er is niets veranderd.
log-reload-nothing-since = Definities opnieuw ingelezen door { $who }: er is niets veranderd sinds { $moment }, toen dit ging gelden:
log-reload-warnings = { $count ->
    [one] { $count } waarschuwing
   *[other] { $count } waarschuwingen
}
log-reload-errors = { $count ->
    [one] { $count } fout
   *[other] { $count } fouten
}
log-reload-refused = De definities hebben **{ $errors }** en gelden niet; de laatste goede blijven.
log-reload-refused-by = De definities hebben **{ $errors }** en gelden niet (gevraagd door { $who }); de laatste goede blijven.
log-reload-elsewhere = Waarvan { $count } in de bestanden van een andere server.
log-reload-mended = De definities hebben geen fouten meer: ze zijn weer die welke gelden.

log-configured = { $who } heeft de instellingen gewijzigd:
    { $changes }
log-flood-by = { $who } heeft binnen tien minuten { $count } of meer tickets geopend.
log-flood = Op deze server zijn binnen tien minuten { $count } of meer tickets geopend.
log-old-changed = { $who } heeft een bericht gewijzigd dat meer dan een uur oud is.
log-old-deleted = er is een bericht verwijderd dat meer dan een uur oud is. Het verslag bewaart het.
log-and-more = … en nog { $count }
log-times = { $count ->
    [one] -# { $count } keer, het laatst { $moment }
   *[other] -# { $count } keer, het laatst { $moment }
}
log-left-out = { $count ->
    [one] Voor nog { $count } regel was hier geen plaats. Hij staat in het log van het programma.
   *[other] Voor nog { $count } regels was hier geen plaats. Ze staan in het log van het programma.
}

tried-find = tickets zoeken
tried-stats = de cijfers bekijken
tried-block = { $who } blokkeren
tried-blocks = zien wie geblokkeerd is
tried-unblock = { $who } deblokkeren
why-blocked-until = geblokkeerd tot { $date }
why-blocked = geblokkeerd
why-server-staff-only = alleen het team mag dat
why-others-type = { $kind } behandelen anderen
why-no-such-type = er is geen soort { $typed }
why-length = de duur is niet te lezen
why-period = de periode is niet te lezen
why-block-staff = { $who } hoort bij het team
why-block-bot = { $who } is een bot
