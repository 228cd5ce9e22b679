//! Something that templates do not have here.
//!
//! # Why it matters
//! Templates know `{{ }}`, `if`, `for` and `set`, so that every text is ready in no time and nobody can misuse them.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "{% include 'x' %}"
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! messages:
//!   welcome: "Hello"
//! ```
