//! A template with a name that is not known in this place.
//!
//! # Why it matters
//! What it stands for is not there yet, or not at all: before a ticket is closed there is no reason for its close.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "Hello {{ closed.reason }}"
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "Hello {{ member.mention }}"
//! ```
