# What `/config` says to the maintainer who asks.
config-nothing = nichts
config-in-file = { $path }, Zeile { $line }
config-by-default = der Standard, da keine Datei etwas sagt
config-title = In Discord gesetzt, über den Dateien
config-none = In Discord ist nichts gesetzt: Alles ist, wie die Dateien es sagen. `/config show key:` sagt, was für einen Schlüssel gilt und woher es kommt.
config-line = { $key }: { $value }, gesetzt von { $by } { $when }; vorher: { $before }
config-line-left-out = **Ausgelassen**: { $why }
config-is = { $key } ist { $value }.
config-from = Aus { $origin }.
config-by-nobody = Keine Datei sagt etwas, also ist das der Standard.
config-set-by = Gesetzt von { $by } { $when }; vorher war es { $before }.
config-files-say = Die Dateien sagen { $value } ({ $origin }). { $command } kehrt dazu zurück.
config-set-left-out = { $by } hat { $when } { $value } gesetzt, was **ausgelassen** ist: { $why }
config-with-channel = Setze es mit `channel:`.
config-with-role = Setze es mit `role:`.
config-with-roles = Setze es mit `role:`, oder mit `value:` und Namen mit Kommas dazwischen.
config-example = Zum Beispiel { $example }.
config-words = Es kann { $words } sein.
config-words-too = Es kann auch { $words } sein.
config-unknown-key = Es gibt keinen Schlüssel { $key }. Discord bietet die Schlüssel beim Tippen an.
config-unknown-key-meant = Es gibt keinen Schlüssel { $key }. Meintest du { $meant }? Discord bietet die Schlüssel beim Tippen an.
config-one-value = Bitte gib genau eines von `value:`, `channel:` und `role:` an.
config-takes = { $key } nimmt { $option }. Nichts wurde geändert.
config-already = { $key } ist schon { $value }. Nichts wurde geändert.
config-already-from = { $key } ist schon { $value } ({ $origin }). Nichts wurde geändert.
config-refused = { $key } wurde nicht geändert:
config-locked-out = { $key } wurde nicht geändert: Du wärst kein Maintainer mehr. Jemand, der es bleibt, kann es tun, oder eine Datei.
config-was-left-out = { $key }: { $value } (war ausgelassen)
config-not-set = { $key } ist nicht in Discord gesetzt. Nichts wurde geändert.
config-nothing-set = In Discord ist nichts gesetzt. Nichts wurde geändert.

# How what was set stands to files that changed, for the log channel.
config-left-out = { $key }, in Discord gesetzt, passt nicht mehr zu den Dateien und ist ausgelassen; die Dateien gelten: { $why }
config-fits-again = { $key }, in Discord gesetzt, passt wieder zu den Dateien und gilt.
config-hides = { $key } wurde in den Dateien geändert, aber was in Discord gesetzt ist, steht darüber. { $command } nimmt das weg.

# What `/panel` says to the maintainer who asks.
panel-none = Die Dateien nennen kein Panel. Füge eines unter `panels` in server.yaml hinzu.
panel-unknown = Es gibt kein Panel { $panel }. Die Panels sind: { $panels }
panel-which = Welches Panel? Es gibt: { $panels }
panel-stands = Das Panel { $panel } ist auf dem neuesten Stand: { $link }
panel-posted = Das Panel { $panel } steht: { $link }
panel-missing = Das Panel { $panel } konnte nicht auf den neuesten Stand gebracht werden. { $why }
panel-try-again = Discord oder die Datenbank konnte es gerade nicht; ich versuche es wieder, und im Log-Kanal steht der Grund.
