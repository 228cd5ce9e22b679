//! A channel that server.yaml does not name.
//!
//! # Why it matters
//! The bot knows channels by the names under `channels` in server.yaml, not by those in Discord.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! thread: {in: halp}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! thread: {in: help}
//! ```
