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

command-tickets = Find tickets, open and closed (staff)
command-tickets-member = Opened by this member
command-tickets-type = Of this type: its id or its name
command-tickets-status = Open, closed or all; default: open
command-tickets-assignee = Handled by this person
command-tickets-only = Only yours, or only those that nobody handles
choice-open = open
choice-closed = closed
choice-all = all
choice-mine = mine
choice-unclaimed = unclaimed
command-stats = See how many tickets there are and how fast they are answered (staff)
command-stats-since = 7d, 4w, a day such as 2026-11-01, or all; default: 30d
command-block = Keep a member from opening tickets; alone: see who is blocked (staff)
command-block-member = Whom
command-block-for = How long, such as 12h, 7d or 2w; default: until /unblock
command-block-reason = Why; the member is told when they try to open a ticket
command-unblock = Let a member open tickets again (staff)
command-unblock-member = Whom
