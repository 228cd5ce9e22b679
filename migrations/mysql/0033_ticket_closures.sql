-- Closes that were taken back: how a ticket was closed, and who opened it again.
CREATE TABLE ticket_closures (
    closure_id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ticket_id BIGINT NOT NULL,
    closed_at DATETIME(3) NOT NULL,
    closure_reason TEXT NULL,
    closed_by_user_id VARCHAR(20) NULL,
    closed_by_username VARCHAR(255) NULL,
    closed_by_display_name VARCHAR(255) NULL,
    reopened_at DATETIME(3) NOT NULL,
    reopened_by_user_id VARCHAR(20) NOT NULL,
    reopened_by_username VARCHAR(255) NOT NULL,
    reopened_by_display_name VARCHAR(255) NOT NULL,
    CONSTRAINT ticket_closures_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Closes that were taken back';
