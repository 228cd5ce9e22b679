//! A tab where spaces belong.
//!
//! # Why it matters
//! YAML tells what belongs to what by the spaces at the beginning of a line, and does not take tabs there, since they
//! are as wide as each editor likes.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! thread:
//! 	auto_archive: 3d
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! thread:
//!   auto_archive: 3d
//! ```

// The tab is the mistake.
#![allow(clippy::tabs_in_doc_comments)]
