-- When somebody other than its creator first replied in a ticket.
ALTER TABLE tickets ADD COLUMN replied_at DATETIME(3) NULL;
