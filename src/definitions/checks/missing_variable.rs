//! A variable that the environment does not have.
//!
//! # Why it matters
//! `${NAME}` is filled in where the bot runs. Without a value, an id or a text would be missing.
//!
//! # Wrong
//! ```yaml
//! name: ${BUG_REPORT_NAME}
//! ```
//!
//! # Right
//! ```yaml
//! name: ${BUG_REPORT_NAME:-Bug report}
//! ```
