//! A variable of the environment within `{{ }}` or `{% %}`.
//!
//! # Why it matters
//! What comes from the environment is data and is put into the text as it is. It never becomes part of the template's
//! own language.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: Hello {{ member.${FIELD:-name} }}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: Hello {{ member.name }} from ${PLACE:-the team}
//! ```
