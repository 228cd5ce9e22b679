//! Nesting that is deeper than any definition.
//!
//! # Why it matters
//! No definition needs more than a few levels; 32 are read. This is mostly a row of stray brackets.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! x-deep: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! ```
