//! A key that this version reads and does not follow yet.
//!
//! # Why it matters
//! The file is right, and the bot goes on as though the key were not there. It takes effect with a later version.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! staff_access: members
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! ```
