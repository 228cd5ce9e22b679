//! A question list that includes another.
//!
//! # Why it matters
//! Lists are included by ticket types only, so that everybody can see in the type which questions it asks.
//!
//! # Wrong
//! ```yaml bug-report.yaml
//! name: Bug report
//! questions:
//!   - include: about-you
//!   - include: age
//! ```
//!
//! ```yaml questions/about-you.yaml
//! - include: age
//! ```
//!
//! ```yaml questions/age.yaml
//! - How old are you?
//! ```
//!
//! # Right
//! ```yaml bug-report.yaml
//! name: Bug report
//! questions:
//!   - include: about-you
//!   - include: age
//! ```
//!
//! ```yaml questions/about-you.yaml
//! - Where do you live?
//! ```
//!
//! ```yaml questions/age.yaml
//! - How old are you?
//! ```
