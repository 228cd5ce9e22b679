-- Members who may not open tickets. A block that is over keeps its row until the next one takes its place.
CREATE TABLE blocks (
    guild_id VARCHAR(20) NOT NULL,
    user_id VARCHAR(20) NOT NULL,
    username VARCHAR(255) NOT NULL,
    display_name VARCHAR(255) NOT NULL,
    blocked_at DATETIME(3) NOT NULL,
    blocked_until DATETIME(3) NULL COMMENT 'None: until somebody lifts it',
    reason TEXT NULL,
    blocked_by_user_id VARCHAR(20) NOT NULL,
    blocked_by_username VARCHAR(255) NOT NULL,
    blocked_by_display_name VARCHAR(255) NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Members who may not open tickets';
