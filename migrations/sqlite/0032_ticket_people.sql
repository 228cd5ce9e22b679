-- Those who were brought into a ticket, beside its creator and its staff.
CREATE TABLE ticket_people (
    ticket_id INTEGER NOT NULL REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    username TEXT NOT NULL,
    display_name TEXT NOT NULL,
    added_by_user_id TEXT NOT NULL,
    added_at TEXT NOT NULL CHECK (length(added_at) = 23),
    side TEXT NOT NULL CHECK (side IN ('staff', 'member')), -- for whom they speak
    PRIMARY KEY (ticket_id, user_id)
) STRICT;
