-- What the staff decided about tickets. A later decision takes the place of the one before it.
CREATE TABLE ticket_decisions (
    ticket_id BIGINT NOT NULL,
    turn INT NOT NULL COMMENT 'From 1. The highest is in force',
    decision VARCHAR(64) NOT NULL COMMENT 'Its id in the definitions',
    label VARCHAR(255) NOT NULL COMMENT 'Its name when it was made',
    position VARCHAR(64) NULL COMMENT 'The position that the ticket is for',
    reason TEXT NULL,
    decided_by_user_id VARCHAR(20) NOT NULL,
    decided_by_username VARCHAR(255) NOT NULL,
    decided_by_display_name VARCHAR(255) NOT NULL,
    decided_at DATETIME(3) NOT NULL,
    replaced_at DATETIME(3) NULL COMMENT 'When a later one took its place, NULL for the one in force',
    PRIMARY KEY (ticket_id, turn),
    KEY ticket_decisions_times (decided_at),
    CONSTRAINT ticket_decisions_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Decisions about tickets';
