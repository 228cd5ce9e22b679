//! A key that does not exist here.
//!
//! # Why it matters
//! A misspelt key would have no effect, and nobody would notice until it matters. Keys of your own begin with `x-`.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! qestions:
//!   - What went wrong?
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! questions:
//!   - What went wrong?
//! ```
