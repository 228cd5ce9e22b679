-- How many replies somebody wrote on a day, on other people's tickets of a type. Days are UTC's, as `2026-11-22`.
CREATE TABLE reply_counts (
    guild_id VARCHAR(20) NOT NULL,
    day CHAR(10) NOT NULL,
    ticket_type VARCHAR(64) NOT NULL,
    user_id VARCHAR(20) NOT NULL,
    replies BIGINT NOT NULL,
    PRIMARY KEY (guild_id, day, ticket_type, user_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Who replied how often'
AS SELECT t.guild_id, CAST(DATE(m.timestamp) AS CHAR(10)) AS day, t.ticket_type, m.sender_user_id AS user_id,
    COUNT(*) AS replies
FROM ticket_messages m JOIN tickets t ON t.ticket_id = m.ticket_id
WHERE m.kind = 'message' AND NOT m.by_bot AND m.sender_user_id <> t.creator_user_id
GROUP BY t.guild_id, CAST(DATE(m.timestamp) AS CHAR(10)), t.ticket_type, m.sender_user_id;
