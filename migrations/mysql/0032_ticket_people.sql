-- Those who were brought into a ticket, beside its creator and its staff.
CREATE TABLE ticket_people (
    ticket_id BIGINT NOT NULL,
    user_id VARCHAR(20) NOT NULL,
    username VARCHAR(255) NOT NULL,
    display_name VARCHAR(255) NOT NULL,
    added_by_user_id VARCHAR(20) NOT NULL,
    added_at DATETIME(3) NOT NULL,
    side ENUM('staff', 'member') NOT NULL COMMENT 'For whom they speak',
    PRIMARY KEY (ticket_id, user_id),
    CONSTRAINT ticket_people_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'People brought into tickets';
