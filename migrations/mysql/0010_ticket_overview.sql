-- One line for each ticket, for people and tools that count. A reply is a message of a person who is not the creator.
CREATE SQL SECURITY INVOKER VIEW ticket_overview AS
SELECT
    t.ticket_id,
    t.guild_id,
    t.ticket_type,
    t.position,
    t.status,
    t.creator_user_id,
    t.creator_username,
    t.assigned_staff_user_id,
    t.created_at,
    t.closed_at,
    TIMESTAMPDIFF(MICROSECOND, t.created_at, t.closed_at) DIV 1000000 AS open_seconds,
    t.closed_by_user_id,
    t.closed_by_username,
    t.closure_reason,
    (SELECT COUNT(*) FROM ticket_messages m
        WHERE m.ticket_id = t.ticket_id AND m.kind = 'message') AS messages,
    (SELECT COUNT(*) FROM ticket_messages m
        WHERE m.ticket_id = t.ticket_id AND m.kind = 'message' AND m.sender_user_id = t.creator_user_id)
        AS messages_by_creator,
    (SELECT MAX(m.timestamp) FROM ticket_messages m
        WHERE m.ticket_id = t.ticket_id AND m.kind = 'message') AS last_message_at,
    (SELECT MIN(m.timestamp) FROM ticket_messages m
        WHERE m.ticket_id = t.ticket_id AND m.kind = 'message' AND NOT m.by_bot
            AND m.sender_user_id <> t.creator_user_id) AS first_reply_at,
    (SELECT TIMESTAMPDIFF(MICROSECOND, t.created_at, MIN(m.timestamp)) DIV 1000000 FROM ticket_messages m
        WHERE m.ticket_id = t.ticket_id AND m.kind = 'message' AND NOT m.by_bot
            AND m.sender_user_id <> t.creator_user_id) AS first_reply_seconds
FROM tickets t;
