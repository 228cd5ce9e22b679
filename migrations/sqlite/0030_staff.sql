-- Those of the staff whom the bot has seen, and whether they take tickets that are assigned to anybody.
CREATE TABLE staff (
    guild_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    username TEXT NOT NULL,
    display_name TEXT NOT NULL,
    role_ids TEXT NOT NULL, -- separated by blanks
    available INTEGER NOT NULL DEFAULT 1 CHECK (available IN (0, 1)),
    seen_at TEXT NOT NULL CHECK (length(seen_at) = 23),
    PRIMARY KEY (guild_id, user_id)
) STRICT;
