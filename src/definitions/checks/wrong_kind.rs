//! A value of another kind than belongs there.
//!
//! # Why it matters
//! Where a list belongs, one name alone could be a mistake for several; where true or false belongs, `yes` is only a
//! word; a number in quotes is a text.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! enabled: yes
//! staff: staff
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! enabled: true
//! staff: [staff]
//! ```
