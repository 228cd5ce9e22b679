-- Roles that the decision about a ticket gave to its creator or took from them, so that another decision can undo it.
CREATE TABLE ticket_roles (
    ticket_id INTEGER NOT NULL REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    role_id TEXT NOT NULL,
    role_change TEXT NOT NULL CHECK (role_change IN ('given', 'taken')),
    changed_at TEXT NOT NULL CHECK (length(changed_at) = 23),
    PRIMARY KEY (ticket_id, role_id)
) STRICT;
