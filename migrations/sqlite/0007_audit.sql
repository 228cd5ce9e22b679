-- Who did or tried what. No foreign key: a ticket that could not be made is gone, the attempt is not.
CREATE TABLE audit (
    audit_id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL CHECK (length(at) = 23),
    guild_id TEXT,
    actor_user_id TEXT,
    actor_username TEXT NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    ticket_id INTEGER,
    channel_id TEXT,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_ticket ON audit (ticket_id);
CREATE INDEX audit_actor ON audit (actor_user_id);
