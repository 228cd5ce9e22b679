-- The first replies of the tickets that are there.
UPDATE tickets SET first_reply_at = (
    SELECT MIN(m.timestamp) FROM ticket_messages m
    WHERE m.ticket_id = tickets.ticket_id AND m.kind = 'message' AND NOT m.by_bot
        AND m.sender_user_id <> tickets.creator_user_id
);
