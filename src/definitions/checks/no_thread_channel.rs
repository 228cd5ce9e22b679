//! A ticket type without a channel for its threads.
//!
//! # Why it matters
//! A ticket is a private thread, and a thread is in a channel: the one under `thread: {in: …}`, or else that of the
//! first panel which shows the type.
//!
//! # Wrong
//! ```yaml server.yaml
//! server: 1100000000000000000
//! channels: {help: 1100000000000000011}
//! log: help
//! ```
//!
//! ```yaml bug-report.yaml
//! name: Bug report
//! ```
//!
//! # Right
//! ```yaml server.yaml
//! server: 1100000000000000000
//! channels: {help: 1100000000000000011}
//! log: help
//! ```
//!
//! ```yaml bug-report.yaml
//! name: Bug report
//! thread: {in: help}
//! ```
