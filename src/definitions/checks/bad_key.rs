//! A list or a block where a key belongs.
//!
//! # Why it matters
//! A key is a single word. This is mostly a text that begins with `[` or `{` and has no quotes around it.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! [bug, report]: x
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! ```
