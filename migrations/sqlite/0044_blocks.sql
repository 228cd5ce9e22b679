-- Members who may not open tickets. A block that is over keeps its row until the next one takes its place.
CREATE TABLE blocks (
    guild_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    username TEXT NOT NULL,
    display_name TEXT NOT NULL,
    blocked_at TEXT NOT NULL CHECK (length(blocked_at) = 23),
    blocked_until TEXT CHECK (length(blocked_until) = 23), -- none: until somebody lifts it
    reason TEXT,
    blocked_by_user_id TEXT NOT NULL,
    blocked_by_username TEXT NOT NULL,
    blocked_by_display_name TEXT NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) STRICT;
