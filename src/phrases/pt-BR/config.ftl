# What `/config` says to the maintainer who asks.
config-nothing = nada
config-in-file = { $path }, linha { $line }
config-by-default = o padrão, já que nenhum arquivo diz nada
config-title = Definido pelo Discord, acima dos arquivos
config-none = Nada foi definido pelo Discord: tudo está como os arquivos dizem. `/config show key:` diz o que vale para uma chave e de onde vem.
config-line = { $key }: { $value }, definido por { $by } { $when }; antes: { $before }
config-line-left-out = **Deixado de fora**: { $why }
config-is = { $key } é { $value }.
config-from = Vem de { $origin }.
config-by-nobody = Nenhum arquivo diz nada, então este é o padrão.
config-set-by = Definido por { $by } { $when }; antes era { $before }.
config-files-say = Os arquivos dizem { $value } ({ $origin }). { $command } volta a isso.
config-set-left-out = { $by } definiu { $value } { $when }, o que foi **deixado de fora**: { $why }
config-with-channel = Defina com `channel:`.
config-with-role = Defina com `role:`.
config-with-roles = Defina com `role:`, ou com `value:` e nomes separados por vírgulas.
config-example = Por exemplo { $example }.
config-words = Pode ser { $words }.
config-words-too = Também pode ser { $words }.
config-unknown-key = Não há chave { $key }. O Discord oferece as chaves enquanto você digita.
config-unknown-key-meant = Não há chave { $key }. Você quis dizer { $meant }? O Discord oferece as chaves enquanto você digita.
config-one-value = Informe exatamente um de `value:`, `channel:` e `role:`.
config-takes = { $key } usa { $option }. Nada foi alterado.
config-already = { $key } já é { $value }. Nada foi alterado.
config-already-from = { $key } já é { $value } ({ $origin }). Nada foi alterado.
config-refused = { $key } não foi alterado:
config-locked-out = { $key } não foi alterado: você deixaria de ser responsável pelo bot. Alguém que continue sendo pode fazer isso, ou um arquivo.
config-was-left-out = { $key }: { $value } (estava de fora)
config-not-set = { $key } não foi definido pelo Discord. Nada foi alterado.
config-nothing-set = Nada foi definido pelo Discord. Nada foi alterado.

# How what was set stands to files that changed, for the log channel.
config-left-out = { $key }, definido pelo Discord, não combina mais com os arquivos e foi deixado de fora; valem os arquivos: { $why }
config-fits-again = { $key }, definido pelo Discord, combina de novo com os arquivos e está em vigor.
config-hides = { $key } foi alterado nos arquivos, mas o que foi definido pelo Discord fica acima. { $command } remove isso.

# What `/panel` says to the maintainer who asks.
panel-none = Os arquivos não nomeiam nenhum painel. Adicione um em `panels` no server.yaml.
panel-unknown = Não há painel { $panel }. Os painéis são: { $panels }
panel-which = Qual painel? Há: { $panels }
panel-stands = O painel { $panel } está em dia: { $link }
panel-posted = O painel { $panel } foi publicado: { $link }
panel-missing = Não foi possível pôr o painel { $panel } em dia. { $why }
panel-try-again = O Discord ou o banco de dados não conseguiu agora; tento de novo, e o canal de registro tem o motivo.
