//! A colon without a space after it.
//!
//! # Why it matters
//! `name:Bug` is one word to YAML. A key is a word, a colon and a space.
//!
//! # Wrong
//! ```yaml
//! name:Bug report
//! description: Tell us.
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! description: Tell us.
//! ```
