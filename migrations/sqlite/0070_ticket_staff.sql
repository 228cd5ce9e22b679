-- Those of the staff whom the bot brought into a ticket's thread one by one: who leaves it is not brought in again.
CREATE TABLE ticket_staff (
    ticket_id INTEGER NOT NULL REFERENCES tickets (ticket_id) ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    PRIMARY KEY (ticket_id, user_id)
) STRICT;
