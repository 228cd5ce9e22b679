//! A role that server.yaml does not name.
//!
//! # Why it matters
//! The bot knows roles by the names under `roles` in server.yaml, not by those in Discord.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! staff: [staf]
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! staff: [staff]
//! ```
