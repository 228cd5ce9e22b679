//! A text that begins with an exclamation mark.
//!
//! # Why it matters
//! `!word` is a tag, by which YAML names kinds of values. There are none here, and the text would lose its first word.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! description: !important Read this first.
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! description: "!important Read this first."
//! ```
