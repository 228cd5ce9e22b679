# What Discord shows beside the slash commands while somebody types.

command-ticket = Open a ticket: a private thread with the staff
command-ticket-position = Which position it is for
command-close = Close the ticket of this thread
command-close-reason = Why it is closed
command-claim = Handle the ticket of this thread (staff)
command-unclaim = Give the ticket of this thread back (staff)
command-reply = Send a canned reply into the ticket of this thread (staff)
command-reply-name = Which one
command-decide = Decide about the ticket of this thread (staff)
command-decide-decision = What you decide
command-decide-reason = Words of yours about it
command-reload = Read the ticket definitions again (maintainers)
