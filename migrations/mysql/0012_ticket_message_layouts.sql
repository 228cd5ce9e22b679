-- How a bot laid out a message that is more than text.
ALTER TABLE ticket_messages ADD COLUMN layout LONGTEXT NULL COMMENT 'JSON: embeds and buttons of a bot';
