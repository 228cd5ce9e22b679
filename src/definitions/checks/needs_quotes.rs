//! A text that needs quotes around it.
//!
//! # Why it matters
//! Some signs mean something to YAML where a text begins (`@`, `*`, `{`, `%`, a back tick) or within it (a colon and a
//! space). In quotes they are only signs.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! description: Help: something is broken
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! description: "Help: something is broken"
//! ```
