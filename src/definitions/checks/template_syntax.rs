//! A template that cannot be read.
//!
//! # Why it matters
//! What stands within `{{ }}` or `{% %}` is not closed, or not written as templates are.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "Hello {{ member.mention"
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "Hello {{ member.mention }}"
//! ```
