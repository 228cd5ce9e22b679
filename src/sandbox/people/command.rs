//! Typing slash commands: `/ticket bug-report position:Host reason:anything at all`.
//!
//! A client offers only what is registered and allowed here, and sends only what the command's options accept.

use serde_json::{Value, json};

use super::{Done, Person, cannot};
use crate::sandbox::world::channel::Channel;
use crate::sandbox::world::interaction::kind;
use crate::sandbox::world::permission as may;
use crate::sandbox::world::{Id, World};

impl Person {
    /// Sends a slash command as typed. Returns the interaction.
    pub fn command(&self, channel: Id, text: &str) -> Done<Id> {
        self.act(|world, me| {
            let place = world.place_for_commands(me, channel)?;
            let (command, path, rest) = world.find_command(me, &place, text)?;
            let leaf = path.last().unwrap_or(&command).clone();
            let mut options = world.read_options(&place, &leaf, rest, world.locale_of(me))?;
            let ids = referenced(&options);
            for step in path.iter().rev() {
                options = vec![json!({"name": step["name"], "type": step["type"], "options": options})];
            }
            let mut data = json!({"id": command["id"], "name": command["name"], "type": 1, "options": options});
            if !ids.is_empty() {
                data["resolved"] = Value::Object(world.resolved_json(place.guild, &ids));
            }
            if let Some(guild) = command["guild_id"].as_str() {
                data["guild_id"] = json!(guild);
            }
            world.tell(channel, format!("{} sends {}", world.name_of(me), text.trim()), Vec::new());
            Ok(world.set_off(kind::COMMAND, me, channel, data, None))
        })
    }

    /// Asks for suggestions while typing: the last option of the text is the one being typed. Returns the interaction.
    pub fn type_ahead(&self, channel: Id, text: &str) -> Done<Id> {
        self.act(|world, me| {
            let place = world.place_for_commands(me, channel)?;
            let (command, path, rest) = world.find_command(me, &place, text)?;
            let leaf = path.last().unwrap_or(&command).clone();
            let mut typed: Vec<Value> = split_options(&leaf, rest, world.locale_of(me))
                .into_iter()
                .map(|(option, value)| json!({"name": option["name"], "type": option["type"], "value": value}))
                .collect();
            let Some(last) = typed.last_mut() else { return cannot("no option is being typed") };
            if !children(&leaf).any(|option| option["name"] == last["name"] && option["autocomplete"] == true) {
                return cannot("nothing is suggested for this option");
            }
            last["focused"] = json!(true);
            for step in path.iter().rev() {
                typed = vec![json!({"name": step["name"], "type": step["type"], "options": typed})];
            }
            let data = json!({"id": command["id"], "name": command["name"], "type": 1, "options": typed});
            Ok(world.set_off(kind::AUTOCOMPLETE, me, channel, data, None))
        })
    }
}

/// The ids of people, roles and channels among options.
fn referenced(options: &[Value]) -> Vec<Id> {
    let named = options.iter().filter(|option| matches!(option["type"].as_u64(), Some(6..=9)));
    named.filter_map(|option| option["value"].as_str()?.parse().ok()).collect()
}

fn children(command: &Value) -> impl Iterator<Item = &Value> {
    command["options"].as_array().into_iter().flatten()
}

/// A `name` or `description` as a client in this language shows it.
pub fn translated(part: &Value, key: &str, locale: &str) -> Value {
    let text = part[format!("{key}_localizations")].get(locale).filter(|text| text.is_string());
    text.unwrap_or(&part[key]).clone()
}

/// What a client takes for this command, option or choice: its name in the client's language, or the plain one.
fn is_called(part: &Value, word: &str, locale: &str) -> bool {
    translated(part, "name", locale) == word || part["name"] == word
}

/// `name:value` pairs; a value goes on until the next option's name.
fn split_options<'a>(command: &'a Value, text: &str, locale: &str) -> Vec<(&'a Value, String)> {
    let mut starts: Vec<(usize, usize, &Value)> = Vec::new();
    for option in children(command) {
        let keys = [translated(option, "name", locale), option["name"].clone()];
        let keys = keys.iter().filter_map(Value::as_str).map(|name| format!("{name}:"));
        let at_word = |at: &usize| *at == 0 || text[..*at].ends_with(char::is_whitespace);
        let begins = |key: String| Some((text.match_indices(&key).map(|(at, _)| at).find(at_word)?, key.len()));
        if let Some((at, length)) = keys.filter_map(begins).min() {
            starts.push((at, at + length, option));
        }
    }
    starts.sort_by_key(|(at, ..)| *at);
    let ends: Vec<usize> = starts.iter().skip(1).map(|(at, ..)| *at).chain([text.len()]).collect();
    starts.iter().zip(ends).map(|((_, from, option), to)| (*option, text[*from..to].trim().to_owned())).collect()
}

impl World {
    fn place_for_commands(&self, person: Id, channel: Id) -> Done<Channel> {
        let place = self.seen_place(person, channel)?;
        let who = self.name_of(person);
        if place.archived() {
            return cannot("slash commands are not offered in an archived thread");
        }
        if !self.may(person, &place, may::USE_APPLICATION_COMMANDS) {
            return cannot(format!("{who} may not use commands here"));
        }
        if place.locked() && !self.manages(person, &place) {
            return cannot("the thread is locked");
        }
        Ok(place)
    }

    /// The commands that a person is offered in a server.
    pub fn commands_for(&self, person: Id, guild: Id) -> Vec<&Value> {
        let guild_id = json!(guild.to_string());
        let here = |command: &&Value| command["guild_id"].is_null() || command["guild_id"] == guild_id;
        let allowed = self.permissions_in_guild(person, guild);
        let may_use = |command: &&Value| match command["default_member_permissions"]
            .as_str()
            .and_then(|bits| bits.parse::<u64>().ok())
        {
            Some(0) => allowed == may::ALL,
            Some(bits) => allowed & bits == bits,
            None => true,
        };
        self.commands.values().filter(|command| command["type"] == 1).filter(here).filter(may_use).collect()
    }

