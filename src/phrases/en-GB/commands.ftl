# What Discord shows beside the slash commands while somebody types.

command-ticket = Open a ticket: a private thread with the staff
command-ticket-position = Which position it is for
command-close = Close the ticket of this thread
command-close-reason = Why it is closed
command-claim = Handle the ticket of this thread (staff)
command-unclaim = Give the ticket of this thread back (staff)
command-transcript = The record of a ticket as a file (staff, and whoever opened it)
command-transcript-ticket = The ticket's number; in its thread it may be left out
command-reload = Read the ticket definitions again (maintainers)
