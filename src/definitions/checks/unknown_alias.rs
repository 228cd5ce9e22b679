//! An alias of something that is not there.
//!
//! # Why it matters
//! `*name` stands for what is marked `&name` further up. Nothing is marked so; perhaps the text was meant to begin
//! with a star.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! staff: *team
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! staff: [staff]
//! ```
