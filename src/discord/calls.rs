//! REST calls: one method each, typed on both sides, through [`Limits`] and with a deadline.
//!
//! A call is tried once. Whoever keeps the effect decides about another try by [`Fault::is_retryable`], so that no wait
//! is slept through here. Logged are method, template, status and duration, never a body, a token or an address.

pub mod account;
pub mod channels;
pub mod files;
pub mod interactions;
pub mod messages;
pub mod servers;
pub mod slash;

use std::sync::Arc;
use std::time::{Duration, Instant};

use reqwest::header::{AUTHORIZATION, DATE, HeaderMap, HeaderName, HeaderValue};
use reqwest::multipart;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use super::fault::Fault;
use super::limits::Limits;
use super::origin::Origin;
use super::routes::{Route, in_path};
use super::skew::Skew;
use crate::clock::Clock;
use crate::domain::limits::{AUDIT_REASON, shorten};
use crate::domain::message::File;

const CONNECT_IN: Duration = Duration::from_secs(3);
const ANSWER_IN: Duration = Duration::from_secs(15);
/// A first answer to an interaction is worth nothing after 3 s, so neither is waiting for it.
const CALLBACK_IN: Duration = Duration::from_millis(2500);

const USER_AGENT: &str = concat!("DiscordBot (frontdesk, self-hosted, ", env!("CARGO_PKG_VERSION"), ")");
const REASON: HeaderName = HeaderName::from_static("x-audit-log-reason");

/// The REST API with one bot's token. Clones share connections and limits.
#[derive(Clone)]
pub struct Rest {
    wire: Arc<Wire>,
}

struct Wire {
    client: reqwest::Client,
    origin: Origin,
    authorization: HeaderValue,
    limits: Limits,
    clock: Clock,
    skew: Skew,
}

/// The bot's token cannot be one: it holds characters that no token has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the bot's token holds a character that no token has, such as a line break or a quotation mark")]
pub struct NotAToken;

/// What a call sends.
pub(super) enum Body {
    Nothing,
    Json(Value),
    /// JSON with files beside it.
    Parts(Value, Vec<File>),
}

impl Rest {
    /// A client for `origin`. Must be called within a tokio runtime.
    pub fn new(origin: &Origin, token: &SecretString, clock: Clock) -> Result<Self, NotAToken> {
        let token = token.expose_secret().trim();
        let token = token.strip_prefix("Bot ").unwrap_or(token);
        if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte)) {
            return Err(NotAToken);
        }
        let mut authorization = HeaderValue::try_from(format!("Bot {token}")).map_err(|_| NotAToken)?;
        authorization.set_sensitive(true);
        let mut builder = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .connect_timeout(CONNECT_IN)
            // What S3 needs of the same library, Discord does not.
            .http1_only()
            .tls_built_in_native_certs(false)
            .timeout(ANSWER_IN)
            // An answer must not lead the token, or a test, to another host.
            .redirect(reqwest::redirect::Policy::none());
        if !origin.is_discord() {
            builder = builder.no_proxy();
        }
        // It fails only for TLS settings that we do not make.
        let client = builder.build().map_err(|_| NotAToken)?;
        let (limits, skew) = (Limits::new(), Skew::default());
        Ok(Self { wire: Arc::new(Wire { client, origin: origin.clone(), authorization, limits, clock, skew }) })
    }

    /// How far Discord's clock is from ours, by its latest answer.
    pub fn skew(&self) -> Skew {
        self.wire.skew.clone()
    }

    /// The token's header, for the gateway.
    pub(super) fn token(&self) -> String {
        self.wire.authorization.to_str().unwrap_or_default().to_owned()
    }

    /// Makes a call; the answer as JSON, `Null` if it has none.
    pub(super) async fn call(&self, route: Route, body: Body, reason: Option<&str>) -> Result<Value, Fault> {
        let turn = self.wire.limits.turn(&route).await?;
        let started = Instant::now();
        let sent = match self.request(&route, body, reason)?.send().await {
            Ok(answer) => {
                let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
                answer.bytes().await.map(|bytes| (status, headers, bytes))
            }
            Err(error) => Err(error),
        };
        let ms = started.elapsed().as_millis();
        let (status, headers, bytes) = match sent {
            Ok(answer) => answer,
            Err(error) => {
                let fault = Fault::no_answer(&error);
                tracing::debug!(method = %route.method, route = route.template, %fault, ms, "called Discord in vain");
                return Err(fault);
            }
        };
        tracing::debug!(method = %route.method, route = route.template, status, ms, "called Discord");
        if let Some(date) = headers.get(DATE).and_then(|date| date.to_str().ok()) {
            self.wire.skew.note(date, self.wire.clock.now());
        }
        if let Some(busy) = self.wire.limits.note(&route, turn, status, &headers, &bytes) {
            return Err(busy);
        }
        read(status, &headers, &bytes)
    }

    fn request(&self, route: &Route, body: Body, reason: Option<&str>) -> Result<reqwest::RequestBuilder, Fault> {
        let mut address = format!("{}/{}", self.wire.origin.api(), route.path);
        if let Some(query) = &route.query {
            address = format!("{address}?{query}");
        }
        let mut request = self.wire.client.request(route.method.clone(), address);
        if !route.by_path_token {
            request = request.header(AUTHORIZATION, self.wire.authorization.clone());
        }
        if route.template.ends_with("/callback") {
            request = request.timeout(CALLBACK_IN);
        }
        if let Some(reason) = reason {
            request = request.header(REASON, in_path(&shorten(reason, AUDIT_REASON)));
        }
        Ok(match body {
            Body::Nothing => request,
            Body::Json(json) => request.json(&json),
            Body::Parts(json, files) => request.multipart(parts(&json, files)?),
        })
    }
}

/// The answer's JSON, or what its status means.
fn read(status: u16, headers: &HeaderMap, bytes: &[u8]) -> Result<Value, Fault> {
    if !(200..300).contains(&status) {
        return Err(Fault::from_answer(status, bytes));
    }
    if bytes.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(bytes).map_err(|_| {
        let kind = headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or("nothing known");
        Fault::Broken { detail: format!("status {status} with {} bytes of {kind} that are no JSON", bytes.len()) }
    })
}

/// A form as Discord wants files: the JSON in one part, each file in another.
fn parts(json: &Value, files: Vec<File>) -> Result<multipart::Form, Fault> {
    let refused = |_| Fault::Refused { code: 0, message: "a media type that is none".to_owned() };
    let payload = multipart::Part::text(json.to_string()).mime_str("application/json").map_err(refused)?;
    let mut form = multipart::Form::new().part("payload_json", payload);
    for (index, file) in files.into_iter().enumerate() {
        form = form.part(format!("files[{index}]"), multipart::Part::bytes(file.bytes).file_name(file.name));
    }
    Ok(form)
}

/// A part of an answer that must be there.
pub(super) fn wanted<T>(what: Option<T>, name: &str) -> Result<T, Fault> {
    what.ok_or_else(|| Fault::Broken { detail: format!("an answer without a readable {name}") })
}

impl std::fmt::Debug for Rest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rest").field("origin", &self.wire.origin).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
