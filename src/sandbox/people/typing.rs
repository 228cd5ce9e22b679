//! Writing, changing and deleting messages as a person.

use std::sync::Arc;

use super::{Cannot, Done, Person, cannot};
use crate::sandbox::limits::FILE_BYTES;
use crate::sandbox::rest::draft::kept_name;
use crate::sandbox::rest::request::media_type_of;
use crate::sandbox::world::channel::Channel;
use crate::sandbox::world::message::{Attachment, Draft, Message};
use crate::sandbox::world::permission as may;
use crate::sandbox::world::post::Change;
use crate::sandbox::world::{Id, World};

impl Person {
    /// Writes a message. `@Name` of a member or role is a mention, as a client makes it one. Returns the message.
    pub fn say(&self, channel: Id, text: &str) -> Done<Id> {
        self.say_with_files(channel, text, &[])
    }

    /// Writes a message with files: name and bytes of each.
    pub fn say_with_files(&self, channel: Id, text: &str, files: &[(&str, &[u8])]) -> Done<Id> {
        self.alone(|world, me| {
            let place = world.place_to_write(me, channel)?;
            if text.trim().is_empty() && files.is_empty() {
                return cannot("there is nothing to send");
            }
            let most = world.switches.message_length;
            if text.chars().count() > most {
                return cannot(format!("a message has at most {most} characters"));
            }
            if files.len() > 10 || files.iter().any(|(_, bytes)| bytes.len() > FILE_BYTES) {
                return cannot("at most 10 files of at most 10 MB each can be sent");
            }
            if !files.is_empty() && !world.may(me, &place, may::ATTACH_FILES) {
                return cannot(format!("{} may not attach files here", world.name_of(me)));
            }
            let content = world.with_mentions(place.guild, text);
            let attachments = files.iter().map(|(name, bytes)| Attachment {
                id: world.next_id(),
                name: kept_name(name),
                media_type: media_type_of(name).to_owned(),
                description: None,
                bytes: Arc::from(*bytes),
            });
            let attachments = attachments.collect();
            Ok(world.post(channel, Draft { attachments, ..Draft::text(me, &content) }))
        })
    }

    /// Changes one of their own messages.
    pub fn edit(&self, channel: Id, message: Id, text: &str) -> Done<()> {
        self.alone(|world, me| {
            let place = world.place_to_write(me, channel)?;
            if place.archived() {
                return cannot("the thread is archived");
            }
            let one = world.shown(me, &place, message)?;
            if one.author != me || one.is_system() {
                return cannot("only one's own messages can be changed");
            }
            if text.trim().is_empty() && one.attachments.is_empty() {
                return cannot("a message cannot become empty");
            }
            let content = Some(world.with_mentions(place.guild, text));
            let allowed = crate::sandbox::world::message::Allowed::all();
            world.change(channel, message, Change { content, allowed, ..Change::default() }, true);
            Ok(())
        })
    }

    /// Deletes a message: their own, or anybody's with the right to manage messages.
    pub fn delete(&self, channel: Id, message: Id) -> Done<()> {
        self.alone(|world, me| {
            let place = world.seen_place(me, channel)?;
            let one = world.shown(me, &place, message)?;
            if one.author != me && !world.may(me, &place, may::MANAGE_MESSAGES) {
                return cannot(format!("{} may not delete the messages of others", world.name_of(me)));
            }
            if place.archived() && place.locked() && !world.manages(me, &place) {
                return cannot("the thread is locked and archived");
            }
            world.delete_message(channel, message, me);
            Ok(())
        })
    }

    /// Deletes several messages at once, as a ban or a moderation bot does.
    pub fn delete_many(&self, channel: Id, messages: &[Id]) -> Done<()> {
        self.alone(|world, me| {
            let place = world.seen_place(me, channel)?;
            if !world.may(me, &place, may::MANAGE_MESSAGES) {
                return cannot(format!("{} may not delete the messages of others", world.name_of(me)));
            }
            world.delete_messages(channel, messages, me);
            Ok(())
        })
    }

    /// Hides a message that only they see.
    pub fn hide(&self, channel: Id, message: Id) -> Done<()> {
        self.alone(|world, me| {
            let place = world.seen_place(me, channel)?;
            let one = world.shown(me, &place, message)?;
            if one.only_for != Some(me) {
                return cannot("only messages that nobody else sees can be hidden");
            }
            world.messages.entry(channel).or_default().remove(&message);
            Ok(())
        })
    }
}

impl World {
    fn place_to_write(&self, person: Id, channel: Id) -> Done<Channel> {
        let place = self.seen_place(person, channel)?;
        if self.may_speak(person, &place) {
            return Ok(place);
        }
        let why = if place.locked() {
            "the thread is locked".to_owned()
        } else {
            format!("{} may not write in {}", self.name_of(person), self.place_name(channel))
        };
        cannot(why)
    }

    fn shown(&self, person: Id, place: &Channel, message: Id) -> Done<Message> {
        let found = self.message(place.id, message).filter(|one| one.only_for.is_none_or(|only| only == person));
        found.cloned().ok_or_else(|| Cannot("this message is gone".to_owned()))
    }

    /// A typed text with `@Name` and `#channel` made into mentions, longest names first.
    fn with_mentions(&self, guild: Id, text: &str) -> String {
        let Some(guild) = self.guilds.get(&guild) else { return text.to_owned() };
        let people = guild.members.keys().filter_map(|id| self.users.get(id));
        let mut names: Vec<(String, String)> =
            people.map(|user| (format!("@{}", user.display_name), format!("<@{}>", user.id))).collect();
        let roles = guild.roles.values().filter(|role| role.id != guild.id);
        names.extend(roles.map(|role| (format!("@{}", role.name), format!("<@&{}>", role.id))));
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        names.iter().fold(text.to_owned(), |text, (name, mention)| text.replace(name, mention))
    }
}
