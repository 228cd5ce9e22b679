-- When somebody other than its creator first replied in a ticket.
ALTER TABLE tickets ADD COLUMN first_reply_at TEXT CHECK (length(first_reply_at) = 23);
