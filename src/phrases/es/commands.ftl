# Lo que Discord muestra junto a los comandos mientras alguien escribe.

command-ticket = Abrir un ticket: un hilo privado con el equipo
command-ticket-position = Para qué puesto
command-close = Cerrar el ticket de este hilo
command-close-reason = Por qué se cierra
command-claim = Encargarte del ticket de este hilo (equipo)
command-unclaim = Devolver el ticket de este hilo (equipo)
command-reload = Volver a leer las definiciones de tickets (responsables)

name-ticket = ticket
name-close = cerrar
name-claim = tomar
name-unclaim = devolver
name-reload = recargar
name-position = puesto
name-reason = motivo
