//! `<<` with something that is not a block of keys.
//!
//! # Why it matters
//! `<<: *name` takes over the keys of a block that is marked `&name`. A text has no keys.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! button: {<<: Report, style: danger}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! x-red: &red {style: danger}
//! button: {<<: *red, label: Report}
//! ```
