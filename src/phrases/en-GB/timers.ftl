# What the bot says of what happens in time: alerts, closes that are planned, asked for or due, and retention.

# Why a ticket was closed, kept with it.
closed-for-silence = Nobody wrote for { $time }.
closed-creator-left = { $name } has left the server.

# A moment, as “in 3 hours” and as a date.
timer-when = { $moment } ({ $date })
timer-silent = Nobody has written here for a while. This ticket closes { $when }, unless somebody writes before.
timer-close-planned = { $who } has set this ticket to close { $when }.
timer-close-cancelled = { $who } has called the planned close off. This ticket stays open.
timer-may-it-close = { $who } would like to close this ticket. Is that all right?
timer-may-it-close-else = { $who } would like to close this ticket. Is that all right? If you do nothing, it closes { $when }.
timer-please-close = { $who } asks the staff to close this ticket.
timer-close-refused = { $who } keeps this ticket open.
timer-not-by-itself = As you wrote, this ticket does not close by itself any more. The buttons above still work.
timer-creator-left = { $who }, who opened this ticket, has left the server.
timer-creator-back = { $who }, who opened this ticket, is back.

button-keep-open = Keep it open
button-close-it = Close it
button-no-alerts = No more alerts
button-snooze = { $days ->
    [one] Snooze { $days } day
   *[other] Snooze { $days } days
}

alert-open = This ticket is still open.
alert-no-reply = Nobody of the staff has replied yet.
# The same in a list. The moment is shown as “3 hours ago”.
alert-open-short = still open, opened { $moment }
alert-no-reply-short = no reply yet, opened { $moment }
alert-title = { $count ->
    [one] { $count } ticket that may need somebody
   *[other] { $count } tickets that may need somebody
}
alert-hint = /alerts in a ticket's thread puts its alerts off.
waiting-for-staff = the staff, since { $moment }
waiting-for-member = the member, since { $moment }
record-erased = What was said in this ticket has been deleted, as its type wants.
