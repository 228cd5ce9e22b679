-- Messages in tickets' threads with buttons that go once they have been answered.
CREATE TABLE ticket_posts (
    ticket_id INTEGER NOT NULL REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    view TEXT NOT NULL, -- what it shows
    message_id TEXT NOT NULL,
    PRIMARY KEY (ticket_id, view)
) STRICT;
