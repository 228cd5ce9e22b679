-- The earlier texts of edited messages.
CREATE TABLE ticket_message_revisions (
    revision_id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id INTEGER NOT NULL REFERENCES ticket_messages (message_id) ON DELETE CASCADE,
    message_content TEXT NOT NULL, -- the text before the edit
    replaced_at TEXT NOT NULL CHECK (length(replaced_at) = 23)
) STRICT;
CREATE INDEX ticket_message_revisions_message ON ticket_message_revisions (message_id, replaced_at);
