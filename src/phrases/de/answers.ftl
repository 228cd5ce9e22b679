# Was der Bot einer Person antwortet, die es allein sieht: kurz, und was als Nächstes zu tun ist.

answer-opened = Dein Ticket ist offen: { $thread }
answer-open-already = Dein Ticket ist schon offen: { $thread }
answer-being-opened = Dein Ticket #{ $ticket } wird gerade geöffnet. Sein Thread erscheint gleich.
answer-closed = Ticket #{ $ticket } ist geschlossen.
answer-reopened = Das Ticket ist wieder offen: { $thread }
answer-being-reopened = Ticket #{ $ticket } wird wieder geöffnet. Sein Thread ist gleich zurück.
answer-transcript = Das ist die Akte von Ticket #{ $ticket }.
answer-transcript-too-long = Die Akte von Ticket #{ $ticket } ist zu lang für Discord. Maintainer bekommen sie mit `frontdesk export`.
answer-noted = Notiert.
did-claim = Du betreust jetzt Ticket #{ $ticket }.
did-claim-before = Du betreust Ticket #{ $ticket } schon.
did-join = Du bist jetzt in Ticket #{ $ticket }: { $thread }
did-join-before = Du gehörst schon zu Ticket #{ $ticket }: { $thread }
did-unclaim = Ticket #{ $ticket } wird jetzt von niemandem betreut.
did-unclaim-before = Ticket #{ $ticket } wird von niemandem betreut.
did-assign = { $who } betreut jetzt Ticket #{ $ticket }.
did-assign-before = { $who } betreut Ticket #{ $ticket } schon.
did-note = Zu Ticket #{ $ticket } notiert. Nur das Team sieht es: `/note` zeigt die Notizen.
did-add = { $who } kommt in Ticket #{ $ticket } dazu.
did-add-before = { $who } gehört schon zu Ticket #{ $ticket }.
did-remove = { $who } ist nicht mehr in Ticket #{ $ticket }.
did-rename = Der Thread von Ticket #{ $ticket } bekommt seinen neuen Namen.
did-rename-later = Discord lässt einen Thread in zehn Minuten nur zweimal umbenennen: Der von Ticket #{ $ticket } bekommt seinen neuen Namen { $moment }.
did-move = Ticket #{ $ticket } ist jetzt von der Art **{ $kind }**.
did-move-before = Ticket #{ $ticket } ist schon von der Art **{ $kind }**.
did-reopen-before = Ticket #{ $ticket } ist schon offen.
answer-notes = Notizen zu Ticket #{ $ticket }
answer-no-notes = Zu Ticket #{ $ticket } gibt es keine Notizen. Mit `/note text:` legst du eine an.
answer-earlier-notes = { $count ->
    [one] { $count } ältere Notiz nicht gezeigt
   *[other] { $count } ältere Notizen nicht gezeigt
}
answer-available = { $count ->
    [one] Du bist verfügbar: `/assign` ohne Angabe kann dir ein Ticket zuweisen. Du betreust { $count } offenes Ticket.
   *[other] Du bist verfügbar: `/assign` ohne Angabe kann dir ein Ticket zuweisen. Du betreust { $count } offene Tickets.
}
answer-not-available = { $count ->
    [one] Du bist nicht verfügbar: `/assign` ohne Angabe übergeht dich. Du betreust { $count } offenes Ticket.
   *[other] Du bist nicht verfügbar: `/assign` ohne Angabe übergeht dich. Du betreust { $count } offene Tickets.
}
did-reply = Gesendet.
did-reply-and-close = Gesendet. Ticket #{ $ticket } ist geschlossen.
did-decide = Ticket #{ $ticket }: **{ $decision }**.
did-decide-and-close = Ticket #{ $ticket } ist geschlossen: **{ $decision }**.
did-decide-before = **{ $decision }** ist für Ticket #{ $ticket } schon entschieden.
answer-rated = Danke für deine Bewertung: { $stars }
answer-decided-before = Über Ticket #{ $ticket } ist schon entschieden: **{ $decision }**, von { $who } { $moment }. Der Knopf ändert das zu **{ $other }**.
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
refused-creator-only = Das kann nur, wer dieses Ticket geöffnet hat.
refused-not-asked = Diese Frage ist schon beantwortet.
refused-not-a-ticket = Das geht nur im Thread eines Tickets.
refused-closed-already = Ticket #{ $ticket } ist schon geschlossen.
refused-claimed-by-another = { $who } betreut dieses Ticket. Maintainer können es freigeben.
refused-handles-none = { $who } betreut keine Tickets dieser Art.
refused-bot = { $who } ist ein Bot.
refused-not-in-server = { $who } ist nicht auf diesem Server.
refused-cannot-see = { $count ->
    [one] { $who } könnte diesen Thread nicht sehen: Dafür fehlt in { $channel } die Berechtigung { $permissions }.
   *[other] { $who } könnte diesen Thread nicht sehen: Dafür fehlen in { $channel } die Berechtigungen { $permissions }.
}
refused-creator-stays = { $who } hat dieses Ticket geöffnet und bleibt darin.
refused-staff-stay = { $who } betreut Tickets dieser Art und bleibt darin.
refused-note-too-long = Diese Notiz ist zu lang: Höchstens { $count } Zeichen gehen. Kürze sie bitte.
refused-no-such-type-meant = Die Art „{ $typed }“ gibt es nicht. Meinst du „{ $meant }“?
refused-name-empty = Von diesem Namen lässt sich nichts anzeigen. Nimm bitte Buchstaben.
refused-thread-gone = Der Thread von Ticket #{ $ticket } wurde gelöscht, darum lässt es sich nicht wieder öffnen.
refused-too-many-threads = Dieser Server hat so viele aktive Threads, wie Discord erlaubt. Schließ ein paar Tickets oder archiviere andere Threads und versuch es noch einmal.
refused-not-reopened = Ticket #{ $ticket } konnte nicht wieder geöffnet werden: Discord ließ mich seinen Thread nicht zurückholen. Versuch es bitte später noch einmal.
refused-nobody-available = Ich kenne niemanden, der für dieses Ticket verfügbar ist. Aus dem Team kenne ich, wer schon einen Knopf oder Befehl von mir benutzt hat, etwa `/available`.
refused-no-such-ticket = Ein Ticket mit dieser Nummer gibt es hier nicht.
refused-decided-already = Über Ticket #{ $ticket } ist entschieden, und es ist geschlossen: **{ $decision }**, von { $who }.
refused-no-decisions = Tickets dieser Art enden ohne Entscheidung. Tippe `/close`, um dieses zu schließen.
refused-unknown-decision = Diese Entscheidung gibt es für dieses Ticket nicht. Es gibt: { $decisions }.
refused-no-replies = Für diese Art von Ticket gibt es keine Antworten.
refused-unknown-reply = Diese Antwort gibt es für diese Art von Ticket nicht. Es gibt: { $replies }.
refused-own-ticket = Über dein eigenes Ticket muss jemand anders entscheiden.
refused-decision-reason-needed = Zu dieser Entscheidung gehören ein paar Worte von dir. Versuch es bitte noch einmal.
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

