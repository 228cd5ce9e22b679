-- The panels that are posted, with a hash of what they show.
CREATE TABLE panels (
    guild_id TEXT NOT NULL,
    panel_id TEXT NOT NULL,
    channel_id TEXT NOT NULL,
    message_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (guild_id, panel_id)
) STRICT;
