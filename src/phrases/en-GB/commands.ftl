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
command-config = Settings, over the definition files (maintainers)
command-config-show = What is set from Discord, or what holds for a key and where it comes from
command-config-set = Set a value, in force at once
command-config-reset = Go back to what the files say
command-config-key = Which setting, such as list or bug-report.enabled
command-config-value = The value: a text, a number, a time such as 7d, true or false, or names with commas
command-config-channel = The value, if it is a channel
command-config-role = The value, if it is a role
command-panel = The messages that carry the buttons (maintainers)
command-panel-post = Post a panel anew; its old message goes
command-panel-refresh = Bring panels up to date, and back where somebody deleted them
command-panel-id = Which panel, by its id in server.yaml
command-panel-channel = Where it is to stand from now on

# The names of the commands and of what is given with them: one word in small letters. In English they stay as they are.
name-ticket = ticket
name-close = close
name-claim = claim
name-unclaim = unclaim
name-reload = reload
name-position = position
name-reason = reason
name-config = config
name-show = show
name-set = set
name-reset = reset
name-panel = panel
name-post = post
name-refresh = refresh
name-key = key
name-value = value
name-channel = channel
name-role = role
name-transcript = transcript
