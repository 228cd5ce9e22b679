//! A key that is written twice.
//!
//! # Why it matters
//! Only one of the two could hold, and a reader of the file would not know which.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! description: Tell us.
//! name: Bug
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! description: Tell us.
//! ```
