//! A question list that does not exist.
//!
//! # Why it matters
//! `include: about-you` takes in `questions/about-you.yaml`.
//!
//! # Wrong
//! ```yaml bug-report.yaml
//! name: Bug report
//! questions:
//!   - include: about-yu
//! ```
//!
//! ```yaml questions/about-you.yaml
//! - How old are you?
//! ```
//!
//! # Right
//! ```yaml bug-report.yaml
//! name: Bug report
//! questions:
//!   - include: about-you
//! ```
//!
//! ```yaml questions/about-you.yaml
//! - How old are you?
//! ```
