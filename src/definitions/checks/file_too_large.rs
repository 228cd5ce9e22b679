//! A file that is too large to be a definition.
//!
//! # Why it matters
//! A definition has a few kilobytes; 256 KiB are read at most. A larger file with this ending is something else that
//! came into the folder, such as an export or a backup.
//!
//! # Wrong
//! ```text
//! $ ls -s tickets.d
//! 40960 messages-backup.yaml
//! ```
//!
//! # Right
//! ```text
//! $ ls -s tickets.d
//! 40960 _messages-backup.yaml
//! ```
