//! The gateway: one WebSocket for each client, HELLO to RESUMED, with Discord's close codes.
//!
//! Frames are numbered when they happen and written by the connection's own task. After writing, the task sends a WebSocket
//! ping with the number of the last event: its pong tells that the client has read that far, which [`super::Sandbox::quiet`] waits for.

pub mod session;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::extract::{ConnectInfo, Query, State};
use axum::response::Response;
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use self::session::Frame;
use super::Shared;
use super::wire::Wire;
use super::world::World;
use super::world::event::intent;

/// The most that a client may send at once, in bytes.
const PAYLOAD: usize = 4096;

/// Opens a connection.
pub async fn door(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(wire): ConnectInfo<Wire>,
    Query(query): Query<BTreeMap<String, String>>,
    upgrade: WebSocketUpgrade,
) -> Response {
    if shared.unplugged() {
        wire.cut();
        return Response::default();
    }
    let problem =
        match (query.get("v").map(String::as_str), query.get("encoding").map(String::as_str), query.get("compress")) {
            (Some("10"), None | Some("json"), None) => None,
            (Some("10"), _, Some(compress)) => {
                Some((4002, format!("the gateway was asked for compress={compress}, which the sandbox does not speak")))
            }
            (Some("10"), other, _) => Some((4002, format!("the gateway was asked for encoding={other:?}"))),
            (version, ..) => Some((4012, format!("the gateway was asked for version {version:?}"))),
        };
    upgrade.on_upgrade(move |socket| async move {
        match problem {
            Some((code, complaint)) => {
                shared.change(|world| world.complain(complaint));
                close(socket, code, "Invalid version or encoding").await;
            }
            None => Connection::run(shared, socket).await,
        }
    })
}

async fn close(mut socket: WebSocket, code: u16, reason: &'static str) {
    let frame = Message::Close(Some(CloseFrame { code, reason: reason.into() }));
    if socket.send(frame).await.is_ok() {
        let _ = tokio::time::timeout(Duration::from_secs(1), async { while let Some(Ok(_)) = socket.recv().await {} })
            .await;
    }
}

/// One client's connection.
struct Connection {
    shared: Arc<Shared>,
    number: u64,
    line: UnboundedSender<Frame>,
    identified: bool,
    silent_until: Instant,
}

/// How a connection goes on after something came from the client.
enum Next {
    Stay,
    Close(u16, &'static str),
    Gone { ended: bool },
}

impl Connection {
    async fn run(shared: Arc<Shared>, mut socket: WebSocket) {
        let (line, mut frames) = unbounded_channel();
        let number = shared.next_connection();
        let heartbeat = shared.look(|world| world.switches.heartbeat);
        let silent_until = Instant::now() + heartbeat * 2;
        let mut connection = Self { shared: shared.clone(), number, line, identified: false, silent_until };
        let hello = json!({"op": 10, "s": null, "t": null, "d": {"heartbeat_interval": heartbeat.as_millis() as u64, "_trace": []}});
        if socket.send(Message::text(hello.to_string())).await.is_err() {
            return;
        }
        let ended = connection.talk(&mut socket, &mut frames).await;
        shared.look(|world| {
            let now = world.now();
            world.sessions.lose(number, ended.is_some_and(|ended| ended), now);
        });
        shared.pulse();
        if ended.is_none() {
            drop(socket);
        }
    }

