-- The earlier texts of edited messages.
CREATE TABLE ticket_message_revisions (
    revision_id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    message_id BIGINT NOT NULL,
    message_content MEDIUMTEXT NOT NULL COMMENT 'The text before the edit',
    replaced_at DATETIME(3) NOT NULL,
    KEY ticket_message_revisions_message (message_id, replaced_at),
    CONSTRAINT ticket_message_revisions_message FOREIGN KEY (message_id) REFERENCES ticket_messages (message_id)
        ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Earlier texts of edited messages';
