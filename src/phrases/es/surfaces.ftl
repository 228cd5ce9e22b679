# En los mensajes del bot: títulos, rótulos y botones que ninguna definición fija.

panel-empty = -# Aquí no se puede abrir nada por ahora.
menu-type = ¿Qué necesitas?
menu-position = Elige un puesto
button-claim = Tomar
button-join = Unirse
button-close = Cerrar ticket
button-reopen = Reabrir
button-thread = Abrir el hilo

ticket-title = #{ $ticket } · { $kind }
ticket-name = Ticket #{ $ticket }
ticket-questions = Preguntas
ticket-more-questions = Más preguntas
ticket-staff-are-back = 🕒 El equipo no está disponible en este momento y volverá { $moment } ({ $date }).
ticket-closed = Este ticket está cerrado.
ticket-nobody = nadie todavía
ticket-somebody = alguien

notice-claimed = { $who } se encarga ahora de este ticket.
notice-unclaimed = { $who } ha devuelto este ticket; ahora nadie se encarga de él.
notice-assigned = { $who } asignó este ticket a { $whom }.
notice-brought-in = { $who } incorporó a { $whom } a este ticket.
notice-moved = { $who } pasó este ticket al tipo **{ $kind }**.
notice-reopened = { $who } reabrió este ticket.
notice-name-forbidden = Las reglas del servidor no permiten ese nombre, así que este hilo conserva el suyo.

field-type = Tipo
field-position = Puesto
field-creator = Abierto por
field-opened = Abierto
field-waiting = A la espera de
field-assignee = A cargo de
field-closed = Cerrado
field-closed-by = Cerrado por
field-reason = Motivo
field-reopened = Reabierto
field-messages = Mensajes

record-yours = Tu ticket en **{ $server }** está cerrado. Este es su expediente.
record-transcript-too-large = La transcripción es demasiado grande para adjuntarla. Los mensajes están en la base de datos.
record-notes = Notas del equipo
record-open-again = Este ticket vuelve a estar abierto.

transcript-server = Servidor
transcript-links = Los enlaces a archivos son de Discord y puede que ya no funcionen.

transcript-answers = Respuestas
transcript-skipped = Sin respuesta
transcript-took-part = Participantes
transcript-files = Archivos
transcript-nothing-said = No se dijo nada.
transcript-bot = APP
transcript-spoiler = Spoiler
transcript-not-here = no se conserva en este archivo
transcript-part = Parte { $number } de { $of }
transcript-edited = Editado { $moment }
transcript-edited-times = Editado { $count } veces, la última { $moment }
transcript-until = Hasta { $moment }
transcript-deleted = Borrado { $moment }
transcript-zone = Las horas son las de { $zone }.
positions-closed = -# Sin solicitudes por ahora: { $positions }
positions-none-open = Ningún puesto admite solicitudes por ahora. Vuelve a mirar otro día.

close-form-title = Cerrar el ticket #{ $ticket }
close-form-label = ¿Por qué se cierra?
button-change-decision = Cambiar a { $decision }
field-sender = De
field-decision = Decisión
field-decision-reason = Motivo de la decisión
decision-form-title = #{ $ticket } · { $decision }
decision-form-label = ¿Qué quieres decir al respecto?
rating-form-title = #{ $ticket } · { $stars }
rating-form-label = ¿Qué nos quieres decir?
record-feedback = Opinión
default-feedback = Tu ticket en **{ $server }** está cerrado. ¿Qué tal lo hicimos?
form-may-stay-empty = Puedes dejar esto vacío.

default-panel = Elige lo que necesitas. Se abre un hilo privado, solo para ti y el equipo.
default-prompt = ¿De qué puesto se trata?
default-greeting = Hola, { $member }, gracias por escribirnos.
default-greeting-for = Hola, { $member }, gracias por tu interés en **{ $position }**.
default-read = Esto solo pueden leerlo el equipo y tú.
default-answer = Responde a las preguntas de abajo, con tus palabras y a tu ritmo. Esto solo pueden leerlo el equipo y tú.
default-tell = Cuéntanos de qué se trata. Esto solo pueden leerlo el equipo y tú.
default-closed = Cerrado por { $who }.
default-closed-reason = Motivo: { $reason }
