//! A bracket without its other half.
//!
//! # Why it matters
//! A list in `[ ]` or a block in `{ }` goes on until it is closed, and takes the lines below with it.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! staff: [staff
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! staff: [staff]
//! ```
