-- What members thought of how their tickets went.
CREATE TABLE ticket_ratings (
    ticket_id INTEGER PRIMARY KEY REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5), -- from 1, the worst
    comment TEXT,
    rated_at TEXT NOT NULL CHECK (length(rated_at) = 23)
) STRICT;
CREATE INDEX ticket_ratings_times ON ticket_ratings (rated_at);
