-- The answers that members gave, where each is taken on its own: one by one, or in a form.
CREATE TABLE ticket_answers (
    ticket_id INTEGER NOT NULL REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    question_number INTEGER NOT NULL, -- from 1, among the questions of the type and position
    question_id TEXT,
    question TEXT NOT NULL, -- as it was asked
    answer TEXT NOT NULL, -- as plain text; empty where it was skipped
    value TEXT NOT NULL, -- JSON
    discord_message_id TEXT, -- the message that held it, if it was a message
    answered_at TEXT NOT NULL CHECK (length(answered_at) = 23),
    PRIMARY KEY (ticket_id, question_number)
) STRICT;
