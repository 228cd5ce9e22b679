//! A ticket type that does not exist.
//!
//! # Why it matters
//! A panel can only offer types that have a file, by their ids: the file's name without its ending, unless `id:` says
//! otherwise.
//!
//! # Wrong
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help, tickets: [bug-reprot]}
//! ```
//!
//! # Right
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help, tickets: [bug-report]}
//! ```
