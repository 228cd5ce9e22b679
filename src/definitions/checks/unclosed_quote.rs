//! A quote that is never closed.
//!
//! # Why it matters
//! All that follows is taken as part of the text, up to the next quote or the end of the file.
//!
//! # Wrong
//! ```yaml
//! name: "Bug report
//! description: Tell us.
//! ```
//!
//! # Right
//! ```yaml
//! name: "Bug report"
//! description: Tell us.
//! ```
