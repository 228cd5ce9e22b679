# En torno a las preguntas y sus respuestas.

button-yes = Sí
button-no = No
button-skip = Omitir
button-back = Atrás
menu-answer = Elige tu respuesta
menu-day = Elige un día
menu-member = Elige un miembro

asking-answers = Respuestas
asking-question = Pregunta { $number }
asking-optional = *(opcional)*
asking-no-answer = -# sin respuesta
asking-answer = **→** { $answer }
asking-later = -# Se vuelve a hacer la pregunta anterior.

day-monday = lunes
day-tuesday = martes
day-wednesday = miércoles
day-thursday = jueves
day-friday = viernes
day-saturday = sábado
day-sunday = domingo
day-plain = { $weekday } { $date }
day-yesterday = { $weekday } { $date } (ayer)
day-today = { $weekday } { $date } (hoy)
day-tomorrow = { $weekday } { $date } (mañana)

wanted-text = Escribe tu respuesta en un solo mensaje.
wanted-number = Escribe un número.
wanted-number-from = Escribe un número, como mínimo { $least }.
wanted-number-to = Escribe un número, como máximo { $most }.
wanted-number-between = Escribe un número de { $least } a { $most }.
wanted-yes-no = Pulsa un botón, o escribe sí o no.
wanted-choice = Elige una opción del menú.
wanted-choices-to = Elige hasta { $most } opciones del menú.
wanted-choices = Elige { $most } opciones del menú.
wanted-choices-between = Elige de { $least } a { $most } opciones del menú.
wanted-member = Elige un miembro, o menciónalo en un mensaje.
wanted-link = Envía la dirección, por ejemplo { $example }
wanted-date = Elige un día, o escríbelo así: { $example }.
wanted-file = Adjunta un archivo a tu mensaje.
wanted-files-some = Adjunta uno o más archivos a tu mensaje.
wanted-files = { $count ->
    [one] Adjunta { $count } archivo a tu mensaje.
   *[other] Adjunta { $count } archivos a tu mensaje.
}
wanted-files-least = { $count ->
    [one] Adjunta al menos { $count } archivo a tu mensaje.
   *[other] Adjunta al menos { $count } archivos a tu mensaje.
}
wanted-picture = Adjunta una imagen a tu mensaje.
wanted-pictures-some = Adjunta una o más imágenes a tu mensaje.
wanted-pictures = { $count ->
    [one] Adjunta { $count } imagen a tu mensaje.
   *[other] Adjunta { $count } imágenes a tu mensaje.
}
wanted-pictures-least = { $count ->
    [one] Adjunta al menos { $count } imagen a tu mensaje.
   *[other] Adjunta al menos { $count } imágenes a tu mensaje.
}
wanted-optional = { $wanted } Puedes omitir esta pregunta.

unfit-missing = Aquí hace falta una respuesta.
unfit-too-short = Es demasiado corto: escribe al menos { $count ->
    [one] { $count } carácter
   *[other] { $count } caracteres
}.
unfit-too-long = Es demasiado largo: escribe como máximo { $count ->
    [one] { $count } carácter
   *[other] { $count } caracteres
}.
unfit-pattern = No está escrito como debe. Vuelve a mirar la pregunta.
unfit-not-a-number = Eso no es un número. Escríbelo en cifras, por ejemplo `24`.
unfit-too-small = Ese número es demasiado pequeño: debe ser al menos { $least }.
unfit-too-large = Ese número es demasiado grande: puede ser como máximo { $most }.
unfit-not-yes-or-no = Responde con sí o no.
unfit-not-a-choice = Esa no es una de las opciones.
unfit-not-a-choice-of = Esa no es una de las opciones: { $choices }.
unfit-too-few-choices = Elige al menos { $count }.
unfit-too-many-choices = Elige como máximo { $count }.
unfit-not-a-member = Elige un miembro, o menciona a uno en un mensaje.
unfit-not-a-link = Eso no es una dirección web. Tiene este aspecto: { $example }
unfit-not-a-date = Ese día no existe. Escríbelo así: `{ $example }` (año, mes, día).
unfit-not-a-picture = Eso no es una imagen. Adjunta una captura de pantalla o una foto.
unfit-too-few-files = { $count ->
    [one] Adjúntalo a tu mensaje: un enlace o un texto solo no basta.
   *[other] Adjunta al menos { $count } archivos a un mismo mensaje.
}
unfit-too-many-files = { $count ->
    [one] Adjunta un solo archivo.
   *[other] Adjunta como máximo { $count } archivos.
}
unfit-line = - **{ $question }** { $fault }
