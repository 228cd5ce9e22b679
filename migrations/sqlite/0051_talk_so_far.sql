-- How the talk stands in the tickets that are open, from the messages that are there.
UPDATE tickets
SET waiting_for = CASE
        WHEN creator_user_id = (SELECT m.sender_user_id FROM ticket_messages m
            WHERE m.ticket_id = tickets.ticket_id AND m.kind = 'message' AND NOT m.by_bot
            ORDER BY m.timestamp DESC, m.message_id DESC LIMIT 1) THEN 'staff'
        ELSE 'member'
    END,
    waiting_since = COALESCE((SELECT MAX(m.timestamp) FROM ticket_messages m
        WHERE m.ticket_id = tickets.ticket_id AND m.kind = 'message' AND NOT m.by_bot), created_at),
    last_said_at = (SELECT MAX(m.timestamp) FROM ticket_messages m
        WHERE m.ticket_id = tickets.ticket_id AND m.kind = 'message' AND NOT m.by_bot)
WHERE status = 'open';
