//! A line that does not line up.
//!
//! # Why it matters
//! What begins in the same column belongs together. A key one space off belongs to something else, or to nothing.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//!   description: Tell us what went wrong.
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! description: Tell us what went wrong.
//! ```
