//! Every route that the sandbox knows, a line each. What is not here does not exist, and a call to it is a complaint.

use super::refused::Refused;
use super::request::{Asked, unescaped};
use super::{application, channels, commands, direct, guilds, interactions, messages, pins, threads, webhooks};
use crate::sandbox::world::World;
use serde_json::Value;

/// A status and a body, if there is one.
pub type Answered = Result<(u16, Option<Value>), Refused>;

/// A route: how it is called, and what it does.
#[derive(Debug)]
pub struct Route {
    /// The HTTP method.
    pub method: &'static str,
    /// The address, its variable parts in braces.
    pub template: &'static str,
    /// Whether it works without the bot's token, by a token in its address.
    pub open: bool,
    /// What it does.
    pub run: fn(&mut World, &Asked) -> Answered,
}

impl Route {
    /// `POST /channels/{channel}/messages`.
    pub fn name(&self) -> String {
        format!("{} {}", self.method, self.template)
    }
}

const fn bot(method: &'static str, template: &'static str, run: fn(&mut World, &Asked) -> Answered) -> Route {
    Route { method, template, open: false, run }
}

const fn open(method: &'static str, template: &'static str, run: fn(&mut World, &Asked) -> Answered) -> Route {
    Route { method, template, open: true, run }
}

/// The routes. Where two fit, the first counts.
pub static ROUTES: &[Route] = &[
    open("GET", "/gateway", application::gateway),
    bot("GET", "/gateway/bot", application::gateway_bot),
    bot("GET", "/users/@me", application::me),
    bot("GET", "/users/@me/guilds", application::my_guilds),
    bot("POST", "/users/@me/channels", direct::create),
    bot("GET", "/users/{user}", application::user),
    bot("GET", "/applications/@me", application::application),
    bot("GET", "/oauth2/applications/@me", application::application),
    bot("GET", "/guilds/{guild}", guilds::guild),
    bot("GET", "/guilds/{guild}/channels", guilds::channels),
    bot("GET", "/guilds/{guild}/roles", guilds::roles),
    bot("GET", "/guilds/{guild}/roles/member-counts", guilds::role_sizes),
    bot("GET", "/guilds/{guild}/members", guilds::members),
    bot("GET", "/guilds/{guild}/members/{member}", guilds::member),
    bot("PUT", "/guilds/{guild}/members/{member}/roles/{role}", guilds::give_role),
    bot("DELETE", "/guilds/{guild}/members/{member}/roles/{role}", guilds::take_role),
    bot("GET", "/guilds/{guild}/threads/active", guilds::active_threads),
    bot("GET", "/channels/{channel}", channels::get),
    bot("PATCH", "/channels/{channel}", channels::patch),
    bot("DELETE", "/channels/{channel}", channels::delete),
    bot("POST", "/channels/{channel}/typing", channels::typing),
    bot("POST", "/channels/{channel}/threads", threads::create),
    bot("GET", "/channels/{channel}/threads/archived/private", threads::archived_private),
    bot("GET", "/channels/{channel}/users/@me/threads/archived/private", threads::my_archived_private),
    bot("GET", "/channels/{channel}/thread-members", threads::members),
    bot("GET", "/channels/{channel}/thread-members/{user}", threads::member),
    bot("PUT", "/channels/{channel}/thread-members/{user}", threads::add),
    bot("DELETE", "/channels/{channel}/thread-members/{user}", threads::remove),
    bot("GET", "/channels/{channel}/messages/pins", pins::list),
    bot("PUT", "/channels/{channel}/messages/pins/{message}", pins::pin),
    bot("DELETE", "/channels/{channel}/messages/pins/{message}", pins::unpin),
    bot("PUT", "/channels/{channel}/pins/{message}", pins::pin),
    bot("DELETE", "/channels/{channel}/pins/{message}", pins::unpin),
    bot("GET", "/channels/{channel}/messages", messages::list),
    bot("POST", "/channels/{channel}/messages", messages::create),
    bot("POST", "/channels/{channel}/messages/bulk-delete", messages::bulk_delete),
    bot("GET", "/channels/{channel}/messages/{message}", messages::get),
    bot("PATCH", "/channels/{channel}/messages/{message}", messages::edit),
    bot("DELETE", "/channels/{channel}/messages/{message}", messages::delete),
    open("POST", "/interactions/{interaction}/{token}/callback", interactions::callback),
    open("POST", "/webhooks/{application}/{token}", webhooks::followup),
    open("GET", "/webhooks/{application}/{token}/messages/{message}", webhooks::get),
    open("PATCH", "/webhooks/{application}/{token}/messages/{message}", webhooks::edit),
    open("DELETE", "/webhooks/{application}/{token}/messages/{message}", webhooks::delete),
    bot("GET", "/applications/{application}/commands", commands::list),
    bot("POST", "/applications/{application}/commands", commands::create),
    bot("PUT", "/applications/{application}/commands", commands::replace),
    bot("GET", "/applications/{application}/commands/{command}", commands::get),
    bot("PATCH", "/applications/{application}/commands/{command}", commands::edit),
    bot("DELETE", "/applications/{application}/commands/{command}", commands::delete),
    bot("GET", "/applications/{application}/guilds/{guild}/commands", commands::list),
    bot("POST", "/applications/{application}/guilds/{guild}/commands", commands::create),
    bot("PUT", "/applications/{application}/guilds/{guild}/commands", commands::replace),
    bot("GET", "/applications/{application}/guilds/{guild}/commands/{command}", commands::get),
    bot("PATCH", "/applications/{application}/guilds/{guild}/commands/{command}", commands::edit),
    bot("DELETE", "/applications/{application}/guilds/{guild}/commands/{command}", commands::delete),
];

/// What an address leads to.
#[derive(Debug)]
pub enum Found {
    /// A route, with the variable parts of the address.
    Route(&'static Route, Vec<(&'static str, String)>),
    /// The address exists, but not with this method.
    WrongMethod,
    /// There is no such address.
    Nothing,
}

/// Finds the route of a call; `path` without `/api/v10`.
pub fn find(method: &str, path: &str) -> Found {
    let mut exists = false;
    for route in ROUTES {
        let Some(parts) = matched(route.template, path) else { continue };
        if route.method == method {
            return Found::Route(route, parts);
        }
        exists = true;
    }
    if exists { Found::WrongMethod } else { Found::Nothing }
}

fn matched(template: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    let mut parts = Vec::new();
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(parts),
            (Some(wanted), Some(given)) => match wanted.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                Some(name) if !given.is_empty() => parts.push((name, unescaped(given, false))),
                None if wanted == given => {}
                _ => return None,
            },
            _ => return None,
        }
    }
}
