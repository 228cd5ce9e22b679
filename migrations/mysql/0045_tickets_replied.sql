-- When somebody other than its creator first replied in a ticket.
ALTER TABLE tickets ADD COLUMN first_reply_at DATETIME(3) NULL;
