//! The application's slash commands, of a server or everywhere. A POST of a name that exists replaces that command.

use serde_json::{Value, json};

use super::refused::Refused;
use super::request::Asked;
use super::routes::Answered;
use crate::sandbox::limits::{At, Errors, command};
use crate::sandbox::world::{Id, World};

/// How many commands of a kind an application has in a server or everywhere.
fn most_of(kind: u64) -> usize {
    if kind == 1 { 100 } else { 15 }
}

/// The server of a call, `None` for commands everywhere.
fn scope_of(world: &World, asked: &Asked) -> Result<Option<Id>, Refused> {
    if asked.id("application")? != world.application {
        return Err(Refused::new(403, 20012, "You are not authorized to perform this action on this application"));
    }
    if asked.part("guild").is_empty() {
        return Ok(None);
    }
    let guild = asked.id("guild")?;
    let there = world.guilds.get(&guild).is_some_and(|guild| guild.members.contains_key(&world.bot));
    if there { Ok(Some(guild)) } else { Err(Refused::missing_access()) }
}

fn in_scope(command: &Value, scope: Option<Id>) -> bool {
    command["guild_id"].as_str().map(str::to_owned) == scope.map(|guild| guild.to_string())
}

fn all_in(world: &World, scope: Option<Id>) -> impl Iterator<Item = (&Id, &Value)> {
    world.commands.iter().filter(move |(_, command)| in_scope(command, scope))
}

/// `GET …/commands`.
pub fn list(world: &mut World, asked: &Asked) -> Answered {
    let scope = scope_of(world, asked)?;
    let whole = asked.query_flag("with_localizations");
    let shown = |(_, command): (&Id, &Value)| {
        let mut command = command.clone();
        if !whole {
            strip_translations(&mut command);
        }
        command
    };
    Ok((200, Some(all_in(world, scope).map(shown).collect())))
}

fn strip_translations(part: &mut Value) {
    if let Some(keys) = part.as_object_mut() {
        keys.shift_remove("name_localizations");
        keys.shift_remove("description_localizations");
    }
    for list in ["options", "choices"] {
        for below in part.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            strip_translations(below);
        }
    }
}

/// `POST …/commands`.
pub fn create(world: &mut World, asked: &Asked) -> Answered {
    let scope = scope_of(world, asked)?;
    checked(&asked.body, &At::top())?;
    let (existed, command) = upsert(world, scope, &asked.body)?;
    Ok((if existed { 200 } else { 201 }, Some(command)))
}

/// `PUT …/commands`: these, and no others.
pub fn replace(world: &mut World, asked: &Asked) -> Answered {
    let scope = scope_of(world, asked)?;
    let list = asked.body.as_array().ok_or_else(|| Refused::new(400, 50035, "Invalid Form Body"))?;
    for (index, one) in list.iter().enumerate() {
        checked(one, &At::top().then(index))?;
    }
    let kept =
        |command: &Value| list.iter().any(|one| one["name"] == command["name"] && kind_of(one) == kind_of(command));
    world.commands.retain(|_, command| !in_scope(command, scope) || kept(command));
    let commands: Result<Vec<Value>, Refused> =
        list.iter().map(|one| upsert(world, scope, one).map(|(_, command)| command)).collect();
    Ok((200, Some(Value::Array(commands?))))
}

fn checked(body: &Value, at: &At) -> Result<(), Refused> {
    let mut errors = Errors::default();
    command::check(body, at, &mut errors);
    errors.into()
}

fn kind_of(command: &Value) -> u64 {
    command["type"].as_u64().unwrap_or(1)
}

