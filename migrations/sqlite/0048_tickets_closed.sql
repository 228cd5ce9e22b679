-- Tickets by when they were closed, with what figures need of them.
CREATE INDEX tickets_closed ON tickets (guild_id, closed_at, ticket_type, created_at, closed_by_user_id, creator_user_id);
