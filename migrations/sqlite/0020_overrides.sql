-- What maintainers set from Discord: it stands over the definition files. The audit holds every change.
CREATE TABLE overrides (
    guild_id TEXT NOT NULL,
    setting TEXT NOT NULL, -- which value: a path such as bug-report.enabled
    value TEXT NOT NULL, -- as a definition file would have it
    value_before TEXT NOT NULL, -- what was in force before
    set_by_user_id TEXT NOT NULL,
    set_by_username TEXT NOT NULL,
    set_by_display_name TEXT NOT NULL,
    set_at TEXT NOT NULL CHECK (length(set_at) = 23),
    PRIMARY KEY (guild_id, setting)
) STRICT;
