//! Frontdesk: a ticket desk for Discord.

pub mod app;
pub mod cli;
pub mod clock;
pub mod definitions;
pub mod desk;
pub mod discord;
pub mod domain;
pub mod engine;
pub mod history;
pub mod phrases;
pub mod render;
pub mod sandbox;
pub mod settings;
pub mod store;
pub mod templates;
