# What the log channel says, for staff who were not there.

log-refused = { $who } tried to { $tried } in { $channel }: { $why }.

# What somebody tried: goes after “tried to”.
tried-open = open a ticket ({ $kind })
tried-open-for = open a ticket ({ $kind }, { $position })
tried-answer = answer a question of ticket #{ $ticket }
tried-close = close { $ticket }
tried-claim = claim { $ticket }
tried-unclaim = give { $ticket } back
tried-join = join { $ticket }
tried-assign = assign { $ticket }
tried-note = keep or read notes on { $ticket }
tried-add = bring { $who } into { $ticket }
tried-remove = take { $who } out of { $ticket }
tried-rename = rename the thread of { $ticket }
tried-move = move { $ticket } to { $kind }
tried-reopen = open { $ticket } again
tried-available = say whether they are available
tried-close-later = close { $ticket } later
tried-cancel-close = call off the planned close of { $ticket }
tried-request-close = ask to close { $ticket }
tried-accept-close = agree to the close of { $ticket }
tried-refuse-close = keep { $ticket } open
tried-snooze-alerts = put off the alerts of { $ticket }
tried-alerts-off = switch off the alerts of { $ticket }
tried-alerts-on = switch on the alerts of { $ticket }
tried-transcript = read the record of { $ticket }
tried-rate = say how { $ticket } went
tried-reply = send a canned reply in { $ticket } ({ $reply })
tried-decide = decide about { $ticket } ({ $decision })
tried-reload = reload the definitions
tried-config-show = see the settings
tried-config-change = change the setting { $key }
tried-panel-post = post a panel
tried-panel-refresh = bring the panels up to date
tried-suggest = be suggested something
tried-old-button = use a button that is out of date

# The ticket in the lines above.
ticket-known = ticket #{ $ticket }
ticket-any = a ticket

# Why it was refused: goes after a colon.
why-unknown-server = no definitions name this server
why-old-button = the button is of a version, type or panel that is gone
why-unknown-type = there is no type { $kind }
why-type-off = { $kind } is switched off
why-unknown-position = there is no position { $position }
why-position-closed = { $position } is closed to applications
why-role-needed = they have none of the roles { $roles }
why-role-barred = members with { $roles } may not
why-account-too-young = their account is younger than { $time }
why-member-too-new = they joined less than { $time } ago
why-own-limit = they have { $count } of this type open, the most for one member
why-total-limit = { $count } of this type are open, the most there may be
why-cooldown = they may open the next one { $moment }
why-bot-lacks = I lack { $permissions } in { $channel }
why-member-lacks = they lack { $permissions } in { $channel }
why-outside-hours = the staff are away
why-form-unfit = { $count ->
    [one] { $count } answer of the form does not fit
   *[other] { $count } answers of the form do not fit
}
why-form-outdated = the questions changed meanwhile
why-creator-only = only whoever opened the ticket may
why-not-asked = the question is answered already
why-reply-unfit = the answer does not fit
why-not-a-ticket = it is not the thread of a ticket
why-closed-already = ticket #{ $ticket } is closed already
why-claimed-by-another = { $who } handles it
why-handles-none = { $who } does not handle tickets of this type
why-bot = { $who } is a bot
why-not-in-server = { $who } is not in the server
why-cannot-see = { $who } lacks { $permissions } in { $channel }
why-creator-stays = { $who } opened it
why-staff-stay = { $who } handles tickets of this type
why-note-too-long = the note is too long
why-name-empty = the name is empty
why-thread-gone = the thread was deleted
why-too-many-threads = the server has as many active threads as Discord allows
why-not-reopened = Discord did not let me bring the thread back
why-nobody-available = nobody is known to be available
why-no-such-ticket = there is no such ticket
why-decided-already = { $who } decided it ({ $decision })
why-unknown-decision = there is no such decision
why-unknown-reply = there is no such reply
why-own-ticket = nobody decides about their own ticket
why-decision-reason-needed = the decision needs a reason
why-staff-only = only the staff of this ticket may
why-staff-and-creator-only = only the staff of this ticket and its creator may
why-maintainers-only = only maintainers may
why-reason-needed = a reason is needed
why-reason-too-long = the reason is too long
why-no-time = { $typed } is no time
why-no-alerts = the type has no alerts
why-no-close-request = nobody asks to close the ticket
why-other-side = the other side has to answer
why-may-close = they may close the ticket themselves
why-thread-not-made = Discord did not let me make the thread
why-try-later = Discord or the database could not do it

# What the bot is to do for a ticket: goes after “I could not” and “to”.
deed-make-thread = make its thread
deed-add-member = bring { $who } into its thread
deed-add-staff = bring its staff into its thread
deed-seat-staff = bring its staff into its thread one by one
deed-remove-member = take { $who } out of its thread
deed-add-new-staff = bring the staff of its new type into its thread
deed-remove-staff = take those out of its thread who handle it no longer
deed-rename = rename its thread to { $name }
deed-unarchive = bring its thread back from the archive
deed-ask-feedback = ask its creator how it went
deed-settle-roles = give and take the roles of its decision
deed-reply = post the reply { $reply }
deed-post = post { $view }
deed-refresh = bring up to date { $view }
deed-delete = delete { $view }
deed-alert = tell the alerts channel of it
deed-archive = lock and archive its thread
deed-send-record = send its record to whoever opened it
deed-read-thread = read what was last said in its thread

