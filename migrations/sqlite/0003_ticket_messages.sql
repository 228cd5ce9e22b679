-- Every message in a ticket's thread, the bot's own included. Edits keep the earlier text, deletions keep the row.
CREATE TABLE ticket_messages (
    message_id INTEGER PRIMARY KEY AUTOINCREMENT,
    ticket_id INTEGER NOT NULL REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    discord_message_id TEXT NOT NULL UNIQUE,
    thread_id TEXT NOT NULL,
    sender_user_id TEXT NOT NULL,
    sender_username TEXT NOT NULL,
    sender_display_name TEXT NOT NULL,
    by_bot INTEGER NOT NULL CHECK (by_bot IN (0, 1)),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'system')),
    message_content TEXT NOT NULL, -- the present text
    timestamp TEXT NOT NULL CHECK (length(timestamp) = 23),
    edited_at TEXT CHECK (length(edited_at) = 23),
    deleted_at TEXT CHECK (length(deleted_at) = 23)
) STRICT;
CREATE INDEX ticket_messages_ticket ON ticket_messages (ticket_id, timestamp);
CREATE INDEX ticket_messages_sender ON ticket_messages (sender_user_id);
