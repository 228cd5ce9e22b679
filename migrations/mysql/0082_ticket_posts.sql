-- Messages in tickets' threads with buttons that go once they have been answered.
CREATE TABLE ticket_posts (
    ticket_id BIGINT NOT NULL,
    view VARCHAR(32) NOT NULL COMMENT 'What it shows',
    message_id VARCHAR(20) NOT NULL,
    PRIMARY KEY (ticket_id, view),
    CONSTRAINT ticket_posts_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Messages whose buttons go';
