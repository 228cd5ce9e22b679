-- When what was said in a closed ticket was deleted.
ALTER TABLE tickets ADD COLUMN erased_at DATETIME(3) NULL COMMENT 'When its contents were deleted';
