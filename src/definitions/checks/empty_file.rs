//! A file that says nothing.
//!
//! # Why it matters
//! An empty file is mostly a lost one: saved too early, or emptied by an editor. A ticket type, a question list or a
//! server cannot be made of it.
//!
//! # Wrong
//! ```yaml
//! # nothing here yet
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! ```
