# What `/config` says to the maintainer who asks.
config-nothing = nothing
config-in-file = { $path }, line { $line }
config-by-default = the default, since no file says anything
config-title = Set from Discord, over the files
config-none = Nothing is set from Discord: everything is as the files say. `/config show key:` tells what holds for a key, and where it comes from.
config-line = { $key }: { $value }, set by { $by } { $when }; before: { $before }
config-line-left-out = **Left out**: { $why }
config-is = { $key } is { $value }.
config-from = From { $origin }.
config-by-nobody = No file says anything, so this is the default.
config-set-by = Set by { $by } { $when }; before, it was { $before }.
config-files-say = The files say { $value } ({ $origin }). { $command } goes back to that.
config-set-left-out = { $by } set { $value } { $when }, which is **left out**: { $why }
config-with-channel = Set it with `channel:`.
config-with-role = Set it with `role:`.
config-with-roles = Set it with `role:`, or with `value:` and names with commas between them.
config-example = For example { $example }.
config-words = It may be { $words }.
config-words-too = It may also be { $words }.
config-unknown-key = There is no key { $key }. Discord offers the keys while you type.
config-unknown-key-meant = There is no key { $key }. Did you mean { $meant }? Discord offers the keys while you type.
config-one-value = Please give exactly one of `value:`, `channel:` and `role:`.
config-takes = { $key } takes { $option }. Nothing was changed.
config-already = { $key } is { $value } already. Nothing was changed.
config-already-from = { $key } is { $value } already ({ $origin }). Nothing was changed.
config-refused = { $key } was not changed:
config-locked-out = { $key } was not changed: you would not be a maintainer any more. Somebody who stays one can do it, or a file.
config-was-left-out = { $key }: { $value } (it was left out)
config-not-set = { $key } is not set from Discord. Nothing was changed.
config-nothing-set = Nothing is set from Discord. Nothing was changed.

# How what was set stands to files that changed, for the log channel.
config-left-out = { $key }, set from Discord, no longer fits the files and is left out; the files win: { $why }
config-fits-again = { $key }, set from Discord, fits the files again and is in force.
config-hides = { $key } was changed in the files, but what was set from Discord stands over it. { $command } takes that away.

# What `/panel` says to the maintainer who asks.
panel-none = The files name no panel. Add one under `panels` in server.yaml.
panel-unknown = There is no panel { $panel }. The panels are: { $panels }
panel-which = Which panel? They are: { $panels }
panel-stands = The panel { $panel } is up to date: { $link }
panel-posted = The panel { $panel } is posted: { $link }
panel-missing = The panel { $panel } could not be brought up to date. { $why }
panel-try-again = Discord or the database could not do it now; I try again, and the log channel has the reason.
