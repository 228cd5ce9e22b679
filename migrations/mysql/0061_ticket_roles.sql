-- Roles that the decision about a ticket gave to its creator or took from them, so that another decision can undo it.
CREATE TABLE ticket_roles (
    ticket_id BIGINT NOT NULL,
    role_id VARCHAR(20) NOT NULL,
    role_change ENUM('given', 'taken') NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (ticket_id, role_id),
    CONSTRAINT ticket_roles_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Roles that decisions changed';
