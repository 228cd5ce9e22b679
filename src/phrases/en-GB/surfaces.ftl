# On the bot's messages: titles, labels and buttons that no definition sets.

panel-empty = -# Nothing can be opened here at the moment.
menu-type = What do you need?
menu-position = Pick a position
button-claim = Claim
button-join = Join
button-close = Close ticket
button-reopen = Reopen
button-thread = Open the thread
button-change-decision = Change to { $decision }

ticket-title = #{ $ticket } · { $kind }
# The name of a thread where the server's rules forbid the other one.
ticket-name = Ticket #{ $ticket }
ticket-questions = Questions
ticket-more-questions = More questions
# The first moment is shown as “in 3 hours”, the second as a date.
ticket-staff-are-back = 🕒 The staff are away at the moment and will be back { $moment } ({ $date }).
ticket-closed = This ticket is closed.
# Nobody handles it.
ticket-nobody = nobody yet
# Who closed it when Discord does not say.
ticket-somebody = somebody

# What everybody in a ticket's thread is told.
notice-claimed = { $who } handles this ticket now.
notice-unclaimed = { $who } has given this ticket back; nobody handles it now.
notice-assigned = { $who } assigned this ticket to { $whom }.
notice-brought-in = { $who } brought { $whom } into this ticket.
notice-moved = { $who } made this ticket one of the type **{ $kind }**.
notice-reopened = { $who } opened this ticket again.
notice-name-forbidden = The server's rules do not allow that name, so this thread keeps its own.

field-type = Type
field-position = Position
field-creator = Opened by
field-opened = Opened
field-waiting = Waiting for
field-assignee = Handled by
field-sender = From
field-decision = Decision
field-decision-reason = Reason of the decision
field-closed = Closed
field-closed-by = Closed by
field-reason = Reason
field-reopened = Reopened
field-messages = Messages

record-transcript-too-large = The transcript is too large to attach. The messages are in the database.
record-notes = Notes of the staff
record-open-again = This ticket is open again.

transcript-server = Server
transcript-links = Links to files are Discord's own and may have stopped working.

positions-closed = -# Closed to applications: { $positions }
positions-none-open = No position is open to applications at the moment. Please look again another day.

close-form-title = Close ticket #{ $ticket }
close-form-label = Why is it closed?
decision-form-title = #{ $ticket } · { $decision }
decision-form-label = What do you want to say about it?
rating-form-title = #{ $ticket } · { $stars }
rating-form-label = What would you like to tell us?
record-feedback = Feedback
form-may-stay-empty = You may leave this empty.

# What everybody in a ticket's thread is told.

# Where the definitions say nothing.
default-panel = Pick what you need. A private thread opens, just for you and the staff.
default-prompt = Which position is it about?
default-greeting = Hello { $member }, thank you for getting in touch.
default-greeting-for = Hello { $member }, thank you for your interest in **{ $position }**.
default-read = Only you and the staff can read this.
default-answer = Please answer the questions below, in your own words and time. Only you and the staff can read this.
default-tell = Please tell us what it is about. Only you and the staff can read this.
default-closed = Closed by { $who }.
default-feedback = Your ticket in **{ $server }** is closed. How did we do?
default-closed-reason = Reason: { $reason }

# Above the record that is sent to whoever opened the ticket.
record-yours = Your ticket in **{ $server }** is closed. This is its record.

# Transcripts.
transcript-answers = Answers
transcript-skipped = No answer
transcript-took-part = Took part
transcript-files = Files
transcript-nothing-said = Nothing was said.
transcript-bot = APP
transcript-spoiler = Spoiler
transcript-not-here = not kept in this file
transcript-part = Part { $number } of { $of }
transcript-edited = Edited { $moment }
transcript-edited-times = Edited { $count } times, last { $moment }
transcript-until = Until { $moment }
transcript-deleted = Deleted { $moment }
transcript-zone = Times are those of { $zone }.
