-- The tickets that somebody handles, or nobody, the newest first, with the type to pass over others without a look at the rows.
CREATE INDEX tickets_of_assignee ON tickets (guild_id, assigned_staff_user_id, status, ticket_id, ticket_type);
