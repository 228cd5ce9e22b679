//! A key that this version reads and does not follow yet.
//!
//! # Why it matters
//! The file is right, and the bot goes on as though the key were not there. It takes effect with a later version.
//!
//! # Wrong
//! ```yaml server.yaml
//! server: 1100000000000000000
//! channels: {help: 1100000000000000011}
//! panels: [{id: main, channel: help}]
//! locale: it
//! ```
//!
//! # Right
//! ```yaml server.yaml
//! server: 1100000000000000000
//! channels: {help: 1100000000000000011}
//! panels: [{id: main, channel: help}]
//! locale: en-GB
//! ```
