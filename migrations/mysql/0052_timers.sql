-- What is to happen to tickets at a moment. A closed ticket has no timers but those for closed ones.
CREATE TABLE timers (
    ticket_id BIGINT NOT NULL,
    kind VARCHAR(32) NOT NULL,
    guild_id VARCHAR(20) NOT NULL,
    due_at DATETIME(3) NULL COMMENT 'Null where it only remembers something',
    detail TEXT NOT NULL COMMENT 'JSON',
    PRIMARY KEY (ticket_id, kind),
    KEY timers_due (guild_id, due_at, ticket_id),
    CONSTRAINT timers_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'What is to happen to tickets at a moment';
