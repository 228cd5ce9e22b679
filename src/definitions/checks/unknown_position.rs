//! A position that the type does not have.
//!
//! # Why it matters
//! The question would be put to nobody. Positions are named by their ids, which are made of their labels unless `id:`
//! says otherwise.
//!
//! # Wrong
//! ```yaml
//! name: Apply
//! positions: {choices: [Host, Moderator]}
//! questions:
//!   - ask: Which events would you host?
//!     only_for: [hosts]
//! ```
//!
//! # Right
//! ```yaml
//! name: Apply
//! positions: {choices: [Host, Moderator]}
//! questions:
//!   - ask: Which events would you host?
//!     only_for: [host]
//! ```
