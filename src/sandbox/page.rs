//! The demo's page: its files, the JSON it looks through and acts with, and the files of messages.
//!
//! It has no password: the sandbox listens on this machine only. Whoever opens it may look and act as anybody.

mod act;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{ConnectInfo, DefaultBodyLimit, OriginalUri, Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::{get, post};
use axum::{Router, body::Body};
use serde_json::{Map, Value, json};

use super::people::command::translated;
use super::wire::Wire;
use super::world::guild::Guild;
use super::world::shape::signature_of;
use super::world::{Id, World};
use super::{Answer, Sandbox, Shared};

/// Keeps a file that somebody attached from running as a page of the demo's own, where it could act as anybody.
const HARMLESS: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/// How long a look for changes waits.
const PATIENCE: Duration = Duration::from_secs(20);

/// The page's doors.
pub(super) fn doors() -> Router<Arc<Shared>> {
    Router::new()
        .route("/", get(|| async { ([(CONTENT_TYPE, "text/html; charset=utf-8")], include_str!("page/index.html")) }))
        .route("/page/{name}", get(part))
        .route("/sandbox/state", get(state))
        .route("/sandbox/messages", get(messages))
        .route("/sandbox/forms", get(forms))
        .route("/sandbox/changes", get(changes))
        .route("/sandbox/suggestions", get(suggestions))
        // Whoever may send ten files of ten megabytes sends them in one act.
        .route("/sandbox/act", post(act::act).layer(DefaultBodyLimit::disable()))
        .route("/attachments/{channel}/{file}/{name}", get(attachment))
        .route("/ephemeral-attachments/{channel}/{file}/{name}", get(attachment))
}

/// The page's files beside its first.
const PARTS: [(&str, &str); 13] = [
    ("page.css", include_str!("page/page.css")),
    ("page.js", include_str!("page/page.js")),
    ("components.js", include_str!("page/components.js")),
    ("composer.js", include_str!("page/composer.js")),
    ("dialog.js", include_str!("page/dialog.js")),
    ("dom.js", include_str!("page/dom.js")),
    ("fields.js", include_str!("page/fields.js")),
    ("files.js", include_str!("page/files.js")),
    ("list.js", include_str!("page/list.js")),
    ("markdown.js", include_str!("page/markdown.js")),
    ("messages.js", include_str!("page/messages.js")),
    ("sidebar.js", include_str!("page/sidebar.js")),
    ("slash.js", include_str!("page/slash.js")),
];

async fn part(Path(name): Path<String>) -> Response {
    let kind = if name.ends_with(".css") { "text/css; charset=utf-8" } else { "text/javascript; charset=utf-8" };
    match PARTS.iter().find(|(part, _)| *part == name) {
        Some((_, text)) => ([(CONTENT_TYPE, kind)], *text).into_response(),
        None => (StatusCode::NOT_FOUND, "The page has no such part.").into_response(),
    }
}

type Asked = Query<BTreeMap<String, String>>;

fn number(asked: &Asked, key: &str) -> Id {
    asked.get(key).and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// The person who looks: the one asked for, or the first.
fn viewer(world: &World, asked: &Asked) -> Id {
    let wanted = number(asked, "as");
    let known = world.users.get(&wanted).filter(|user| !user.bot).map(|user| user.id);
    known.or_else(|| world.users.values().find(|user| !user.bot).map(|user| user.id)).unwrap_or(0)
}

async fn state(State(shared): State<Arc<Shared>>, asked: Asked) -> Json<Value> {
    shared.look(|world| {
        let me = viewer(world, &asked);
        let guild = world.guild_of_person(me).or_else(|| world.guilds.values().next());
        let (guild_id, guild_name) = guild.map_or((0, String::new()), |guild| (guild.id, guild.name.clone()));
        let people: Vec<Value> =
            world.users.values().filter(|user| !user.bot).map(|user| person_json(world, guild_id, user.id)).collect();
        let locale = world.users.get(&me).map_or("en-US", |user| user.locale.as_str());
        let commands = world.commands_for(me, guild_id);
        let commands: Vec<Value> = commands.into_iter().map(|command| command_json(command, locale)).collect();
        let view = world.view_of(me);
        Json(json!({
            "people": people,
            "me": me.to_string(),
            "guild": {"id": guild_id.to_string(), "name": guild_name},
            "channels": view.channels,
            "roles": guild.map(roles_json).unwrap_or_default(),
            "commands": commands,
            "failed": world.failed_of(me).map(|id| id.to_string()).collect::<Vec<_>>(),
            "version": world.version,
        }))
    })
}

/// The roles that can be picked, without the one that everybody has.
fn roles_json(guild: &Guild) -> Vec<Value> {
    let named = guild.roles.values().filter(|role| role.id != guild.id);
    named.map(|role| json!({"id": role.id.to_string(), "name": role.name})).collect()
}

/// What the bot suggests for a command that is being typed.
async fn suggestions(State(shared): State<Arc<Shared>>, asked: Asked) -> Json<Value> {
    let me = shared.look(|world| viewer(world, &asked));
    let sandbox = Sandbox { shared, address: SocketAddr::from(([127, 0, 0, 1], 0)) };
    let text = asked.get("text").map(String::as_str).unwrap_or_default();
    let Ok(interaction) = sandbox.person(me).type_ahead(number(&asked, "channel"), text) else {
        return Json(json!({"choices": []}));
    };
    let choices = match sandbox.await_answer(interaction).await.pop() {
        Some(Answer::Choices(choices)) => choices,
        _ => Vec::new(),
    };
    let choices = choices.into_iter().map(|(name, value)| json!({"name": name, "value": value}));
    Json(json!({"choices": choices.collect::<Vec<_>>()}))
}

fn person_json(world: &World, guild: Id, person: Id) -> Value {
    let guild = world.guilds.get(&guild);
    let roles =
        guild.and_then(|guild| guild.members.get(&person)).map(|member| member.roles.as_slice()).unwrap_or_default();
    let names: Vec<&str> = roles.iter().filter_map(|role| world.role(*role)).map(|role| role.name.as_str()).collect();
    let colour = guild.map_or(0, |guild| guild.colour_of(person));
    let username = world.users.get(&person).map(|user| user.username.as_str());
    json!({
        "id": person.to_string(),
        "name": world.name_of(person),
        "display_name": world.name_of(person),
        "username": username,
        "roles": names,
        "colour": (colour != 0).then(|| format!("#{colour:06x}")),
    })
}

/// A command or option as a client in this language shows it.
fn command_json(command: &Value, locale: &str) -> Value {
    let below = |key: &str| command[key].as_array().cloned().unwrap_or_default();
    let options: Vec<Value> = below("options").iter().map(|option| command_json(option, locale)).collect();
    let choice = |choice: Value| json!({"name": translated(&choice, "name", locale), "value": choice["value"]});
    json!({
        "name": translated(command, "name", locale),
        "description": translated(command, "description", locale),
        "type": command["type"],
        "required": command["required"] == true,
        "autocomplete": command["autocomplete"] == true,
        "choices": below("choices").into_iter().map(choice).collect::<Vec<_>>(),
        "options": options,
    })
}

async fn messages(State(shared): State<Arc<Shared>>, asked: Asked) -> Json<Value> {
    shared.look(|world| {
        let (me, channel) = (viewer(world, &asked), number(&asked, "channel"));
        let place = world.channels.get(&channel).filter(|place| world.can_see(me, place)).cloned();
        let seen = place.as_ref().map(|place| world.messages_of(me, place)).unwrap_or_default();
        let read = world.read.get(&(me, channel)).map(Id::to_string);
        if let Some(last) = seen.last() {
            world.read.insert((me, channel), last.id);
        }
        Json(json!({"messages": seen, "read": read, "names": names(world), "version": world.version}))
    })
}

/// The names of everybody and everything that a text can mention.
fn names(world: &World) -> Value {
    let named = |pairs: Vec<(Id, String)>| {
        Value::Object(pairs.into_iter().map(|(id, name)| (id.to_string(), json!(name))).collect::<Map<_, _>>())
    };
    json!({
        "users": named(world.users.keys().map(|id| (*id, world.name_of(*id))).collect()),
        "roles": named(world.guilds.values().flat_map(|guild| guild.roles.values()).map(|role| (role.id, role.name.clone())).collect()),
        "channels": named(world.channels.values().map(|channel| (channel.id, channel.name.clone())).collect()),
    })
}

async fn forms(State(shared): State<Arc<Shared>>, asked: Asked) -> Json<Value> {
    shared.look(|world| {
        let me = viewer(world, &asked);
        let form = world.forms.values().find(|form| form.person == me).map(|form| world.form_view(form));
        Json(json!({"form": form, "version": world.version}))
    })
}

async fn changes(State(shared): State<Arc<Shared>>, asked: Asked) -> Json<Value> {
    let since = number(&asked, "since");
    let mut pulse = shared.pulse.subscribe();
    let version = || shared.look(|world| world.version);
    let wait = async { while version() <= since && pulse.changed().await.is_ok() {} };
    let _ = tokio::time::timeout(PATIENCE, wait).await;
    Json(json!({"version": version()}))
}

async fn attachment(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(wire): ConnectInfo<Wire>,
    OriginalUri(address): OriginalUri,
    Path((channel, file, _name)): Path<(Id, Id, String)>,
    asked: Asked,
) -> Response {
    if shared.unplugged() {
        wire.cut();
        return Response::default();
    }
    let hex = |key: &str| asked.get(key).and_then(|text| u64::from_str_radix(text, 16).ok());
    let expires = hex("ex").and_then(|seconds| i64::try_from(seconds).ok()).unwrap_or(0);
    shared.look(|world| {
        if !world.switches.serves_files {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
        let signed = hex("hm") == Some(signature_of(file, expires)) && world.now().unix_seconds() < expires;
        let all = world.messages.get(&channel).into_iter().flat_map(|all| all.values());
        let uploaded = world.uploads.get(&file).filter(|_| world.switches.keeps_uploads);
        let found = all.flat_map(|message| &message.attachments).find(|one| one.id == file).or(uploaded);
        match found.filter(|_| signed) {
            Some(found) => {
                let head = [
                    (CONTENT_TYPE, found.media_type.as_str()),
                    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
                    (CONTENT_SECURITY_POLICY, HARMLESS),
                ];
                (head, Body::from(found.bytes.to_vec())).into_response()
            }
            None => {
                tracing::debug!(target: "frontdesk::sandbox", %address, "a link to a file that is gone, expired or not signed");
                (StatusCode::NOT_FOUND, "This content is no longer available.").into_response()
            }
        }
    })
}
