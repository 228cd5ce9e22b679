//! Threads: making, finding, joining and closing them.

use reqwest::Method;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Body, Rest, wanted};
use crate::discord::fault::Fault;
use crate::discord::routes::Route;
use crate::domain::ids::{ChannelId, GuildId, UserId};

/// Discord's type of a private thread.
const PRIVATE_THREAD: u8 = 12;

const CHANNEL: &str = "channels/{}";

/// An active thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenThread {
    /// Its id.
    pub id: ChannelId,
    /// The channel that holds it.
    pub parent: Option<ChannelId>,
    /// Its name.
    pub name: String,
    /// Who made it.
    pub owner: Option<UserId>,
}

#[derive(Deserialize)]
struct RawChannel {
    id: ChannelId,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    parent_id: Option<ChannelId>,
    #[serde(default)]
    owner_id: Option<UserId>,
}

impl Rest {
    /// The place where the bot writes to somebody in private; Discord makes it at its first use.
    pub async fn direct_channel(&self, user: UserId) -> Result<ChannelId, Fault> {
        let route = Route::new(Method::POST, "users/@me/channels", &[]);
        let json = self.call(route, Body::Json(json!({"recipient_id": user})), None).await?;
        wanted(json["id"].as_str().and_then(|id| id.parse().ok()), "channel")
    }

    /// Makes a private thread into which only moderators can bring others. `auto_archive_minutes` is 60, 1440, 4320 or
    /// 10080; `reason` is for the server's audit log.
    pub async fn make_thread(
        &self,
        parent: ChannelId,
        name: &str,
        auto_archive_minutes: u16,
        reason: &str,
    ) -> Result<ChannelId, Fault> {
        let route = Route::new(Method::POST, "channels/{}/threads", &[parent.0]);
        let body = json!({
            "name": name,
            "type": PRIVATE_THREAD,
            "invitable": false,
            "auto_archive_duration": auto_archive_minutes,
        });
        let made = self.call(route, Body::Json(body), Some(reason)).await?;
        wanted(made["id"].as_str().and_then(|id| id.parse().ok()), "thread id")
    }

    /// All active threads of a server that the bot can see.
    pub async fn active_threads(&self, guild: GuildId) -> Result<Vec<SeenThread>, Fault> {
        let route = Route::new(Method::GET, "guilds/{}/threads/active", &[guild.0]);
        let json = self.call(route, Body::Nothing, None).await?;
        let raw = wanted(Vec::<RawChannel>::deserialize(&json["threads"]).ok(), "list of threads")?;
        Ok(raw.into_iter().map(seen_thread).collect())
    }

    /// Brings somebody into a thread; nothing happens if they are in it.
    pub async fn add_member(&self, thread: ChannelId, user: UserId) -> Result<(), Fault> {
        let route = Route::new(Method::PUT, "channels/{}/thread-members/{}", &[thread.0, user.0]);
        self.call(route, Body::Nothing, None).await.map(drop)
    }

    /// Takes somebody out of a thread; nothing happens if they are not in it.
    pub async fn remove_member(&self, thread: ChannelId, user: UserId) -> Result<(), Fault> {
        let route = Route::new(Method::DELETE, "channels/{}/thread-members/{}", &[thread.0, user.0]);
        self.call(route, Body::Nothing, None).await.map(drop)
    }

    /// Gives a thread another name.
    pub async fn rename_thread(&self, thread: ChannelId, name: &str) -> Result<(), Fault> {
        self.patch_thread(thread, json!({"name": name})).await
    }

    /// Brings a thread back from the archive and unlocks it, also one that is there and open.
    pub async fn reopen_thread(&self, thread: ChannelId) -> Result<(), Fault> {
        self.patch_thread(thread, json!({"archived": false, "locked": false})).await
    }

    /// Brings a thread back from the archive, or puts it there.
    pub async fn set_archived(&self, thread: ChannelId, archived: bool) -> Result<(), Fault> {
        self.patch_thread(thread, json!({"archived": archived})).await
    }

    /// Everybody who is in a thread. Without the Server Members Intent Discord forbids it.
    pub async fn thread_members(&self, thread: ChannelId) -> Result<Vec<UserId>, Fault> {
        let route = Route::new(Method::GET, "channels/{}/thread-members", &[thread.0]);
        let json = self.call(route, Body::Nothing, None).await?;
        let list = wanted(json.as_array(), "list of a thread's members")?;
        Ok(list.iter().filter_map(|member| member["user_id"].as_str()?.parse().ok()).collect())
    }

    /// Locks and archives a thread, also one that is archived already.
    pub async fn close_thread(&self, thread: ChannelId) -> Result<(), Fault> {
        match self.patch_thread(thread, json!({"archived": true, "locked": true})).await {
            // An archived thread can only be locked in the breath that brings it back.
            Err(Fault::Archived) => {
                // Another instance may have closed it a moment ago: it is not brought back for nothing.
                let json = self.call(Route::new(Method::GET, CHANNEL, &[thread.0]), Body::Nothing, None).await?;
                let state = &json["thread_metadata"];
                if state["archived"] == true && state["locked"] == true {
                    return Ok(());
                }
                self.patch_thread(thread, json!({"archived": false, "locked": true})).await?;
                self.patch_thread(thread, json!({"archived": true})).await
            }
            done => done,
        }
    }

    async fn patch_thread(&self, thread: ChannelId, change: Value) -> Result<(), Fault> {
        self.call(Route::new(Method::PATCH, CHANNEL, &[thread.0]), Body::Json(change), None).await.map(drop)
    }
}

fn seen_thread(raw: RawChannel) -> SeenThread {
    SeenThread { id: raw.id, parent: raw.parent_id, name: raw.name.unwrap_or_default(), owner: raw.owner_id }
}
