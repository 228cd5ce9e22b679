# Around questions and their answers.

button-yes = Yes
button-no = No
# Passes over a question.
button-skip = Skip
# Asks the question before once more.
button-back = Back
menu-answer = Pick your answer
menu-day = Pick a day
menu-member = Pick a member

asking-answers = Answers
asking-question = Question { $number }
# After a question in a list.
asking-optional = *(optional)*
asking-no-answer = -# no answer
asking-answer = **→** { $answer }
# On a question that was left to answer the one before again.
asking-later = -# The question before is asked again.

day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
day-plain = { $weekday } { $date }
day-yesterday = { $weekday } { $date } (yesterday)
day-today = { $weekday } { $date } (today)
day-tomorrow = { $weekday } { $date } (tomorrow)

wanted-text = Write your answer in one message.
wanted-number = Write a number.
wanted-number-from = Write a number, at least { $least }.
wanted-number-to = Write a number, at most { $most }.
wanted-number-between = Write a number from { $least } to { $most }.
wanted-yes-no = Press a button, or write yes or no.
wanted-choice = Pick one from the menu.
wanted-choices-to = Pick up to { $most } from the menu.
wanted-choices = Pick { $most } from the menu.
wanted-choices-between = Pick { $least } to { $most } from the menu.
wanted-member = Pick a member, or write a message that mentions them.
wanted-link = Send the address, as in { $example }
wanted-date = Pick a day, or write one as { $example }.
wanted-file = Attach a file to your message.
wanted-files-some = Attach one file or more to your message.
wanted-files = Attach { $count ->
    [one] { $count } file
   *[other] { $count } files
} to your message.
wanted-files-least = Attach at least { $count ->
    [one] { $count } file
   *[other] { $count } files
} to your message.
wanted-picture = Attach a picture to your message.
wanted-pictures-some = Attach one picture or more to your message.
wanted-pictures = Attach { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
} to your message.
wanted-pictures-least = Attach at least { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
} to your message.
# After one of the above.
wanted-optional = { $wanted } You may skip this.

unfit-missing = An answer is needed here.
unfit-too-short = That is too short: please write at least { $count ->
    [one] { $count } character
   *[other] { $count } characters
}.
unfit-too-long = That is too long: please write at most { $count ->
    [one] { $count } character
   *[other] { $count } characters
}.
unfit-pattern = That is not written as it should be. Please look at the question again.
unfit-not-a-number = That is not a number. Please write it in digits, such as `24`.
unfit-too-small = That number is too small: it must be at least { $least }.
unfit-too-large = That number is too large: it can be at most { $most }.
unfit-not-yes-or-no = Please answer with yes or no.
unfit-not-a-choice = That is not one of the choices.
unfit-not-a-choice-of = That is not one of the choices: { $choices }.
unfit-too-few-choices = Please pick at least { $count }.
unfit-too-many-choices = Please pick at most { $count }.
unfit-not-a-member = Please pick a member, or write a message that mentions one.
unfit-not-a-link = That is not a web address. It looks like { $example }
unfit-not-a-date = That is not a day that exists. Please write it as `{ $example }`: year, month, day.
unfit-not-a-picture = That is not a picture. Please attach a screenshot or photo.
unfit-too-few-files = { $count ->
    [one] Please attach it to your message: a link or a text alone is not enough.
   *[other] Please attach at least { $count } files to one message.
}
unfit-too-many-files = { $count ->
    [one] Please attach one file only.
   *[other] Please attach at most { $count } files.
}
# One line for each answer of a form that does not fit.
unfit-line = - **{ $question }** { $fault }
