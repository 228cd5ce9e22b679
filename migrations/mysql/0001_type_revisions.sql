-- Ticket types as they were when tickets were opened with them.
CREATE TABLE type_revisions (
    revision VARCHAR(128) NOT NULL PRIMARY KEY,
    definition LONGTEXT NOT NULL COMMENT 'JSON',
    first_used_at DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Ticket types as tickets were opened with them';
