//! `${` that is never closed.
//!
//! # Why it matters
//! It is not known where the name of the variable ends. A dollar sign before a brace is written `$$`.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! description: Costs ${5
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! description: Costs $${5
//! ```
