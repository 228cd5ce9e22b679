-- What members thought of how their tickets went.
CREATE TABLE ticket_ratings (
    ticket_id BIGINT PRIMARY KEY,
    rating INT NOT NULL COMMENT 'From 1, the worst, to 5',
    comment TEXT NULL,
    rated_at DATETIME(3) NOT NULL,
    KEY ticket_ratings_times (rated_at),
    CONSTRAINT ticket_ratings_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    CONSTRAINT ticket_ratings_rating CHECK (rating BETWEEN 1 AND 5)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Ratings of closed tickets';
