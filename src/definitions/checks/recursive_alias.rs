//! An alias that contains itself.
//!
//! # Why it matters
//! It would have to be filled in for ever.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! x-notes: &notes [*notes]
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! x-notes: [ours]
//! ```
