# What `/config` says to the maintainer who asks.
config-nothing = rien
config-in-file = { $path }, ligne { $line }
config-by-default = la valeur par défaut, car aucun fichier ne dit rien
config-title = Réglé depuis Discord, par-dessus les fichiers
config-none = Rien n'est réglé depuis Discord : tout est comme le disent les fichiers. `/config show key:` dit ce qui vaut pour une clé, et d'où cela vient.
config-line = { $key } : { $value }, réglé par { $by } { $when } ; avant : { $before }
config-line-left-out = **Laissé de côté** : { $why }
config-is = { $key } vaut { $value }.
config-from = Vient de { $origin }.
config-by-nobody = Aucun fichier ne dit rien : c'est donc la valeur par défaut.
config-set-by = Réglé par { $by } { $when } ; avant, c'était { $before }.
config-files-say = Les fichiers disent { $value } ({ $origin }). { $command } y revient.
config-set-left-out = { $by } a réglé { $value } { $when }, ce qui est **laissé de côté** : { $why }
config-with-channel = À régler avec `channel:`.
config-with-role = À régler avec `role:`.
config-with-roles = À régler avec `role:`, ou avec `value:` et des noms séparés par des virgules.
config-example = Par exemple { $example }.
config-words = Peut être { $words }.
config-words-too = Peut aussi être { $words }.
config-unknown-key = Il n'y a pas de clé { $key }. Discord propose les clés pendant la saisie.
config-unknown-key-meant = Il n'y a pas de clé { $key }. Vouliez-vous dire { $meant } ? Discord propose les clés pendant la saisie.
config-one-value = Indiquez exactement un seul de `value:`, `channel:` et `role:`.
config-takes = { $key } prend { $option }. Rien n'a été changé.
config-already = { $key } vaut déjà { $value }. Rien n'a été changé.
config-already-from = { $key } vaut déjà { $value } ({ $origin }). Rien n'a été changé.
config-refused = { $key } n'a pas été changé :
config-locked-out = { $key } n'a pas été changé : vous ne seriez plus responsable du bot. Quelqu'un qui le reste peut le faire, ou un fichier.
config-was-left-out = { $key } : { $value } (c'était laissé de côté)
config-not-set = { $key } n'est pas réglé depuis Discord. Rien n'a été changé.
config-nothing-set = Rien n'est réglé depuis Discord. Rien n'a été changé.

# How what was set stands to files that changed, for the log channel.
config-left-out = { $key }, réglé depuis Discord, ne va plus avec les fichiers et est laissé de côté ; les fichiers l'emportent : { $why }
config-fits-again = { $key }, réglé depuis Discord, va de nouveau avec les fichiers et est en vigueur.
config-hides = { $key } a été changé dans les fichiers, mais ce qui est réglé depuis Discord passe devant. { $command } l'enlève.

# What `/panel` says to the maintainer who asks.
panel-none = Les fichiers ne nomment aucun panneau. Ajoutez-en un sous `panels` dans server.yaml.
panel-unknown = Il n'y a pas de panneau { $panel }. Les panneaux sont : { $panels }
panel-which = Quel panneau ? Il y a : { $panels }
panel-stands = Le panneau { $panel } est à jour : { $link }
panel-posted = Le panneau { $panel } est posté : { $link }
panel-missing = Le panneau { $panel } n'a pas pu être mis à jour. { $why }
panel-try-again = Discord ou la base de données n'a pas pu le faire à l'instant ; je réessaie, et le salon de journal dit pourquoi.
