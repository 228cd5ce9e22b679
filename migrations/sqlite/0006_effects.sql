-- What is promised to be done on Discord, and what came of it: the pending ones are done even after a crash.
CREATE TABLE effects (
    effect_id INTEGER PRIMARY KEY AUTOINCREMENT,
    ticket_id INTEGER NOT NULL REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    batch INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    deed TEXT NOT NULL, -- JSON
    created_at TEXT NOT NULL CHECK (length(created_at) = 23),
    attempts INTEGER NOT NULL DEFAULT 0,
    first_begun_at TEXT CHECK (length(first_begun_at) = 23),
    not_before TEXT CHECK (length(not_before) = 23),
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'done', 'given_up')),
    settled_at TEXT CHECK (length(settled_at) = 23),
    fault TEXT -- why the last attempt failed
) STRICT;
CREATE INDEX effects_pending ON effects (state, ticket_id);
CREATE INDEX effects_ticket ON effects (ticket_id, batch, stage);
