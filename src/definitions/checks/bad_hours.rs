//! Working hours that cannot be.
//!
//! # Why it matters
//! A span of a day begins before it ends, and is written with two digits each. A night is written in two parts, one
//! for each day.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! hours: {fri: "22:00-02:00"}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! hours: {fri: "22:00-24:00", sat: "00:00-02:00"}
//! ```
