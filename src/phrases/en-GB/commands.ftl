# What Discord shows beside the slash commands while somebody types.

command-ticket = Open a ticket: a private thread with the staff
command-ticket-position = Which position it is for
command-close = Close the ticket of this thread
command-close-reason = Why it is closed
command-claim = Handle the ticket of this thread (staff)
command-unclaim = Give the ticket of this thread back (staff)
command-reload = Read the ticket definitions again (maintainers)

# The names of the commands and of what is given with them: one word in small letters. In English they stay as they are.
name-ticket = ticket
name-close = close
name-claim = claim
name-unclaim = unclaim
name-reload = reload
name-position = position
name-reason = reason
