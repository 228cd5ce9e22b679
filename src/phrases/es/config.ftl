# What `/config` says to the maintainer who asks.
config-nothing = nada
config-in-file = { $path }, línea { $line }
config-by-default = el valor por defecto, ya que ningún archivo dice nada
config-title = Ajustado desde Discord, por encima de los archivos
config-none = No hay nada ajustado desde Discord: todo está como dicen los archivos. `/config show key:` dice qué vale para una clave y de dónde viene.
config-line = { $key }: { $value }, ajustado por { $by } { $when }; antes: { $before }
config-line-left-out = **Omitido**: { $why }
config-is = { $key } es { $value }.
config-from = Viene de { $origin }.
config-by-nobody = Ningún archivo dice nada, así que es el valor por defecto.
config-set-by = Ajustado por { $by } { $when }; antes era { $before }.
config-files-say = Los archivos dicen { $value } ({ $origin }). { $command } vuelve a eso.
config-set-left-out = { $by } ajustó { $value } { $when }, lo que se **omite**: { $why }
config-with-channel = Se ajusta con `channel:`.
config-with-role = Se ajusta con `role:`.
config-with-roles = Se ajusta con `role:`, o con `value:` y nombres separados por comas.
config-example = Por ejemplo { $example }.
config-words = Puede ser { $words }.
config-words-too = También puede ser { $words }.
config-unknown-key = No hay ninguna clave { $key }. Discord ofrece las claves mientras escribes.
config-unknown-key-meant = No hay ninguna clave { $key }. ¿Querías decir { $meant }? Discord ofrece las claves mientras escribes.
config-one-value = Indica exactamente uno de `value:`, `channel:` y `role:`.
config-takes = { $key } toma { $option }. No se cambió nada.
config-already = { $key } ya es { $value }. No se cambió nada.
config-already-from = { $key } ya es { $value } ({ $origin }). No se cambió nada.
config-refused = { $key } no se cambió:
config-locked-out = { $key } no se cambió: dejarías de ser responsable del bot. Puede hacerlo alguien que lo siga siendo, o un archivo.
config-was-left-out = { $key }: { $value } (estaba omitido)
config-not-set = { $key } no está ajustado desde Discord. No se cambió nada.
config-nothing-set = No hay nada ajustado desde Discord. No se cambió nada.

# How what was set stands to files that changed, for the log channel.
config-left-out = { $key }, ajustado desde Discord, ya no encaja con los archivos y se omite; valen los archivos: { $why }
config-fits-again = { $key }, ajustado desde Discord, vuelve a encajar con los archivos y está en vigor.
config-hides = { $key } se cambió en los archivos, pero lo ajustado desde Discord está por encima. { $command } lo quita.

# What `/panel` says to the maintainer who asks.
panel-none = Los archivos no nombran ningún panel. Añade uno bajo `panels` en server.yaml.
panel-unknown = No hay ningún panel { $panel }. Los paneles son: { $panels }
panel-which = ¿Qué panel? Hay: { $panels }
panel-stands = El panel { $panel } está al día: { $link }
panel-posted = El panel { $panel } está publicado: { $link }
panel-missing = El panel { $panel } no se pudo poner al día. { $why }
panel-try-again = Discord o la base de datos no pudo hacerlo ahora; lo intento de nuevo, y el canal de registro tiene el motivo.
