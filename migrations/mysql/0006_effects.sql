-- What is promised to be done on Discord, and what came of it: the pending ones are done even after a crash.
CREATE TABLE effects (
    effect_id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ticket_id BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    stage SMALLINT NOT NULL,
    deed LONGTEXT NOT NULL COMMENT 'JSON',
    created_at DATETIME(3) NOT NULL,
    attempts INT NOT NULL DEFAULT 0,
    first_begun_at DATETIME(3) NULL,
    not_before DATETIME(3) NULL,
    state ENUM('pending', 'done', 'given_up') NOT NULL DEFAULT 'pending',
    settled_at DATETIME(3) NULL,
    fault MEDIUMTEXT NULL COMMENT 'Why the last attempt failed',
    KEY effects_pending (state, ticket_id),
    KEY effects_ticket (ticket_id, batch, stage),
    CONSTRAINT effects_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'What is to be done on Discord';
