-- Notes that the staff keep with a ticket. Its creator never sees them.
CREATE TABLE ticket_notes (
    note_id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ticket_id BIGINT NOT NULL,
    user_id VARCHAR(20) NOT NULL,
    username VARCHAR(255) NOT NULL,
    display_name VARCHAR(255) NOT NULL,
    note TEXT NOT NULL,
    written_at DATETIME(3) NOT NULL,
    source VARCHAR(191) NOT NULL COMMENT 'The command it came from: one command, one note',
    UNIQUE KEY ticket_notes_source (source),
    CONSTRAINT ticket_notes_ticket FOREIGN KEY (ticket_id) REFERENCES tickets (ticket_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Notes of the staff';
