-- The slash commands that this bot registered: the only ones that it may change or delete.
CREATE TABLE commands (
    guild_id TEXT NOT NULL,
    command_id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (guild_id, command_id)
) STRICT;
