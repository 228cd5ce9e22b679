//! A template that uses a filter or a sign in a way that does not work.
//!
//! # Why it matters
//! The text could not be made, and members would see nothing.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "{{ member.name | round }}"
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "{{ member.name | upper }}"
//! ```
