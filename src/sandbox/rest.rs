//! The REST door: finds the route of a call, asks whether the bot may call it now, runs it under the world's lock, and answers
//! as Discord does, with its headers.
//!
//! A call to a route that does not exist, a body that is malformed and a call without a proper `User-Agent` are complaints.

pub mod application;
pub mod channels;
pub mod commands;
pub mod direct;
pub mod draft;
pub mod guilds;
pub mod interactions;
pub mod messages;
pub mod pins;
pub mod rate;
pub mod refused;
pub mod request;
pub mod routes;
pub mod threads;
pub mod webhooks;

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde_json::Value;

use self::rate::Told;
use self::refused::Refused;
use self::request::{Asked, query_of, read_body};
use self::routes::{Found, Route};
use super::limits::REQUEST_BYTES;
use super::weather::Fate;
use super::wire::Wire;
use super::{Call, Shared};
use crate::sandbox::world::World;

/// Where the routes begin.
const BASE: &str = "/api/v10";

/// How long a 429 that was ordered asks to wait, in seconds.
const ORDERED_WAIT: f64 = 0.3;

/// What is sent back: status, body, and what the headers tell of the rate limit.
struct Reply {
    status: u16,
    body: Option<Value>,
    told: Option<Told>,
    wait: Option<refused::Wait>,
}

impl From<Refused> for Reply {
    fn from(refused: Refused) -> Self {
        Self { status: refused.status, body: Some(refused.body()), told: None, wait: refused.wait }
    }
}

/// Answers a REST call.
pub async fn door(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(wire): ConnectInfo<Wire>,
    request: Request,
) -> Response {
    if shared.unplugged() {
        wire.cut();
        return Response::default();
    }
    let (method, path) = (request.method().to_string(), request.uri().path().to_owned());
    let found = match path.strip_prefix(BASE) {
        Some(path) => routes::find(&method, path),
        None => Found::Nothing,
    };
    let Found::Route(route, parts) = found else {
        let (status, word) =
            if matches!(found, Found::WrongMethod) { (405, "Method Not Allowed") } else { (404, "Not Found") };
        shared.change(|world| world.complain(format!("{method} {path}: the sandbox knows no such route")));
        return respond(Refused::new(status, 0, &format!("{status}: {word}")).into());
    };
    let call = Under::way(&shared, route, &path);
    let reply = answer(&shared, &wire, route, parts, request).await;
    call.done(reply.as_ref().map_or(0, |reply| reply.status));
    reply.map_or_else(Response::default, respond)
}

/// A call under way; it ends when it is done, or when its connection is dropped.
struct Under {
    shared: Arc<Shared>,
    number: usize,
    status: u16,
}

impl Under {
    fn way(shared: &Arc<Shared>, route: &Route, path: &str) -> Self {
        let number = shared.look(|world| {
            world.ticks += 1;
            let call = Call {
                method: route.method,
                route: route.template,
                path: path.to_owned(),
                status: 0,
                started: world.ticks,
                finished: None,
                started_at: world.now(),
                finished_at: None,
            };
            world.calls.push(call);
            world.calls.len() - 1
        });
        shared.pulse();
        Self { shared: shared.clone(), number, status: 0 }
    }

    fn done(mut self, status: u16) {
        self.status = status;
    }
}

impl Drop for Under {
    fn drop(&mut self) {
        self.shared.look(|world| {
            world.ticks += 1;
            let (tick, now) = (world.ticks, world.now());
            if let Some(call) = world.calls.get_mut(self.number) {
                call.status = self.status;
                call.finished = Some(tick);
                call.finished_at = Some(now);
            }
        });
        self.shared.pulse();
    }
}

