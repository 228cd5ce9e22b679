//! A key without a value.
//!
//! # Why it matters
//! It was forgotten, or lost: what follows a space and `#` is a comment, so a colour needs quotes around it.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! colour: #5865F2
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! colour: "#5865F2"
//! ```
