-- How a bot laid out a message that is more than text, as JSON: embeds and buttons.
ALTER TABLE ticket_messages ADD COLUMN layout TEXT;
