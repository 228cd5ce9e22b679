//! Something that is not a colour.
//!
//! # Why it matters
//! Discord knows colours by number only: `#` and six signs from 0 to F, in quotes, since `#` begins a comment.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! colour: blurple
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! colour: "#5865F2"
//! ```
