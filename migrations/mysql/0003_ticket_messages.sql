-- Every message in a ticket's thread, the bot's own included. Edits keep the earlier text, deletions keep the row.
CREATE TABLE ticket_messages (
    message_id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ticket_id BIGINT NOT NULL,
    discord_message_id VARCHAR(20) NOT NULL,
    thread_id VARCHAR(20) NOT NULL,
    sender_user_id VARCHAR(20) NOT NULL,
    sender_username VARCHAR(255) NOT NULL,
    sender_display_name VARCHAR(255) NOT NULL,
    by_bot BOOLEAN NOT NULL,
    kind ENUM('message', 'system') NOT NULL,
    message_content MEDIUMTEXT NOT NULL COMMENT 'The present text',
    `timestamp` DATETIME(3) NOT NULL,
    edited_at DATETIME(3) NULL,
    deleted_at DATETIME(3) NULL,
    UNIQUE KEY ticket_messages_discord (discord_message_id),
    KEY ticket_messages_ticket (ticket_id, `timestamp`),
    KEY ticket_messages_sender (sender_user_id),
    CONSTRAINT ticket_messages_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Messages in tickets';
