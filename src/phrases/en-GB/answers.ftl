# What the bot answers to one person, who alone sees it: short, and what to do next.

answer-opened = Your ticket is open: { $thread }
answer-open-already = Your ticket is open already: { $thread }
answer-being-opened = Your ticket #{ $ticket } is being opened. Its thread appears in a moment.
answer-closed = Ticket #{ $ticket } is closed.
answer-reopened = The ticket is open again: { $thread }
answer-being-reopened = Ticket #{ $ticket } is being opened again. Its thread comes back in a moment.

did-claim = You handle ticket #{ $ticket } now.
did-claim-before = You handle ticket #{ $ticket } already.
did-join = You are in ticket #{ $ticket } now: { $thread }
did-join-before = You belong to ticket #{ $ticket } already: { $thread }
did-unclaim = Nobody handles ticket #{ $ticket } now.
did-unclaim-before = Nobody handles ticket #{ $ticket }.
did-assign = { $who } handles ticket #{ $ticket } now.
did-assign-before = { $who } handles ticket #{ $ticket } already.
did-note = Noted with ticket #{ $ticket }. Only staff see it: `/note` shows the notes.
did-add = { $who } comes into ticket #{ $ticket }.
did-add-before = { $who } belongs to ticket #{ $ticket } already.
did-remove = { $who } is not in ticket #{ $ticket } any more.
did-rename = The thread of ticket #{ $ticket } gets its new name.
did-rename-later = Discord lets a thread be renamed twice in ten minutes: that of ticket #{ $ticket } gets its new name { $moment }.
did-move = Ticket #{ $ticket } is now of the type **{ $kind }**.
did-move-before = Ticket #{ $ticket } is of the type **{ $kind }** already.
did-reopen-before = Ticket #{ $ticket } is open already.
answer-notes = Notes on ticket #{ $ticket }
answer-no-notes = There are no notes on ticket #{ $ticket }. `/note text:` keeps one.
answer-earlier-notes = { $count ->
    [one] { $count } earlier note not shown here
   *[other] { $count } earlier notes not shown here
}
answer-available = { $count ->
    [one] You are available: `/assign` without a name can give you a ticket. You handle { $count } open ticket.
   *[other] You are available: `/assign` without a name can give you a ticket. You handle { $count } open tickets.
}
answer-not-available = { $count ->
    [one] You are not available: `/assign` without a name passes you over. You handle { $count } open ticket.
   *[other] You are not available: `/assign` without a name passes you over. You handle { $count } open tickets.
}
did-close-planned = Ticket #{ $ticket } closes { $when }.
did-close-cancelled = Ticket #{ $ticket } stays open.
did-close-cancelled-before = No close of ticket #{ $ticket } is planned.
did-close-requested = I have asked, in the thread.
did-close-refused = Ticket #{ $ticket } stays open.
did-alerts-snoozed = The next alert for ticket #{ $ticket } comes { $when }.
did-alerts-off = No more alerts for ticket #{ $ticket }. `/alerts on` in its thread brings them back.
did-alerts-off-before = The alerts for ticket #{ $ticket } are off already.
did-alerts-on = Ticket #{ $ticket } has its alerts again.
did-alerts-on-before = The alerts for ticket #{ $ticket } are on already.
did-reply = Sent.
did-reply-and-close = Sent. Ticket #{ $ticket } is closed.
did-decide = Ticket #{ $ticket }: **{ $decision }**.
did-decide-and-close = Ticket #{ $ticket } is closed: **{ $decision }**.
did-decide-before = **{ $decision }** is decided already for ticket #{ $ticket }.
answer-rated = Thank you for your feedback: { $stars }
# The moment is shown as “3 hours ago”. Below is a button that changes the decision.
answer-decided-before = Ticket #{ $ticket } is decided already: **{ $decision }**, by { $who } { $moment }. The button changes that to **{ $other }**.

# An answer was taken; the next question follows in the thread.
answer-noted = Noted.
# What came of something that was done with a ticket.

# Above a file with what somebody wrote into a form that was not taken.
answer-your-words = What you wrote is in the file below, so that you can copy it.
answer-transcript = This is the record of ticket #{ $ticket }.
answer-transcript-too-long = The record of ticket #{ $ticket } is too long for Discord. Maintainers have it with `frontdesk export`.
answer-press-again = That took a moment too long. Press the button once more.
# The number finds it in the log.
answer-broken = Something went wrong on my side. Please try again; if it keeps happening, give the staff this number: `{ $incident }`