found-open = Offene Tickets
found-closed = Geschlossene Tickets
found-all = Offene und geschlossene Tickets
found-waiting = Tickets, die auf das Team warten, die am längsten warten zuerst
found-by-nobody = von niemandem betreut
found-by-you = von dir betreut
found-by = betreut von { $who }
found-of-member = geöffnet von { $who }
found-of-type = Art { $kind }
found-no-more = Mehr gibt es nicht.
found-none-fits = Kein Ticket passt.
found-none-open = Kein Ticket ist offen.
found-none-closed = Noch ist kein Ticket geschlossen.
found-none = Es gibt noch kein Ticket.
found-none-waiting = Kein Ticket wartet auf das Team.
found-opened = geöffnet { $moment }
found-waits = wartet seit { $moment }
found-was-closed = geschlossen { $moment }
found-nobody = noch niemand
button-page-back = Zurück
button-page-next = Weiter
block-until = { $who } kann bis { $date } ({ $moment }) keine Tickets öffnen. Offene Tickets bleiben offen.
block-endless = { $who } kann keine Tickets öffnen, bis jemand die Sperre aufhebt. Offene Tickets bleiben offen.
block-changed-until = { $who } war schon gesperrt; jetzt gilt die Sperre bis { $date } ({ $moment }).
block-changed-endless = { $who } war schon gesperrt; jetzt gilt die Sperre, bis jemand sie aufhebt.
block-before-until = { $who } ist schon gesperrt, bis { $date } ({ $moment }). Mit einem anderen Ende oder Grund ändert es sich.
block-before-endless = { $who } ist schon gesperrt, bis jemand die Sperre aufhebt. Mit einem Ende oder Grund ändert es sich.
block-reason = Grund: { $reason }
block-line-until = 🚫 { $who } kann bis { $date } keine Tickets öffnen ({ $by }, { $moment }).
block-line-endless = 🚫 { $who } kann keine Tickets öffnen, bis jemand die Sperre aufhebt ({ $by }, { $moment }).
block-title = Gesperrte Mitglieder
block-nobody = Niemand ist gesperrt.
block-more = { $count ->
    [one] -# … und { $count } weiteres Mitglied
   *[other] -# … und { $count } weitere Mitglieder
}
unblock-done = { $who } kann wieder Tickets öffnen.
unblock-before = { $who } ist nicht gesperrt.
refused-blocked-until = Du kannst bis { $date } ({ $moment }) keine Tickets öffnen.
refused-blocked = Du kannst auf diesem Server keine Tickets öffnen.
refused-server-staff-only = Das kann nur das Team.
refused-others-type = Du betreust keine Tickets der Art „{ $kind }“.
refused-no-such-type = Es gibt keine Ticket-Art „{ $typed }“.
refused-length = „{ $typed }“ ist keine Dauer. Schreib zum Beispiel 12h, 7d, 2w oder 1d12h, oder forever.
refused-period = „{ $typed }“ ist weder eine Dauer noch ein Tag. Schreib zum Beispiel 7d, 4w oder 2026-11-01, oder all.
refused-block-staff = Team und Maintainer können nicht gesperrt werden.
refused-block-bot = Bots öffnen keine Tickets; da gibt es nichts zu sperren.
figures-title = Zahlen
figures-since = Seit { $date }
figures-ever = Seit dem Anfang
figures-tickets = Tickets
figures-opened = { $opened } geöffnet
figures-opened-rate = { $opened } geöffnet ({ $rate } % davon inzwischen geschlossen)
figures-closed = { $closed } geschlossen
figures-open-now = { $open } jetzt offen
figures-first-reply = Zeit bis zur ersten Antwort
figures-close = Zeit bis zum Schließen
figures-spread = die Hälfte innerhalb von { $median }, neun von zehn innerhalb von { $most }
figures-none = noch keine
figures-decisions = Entscheidungen
figures-decisions-of-type = { $kind }: { $decisions }
figures-decision = { $label } { $count }
figures-ratings = Bewertungen
figures-rating = { $count ->
    [one] { $stars } im Durchschnitt, aus einer Bewertung
   *[other] { $stars } im Durchschnitt, aus { $count } Bewertungen
}
figures-by-type = Nach Art
figures-type = { $kind }: { $opened } geöffnet, { $closed } geschlossen, { $open } jetzt offen
figures-type-first-reply = erste Antwort { $time }
figures-type-close = Schließen { $time }
figures-type-rating = Bewertung { $stars } ({ $count })
figures-by-person = Nach Person, auf Tickets anderer
figures-person = { $count ->
    [one] { $who }: { $closed } geschlossen, { $count } Antwort
   *[other] { $who }: { $closed } geschlossen, { $count } Antworten
}
figures-more = { $count ->
    [one] -# … und { $count } weitere Zeile
   *[other] -# … und { $count } weitere Zeilen
}
