# Was im Log-Kanal steht, für Leute aus dem Team, die nicht dabei waren.

log-refused = { $who } wollte in { $channel } { $tried }: { $why }.

tried-open = ein Ticket öffnen ({ $kind })
tried-open-for = ein Ticket öffnen ({ $kind }, { $position })
tried-answer = eine Frage von Ticket #{ $ticket } beantworten
tried-close = { $ticket } schließen
tried-claim = { $ticket } übernehmen
tried-unclaim = { $ticket } abgeben
tried-join = in { $ticket } dazukommen
tried-assign = { $ticket } zuweisen
tried-note = Notizen zu { $ticket } anlegen oder lesen
tried-add = { $who } in { $ticket } holen
tried-remove = { $who } aus { $ticket } entfernen
tried-rename = den Thread umbenennen ({ $ticket })
tried-move = { $ticket } zu { $kind } verschieben
tried-reopen = { $ticket } wieder öffnen
tried-available = die eigene Verfügbarkeit angeben
tried-transcript = die Akte von { $ticket } lesen
tried-rate = zu sagen, wie { $ticket } gelaufen ist
tried-reply = in { $ticket } eine vorbereitete Antwort zu senden ({ $reply })
tried-decide = über { $ticket } zu entscheiden ({ $decision })
tried-close-later = { $ticket } später schließen
tried-cancel-close = das geplante Schließen von { $ticket } absagen
tried-request-close = fragen, ob { $ticket } geschlossen werden darf
tried-accept-close = dem Schließen von { $ticket } zustimmen
tried-refuse-close = { $ticket } offen lassen
tried-snooze-alerts = die Erinnerungen an { $ticket } verschieben
tried-alerts-off = die Erinnerungen an { $ticket } abschalten
tried-alerts-on = die Erinnerungen an { $ticket } einschalten
tried-reload = die Definitionen neu einlesen
tried-config-show = die Einstellungen ansehen
tried-config-change = die Einstellung { $key } ändern
tried-panel-post = ein Panel posten
tried-panel-refresh = die Panels auf den neuesten Stand bringen
tried-suggest = sich etwas vorschlagen lassen
tried-old-button = einen veralteten Knopf benutzen

ticket-known = Ticket #{ $ticket }
ticket-any = ein Ticket

why-unknown-server = keine Definitionen nennen diesen Server
why-old-button = der Knopf gehört zu einer Version, einer Art oder einem Panel, die es nicht mehr gibt
why-unknown-type = die Art { $kind } gibt es nicht
why-type-off = { $kind } ist abgeschaltet
why-unknown-position = die Position { $position } gibt es nicht
why-position-closed = für { $position } werden keine Bewerbungen angenommen
why-role-needed = es fehlt eine der Rollen { $roles }
why-role-barred = mit der Rolle { $roles } geht das nicht
why-account-too-young = das Konto ist zu neu (nötig: { $time })
why-member-too-new = die Mitgliedschaft ist noch zu kurz (nötig: { $time })
why-own-limit = es sind schon { $count } dieser Art offen, mehr darf ein Mitglied nicht haben
why-total-limit = { $count } dieser Art sind offen, mehr darf es nicht geben
why-cooldown = das nächste ist erst { $moment } möglich
why-bot-lacks = mir fehlt in { $channel }: { $permissions }
why-member-lacks = dem Mitglied fehlt in { $channel }: { $permissions }
why-outside-hours = das Team ist nicht da
why-form-unfit = { $count ->
    [one] { $count } Antwort des Formulars passt nicht
   *[other] { $count } Antworten des Formulars passen nicht
}
why-form-outdated = die Fragen haben sich inzwischen geändert
why-creator-only = das darf nur, wer das Ticket geöffnet hat
why-not-asked = die Frage ist schon beantwortet
why-reply-unfit = die Antwort passt nicht
why-not-a-ticket = das ist nicht der Thread eines Tickets
why-closed-already = Ticket #{ $ticket } ist schon geschlossen
why-claimed-by-another = { $who } betreut es
why-handles-none = { $who } betreut keine Tickets dieser Art
why-bot = { $who } ist ein Bot
why-not-in-server = { $who } ist nicht auf dem Server
why-cannot-see = { $who } fehlt in { $channel }: { $permissions }
why-creator-stays = { $who } hat es geöffnet
why-staff-stay = { $who } betreut Tickets dieser Art
why-note-too-long = die Notiz ist zu lang
why-name-empty = der Name ist leer
why-thread-gone = der Thread wurde gelöscht
why-too-many-threads = der Server hat so viele aktive Threads, wie Discord erlaubt
why-not-reopened = Discord ließ mich den Thread nicht zurückholen
why-nobody-available = es ist niemand verfügbar, den ich kenne
why-no-such-ticket = dieses Ticket gibt es nicht
why-decided-already = { $who } hat darüber entschieden ({ $decision })
why-unknown-decision = diese Entscheidung gibt es nicht
why-unknown-reply = diese Antwort gibt es nicht
why-own-ticket = niemand entscheidet über das eigene Ticket
why-decision-reason-needed = zu der Entscheidung gehört ein Grund
why-staff-only = das darf nur das Team dieses Tickets
why-staff-and-creator-only = das dürfen nur das Team dieses Tickets und wer es geöffnet hat
why-maintainers-only = das dürfen nur Maintainer
why-reason-needed = ein Grund ist nötig
why-reason-too-long = der Grund ist zu lang
why-no-time = { $typed } ist keine Zeit
why-no-alerts = die Art hat keine Erinnerungen
why-no-close-request = niemand bittet darum, das Ticket zu schließen
why-other-side = die andere Seite muss antworten
why-may-close = sie dürfen das Ticket selbst schließen
why-thread-not-made = Discord ließ mich den Thread nicht anlegen
why-try-later = Discord oder die Datenbank konnte es nicht ausführen

