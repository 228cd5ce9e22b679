-- What the staff decided about tickets. A later decision takes the place of the one before it.
CREATE TABLE ticket_decisions (
    ticket_id INTEGER NOT NULL REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    turn INTEGER NOT NULL, -- from 1; the highest is in force
    decision TEXT NOT NULL, -- its id in the definitions
    label TEXT NOT NULL, -- its name when it was made
    position TEXT, -- the position that the ticket is for
    reason TEXT,
    decided_by_user_id TEXT NOT NULL,
    decided_by_username TEXT NOT NULL,
    decided_by_display_name TEXT NOT NULL,
    decided_at TEXT NOT NULL CHECK (length(decided_at) = 23),
    replaced_at TEXT CHECK (length(replaced_at) = 23), -- when a later one took its place; NULL for the one in force
    PRIMARY KEY (ticket_id, turn)
) STRICT;
CREATE INDEX ticket_decisions_times ON ticket_decisions (decided_at);
