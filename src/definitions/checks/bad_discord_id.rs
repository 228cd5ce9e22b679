//! Something that is not a Discord id.
//!
//! # Why it matters
//! Servers, roles and channels are known by their ids, numbers of 17 to 20 digits. Switch on Settings > Advanced >
//! Developer Mode in Discord, then right-click one and choose Copy ID.
//!
//! # Wrong
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: help}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
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