    /// The command of a text, the way down to its subcommand, and the text of its options.
    fn find_command<'t>(&self, person: Id, place: &Channel, text: &'t str) -> Done<(Value, Vec<Value>, &'t str)> {
        let mut rest = text.trim().trim_start_matches('/');
        let mut take = || {
            let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            rest = after.trim_start();
            word
        };
        let (name, locale) = (take(), self.locale_of(person));
        let offered = self.commands_for(person, place.guild);
        let Some(command) = offered.into_iter().find(|command| is_called(command, name, locale)) else {
            return cannot(format!("there is no command /{name} for {}", self.name_of(person)));
        };
        let (mut path, mut at) = (Vec::new(), command);
        while children(at).any(|option| matches!(option["type"].as_u64(), Some(1 | 2))) {
            let word = take();
            match children(at).find(|option| is_called(option, word, locale)) {
                Some(step) => {
                    path.push(step.clone());
                    at = step;
                }
                None => {
                    let all: Vec<&str> = children(at).filter_map(|option| option["name"].as_str()).collect();
                    return cannot(format!("/{name} needs one of: {}", all.join(", ")));
                }
            }
        }
        Ok((command.clone(), path, rest))
    }

    fn locale_of(&self, person: Id) -> &str {
        self.users.get(&person).map_or("en-US", |user| user.locale.as_str())
    }

    fn read_options(&self, place: &Channel, command: &Value, text: &str, locale: &str) -> Done<Vec<Value>> {
        let given = split_options(command, text, locale);
        let begins = |option: &Value| text.split(':').next().is_some_and(|word| is_called(option, word, locale));
        let starts_well =
            given.is_empty() && text.is_empty() || given.first().is_some_and(|(option, _)| begins(option));
        if !starts_well {
            return cannot(format!("“{text}” does not begin with an option of this command"));
        }
        if let Some(missing) = children(command)
            .find(|option| option["required"] == true && !given.iter().any(|(one, _)| one["name"] == option["name"]))
        {
            return cannot(format!("the option {} is required", missing["name"]));
        }
        given.iter().map(|(option, value)| self.read_option(place, option, value, locale)).collect()
    }

    fn read_option(&self, place: &Channel, option: &Value, text: &str, locale: &str) -> Done<Value> {
        let name = option["name"].as_str().unwrap_or_default();
        let bad = |why: &str| cannot(format!("{name}: {why}"));
        let value = match option["type"].as_u64() {
            Some(3 | 4 | 10) if option["choices"].is_array() => {
                let mut choices = option["choices"].as_array().into_iter().flatten();
                match choices.find(|choice| {
                    let number = text.parse::<f64>().ok().filter(|number| choice["value"].as_f64() == Some(*number));
                    is_called(choice, text, locale) || choice["value"] == text || number.is_some()
                }) {
                    Some(choice) => choice["value"].clone(),
                    None => return bad(&format!("“{text}” is not one of the choices")),
                }
            }
            Some(3) => {
                let length = text.chars().count() as u64;
                if length == 0
                    || length < option["min_length"].as_u64().unwrap_or(0)
                    || length > option["max_length"].as_u64().unwrap_or(6000)
                {
                    return bad("the text is too short or too long");
                }
                json!(text)
            }
            Some(4) => match text.parse::<i64>() {
                Ok(number) => json!(number),
                Err(_) => return bad("a whole number is needed"),
            },
            Some(5) => match text.to_ascii_lowercase().as_str() {
                "true" => json!(true),
                "false" => json!(false),
                _ => return bad("true or false is needed"),
            },
            Some(10) => match text.parse::<f64>() {
                Ok(number) => json!(number),
                Err(_) => return bad("a number is needed"),
            },
            Some(kind @ 6..=9) => {
                match self.someone_or_something(place.guild, text).filter(|id| self.fits(kind, *id)) {
                    Some(id) => json!(id.to_string()),
                    None => return bad(&format!("“{text}” is nobody and nothing here")),
                }
            }
            _ => return bad("the sandbox cannot fill in such an option"),
        };
        Ok(json!({"name": name, "type": option["type"], "value": value}))
    }

    fn fits(&self, kind: u64, id: Id) -> bool {
        let (user, role) = (self.users.contains_key(&id), self.role(id).is_some());
        match kind {
            6 => user,
            7 => self.channels.contains_key(&id),
            8 => role,
            _ => user || role,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_goes_on_until_the_next_options_name() {
        let command = json!({"options": [{"name": "reason"}, {"name": "member"}]});
        let split = split_options(&command, "reason:it is done: all of it member:@Mia", "en-GB");
        let pairs: Vec<(&str, &str)> =
            split.iter().map(|(option, value)| (option["name"].as_str().unwrap(), value.as_str())).collect();
        assert_eq!(pairs, [("reason", "it is done: all of it"), ("member", "@Mia")]);
    }

    #[test]
    fn an_option_has_its_name_in_the_clients_language_too() {
        let command = json!({"options": [{"name": "reason", "name_localizations": {"nl": "reden"}}]});
        let value = |text: &str, locale: &str| split_options(&command, text, locale).pop().map(|(_, value)| value);
        assert_eq!(value("reden:klaar", "nl").as_deref(), Some("klaar"));
        assert_eq!(value("reason:klaar", "nl").as_deref(), Some("klaar"));
        assert_eq!(value("reden:klaar", "de"), None);
    }
}
