//! An id with signs that ids do not have.
//!
//! # Why it matters
//! Ids of types and positions are parts of commands and buttons: small letters, digits and hyphens, 32 at most. Ids of
//! questions stand in texts as `answers.time_zone`: small letters, digits and `_`.
//!
//! # Wrong
//! ```yaml
//! id: Bug Report
//! name: Bug report
//! ```
//!
//! # Right
//! ```yaml
//! id: bug-report
//! name: Bug report
//! ```
