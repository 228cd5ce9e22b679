//! Something that is not a length of time.
//!
//! # Why it matters
//! A bare number could mean minutes or days. A duration is a whole number with a unit (`s`, `m`, `h`, `d`, `w`), the
//! largest unit first.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! limits: {cooldown: 2 days}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! limits: {cooldown: 2d}
//! ```
