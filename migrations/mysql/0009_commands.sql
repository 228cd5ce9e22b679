-- The slash commands that this bot registered: the only ones that it may change or delete.
CREATE TABLE commands (
    guild_id VARCHAR(20) NOT NULL,
    command_id VARCHAR(20) NOT NULL,
    name VARCHAR(64) NOT NULL,
    PRIMARY KEY (guild_id, command_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Slash commands of this bot';