deed-make-thread = seinen Thread anlegen
deed-add-member = { $who } in seinen Thread holen
deed-add-staff = sein Team in seinen Thread holen
deed-seat-staff = sein Team einzeln in seinen Thread holen
deed-remove-member = { $who } aus seinem Thread entfernen
deed-add-new-staff = das Team seiner neuen Art in seinen Thread holen
deed-remove-staff = die aus seinem Thread entfernen, die es nicht mehr betreuen
deed-rename = seinen Thread in { $name } umbenennen
deed-unarchive = seinen Thread aus dem Archiv zurückholen
deed-ask-feedback = fragen, wie es gelaufen ist
deed-settle-roles = die Rollen seiner Entscheidung geben und nehmen
deed-reply = die Antwort { $reply } senden
deed-post = { $view } posten
deed-refresh = { $view } auf den neuesten Stand bringen
deed-delete = { $view } löschen
deed-send-record = seine Akte an die Person schicken, die es geöffnet hat
deed-alert = im Kanal für Erinnerungen daran erinnern
deed-archive = seinen Thread sperren und archivieren
deed-read-thread = lesen, was in seinem Thread zuletzt gesagt wurde

view-opening = seine Begrüßung mit den Fragen
view-further = den Rest seiner Fragen
view-question = eine Frage
view-unfit = was an einer Antwort nicht stimmte
view-complete = den Text nach der letzten Antwort
view-moved = den Hinweis auf seine neue Art
view-notice = einen Hinweis
view-decision = den Text seiner Entscheidung
view-close-planned = die Nachricht vom geplanten Schließen
view-close-request = die Frage, ob es geschlossen werden darf
view-card = seine Karte in der Liste
view-closing = seinen Schlusstext
view-record = seine Akte im Archiv

chore-post-panel = das Panel `{ $panel }` posten
chore-take-down-panel = das alte Panel in { $channel } entfernen
chore-post-cards = die Karten offener Tickets posten
chore-post-records = die Akten geschlossener Tickets posten
chore-tell = berichten, was geschieht
chore-tell-alerts = an Tickets erinnern, die jemanden brauchen
chore-make-threads = die Threads der Tickets anlegen
chore-keep-files = Kopien der Dateien behalten, die Leute schicken
chore-delete-files = Kopien von Dateien löschen, die nicht mehr gebraucht werden
chore-register-commands = die Slash-Befehle anmelden

log-unfit = Der Server ist nicht so, wie die Definitionen ihn brauchen:
    { $found }
unfit-no-role = Es gibt keine Rolle mit der ID { $id }, die in den Definitionen { $name } heißt. Berichtige bitte die ID in server.yaml.
unfit-no-channel = Ich sehe den Kanal { $channel } nicht (ID { $id }); dort soll ich { $chore }. Berichtige bitte seine ID in server.yaml oder erlaube mir dort **View Channel**.
unfit-no-threads = { $channel } kann keine privaten Threads enthalten. Nenne bitte einen gewöhnlichen Textkanal für die Tickets.
unfit-lacks = { $count ->
    [one] Ich soll { $chore }; dafür brauche ich in { $channel } die Berechtigung { $permissions }. Erlaube sie mir bitte in den Einstellungen des Kanals.
   *[other] Ich soll { $chore }; dafür brauche ich in { $channel } die Berechtigungen { $permissions }. Erlaube sie mir bitte in den Einstellungen des Kanals.
}
unfit-no-manage-roles = Ich brauche **Manage Roles**, um die Rollen von Entscheidungen zu geben und zu nehmen. Erlaube es bitte meiner Rolle unter Servereinstellungen > Rollen.
unfit-roles-above = { $count ->
    [one] Ich kann nur Rollen unter meiner eigenen geben und nehmen, und { $roles } steht nicht darunter. Zieh meine Rolle bitte unter Servereinstellungen > Rollen darüber.
   *[other] Ich kann nur Rollen unter meiner eigenen geben und nehmen, und { $roles } stehen nicht darunter. Zieh meine Rolle bitte unter Servereinstellungen > Rollen darüber.
}
unfit-not-mentionable = Ich darf { $roles } in { $channel } nicht erwähnen, sodass Tickets sie nicht erreichen würden. Erlaube mir dort bitte { $permissions } oder lass alle die Rolle erwähnen.
unfit-staff-lack = { $count ->
    [one] { $roles } fehlt { $permissions } in { $channel }, sodass dieses Team die Tickets von { $types } nicht sieht. Erlaube es der Rolle bitte in den Berechtigungen des Kanals.
   *[other] { $roles } fehlen { $permissions } in { $channel }, sodass dieses Team die Tickets von { $types } nicht sieht. Erlaube sie der Rolle bitte in den Berechtigungen des Kanals.
}
unfit-no-member-list = Discord sagt mir nicht, wer zum Team gehört; `staff_access: members` braucht das ({ $types }). Schalte bitte auf https://discord.com/developers/applications (deine Anwendung, Bot, Privileged Gateway Intents) den Server Members Intent ein und starte mich neu. Bis dahin holt eine Erwähnung das Team dazu.

