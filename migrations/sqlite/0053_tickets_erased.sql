-- When what was said in a closed ticket was deleted.
ALTER TABLE tickets ADD COLUMN erased_at TEXT CHECK (length(erased_at) = 23);
