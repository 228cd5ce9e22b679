-- The files of messages: name, size and where Discord served them. A file taken away by an edit keeps its row.
CREATE TABLE ticket_attachments (
    attachment_id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    message_id BIGINT NOT NULL,
    discord_attachment_id VARCHAR(20) NOT NULL,
    file_name TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    url TEXT NOT NULL COMMENT 'Dies within a day or so',
    media_type TEXT NULL,
    removed_at DATETIME(3) NULL,
    UNIQUE KEY ticket_attachments_message (message_id, discord_attachment_id),
    CONSTRAINT ticket_attachments_message FOREIGN KEY (message_id) REFERENCES ticket_messages (message_id)
        ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Files of messages in tickets';
