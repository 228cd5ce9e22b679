//! The only place that knows Discord's wire.
//!
//! Outwards there is [`calls::Rest`]: one method for each REST call, through one rate limiter, with a [`fault::Fault`]
//! made for branching where Discord says no. Inwards there is [`session`]: the gateway, whose raw JSON becomes the
//! product's own events ([`inbound`]) or knowledge about servers ([`guilds`]). What is sent is made from
//! [`crate::domain::message`] in [`outbound`], the only place that writes `allowed_mentions`.
//!
//! Everything goes to one [`origin::Origin`]; with another origin than Discord's, nothing here reaches Discord. Request
//! and message bodies, the bot's token and interaction tokens appear in no log.

pub mod calls;
pub mod commands;
pub mod fault;
pub mod guilds;
pub mod inbound;
pub mod limits;
pub mod origin;
pub mod outbound;
pub mod permission;
pub mod picture;
pub mod routes;
pub mod session;
pub mod skew;
pub mod startup;
#[cfg(test)]
mod stub;