    /// Talks until the connection ends. Says whether the client ended its session; `None` if the line was cut.
    async fn talk(&mut self, socket: &mut WebSocket, frames: &mut UnboundedReceiver<Frame>) -> Option<bool> {
        let mut plug = self.shared.plug();
        loop {
            let next = tokio::select! {
                frame = frames.recv() => match frame {
                    Some(frame) => self.write(socket, frame, frames).await,
                    None => Next::Gone { ended: false },
                },
                message = socket.recv() => self.hear(message),
                () = pulled(&mut plug) => return None,
                () = sleep_until(self.silent_until) => Next::Close(4009, "Session timed out."),
            };
            match next {
                Next::Stay => {}
                Next::Gone { ended } => return Some(ended),
                Next::Close(0, _) => return None,
                Next::Close(code, reason) => {
                    let frame = CloseFrame { code, reason: reason.into() };
                    let _ = socket.send(Message::Close(Some(frame))).await;
                    while let Ok(Some(Ok(_))) = tokio::time::timeout(Duration::from_millis(500), socket.recv()).await {}
                    return Some(matches!(code, 4004 | 4007 | 4009..=4014));
                }
            }
        }
    }

    /// Writes a frame and all that wait behind it, then asks the client to say that it has read them.
    async fn write(&self, socket: &mut WebSocket, first: Frame, frames: &mut UnboundedReceiver<Frame>) -> Next {
        let mut last = 0;
        let mut waiting = Some(first);
        while let Some(frame) = waiting {
            match frame {
                Frame::Text(text, number) => {
                    last = last.max(number);
                    if socket.send(Message::text(text)).await.is_err() {
                        return Next::Gone { ended: false };
                    }
                }
                Frame::Close(code, reason) => return Next::Close(code, reason),
                Frame::Cut => return Next::Close(0, ""),
            }
            waiting = frames.try_recv().ok();
        }
        if last > 0 && socket.send(Message::Ping(last.to_be_bytes().to_vec().into())).await.is_err() {
            return Next::Gone { ended: false };
        }
        Next::Stay
    }

    fn hear(&mut self, message: Option<Result<Message, axum::Error>>) -> Next {
        match message {
            Some(Ok(Message::Text(text))) if text.len() > PAYLOAD => Next::Close(4002, "Payload too large."),
            Some(Ok(Message::Text(text))) => match serde_json::from_str(&text) {
                Ok(payload) => self.obey(&payload),
                Err(_) => Next::Close(4002, "Error while decoding payload."),
            },
            Some(Ok(Message::Pong(bytes))) => {
                let number = <[u8; 8]>::try_from(bytes.as_ref()).map_or(0, u64::from_be_bytes);
                self.shared.look(|world| world.sessions.has_read(self.number, number));
                self.shared.pulse();
                Next::Stay
            }
            Some(Ok(Message::Ping(_))) => Next::Stay,
            Some(Ok(Message::Binary(_))) => Next::Close(4002, "Error while decoding payload."),
            Some(Ok(Message::Close(frame))) => {
                let code = frame.map_or(1005, |frame| frame.code);
                Next::Gone { ended: matches!(code, 1000 | 1001) }
            }
            Some(Err(_)) | None => Next::Gone { ended: false },
        }
    }

    fn obey(&mut self, payload: &Value) -> Next {
        let data = &payload["d"];
        match payload["op"].as_u64() {
            Some(1) => {
                let (heartbeat, answers) =
                    self.shared.look(|world| (world.switches.heartbeat, world.switches.answers_heartbeats));
                self.silent_until = Instant::now() + heartbeat * 2;
                if answers {
                    self.say(&json!({"op": 11, "s": null, "t": null, "d": null}));
                }
                Next::Stay
            }
            Some(2 | 6) if self.identified => Next::Close(4005, "Already authenticated."),
            Some(2) => self.identify(data),
            Some(6) => self.resume(data),
            Some(3 | 4 | 8) if self.identified => Next::Stay,
            Some(3 | 4 | 8) => Next::Close(4003, "Not authenticated."),
            _ => Next::Close(4001, "Unknown opcode."),
        }
    }

    fn say(&self, payload: &Value) {
        let _ = self.line.send(Frame::Text(payload.to_string(), 0));
    }

    fn identify(&mut self, data: &Value) -> Next {
        let (line, number) = (self.line.clone(), self.number);
        let refused = self.shared.change(|world| begin(world, data, line, number).err());
        match refused {
            Some((code, reason)) => Next::Close(code, reason),
            None => {
                self.identified = true;
                Next::Stay
            }
        }
    }