# A message of a ticket: goes after “post”, “delete” and the like.
view-opening = its welcome and questions
view-further = the rest of its questions
view-question = a question
view-unfit = what was wrong with an answer
view-complete = the text after the last answer
view-moved = the notice of its new type
view-notice = a notice
view-close-planned = that its close is planned
view-close-request = the question whether it may be closed
view-decision = the text of its decision
view-card = its card in the list
view-closing = its closing text
view-record = its record in the histories

# What the bot is to do for a server: goes after “I could not” and “to”.
chore-post-panel = post the panel `{ $panel }`
chore-take-down-panel = take down the old panel in { $channel }
chore-post-cards = post the cards of open tickets
chore-post-records = post the records of closed tickets
chore-tell = tell what happens
chore-tell-alerts = tell of tickets that need somebody
chore-make-threads = make the threads of tickets
chore-keep-files = keep copies of the files that people send
chore-delete-files = delete copies of files that are no longer wanted
chore-register-commands = register the slash commands

log-unfit = The server is not as the definitions need it:
    { $found }
unfit-no-role = There is no role with the id { $id }, which the definitions call { $name }. Please correct the id in server.yaml.
unfit-no-channel = I do not see the channel { $channel } (id { $id }), where I am to { $chore }. Please correct its id in server.yaml, or allow me **View Channel** there.
unfit-no-threads = { $channel } cannot hold private threads. Please name an ordinary text channel for the tickets.
unfit-lacks = { $count ->
    [one] I need { $permissions } in { $channel } to { $chore }. Please allow it in that channel's permissions.
   *[other] I need { $permissions } in { $channel } to { $chore }. Please allow them in that channel's permissions.
}
unfit-no-manage-roles = I need **Manage Roles** to give and take the roles of decisions. Please allow it to my role in Server Settings > Roles.
unfit-roles-above = { $count ->
    [one] I can give and take only roles below my own, and { $roles } does not stand below it. Please drag my role above it in Server Settings > Roles.
   *[other] I can give and take only roles below my own, and { $roles } do not stand below it. Please drag my role above them in Server Settings > Roles.
}
unfit-not-mentionable = I may not mention { $roles } in { $channel }, so that tickets would not reach them. Please allow me { $permissions } in that channel's permissions, or let everyone mention the role.
unfit-staff-lack = { $count ->
    [one] { $roles } lacks { $permissions } in { $channel }, so its people do not see the tickets of { $types }. Please allow it to that role in that channel's permissions.
   *[other] { $roles } lacks { $permissions } in { $channel }, so its people do not see the tickets of { $types }. Please allow them to that role in that channel's permissions.
}
unfit-no-member-list = Discord does not tell me who the staff are, which `staff_access: members` needs ({ $types }). Please switch on Server Members Intent at https://discord.com/developers/applications (your application, Bot, Privileged Gateway Intents) and start me again. Until then a mention brings them in.

log-of-ticket = Ticket { $ticket }: { $told }
log-failed = I could not { $what }: { $why }
log-command-taken = Another bot of this application has a command `/{ $command }`. I left it alone, so mine is not there.
log-error = Something went wrong on my side. The process's log has it under `{ $incident }`.
log-roles-not-all-added = not every member of { $roles } could be brought in: a mention takes only so many people of a role. Either switch on Server Members Intent (https://discord.com/developers/applications, your application, Bot) and start me again, or write `staff_access: moderators` or `staff_access: button`.

# Where somebody asked for it the person is named, else a file changed.
log-reload-done = New definitions are in force.
log-reload-done-by = New definitions are in force by { $who }.
log-reload-nothing = Definitions read again: nothing changed.
log-reload-nothing-by = Definitions read again by { $who }: nothing changed.
log-reload-nothing-since = Definitions read again by { $who }: nothing changed since { $moment }, when this came into force:
log-reload-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
log-reload-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
log-reload-refused = The definitions have **{ $errors }** and were not put in force; the last good ones stay.
log-reload-refused-by = The definitions have **{ $errors }** and were not put in force (asked by { $who }); the last good ones stay.
log-reload-elsewhere = { $count } in the files of another server.
log-reload-mended = The definitions have no errors any more: they are again those in force.

log-configured = { $who } changed the settings:
    { $changes }
log-and-more = … and { $count } more
# How often the same line came: stands below it.
log-times = { $count ->
    [one] -# { $count } time, the last { $moment }
   *[other] -# { $count } times, the last { $moment }
}
log-not-delivered = { $who } takes no direct messages from me, so the record was not sent to them.
log-flood-by = { $who } has opened { $count } tickets or more within ten minutes.
log-flood = { $count } tickets or more have been opened in this server within ten minutes.
log-old-changed = { $who } changed a message that is more than an hour old.
log-old-deleted = a message that is more than an hour old was deleted. The record keeps it.
log-left-out = { $count ->
    [one] { $count } more line did not find room here. The process's log has them.
   *[other] { $count } more lines did not find room here. The process's log has them.
}

tried-find = look for tickets
tried-stats = see the figures
tried-block = block { $who }
tried-blocks = see who is blocked
tried-unblock = unblock { $who }
why-blocked-until = they are blocked until { $date }
why-blocked = they are blocked
why-server-staff-only = only staff may
why-others-type = they do not handle { $kind }
why-no-such-type = there is no type { $typed }
why-length = the length of time cannot be read
why-period = the period cannot be read
why-block-staff = { $who } is staff
why-block-bot = { $who } is a bot
