-- The copies themselves, by the SHA-256 of their bytes: what is here and in no row of ticket_files can be deleted.
CREATE TABLE file_blobs (
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    size_bytes INTEGER NOT NULL,
    kept_at TEXT NOT NULL CHECK (length(kept_at) = 23)
) STRICT;
CREATE INDEX file_blobs_kept_at ON file_blobs (kept_at);