/// The reply to a call; `None` if the plug was pulled.
async fn answer(
    shared: &Arc<Shared>,
    wire: &Wire,
    route: &'static Route,
    parts: Vec<(&'static str, String)>,
    request: Request,
) -> Option<Reply> {
    let name = route.name();
    let (delay, failure) = shared.look(|world| (world.weather.delay_of(&name), world.weather.failure_of(&name)));
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    let headers = request.headers().clone();
    let query = query_of(request.uri().query());
    let read = read(request).await;
    if shared.unplugged() {
        wire.cut();
        return None;
    }
    let pulled = if route.method == "GET" { None } else { shared.look(|world| world.weather.count_change()) };
    if pulled.is_some() {
        shared.unplug();
        wire.cut();
    }
    if pulled == Some(Fate::NotApplied) {
        return None;
    }
    if failure == Some(429) {
        let wait = refused::Wait { seconds: ORDERED_WAIT, global: false, scope: "shared" };
        return Some(Refused::too_many(wait, 0).into());
    }
    if let Some(status) = failure {
        return Some(Reply {
            status,
            body: Some(serde_json::json!({"message": "The sandbox was told to fail", "code": 0})),
            told: None,
            wait: None,
        });
    }
    let reply = shared.change(|world| match read {
        Ok((body, files)) => run(world, &headers, &Asked { route, parts, query, body, files }),
        Err(refused) => complain_of(world, &name, refused, None),
    });
    pulled.is_none().then_some(reply)
}

async fn read(request: Request) -> Result<(Value, Vec<request::Upload>), Refused> {
    let (head, body) = request.into_parts();
    let too_large = |_| Refused::new(413, 40005, "Request entity too large");
    let bytes: Bytes = axum::body::to_bytes(body, REQUEST_BYTES).await.map_err(too_large)?;
    read_body(Request::from_parts(head, Body::empty()), bytes).await
}

fn run(world: &mut World, headers: &HeaderMap, asked: &Asked) -> Reply {
    let name = asked.route.name();
    world.archive_the_idle();
    let agent = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    if !agent.starts_with("DiscordBot (") && !world.complaints.iter().any(|one| one.contains("User-Agent")) {
        world.complain(format!("{name}: the User-Agent {agent:?} is not `DiscordBot (address, version)`"));
    }
    let given = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    if !asked.route.open && given != Some(format!("Bot {}", world.token).as_str()) {
        return Refused::new(401, 40001, "401: Unauthorized").into();
    }
    let now = world.now();
    let major = asked.parts.iter().find(|(key, _)| matches!(*key, "channel" | "guild" | "application" | "interaction"));
    let major = match (asked.route.open, major) {
        (true, Some((_, id))) => format!("{id} {}", asked.part("token")),
        (false, Some((_, id))) => id.clone(),
        _ => String::new(),
    };
    let told = match world.rates.take(now, &name, &major, !asked.route.open) {
        Ok(told) => told,
        Err((refused, told)) => return Reply { told, ..refused.into() },
    };
    match (asked.route.run)(world, asked) {
        Ok((status, body)) => Reply { status, body, told: Some(told), wait: None },
        Err(refused) => complain_of(world, &name, refused, Some(told)),
    }
}

/// A refusal; a malformed body is a complaint as well.
fn complain_of(world: &mut World, name: &str, refused: Refused, told: Option<Told>) -> Reply {
    if matches!(refused.code, 50035 | 50109 | 50006) {
        world.complain(format!("{name}: {}", refused.body()));
    }
    Reply { told, ..refused.into() }
}

fn respond(reply: Reply) -> Response {
    let mut response =
        Response::builder().status(StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
    if let Some(told) = &reply.told {
        response = response
            .header("X-RateLimit-Limit", told.limit)
            .header("X-RateLimit-Remaining", told.remaining)
            .header("X-RateLimit-Reset", (told.reset_ms as f64 / 1000.0).to_string())
            .header("X-RateLimit-Reset-After", (told.after_ms as f64 / 1000.0).to_string())
            .header("X-RateLimit-Bucket", &told.bucket);
    }
    if let Some(wait) = reply.wait {
        response = response.header("Retry-After", wait.seconds.ceil() as u64).header("X-RateLimit-Scope", wait.scope);
        if wait.global {
            response = response.header("X-RateLimit-Global", "true");
        }
    }
    let body = match reply.body {
        Some(body) => {
            response = response.header(CONTENT_TYPE, "application/json");
            Body::from(body.to_string())
        }
        None => Body::empty(),
    };
    response.body(body).unwrap_or_default()
}
