-- Whose turn it is in a ticket. Bots and Discord's own messages do not count.
ALTER TABLE tickets ADD COLUMN waiting_for TEXT CHECK (waiting_for IN ('staff', 'member')); -- who is to say something next
ALTER TABLE tickets ADD COLUMN waiting_since TEXT CHECK (length(waiting_since) = 23);
ALTER TABLE tickets ADD COLUMN last_said_at TEXT CHECK (length(last_said_at) = 23); -- when a person last wrote
