-- Since when a copy is being deleted. Nothing refers to it, and nothing may until it is gone.
ALTER TABLE file_blobs ADD COLUMN going_since TEXT CHECK (length(going_since) = 23);
