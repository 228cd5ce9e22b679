-- Those of the staff whom the bot has seen, and whether they take tickets that are assigned to anybody.
CREATE TABLE staff (
    guild_id VARCHAR(20) NOT NULL,
    user_id VARCHAR(20) NOT NULL,
    username VARCHAR(255) NOT NULL,
    display_name VARCHAR(255) NOT NULL,
    role_ids TEXT NOT NULL COMMENT 'Separated by blanks',
    available BOOLEAN NOT NULL DEFAULT TRUE,
    seen_at DATETIME(3) NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Staff whom the bot has seen';
