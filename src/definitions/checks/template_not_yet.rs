//! A template with a name that cannot be used yet.
//!
//! # Why it matters
//! Answers cannot be put into texts where members answer freely.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "Hello {{ answers.age }}"
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "Hello {{ member.mention }}"
//! ```
