//! The tests that need more than a function: databases, processes, files. `bash tests/run` runs them all.

mod database;
mod migrations;
mod store;
