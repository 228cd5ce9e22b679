//! Something that is not YAML.
//!
//! # Why it matters
//! A file with a mistake in its signs cannot be read beyond that place, so nothing after it counts, and the bot goes
//! on with the last good set.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! description: | Tell us what went wrong.
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! description: |
//!   Tell us what went wrong.
//! ```
