-- The tickets of a type, the newest first.
CREATE INDEX tickets_of_type ON tickets (guild_id, ticket_type, status, ticket_id);
