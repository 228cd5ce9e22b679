//! A second document in one file.
//!
//! # Why it matters
//! A line with `---` begins a new document. Only the first would be read, and the rest would have no effect.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! ---
//! name: Idea
//! ```
//!
//! # Right
//! ```yaml bug-report.yaml
//! name: Bug report
//! ```
//!
//! ```yaml idea.yaml
//! name: Idea
//! ```
