//! A list with nothing in it.
//!
//! # Why it matters
//! An empty list says nothing. If nothing is meant, the key can go.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! questions:
//!   - ask: Which?
//!     answer: choice
//!     choices: []
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! questions:
//!   - ask: Which?
//!     answer: choice
//!     choices: [This, That]
//! ```
