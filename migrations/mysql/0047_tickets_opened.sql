-- Tickets by when they were opened, with what figures need of them.
CREATE INDEX tickets_opened ON tickets (guild_id, created_at, ticket_type, first_reply_at, closed_at);
