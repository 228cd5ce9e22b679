//! A file that cannot be read.
//!
//! # Why it matters
//! The system does not let the bot read it, a link leads nowhere, or it is not a file of text. What it says would be
//! missing.
//!
//! # Wrong
//! ```text
//! tickets.d/bug-report.yaml -> /home/me/gone.yaml
//! ```
//!
//! # Right
//! ```text
//! tickets.d/bug-report.yaml
//! ```
