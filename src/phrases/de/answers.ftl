# Was der Bot einer Person antwortet, die es allein sieht: kurz, und was als Nächstes zu tun ist.

answer-opened = Dein Ticket ist offen: { $thread }
answer-open-already = Dein Ticket ist schon offen: { $thread }
answer-being-opened = Dein Ticket #{ $ticket } wird gerade geöffnet. Sein Thread erscheint gleich.
answer-closed = Ticket #{ $ticket } ist geschlossen.
answer-noted = Notiert.
did-claim = Du betreust jetzt Ticket #{ $ticket }.
did-claim-before = Du betreust Ticket #{ $ticket } schon.
did-unclaim = Ticket #{ $ticket } wird jetzt von niemandem betreut.
did-unclaim-before = Ticket #{ $ticket } wird von niemandem betreut.
did-close-planned = Ticket #{ $ticket } schließt sich { $when }.
did-close-cancelled = Ticket #{ $ticket } bleibt offen.
did-close-cancelled-before = Für Ticket #{ $ticket } ist kein Schließen geplant.
did-close-requested = Ich habe im Thread gefragt.
did-close-refused = Ticket #{ $ticket } bleibt offen.
did-alerts-snoozed = Die nächste Erinnerung an Ticket #{ $ticket } kommt { $when }.
did-alerts-off = Keine Erinnerungen mehr an Ticket #{ $ticket }. `/erinnerungen an` in seinem Thread holt sie zurück.
did-alerts-off-before = Die Erinnerungen an Ticket #{ $ticket } sind schon aus.
did-alerts-on = An Ticket #{ $ticket } wird wieder erinnert.
did-alerts-on-before = Die Erinnerungen an Ticket #{ $ticket } sind schon an.
answer-your-words = Was du geschrieben hast, steht in der Datei unten, damit du es kopieren kannst.
answer-press-again = Das hat einen Moment zu lange gedauert. Drück den Knopf bitte noch einmal.
answer-broken = Bei mir ist etwas schiefgegangen. Versuch es bitte noch einmal; wenn es wieder passiert, gib dem Team diese Nummer: `{ $incident }`

refused-unknown-server = Für diesen Server bin ich nicht eingerichtet. Frag bitte das Team.
refused-old-button = Dieser Knopf ist veraltet. Nimm bitte einen neueren oder tippe `/ticket`.
refused-unknown-type = Diese Art von Ticket gibt es nicht mehr. Tippe `/ticket`, um zu sehen, was du öffnen kannst.
refused-type-off = Diese Art von Ticket kann zurzeit nicht geöffnet werden. Versuch es bitte an einem anderen Tag.
refused-unknown-position = Die Position „{ $position }“ gibt es nicht. Wähl bitte eine aus der Liste.
refused-position-closed = Für **{ $position }** werden zurzeit keine Bewerbungen angenommen. Wähl bitte eine andere Position.
refused-role-needed = { $count ->
    [one] Um das zu öffnen, brauchst du die Rolle { $roles }.
   *[other] Um das zu öffnen, brauchst du eine dieser Rollen: { $roles }.
}
refused-role-barred = Wer die Rolle { $roles } hat, kann das nicht öffnen.
refused-account-too-young = Dein Discord-Konto ist dafür zu neu: Es muss mindestens { $time } alt sein.
refused-member-too-new = Das kannst du öffnen, sobald du lange genug auf diesem Server bist (mindestens { $time }).
refused-limit-of-none = Diese Art von Ticket kann zurzeit niemand öffnen.
refused-own-limit = { $count ->
    [one] Du hast schon ein Ticket dieser Art offen. Mach bitte hier weiter: { $thread }
   *[other] Du hast schon { $count } Tickets dieser Art offen, mehr geht nicht. Mach bitte hier weiter: { $thread }
}
refused-own-limit-close-first = { $count ->
    [one] Du hast schon ein Ticket dieser Art offen. Schließ es bitte zuerst.
   *[other] Du hast schon { $count } Tickets dieser Art offen, mehr geht nicht. Schließ bitte zuerst eins.
}
refused-total-limit = Von dieser Art sind gerade zu viele Tickets offen. Versuch es bitte später noch einmal.
refused-cooldown = Das nächste kannst du { $moment } öffnen.
refused-bot-lacks = { $count ->
    [one] Mir fehlt in { $channel } die Berechtigung { $permissions }. Das Team weiß Bescheid; versuch es bitte später noch einmal.
   *[other] Mir fehlen in { $channel } die Berechtigungen { $permissions }. Das Team weiß Bescheid; versuch es bitte später noch einmal.
}
refused-member-lacks = { $count ->
    [one] Du könntest dein Ticket nicht sehen: Dir fehlt in { $channel } die Berechtigung { $permissions }. Sag es bitte dem Team.
   *[other] Du könntest dein Ticket nicht sehen: Dir fehlen in { $channel } die Berechtigungen { $permissions }. Sag es bitte dem Team.
}
refused-outside-hours = Das Team ist gerade nicht da. Du kannst das { $moment } wieder öffnen ({ $date }).
refused-outside-hours-always = Das kann zurzeit nicht geöffnet werden: Das Team ist nicht da.
refused-form-unfit = Dein Ticket ist noch nicht offen. Bessere das bitte aus und schick das Formular noch einmal ab:
    { $faults }
refused-form-outdated = Die Fragen haben sich gerade geändert, darum wurde dein Ticket nicht geöffnet. Drück bitte noch einmal auf den Knopf.
refused-creator-only = Nur wer dieses Ticket geöffnet hat, beantwortet seine Fragen.
refused-not-asked = Diese Frage ist schon beantwortet.
refused-not-a-ticket = Das geht nur im Thread eines Tickets.
refused-closed-already = Ticket #{ $ticket } ist schon geschlossen.
refused-claimed-by-another = { $who } betreut dieses Ticket. Maintainer können es freigeben.
refused-staff-only = Das kann nur das Team dieses Tickets.
refused-staff-and-creator-only = Das können nur das Team und wer dieses Ticket geöffnet hat.
refused-maintainers-only = Das können nur Maintainer.
refused-reason-needed = Um Ticket #{ $ticket } zu schließen, braucht es einen Grund. Tippe `/schließen` mit dem Grund oder drück auf **{ $button }**.
refused-reason-too-long = Dieser Grund ist zu lang: Höchstens { $count } Zeichen gehen. Kürze ihn bitte.
refused-no-time = „{ $typed }“ ist keine Zeit. Schreib eine wie `30m`, `2h` oder `3d`, höchstens 365 Tage.
refused-no-alerts = Diese Art von Ticket hat keine Erinnerungen.
refused-no-close-request = Niemand bittet mehr darum, dieses Ticket zu schließen.
refused-other-side = Das muss die andere Seite beantworten.
refused-may-close = Du darfst dieses Ticket selbst schließen: Tippe `/schließen`.
refused-thread-not-made = Dein Ticket konnte nicht geöffnet werden: Discord ließ mich den Thread nicht anlegen. Das Team weiß Bescheid; versuch es bitte später noch einmal.
refused-try-later = Das hat gerade nicht geklappt. Versuch es bitte in einer Minute noch einmal.
