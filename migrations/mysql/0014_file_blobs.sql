-- The copies themselves, by the SHA-256 of their bytes: what is here and in no row of ticket_files can be deleted.
CREATE TABLE file_blobs (
    sha256 CHAR(64) NOT NULL PRIMARY KEY,
    size_bytes BIGINT NOT NULL,
    kept_at DATETIME(3) NOT NULL,
    KEY file_blobs_kept_at (kept_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Copies of files by their contents';
