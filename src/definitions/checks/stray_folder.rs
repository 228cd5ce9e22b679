//! A folder with definitions that nobody reads.
//!
//! # Why it matters
//! A server's folder holds its files, `questions` and `tests`. What lies deeper has no effect, though somebody wrote
//! it.
//!
//! # Wrong
//! ```text
//! tickets.d/questions/old/about-you.yaml
//! ```
//!
//! # Right
//! ```text
//! tickets.d/questions/about-you.yaml
//! ```
