//! A pattern that is not a regular expression.
//!
//! # Why it matters
//! It cannot be compared with any answer. Patterns are those of Rust, which never take long and know no look-around.
//! In single quotes a backslash is only a backslash.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! questions:
//!   - ask: Which version?
//!     pattern: '^v([0-9]+'
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! questions:
//!   - ask: Which version?
//!     pattern: '^v([0-9]+)'
//! ```
