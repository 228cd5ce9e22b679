-- Who did or tried what. No foreign key: a ticket that could not be made is gone, the attempt is not.
CREATE TABLE audit (
    audit_id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at DATETIME(3) NOT NULL,
    guild_id VARCHAR(20) NULL,
    actor_user_id VARCHAR(20) NULL,
    actor_username VARCHAR(255) NOT NULL,
    action VARCHAR(255) NOT NULL,
    outcome VARCHAR(255) NOT NULL,
    ticket_id BIGINT NULL,
    channel_id VARCHAR(20) NULL,
    detail MEDIUMTEXT NOT NULL,
    KEY audit_at (at),
    KEY audit_ticket (ticket_id),
    KEY audit_actor (actor_user_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Who did or tried what';
