-- How many replies somebody wrote on a day, on other people's tickets of a type. Days are UTC's, as `2026-11-22`.
CREATE TABLE reply_counts (
    guild_id TEXT NOT NULL,
    day TEXT NOT NULL CHECK (length(day) = 10),
    ticket_type TEXT NOT NULL,
    user_id TEXT NOT NULL,
    replies INTEGER NOT NULL,
    PRIMARY KEY (guild_id, day, ticket_type, user_id)
) STRICT;
INSERT INTO reply_counts (guild_id, day, ticket_type, user_id, replies)
SELECT t.guild_id, substr(m.timestamp, 1, 10), t.ticket_type, m.sender_user_id, COUNT(*)
FROM ticket_messages m JOIN tickets t ON t.ticket_id = m.ticket_id
WHERE m.kind = 'message' AND NOT m.by_bot AND m.sender_user_id <> t.creator_user_id
GROUP BY 1, 2, 3, 4;
