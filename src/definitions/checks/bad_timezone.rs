//! A time zone that does not exist.
//!
//! # Why it matters
//! Working hours would be counted in the wrong place. Time zones are named by continent and city, which also tells
//! when the clocks change; `CEST` and `UTC+2` do not.
//!
//! # Wrong
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! timezone: Amsterdam
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
//! timezone: Europe/Amsterdam
//! ```
