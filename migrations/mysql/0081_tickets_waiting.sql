-- The open tickets that wait for somebody, whoever waits longest first, with what passes over others without a look at the rows.
CREATE INDEX tickets_waiting ON tickets (guild_id, status, waiting_for, waiting_since, ticket_id, ticket_type, assigned_staff_user_id, creator_user_id);
