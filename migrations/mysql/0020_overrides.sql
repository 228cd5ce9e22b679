-- What maintainers set from Discord: it stands over the definition files. The audit holds every change.
CREATE TABLE overrides (
    guild_id VARCHAR(20) NOT NULL,
    setting VARCHAR(255) NOT NULL COMMENT 'Which value: a path such as bug-report.enabled',
    value MEDIUMTEXT NOT NULL COMMENT 'As a definition file would have it',
    value_before MEDIUMTEXT NOT NULL COMMENT 'What was in force before',
    set_by_user_id VARCHAR(20) NOT NULL,
    set_by_username VARCHAR(255) NOT NULL,
    set_by_display_name VARCHAR(255) NOT NULL,
    set_at DATETIME(3) NOT NULL,
    PRIMARY KEY (guild_id, setting)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'What maintainers set from Discord';
