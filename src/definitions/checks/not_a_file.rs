//! A folder whose name ends like a file's.
//!
//! # Why it matters
//! A folder named `bug-report.yaml` is read by nobody, while it looks as though it were a ticket type.
//!
//! # Wrong
//! ```text
//! tickets.d/bug-report.yaml/bug.yaml
//! ```
//!
//! # Right
//! ```text
//! tickets.d/bug-report.yaml
//! ```
