//! Frontdesk: a ticket desk for Discord that a community manager programs in YAML.
//!
//! # From above
//! Files in `tickets.d/` become a resolved set ([`definitions`]). What happens on Discord comes in as events
//! ([`discord`] → [`domain::event`]), a pure engine says what follows ([`engine`]), the shell around it writes that down
//! and does it ([`desk`], [`store`]), and what people read is made by [`render`], [`phrases`] (in the languages of
//! [`language`]), [`templates`] and [`history`]. [`app`] puts the parts together. [`sandbox`] is a Discord of its own for
//! the demo and the tests, which replaces the real one at the wire.
//!
//! # In reading order
//! [`domain`], [`language`], [`definitions`], [`templates`], [`engine`], [`render`], [`history`], [`phrases`], [`store`],
//! [`files`], [`discord`], [`desk`], [`app`], [`settings`] and [`cli`]; beside them [`clock`], [`sandbox`] and [`stage`],
//! which sets the sandbox up for a set of definitions, [`markup`], which reads Discord's markdown, and [`preview`], which
//! shows what a type will look like.
//!
//! # What stays true
//! - [`domain`] depends on nothing of ours. [`engine`], [`render`], [`history`], [`templates`], [`markup`] and [`preview`]
//!   know no clock, socket, file or database.
//! - What is promised is written down first: changed rows and the effects on Discord in one transaction. Effects are safe
//!   to repeat, so a stop at any point leaves a whole ticket or none.
//! - The definitions come in by one road, [`definitions::load`], and are swapped as a whole.
//! - Nothing but [`discord`] knows Discord's wire, nothing but [`store`] SQL, nothing but [`files`] where copies are kept,
//!   nothing but [`templates`] minijinja, nothing but [`language`] Fluent. The sandbox shares none of the bot's knowledge of
//!   Discord. `tests/it/tidy.rs` keeps these lists.
//! - Nobody is notified but those whom a message's `mentions` lists, and only `render::opening`, when a ticket opens,
//!   and `render::timely`, when it is about to close, list anybody.
//!
//! # A press on a panel's button
//! [`discord::inbound`] reads it as `Wish::Open`; `desk` gives it its turn in the member's lane and starts the timer of
//! the first answer; `desk::facts` looks up the member's standing and the permissions; [`engine::decide`] gives a plan:
//! a ticket's row, and the effects thread, questions, member, card. [`store::Store::commit`] writes both. `desk::perform`
//! makes the thread, then posts the questions, adds the member and posts the card at the same time, and the member's
//! private answer gets the link.
//!
//! # A saved file
//! [`definitions::watch`] sees it; [`definitions::live`] reads the folder, and if the bytes differ and there is no error,
//! swaps the set; `desk::reload` tells the log channel what changed, or every mistake with its line, and has
//! `desk::upkeep` bring panels and slash commands up to date where they differ.
//!
//! # A role that changes hands
//! Discord tells of a member's roles; `desk::attendance` compares them with the staff as they were known, and says which
//! tickets' staff lost or won somebody ([`engine::access`] knows who belongs where); [`engine::decide`] gives plans, whose
//! effects take people out of threads or bring them in (`desk::seats`). At the start the same is done for all.
//!
//! # A setting from Discord
//! `/config set` comes in as `Wish::Config`; `desk` lays the value over the files in force ([`definitions::overlay`]), which
//! are checked with it like any others, writes it down with its row of the audit, and swaps the set as a saved file does.

pub mod app;
pub mod cli;
pub mod clock;
pub mod definitions;
pub mod desk;
pub mod discord;
pub mod domain;
pub mod engine;
pub mod files;
pub mod history;
pub mod language;
pub mod markup;
pub mod phrases;
pub mod preview;
pub mod render;
pub mod sandbox;
pub mod settings;
pub mod stage;
pub mod store;
pub mod templates;
