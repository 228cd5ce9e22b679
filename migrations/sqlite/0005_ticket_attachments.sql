-- The files of messages: name, size and where Discord served them. A file taken away by an edit keeps its row.
CREATE TABLE ticket_attachments (
    attachment_id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id INTEGER NOT NULL REFERENCES ticket_messages (message_id) ON DELETE CASCADE,
    discord_attachment_id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    url TEXT NOT NULL, -- dies within a day or so
    media_type TEXT,
    removed_at TEXT CHECK (length(removed_at) = 23),
    UNIQUE (message_id, discord_attachment_id)
) STRICT;