fn upsert(world: &mut World, scope: Option<Id>, body: &Value) -> Result<(bool, Value), Refused> {
    let same = |(_, command): &(&Id, &Value)| command["name"] == body["name"] && kind_of(command) == kind_of(body);
    let existing = all_in(world, scope).find(same).map(|(id, _)| *id);
    if existing.is_none()
        && all_in(world, scope).filter(|(_, command)| kind_of(command) == kind_of(body)).count()
            >= most_of(kind_of(body))
    {
        return Err(Refused::new(400, 30032, "Maximum number of application commands reached"));
    }
    if existing.is_none() {
        let now = world.now();
        world.rates.take_new_command(now, scope)?;
    }
    let id = existing.unwrap_or_else(|| world.next_id());
    let command = whole(world, scope, id, body);
    world.commands.insert(id, command.clone());
    Ok((existing.is_some(), command))
}

/// A command as Discord keeps it: with its defaults, and no `false` or empty list that says nothing.
fn whole(world: &mut World, scope: Option<Id>, id: Id, body: &Value) -> Value {
    let version = world.next_id();
    let mut command = json!({
        "id": id.to_string(),
        "application_id": world.application.to_string(),
        "version": version.to_string(),
        "type": kind_of(body),
        "name": body["name"],
        "name_localizations": translations(body, "name_localizations"),
        "description": body["description"].as_str().unwrap_or_default(),
        "description_localizations": translations(body, "description_localizations"),
        "default_member_permissions": body["default_member_permissions"],
        "nsfw": body["nsfw"] == true,
    });
    if let Some(options) = body["options"].as_array().filter(|options| !options.is_empty()) {
        command["options"] = options.iter().map(kept_option).collect();
    }
    match scope {
        Some(guild) => command["guild_id"] = json!(guild.to_string()),
        None => {
            command["contexts"] = body["contexts"].clone();
            command["integration_types"] =
                body.get("integration_types").filter(|types| types.is_array()).cloned().unwrap_or(json!([0]));
            command["dm_permission"] = json!(body["dm_permission"] != false);
        }
    }
    command
}

/// Translations, `null` if there are none.
fn translations(body: &Value, key: &str) -> Value {
    body[key].as_object().filter(|all| !all.is_empty()).map_or(Value::Null, |all| Value::Object(all.clone()))
}

fn kept_option(option: &Value) -> Value {
    let mut option = option.clone();
    for key in ["options", "choices"] {
        if let Some(list) = option.get_mut(key).and_then(Value::as_array_mut) {
            *list = list.iter().map(kept_option).collect();
        }
    }
    if let Some(keys) = option.as_object_mut() {
        let says_nothing = |key: &str, value: &Value| match key {
            "required" | "autocomplete" => *value == false,
            "choices" | "channel_types" | "options" => value.as_array().is_some_and(Vec::is_empty),
            _ => value.is_null(),
        };
        keys.retain(|key, value| !says_nothing(key, value));
    }
    option
}

fn one_of(world: &World, asked: &Asked) -> Result<(Option<Id>, Id), Refused> {
    let (scope, id) = (scope_of(world, asked)?, asked.id("command")?);
    let there = world.commands.get(&id).is_some_and(|command| in_scope(command, scope));
    if there { Ok((scope, id)) } else { Err(Refused::unknown(10063)) }
}

/// `GET …/commands/{command}`.
pub fn get(world: &mut World, asked: &Asked) -> Answered {
    let (_, id) = one_of(world, asked)?;
    Ok((200, Some(world.commands[&id].clone())))
}

/// `PATCH …/commands/{command}`.
pub fn edit(world: &mut World, asked: &Asked) -> Answered {
    let (scope, id) = one_of(world, asked)?;
    let mut merged = world.commands[&id].clone();
    if let (Some(merged), Some(body)) = (merged.as_object_mut(), asked.body.as_object()) {
        merged.extend(body.clone());
        for kept in ["application_id", "version", "guild_id"] {
            merged.shift_remove(kept);
        }
    }
    checked(&merged, &At::top())?;
    let command = whole(world, scope, id, &merged);
    world.commands.insert(id, command.clone());
    Ok((200, Some(command)))
}

/// `DELETE …/commands/{command}`.
pub fn delete(world: &mut World, asked: &Asked) -> Answered {
    let (_, id) = one_of(world, asked)?;
    world.commands.remove(&id);
    Ok((204, None))
}
