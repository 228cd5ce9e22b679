-- Those of the staff whom the bot brought into a ticket's thread one by one: who leaves it is not brought in again.
CREATE TABLE ticket_staff (
    ticket_id BIGINT NOT NULL,
    user_id VARCHAR(20) NOT NULL,
    PRIMARY KEY (ticket_id, user_id),
    CONSTRAINT ticket_staff_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Staff brought into tickets one by one';
