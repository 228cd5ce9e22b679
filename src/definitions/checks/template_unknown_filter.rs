//! A template with a filter that does not exist.
//!
//! # Why it matters
//! The text could not be made.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "Hello {{ member.name | uper }}"
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "Hello {{ member.name | upper }}"
//! ```
