//! Checks that a schema cannot make: one file for each thing that is looked at.

pub mod closing;
pub mod ids;
pub mod panels;
pub mod questions;
pub mod servers;
pub mod types;