refused-unknown-server = I am not set up for this server. Please ask its staff.
refused-old-button = This button is out of date. Please use a newer one, or type `/ticket`.
refused-unknown-type = This kind of ticket is gone. Type `/ticket` to see what you can open.
refused-type-off = This kind of ticket cannot be opened at the moment. Please try again another day.
refused-unknown-position = There is no position “{ $position }”. Please pick one from the list.
refused-position-closed = **{ $position }** is closed to applications at the moment. Please pick another position.
refused-role-needed = { $count ->
    [one] To open this you need the role { $roles }.
   *[other] To open this you need one of these roles: { $roles }.
}
refused-role-barred = Members with the role { $roles } cannot open this.
refused-account-too-young = Your Discord account is too new for this: it must be at least { $time } old.
refused-member-too-new = You can open this once you have been in this server for { $time }.
refused-limit-of-none = Nobody can open this kind of ticket at the moment.
refused-own-limit = { $count ->
    [one] You have a ticket of this kind open already. Please go on here: { $thread }
   *[other] You have { $count } tickets of this kind open already, which is the most. Please go on here: { $thread }
}
# The same where its thread is not known.
refused-own-limit-close-first = { $count ->
    [one] You have a ticket of this kind open already. Please close it first.
   *[other] You have { $count } tickets of this kind open already, which is the most. Please close it first.
}
refused-total-limit = Too many tickets of this kind are open right now. Please try again later.
# The moment is shown as “in 3 hours”.
refused-cooldown = You can open the next one { $moment }.
refused-bot-lacks = { $count ->
    [one] I lack the permission { $permissions } in { $channel }. The staff have been told; please try again later.
   *[other] I lack the permissions { $permissions } in { $channel }. The staff have been told; please try again later.
}
refused-member-lacks = { $count ->
    [one] You could not see your ticket: you lack the permission { $permissions } in { $channel }. Please tell the staff.
   *[other] You could not see your ticket: you lack the permissions { $permissions } in { $channel }. Please tell the staff.
}
# The first moment is shown as “in 3 hours”, the second as a date.
refused-outside-hours = The staff are away at the moment. You can open this again { $moment } ({ $date }).
refused-outside-hours-always = This cannot be opened at the moment: the staff are away.
# The faults are a line each.
refused-form-unfit = Your ticket was not opened yet. Please mend this and send the form again:
    { $faults }
refused-form-outdated = The questions have just changed, so your ticket was not opened. Please press the button again.
refused-creator-only = Only whoever opened this ticket can do that.
refused-not-asked = This question is answered already.
refused-not-a-ticket = This works only in the thread of a ticket.
refused-closed-already = Ticket #{ $ticket } is closed already.
refused-claimed-by-another = { $who } handles this ticket. Maintainers can take it from them.
refused-handles-none = { $who } does not handle tickets of this type.
refused-bot = { $who } is a bot.
refused-not-in-server = { $who } is not in this server.
refused-cannot-see = { $count ->
    [one] { $who } could not see this thread: they lack the permission { $permissions } in { $channel }.
   *[other] { $who } could not see this thread: they lack the permissions { $permissions } in { $channel }.
}
refused-creator-stays = { $who } opened this ticket and stays in it.
refused-staff-stay = { $who } handles tickets of this type and stays in it.
refused-note-too-long = That note is too long: it can have { $count } characters. Please shorten it.
refused-no-such-type-meant = There is no ticket type “{ $typed }”. Did you mean “{ $meant }”?
refused-name-empty = Nothing of that name can be shown. Please use letters.
refused-thread-gone = The thread of ticket #{ $ticket } was deleted, so it cannot be opened again.
refused-too-many-threads = This server has as many active threads as Discord allows. Close some tickets, or archive other threads, and try again.
refused-not-reopened = Ticket #{ $ticket } could not be opened again: Discord did not let me bring its thread back. Please try again later.
refused-nobody-available = I know of nobody who is available for this ticket. I know those of its staff who have used a button or a command of mine, `/available` for example.
refused-no-such-ticket = There is no ticket of this number here.
refused-decided-already = Ticket #{ $ticket } is decided and closed: **{ $decision }**, by { $who }.
refused-no-decisions = Tickets of this kind end without a decision. Type `/close` to close this one.
refused-unknown-decision = There is no such decision for this ticket. There are: { $decisions }.
refused-no-replies = There are no replies for this kind of ticket.
refused-unknown-reply = There is no such reply for this kind of ticket. There are: { $replies }.
refused-own-ticket = Somebody else has to decide about your own ticket.
refused-decision-reason-needed = This decision needs a few words of yours. Please try again.
refused-staff-only = Only the staff of this ticket can do that.
refused-staff-and-creator-only = Only the staff and whoever opened this ticket can do that.
refused-maintainers-only = Only maintainers can do that.
refused-reason-needed = Ticket #{ $ticket } needs a reason to be closed. Type `/close` and add the reason, or press **{ $button }**.
refused-reason-too-long = That reason is too long: it can have { $count } characters. Please shorten it.
refused-no-time = “{ $typed }” is no time. Write one such as `30m`, `2h` or `3d`, at most 365 days.
refused-no-alerts = This kind of ticket has no alerts.
refused-no-close-request = Nobody asks to close this ticket any more.
refused-other-side = The other side has to answer this.
refused-may-close = You may close this ticket yourself: type `/close`.
refused-thread-not-made = Your ticket could not be opened: Discord did not let me make its thread. The staff have been told; please try again later.
refused-try-later = That did not work just now. Please try again in a minute.

