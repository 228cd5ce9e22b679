-- Notes that the staff keep with a ticket. Its creator never sees them.
CREATE TABLE ticket_notes (
    note_id INTEGER PRIMARY KEY AUTOINCREMENT,
    ticket_id INTEGER NOT NULL REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    username TEXT NOT NULL,
    display_name TEXT NOT NULL,
    note TEXT NOT NULL,
    written_at TEXT NOT NULL CHECK (length(written_at) = 23),
    source TEXT NOT NULL UNIQUE -- the command it came from: one command, one note
) STRICT;
CREATE INDEX ticket_notes_ticket ON ticket_notes (ticket_id);
