//! Who the bot is, and where its gateway is.

use std::time::Duration;

use reqwest::Method;
use serde::Deserialize;
use serde_json::Value;

use super::{Body, Rest, wanted};
use crate::discord::fault::Fault;
use crate::discord::routes::Route;
use crate::domain::ids::{ApplicationId, UserId};

/// The bot itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Me {
    /// Its id.
    pub user: UserId,
    /// Its account's name.
    pub name: String,
}

/// The application that the bot belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Its id.
    pub id: ApplicationId,
    /// Whether the Message Content intent is switched on.
    pub message_content_allowed: bool,
    /// Whether the Server Members intent is switched on.
    pub members_allowed: bool,
}

/// How to reach the gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayInfo {
    /// Its address, `wss://…` or `ws://…`.
    pub url: String,
    /// How many sessions may begin in a day.
    pub starts: u32,
    /// How many are left.
    pub starts_left: u32,
    /// When the count begins anew.
    pub starts_reset_in: Duration,
    /// How many may begin within five seconds.
    pub at_once: u16,
}

/// Flags of an application, in the full and the limited form of each intent:
/// <https://docs.discord.com/developers/resources/application#application-object-application-flags>.
const MESSAGE_CONTENT: u64 = 1 << 18 | 1 << 19;
const SERVER_MEMBERS: u64 = 1 << 14 | 1 << 15;

#[derive(Deserialize)]
struct RawMe {
    id: UserId,
    username: String,
}

#[derive(Deserialize)]
struct RawApplication {
    id: ApplicationId,
    #[serde(default)]
    flags: u64,
}

impl Rest {
    /// The bot itself; the plainest way to learn whether the token is valid.
    pub async fn me(&self) -> Result<Me, Fault> {
        let json = self.call(Route::new(Method::GET, "users/@me", &[]), Body::Nothing, None).await?;
        let raw = wanted(RawMe::deserialize(json).ok(), "user")?;
        Ok(Me { user: raw.id, name: raw.username })
    }

    /// The bot's application.
    pub async fn application(&self) -> Result<Application, Fault> {
        let json = self.call(Route::new(Method::GET, "applications/@me", &[]), Body::Nothing, None).await?;
        let raw = wanted(RawApplication::deserialize(json).ok(), "application")?;
        Ok(Application {
            id: raw.id,
            message_content_allowed: raw.flags & MESSAGE_CONTENT != 0,
            members_allowed: raw.flags & SERVER_MEMBERS != 0,
        })
    }

    /// Where the gateway is.
    pub async fn gateway(&self) -> Result<GatewayInfo, Fault> {
        let json = self.call(Route::new(Method::GET, "gateway/bot", &[]), Body::Nothing, None).await?;
        let url = json["url"].as_str().filter(|url| {
            reqwest::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "ws" | "wss") && url.has_host())
        });
        let url = wanted(url, "gateway address")?.trim_end_matches('/').to_owned();
        let limit = &json["session_start_limit"];
        let number = |value: &Value, otherwise: u32| {
            value.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or(otherwise)
        };
        let starts = number(&limit["total"], 1000);
        Ok(GatewayInfo {
            url,
            starts,
            starts_left: number(&limit["remaining"], starts).min(starts),
            starts_reset_in: Duration::from_millis(limit["reset_after"].as_u64().unwrap_or(0)),
            at_once: u16::try_from(number(&limit["max_concurrency"], 1)).unwrap_or(1),
        })
    }
}
