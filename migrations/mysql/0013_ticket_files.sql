-- The files that people sent, and what became of copying each: Discord's links die within a day or so.
CREATE TABLE ticket_files (
    discord_attachment_id VARCHAR(20) NOT NULL PRIMARY KEY,
    ticket_id BIGINT NOT NULL,
    channel_id VARCHAR(20) NULL COMMENT 'With the message: where Discord gives a fresh link',
    discord_message_id VARCHAR(20) NULL,
    file_name TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    url TEXT NOT NULL,
    state ENUM('wanted', 'kept', 'too_large', 'lost') NOT NULL DEFAULT 'wanted',
    sha256 CHAR(64) NULL COMMENT 'Of the copy: key of file_blobs',
    attempts INT NOT NULL DEFAULT 0,
    not_before DATETIME(3) NULL,
    fault TEXT NULL COMMENT 'Why the last attempt failed',
    KEY ticket_files_state (state, not_before),
    KEY ticket_files_sha256 (sha256),
    KEY ticket_files_message (discord_message_id),
    KEY ticket_files_ticket (ticket_id),
    CONSTRAINT ticket_files_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Copies of files in tickets';
