//! A text that can get longer than Discord allows.
//!
//! # Why it matters
//! It is measured with the longest values that its names can have. Discord refuses what is too long, so the ticket
//! could not be opened or closed.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! thread:
//!   name: "{{ type.name }}, {{ member.name }}, also known as {{ member.display_name }}: #{{ ticket.number }}"
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! thread:
//!   name: "{{ type.name }}, {{ member.name }}: #{{ ticket.number }}"
//! ```
