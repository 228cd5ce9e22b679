# What `/config` says to the maintainer who asks.
config-nothing = niets
config-in-file = { $path }, regel { $line }
config-by-default = de standaardwaarde, omdat geen bestand iets zegt
config-title = Ingesteld vanuit Discord, boven de bestanden
config-none = Er is niets vanuit Discord ingesteld: alles is zoals de bestanden zeggen. `/config show key:` zegt wat voor een sleutel geldt, en waar het vandaan komt.
config-line = { $key }: { $value }, ingesteld door { $by } { $when }; eerder: { $before }
config-line-left-out = **Weggelaten**: { $why }
config-is = { $key } is { $value }.
config-from = Uit { $origin }.
config-by-nobody = Geen bestand zegt iets, dus dit is de standaardwaarde.
config-set-by = Ingesteld door { $by } { $when }; eerder was het { $before }.
config-files-say = De bestanden zeggen { $value } ({ $origin }). { $command } gaat daarnaar terug.
config-set-left-out = { $by } heeft { $when } { $value } ingesteld, wat **weggelaten** is: { $why }
config-with-channel = Stel het in met `channel:`.
config-with-role = Stel het in met `role:`.
config-with-roles = Stel het in met `role:`, of met `value:` en namen met komma's ertussen.
config-example = Bijvoorbeeld { $example }.
config-words = Het kan { $words } zijn.
config-words-too = Het kan ook { $words } zijn.
config-unknown-key = Er is geen sleutel { $key }. Discord biedt de sleutels aan terwijl je typt.
config-unknown-key-meant = Er is geen sleutel { $key }. Bedoelde je { $meant }? Discord biedt de sleutels aan terwijl je typt.
config-one-value = Geef precies één van `value:`, `channel:` en `role:`.
config-takes = { $key } neemt { $option }. Er is niets gewijzigd.
config-already = { $key } is al { $value }. Er is niets gewijzigd.
config-already-from = { $key } is al { $value } ({ $origin }). Er is niets gewijzigd.
config-refused = { $key } is niet gewijzigd:
config-locked-out = { $key } is niet gewijzigd: je zou geen beheerder meer zijn. Iemand die dat blijft kan het doen, of een bestand.
config-was-left-out = { $key }: { $value } (het was weggelaten)
config-not-set = { $key } is niet vanuit Discord ingesteld. Er is niets gewijzigd.
config-nothing-set = Er is niets vanuit Discord ingesteld. Er is niets gewijzigd.

# How what was set stands to files that changed, for the log channel.
config-left-out = { $key }, ingesteld vanuit Discord, past niet meer bij de bestanden en is weggelaten; de bestanden gelden: { $why }
config-fits-again = { $key }, ingesteld vanuit Discord, past weer bij de bestanden en geldt.
config-hides = { $key } is in de bestanden gewijzigd, maar wat vanuit Discord is ingesteld staat erboven. { $command } haalt dat weg.

# What `/panel` says to the maintainer who asks.
panel-none = De bestanden noemen geen paneel. Voeg er een toe onder `panels` in server.yaml.
panel-unknown = Er is geen paneel { $panel }. De panelen zijn: { $panels }
panel-which = Welk paneel? Er zijn: { $panels }
panel-stands = Het paneel { $panel } is bijgewerkt: { $link }
panel-posted = Het paneel { $panel } is geplaatst: { $link }
panel-missing = Het paneel { $panel } kon niet worden bijgewerkt. { $why }
panel-try-again = Discord of de database kon het nu niet; ik probeer het opnieuw, en het logkanaal heeft de reden.
