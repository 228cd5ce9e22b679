//! A template that could grow or run for ever.
//!
//! # Why it matters
//! A text that takes too long to make would hold up every ticket.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "{% for a in [1, 2] %}{% set t = 'x' %}{% set t = t ~ t %}{{ t }}{% endfor %}"
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "Hello"
//! ```
