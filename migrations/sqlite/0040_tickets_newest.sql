-- A server's tickets, the newest first.
CREATE INDEX tickets_newest ON tickets (guild_id, status, ticket_id);
