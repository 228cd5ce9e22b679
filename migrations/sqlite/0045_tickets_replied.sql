-- When somebody other than its creator first replied in a ticket.
ALTER TABLE tickets ADD COLUMN replied_at TEXT CHECK (length(replied_at) = 23);
