-- One row for each ticket. Ids of Discord are text, times are UTC as `2026-11-22 09:30:00.000`.
CREATE TABLE tickets (
    ticket_id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id TEXT NOT NULL,
    ticket_type TEXT NOT NULL,
    revision TEXT NOT NULL REFERENCES type_revisions (revision),
    position TEXT,
    creator_user_id TEXT NOT NULL,
    creator_username TEXT NOT NULL,
    creator_display_name TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
    assigned_staff_user_id TEXT,
    created_at TEXT NOT NULL CHECK (length(created_at) = 23),
    closed_at TEXT CHECK (length(closed_at) = 23),
    closure_reason TEXT,
    closed_by_user_id TEXT,
    closed_by_username TEXT,
    closed_by_display_name TEXT,
    parent_channel_id TEXT NOT NULL,
    thread_id TEXT UNIQUE,
    opening_message_id TEXT,
    card_channel_id TEXT,
    card_message_id TEXT,
    record_channel_id TEXT,
    record_message_id TEXT,
    source TEXT NOT NULL UNIQUE, -- the press or command it came from: one press, one ticket
    last_batch INTEGER NOT NULL DEFAULT 0, -- number of the last batch of effects
    CHECK ((status = 'closed') = (closed_at IS NOT NULL))
) STRICT;
CREATE INDEX tickets_open ON tickets (guild_id, status, ticket_type);
CREATE INDEX tickets_creator ON tickets (guild_id, creator_user_id, ticket_type, status, closed_at);
CREATE INDEX tickets_parent ON tickets (parent_channel_id, status);
CREATE INDEX tickets_times ON tickets (created_at, closed_at);
CREATE INDEX tickets_revision ON tickets (revision);
