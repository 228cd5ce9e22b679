//! A variable that is the bot's own.
//!
//! # Why it matters
//! The bot's token and the address of its database are in its environment, too. What stands in a definition file is shown
//! on Discord, so the bot keeps its own variables to itself: `DISCORD_TOKEN`, `DATABASE_URL`, `DATABASE_PASSWORD` and all
//! whose names begin with `FRONTDESK_`.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! description: ${FRONTDESK_LOG}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! description: ${BUG_REPORT_DESCRIPTION:-Tell us what went wrong.}
//! ```
