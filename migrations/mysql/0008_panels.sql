-- The panels that are posted, with a hash of what they show.
CREATE TABLE panels (
    guild_id VARCHAR(20) NOT NULL,
    panel_id VARCHAR(191) NOT NULL,
    channel_id VARCHAR(20) NOT NULL,
    message_id VARCHAR(20) NOT NULL,
    hash VARCHAR(128) NOT NULL,
    PRIMARY KEY (guild_id, panel_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Posted panels';
