-- Since when a copy is being deleted. Nothing refers to it, and nothing may until it is gone.
ALTER TABLE file_blobs ADD COLUMN going_since DATETIME(3) NULL COMMENT 'Since when it is being deleted';
