-- The tickets that a member opened, the newest first, with type and assignee to pass over others without a look at the rows.
CREATE INDEX tickets_of_creator ON tickets (guild_id, creator_user_id, status, ticket_id, ticket_type, assigned_staff_user_id);