    fn resume(&mut self, data: &Value) -> Next {
        let (line, number) = (self.line.clone(), self.number);
        let (id, after) = (data["session_id"].as_str().unwrap_or_default(), data["seq"].as_u64().unwrap_or(0));
        let resumed = self.shared.look(|world| {
            if data["token"].as_str().map(bare_token) != Some(world.token.as_str()) {
                return Err(4004);
            }
            world.sessions.resume(id, after, line, number)
        });
        match resumed {
            Ok(()) => {
                self.identified = true;
                Next::Stay
            }
            Err(0) => {
                self.say(&json!({"op": 9, "s": null, "t": null, "d": false}));
                Next::Stay
            }
            Err(4004) => Next::Close(4004, "Authentication failed."),
            Err(code) => Next::Close(code, "Invalid seq."),
        }
    }
}

/// Resolves when the plug is pulled.
async fn pulled(plug: &mut watch::Receiver<bool>) {
    let _ = plug.wait_for(|unplugged| *unplugged).await;
}

fn bare_token(token: &str) -> &str {
    token.strip_prefix("Bot ").unwrap_or(token)
}

/// Begins a session: READY, then each server.
fn begin(
    world: &mut World,
    data: &Value,
    line: UnboundedSender<Frame>,
    connection: u64,
) -> Result<(), (u16, &'static str)> {
    if data["token"].as_str().map(bare_token) != Some(world.token.as_str()) {
        return Err((4004, "Authentication failed."));
    }
    let intents = data["intents"].as_u64().ok_or((4013, "Invalid intent(s)."))?;
    if intents & !intent::ALL != 0 {
        return Err((4013, "Invalid intent(s)."));
    }
    let enabled = [
        (intent::MESSAGE_CONTENT, world.message_content),
        (intent::GUILD_MEMBERS, world.guild_members),
        (intent::GUILD_PRESENCES, false),
    ];
    if enabled.iter().any(|(bit, on)| intents & bit != 0 && !on) {
        return Err((4014, "Disallowed intent(s)."));
    }
    if !data["properties"].is_object() {
        return Err((4002, "Error while decoding payload."));
    }
    if data["compress"] == true {
        world.complain("IDENTIFY asked for compressed payloads, which the sandbox does not send");
    }
    let id = world.sessions.begin(intents, line, connection);
    let user = world.users.get(&world.bot).map(|user| world.user_json(user)).unwrap_or_default();
    let mine: Vec<u64> =
        world.guilds.values().filter(|guild| guild.members.contains_key(&world.bot)).map(|guild| guild.id).collect();
    let mut user = user;
    user["verified"] = json!(true);
    user["mfa_enabled"] = json!(false);
    user["email"] = json!(null);
    user["flags"] = json!(0);
    let ready = json!({
        "v": 10,
        "user": user,
        "guilds": mine.iter().map(|guild| json!({"id": guild.to_string(), "unavailable": true})).collect::<Vec<_>>(),
        "session_id": id,
        "session_type": "normal",
        "resume_gateway_url": format!("{}/gateway", world.origin.replacen("http", "ws", 1)),
        "shard": data.get("shard").cloned().unwrap_or(json!([0, 1])),
        "application": {"id": world.application.to_string(), "flags": world.application_flags()},
        "private_channels": [], "relationships": [], "presences": [], "guild_join_requests": [], "geo_ordered_rtc_regions": [],
        "user_settings": {}, "user_settings_proto": "", "auth": {}, "_trace": [],
    });
    world.sessions.dispatch_to(&id, "READY", &ready);
    for guild in mine.iter().filter(|_| intents & intent::GUILDS != 0) {
        if let Some(guild) = world.guilds.get(guild) {
            let data = world.guild_create_json(guild);
            world.sessions.dispatch_to(&id, "GUILD_CREATE", &data);
        }
    }
    Ok(())
}
