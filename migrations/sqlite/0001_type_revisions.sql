-- Ticket types as they were when tickets were opened with them.
CREATE TABLE type_revisions (
    revision TEXT NOT NULL PRIMARY KEY,
    definition TEXT NOT NULL, -- JSON
    first_used_at TEXT NOT NULL CHECK (length(first_used_at) = 23)
) STRICT;