log-of-ticket = Ticket { $ticket }: { $told }
log-failed = Das ist mir nicht gelungen: { $what }. { $why }
log-not-delivered = { $who } nimmt von mir keine Direktnachrichten an, darum wurde die Akte nicht zugestellt.
log-command-taken = Ein anderer Bot dieser Anwendung hat schon einen Befehl `/{ $command }`. Ich habe ihn in Ruhe gelassen, darum fehlt meiner.
log-error = Bei mir ist etwas schiefgegangen. Im Log des Programms steht es unter `{ $incident }`.
log-roles-not-all-added = Nicht alle mit { $roles } konnten dazugeholt werden: Eine Erwähnung holt nur eine begrenzte Zahl von Leuten einer Rolle. Schalte entweder den Server Members Intent ein (https://discord.com/developers/applications, deine Anwendung, Bot) und starte mich neu, oder schreibe `staff_access: moderators` oder `staff_access: button`.

log-reload-done = Neue Definitionen sind in Kraft.
log-reload-done-by = Neue Definitionen sind in Kraft, eingelesen von { $who }.
log-reload-nothing = Definitionen neu eingelesen: Nichts hat sich geändert.
log-reload-nothing-by = Definitionen neu eingelesen von { $who }: Nichts hat sich geändert.
log-reload-nothing-since = Definitionen neu eingelesen von { $who }: Nichts hat sich geändert seit { $moment }, als das in Kraft trat:
log-reload-warnings = { $count ->
    [one] { $count } Warnung
   *[other] { $count } Warnungen
}
log-reload-errors = { $count } Fehler
log-reload-refused = Die Definitionen haben **{ $errors }** und wurden nicht in Kraft gesetzt; die letzten guten bleiben.
log-reload-refused-by = Die Definitionen haben **{ $errors }** und wurden nicht in Kraft gesetzt (verlangt von { $who }); die letzten guten bleiben.
log-reload-elsewhere = Davon { $count } in den Dateien eines anderen Servers.
log-reload-mended = Die Definitionen haben keine Fehler mehr: Sie sind wieder die, die in Kraft sind.

log-configured = { $who } hat die Einstellungen geändert:
    { $changes }
log-flood-by = { $who } hat innerhalb von zehn Minuten { $count } oder mehr Tickets geöffnet.
log-flood = Auf diesem Server wurden innerhalb von zehn Minuten { $count } oder mehr Tickets geöffnet.
log-old-changed = { $who } hat eine Nachricht geändert, die über eine Stunde alt ist.
log-old-deleted = Eine Nachricht, die über eine Stunde alt ist, wurde gelöscht. Die Akte behält sie.
log-and-more = … und { $count } weitere
log-times = { $count ->
    [one] -# { $count }-mal, zuletzt { $moment }
   *[other] -# { $count }-mal, zuletzt { $moment }
}
log-left-out = { $count ->
    [one] { $count } weitere Zeile hatte hier keinen Platz. Sie steht im Log des Programms.
   *[other] { $count } weitere Zeilen hatten hier keinen Platz. Sie stehen im Log des Programms.
}

tried-find = Tickets suchen
tried-stats = die Zahlen ansehen
tried-block = { $who } sperren
tried-blocks = ansehen, wer gesperrt ist
tried-unblock = { $who } entsperren
why-blocked-until = gesperrt bis { $date }
why-blocked = gesperrt
why-server-staff-only = das darf nur das Team
why-others-type = { $kind } betreuen andere
why-no-such-type = die Art { $typed } gibt es nicht
why-length = die Dauer ist nicht lesbar
why-period = der Zeitraum ist nicht lesbar
why-block-staff = { $who } gehört zum Team
why-block-bot = { $who } ist ein Bot
