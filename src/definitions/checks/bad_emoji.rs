//! Something that is not an emoji.
//!
//! # Why it matters
//! Discord refuses a button with an emoji that does not exist, and with it the whole panel. Write the emoji itself, or
//! `<:name:id>` for one of your server's own.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! emoji: ":bug:"
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! emoji: 🐛
//! ```
