//! The tests that need more than a function: databases, processes, files. `bash tests/run` runs them all.

// Clippy's own leave for tests does not reach what tests share.
#![allow(clippy::unwrap_used)]

mod asking;
mod check;
mod cli;
mod copies;
mod database;
mod desk;
mod keeping;
mod mending;
mod migrations;
mod rights;
mod scene;
mod store;
mod tidy;
mod weather;
