//! Ticket types without a server.yaml.
//!
//! # Why it matters
//! The ticket types of a folder belong to the Discord server that the `server.yaml` beside them names. Without it
//! nobody knows where they are to be offered.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! ```
//!
//! # Right
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! ```
//!
//! ```yaml bug-report.yaml
//! name: Bug report
//! ```
