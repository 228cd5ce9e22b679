-- Closes that were taken back: how a ticket was closed, and who opened it again.
CREATE TABLE ticket_closures (
    closure_id INTEGER PRIMARY KEY AUTOINCREMENT,
    ticket_id INTEGER NOT NULL REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    closed_at TEXT NOT NULL CHECK (length(closed_at) = 23),
    closure_reason TEXT,
    closed_by_user_id TEXT,
    closed_by_username TEXT,
    closed_by_display_name TEXT,
    reopened_at TEXT NOT NULL CHECK (length(reopened_at) = 23),
    reopened_by_user_id TEXT NOT NULL,
    reopened_by_username TEXT NOT NULL,
    reopened_by_display_name TEXT NOT NULL
) STRICT;
CREATE INDEX ticket_closures_ticket ON ticket_closures (ticket_id);