found-open = Open tickets
found-closed = Closed tickets
found-all = Open and closed tickets
found-waiting = Tickets that wait for the staff, the longest wait first
found-by-nobody = handled by nobody
found-by-you = handled by you
found-by = handled by { $who }
found-of-member = opened by { $who }
found-of-type = type { $kind }
found-no-more = There are no more.
found-none-fits = No ticket fits.
found-none-open = No ticket is open.
found-none-closed = No ticket is closed yet.
found-none = There is no ticket yet.
found-none-waiting = No ticket waits for the staff.
found-opened = opened { $moment }
found-waits = waiting since { $moment }
found-was-closed = closed { $moment }
found-nobody = nobody yet
button-page-back = Back
button-page-next = Next
block-until = { $who } cannot open tickets until { $date } ({ $moment }). Their open tickets stay open.
block-endless = { $who } cannot open tickets until somebody unblocks them. Their open tickets stay open.
block-changed-until = { $who } was blocked before; now they cannot open tickets until { $date } ({ $moment }).
block-changed-endless = { $who } was blocked before; now they cannot open tickets until somebody unblocks them.
block-before-until = { $who } is blocked already, until { $date } ({ $moment }). Give another end or reason to change it, or unblock them.
block-before-endless = { $who } is blocked already, until somebody unblocks them. Give an end or a reason to change it, or unblock them.
block-reason = Reason: { $reason }
block-line-until = 🚫 { $who } cannot open tickets until { $date } ({ $by }, { $moment }).
block-line-endless = 🚫 { $who } cannot open tickets until somebody unblocks them ({ $by }, { $moment }).
block-title = Blocked members
block-nobody = Nobody is blocked.
block-more = { $count ->
    [one] -# … and { $count } more member
   *[other] -# … and { $count } more members
}
unblock-done = { $who } can open tickets again.
unblock-before = { $who } is not blocked.
refused-blocked-until = You cannot open tickets until { $date } ({ $moment }).
refused-blocked = You cannot open tickets in this server.
refused-server-staff-only = Only staff can do that.
refused-others-type = You do not handle tickets of the type “{ $kind }”.
refused-no-such-type = There is no ticket type “{ $typed }”.
refused-length = “{ $typed }” is not a length of time. Write for example 12h, 7d, 2w or 1d12h, or forever.
refused-period = “{ $typed }” is neither a length of time nor a day. Write for example 7d, 4w or 2026-11-01, or all.
refused-block-staff = Staff and maintainers cannot be blocked.
refused-block-bot = Bots open no tickets, so there is nothing to block.
figures-title = Figures
figures-since = Since { $date }
figures-ever = Since the beginning
figures-tickets = Tickets
figures-opened = { $opened } opened
figures-opened-rate = { $opened } opened ({ $rate } % of them closed by now)
figures-closed = { $closed } closed
figures-open-now = { $open } open now
figures-first-reply = Time to the first reply
figures-close = Time to the close
figures-spread = half within { $median }, nine in ten within { $most }
figures-none = none yet
figures-decisions = Decisions
figures-decisions-of-type = { $kind }: { $decisions }
figures-decision = { $label } { $count }
figures-ratings = Ratings
figures-rating = { $count ->
    [one] { $stars } on average, from one rating
   *[other] { $stars } on average, from { $count } ratings
}
figures-by-type = By type
figures-type = { $kind }: { $opened } opened, { $closed } closed, { $open } open now
figures-type-first-reply = first reply { $time }
figures-type-close = close { $time }
figures-type-rating = rating { $stars } ({ $count })
figures-by-person = By person, on tickets of others
figures-person = { $count ->
    [one] { $who }: { $closed } closed, { $count } reply
   *[other] { $who }: { $closed } closed, { $count } replies
}
figures-more = { $count ->
    [one] -# … and { $count } more line
   *[other] -# … and { $count } more lines
}
