//! From the files in `tickets.d/` to the set that is in force.

pub mod diagnostic;
pub mod set;
