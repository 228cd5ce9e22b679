-- The files that people sent, and what became of copying each: Discord's links die within a day or so.
CREATE TABLE ticket_files (
    discord_attachment_id TEXT NOT NULL PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    channel_id TEXT, -- with the message: where Discord gives a fresh link
    discord_message_id TEXT,
    file_name TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    url TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'wanted' CHECK (state IN ('wanted', 'kept', 'too_large', 'lost')),
    sha256 TEXT CHECK (length(sha256) = 64), -- of the copy: key of file_blobs
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before TEXT CHECK (length(not_before) = 23),
    fault TEXT
) STRICT;
CREATE INDEX ticket_files_state ON ticket_files (state, not_before);
CREATE INDEX ticket_files_sha256 ON ticket_files (sha256);
CREATE INDEX ticket_files_message ON ticket_files (discord_message_id);
CREATE INDEX ticket_files_ticket ON ticket_files (ticket_id);
