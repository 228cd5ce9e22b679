//! A template with a name that does not exist.
//!
//! # Why it matters
//! Nothing would be put in its place. Which names there are, and where, is in the guide under templates.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "Hello {{ member.nmae }}"
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "Hello {{ member.name }}"
//! ```
