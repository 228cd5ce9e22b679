-- What is to happen to tickets at a moment. A closed ticket has no timers but those for closed ones.
CREATE TABLE timers (
    ticket_id INTEGER NOT NULL REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    guild_id TEXT NOT NULL,
    due_at TEXT CHECK (length(due_at) = 23), -- null where it only remembers something
    detail TEXT NOT NULL, -- JSON
    PRIMARY KEY (ticket_id, kind)
) STRICT;
CREATE INDEX timers_due ON timers (guild_id, due_at, ticket_id);
