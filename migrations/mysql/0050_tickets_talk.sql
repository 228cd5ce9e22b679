-- Whose turn it is in a ticket. Bots and Discord's own messages do not count.
ALTER TABLE tickets
    ADD COLUMN waiting_for ENUM('staff', 'member') NULL COMMENT 'Who is to say something next',
    ADD COLUMN waiting_since DATETIME(3) NULL,
    ADD COLUMN last_said_at DATETIME(3) NULL COMMENT 'When a person last wrote';
