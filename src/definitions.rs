//! From the files in `tickets.d/` to the set that is in force.

pub mod diagnostic;
pub mod env;
pub mod model;
pub mod node;
pub mod schema;
pub mod set;
pub mod source;
pub mod suggest;
pub mod values;
pub mod yaml;
