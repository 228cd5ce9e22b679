-- The answers that members gave, where each is taken on its own: one by one, or in a form.
CREATE TABLE ticket_answers (
    ticket_id BIGINT NOT NULL,
    question_number INT NOT NULL COMMENT 'From 1, among the questions of the type and position',
    question_id VARCHAR(64) NULL,
    question TEXT NOT NULL COMMENT 'As it was asked',
    answer MEDIUMTEXT NOT NULL COMMENT 'As plain text, empty where it was skipped',
    value LONGTEXT NOT NULL COMMENT 'JSON',
    discord_message_id VARCHAR(20) NULL COMMENT 'The message that held it, if it was a message',
    answered_at DATETIME(3) NOT NULL,
    PRIMARY KEY (ticket_id, question_number),
    CONSTRAINT ticket_answers_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Answers to questions';
