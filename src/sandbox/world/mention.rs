//! Whom a text mentions, whom that notifies, and whom it brings into a thread.
//!
//! `allowed_mentions` narrows what counts; a role notifies only if it may be mentioned by everyone or by this author; only
//! who sees the channel is notified. Text in code is no mention.

use super::channel::{Channel, Kind};
use super::message::{Allowed, Draft, Mentions, flag};
use super::permission::{MANAGE_THREADS, MENTION_EVERYONE, VIEW_CHANNEL};
use super::{Id, World};

/// What a new or edited text does to people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// What the message reports as mentioned.
    pub mentions: Mentions,
    /// Who is notified.
    pub pinged: Vec<Id>,
    /// Who comes into the thread one by one.
    pub joining: Vec<Id>,
    /// Who comes into the thread by a role.
    pub joining_by_role: Vec<Id>,
    /// Whether a role was too large to bring everybody in.
    pub role_too_large: bool,
}

impl World {
    /// What a text by `draft.author` does in this channel.
    pub fn reach_of(&self, channel: &Channel, draft: &Draft) -> Reach {
        let found = scan(&draft.content);
        let everyone_too = self.may(draft.author, channel, MENTION_EVERYONE);
        let mentions = self.allowed_of(channel, &found, &draft.allowed, everyone_too, draft.reference);
        let mut reach =
            Reach { pinged: self.pinged_by(channel, draft.author, &mentions, everyone_too), ..Reach::default() };
        if channel.thread.is_some() && draft.only_for.is_none() {
            let counted = if self.switches.suppressed_mention_adds { &found } else { &mentions };
            self.joiners(channel, draft.author, counted, everyone_too, &mut reach);
        }
        if let Some(only) = draft.only_for {
            reach.pinged.retain(|person| *person == only);
        }
        if draft.flags & flag::SUPPRESS_NOTIFICATIONS != 0 {
            reach.pinged.clear();
        }
        reach.mentions = mentions;
        reach
    }

    fn allowed_of(
        &self,
        channel: &Channel,
        found: &Mentions,
        allowed: &Allowed,
        everyone_too: bool,
        reply_to: Option<Id>,
    ) -> Mentions {
        let user = |id: &&Id| self.users.contains_key(id) && (allowed.all_users || allowed.users.contains(id));
        let roles = self.guilds.get(&channel.guild).map(|guild| &guild.roles);
        let role = |id: &&Id| {
            roles.is_some_and(|roles| roles.contains_key(id)) && (allowed.all_roles || allowed.roles.contains(id))
        };
        let mut users: Vec<Id> = found.users.iter().filter(user).copied().collect();
        let replied = reply_to.filter(|_| allowed.replied_user).and_then(|id| self.message(channel.id, id));
        if let Some(author) = replied.map(|message| message.author).filter(|author| !users.contains(author)) {
            users.push(author);
        }
        let everyone = found.everyone && allowed.everyone && everyone_too;
        Mentions { users, roles: found.roles.iter().filter(role).copied().collect(), everyone }
    }

    fn pinged_by(&self, channel: &Channel, author: Id, mentions: &Mentions, everyone_too: bool) -> Vec<Id> {
        let Some(guild) = self.guilds.get(&channel.guild) else { return Vec::new() };
        let rings = |role: &Id| guild.roles.get(role).is_some_and(|role| role.mentionable || everyone_too);
        let mut people = mentions.users.clone();
        people.extend(mentions.roles.iter().filter(|role| rings(role)).flat_map(|role| guild.with_role(*role)));
        if mentions.everyone {
            people.extend(guild.with_role(guild.id));
        }
        people.sort_unstable();
        people.dedup();
        let brings_in = self.may_bring_in(channel, author);
        people.retain(|person| {
            let hears = self.can_see(*person, channel) || (brings_in && self.may(*person, channel, VIEW_CHANNEL));
            *person != author && guild.members.contains_key(person) && hears
        });
        people
    }

    fn may_bring_in(&self, channel: &Channel, author: Id) -> bool {
        let invitable = channel.thread.as_ref().is_some_and(|thread| thread.invitable);
        channel.thread.is_some()
            && (invitable || channel.kind != Kind::PRIVATE_THREAD || self.may(author, channel, MANAGE_THREADS))
    }

    fn joiners(&self, channel: &Channel, author: Id, mentions: &Mentions, everyone_too: bool, reach: &mut Reach) {
        let Some(guild) = self.guilds.get(&channel.guild).filter(|_| self.may_bring_in(channel, author)) else {
            return;
        };
        let comes = |person: &Id| !channel.has_member(*person) && self.may(*person, channel, VIEW_CHANNEL);
        reach.joining = mentions.users.iter().copied().filter(comes).collect();
        if !self.switches.role_mention_adds {
            return;
        }
        for role in &mentions.roles {
            if !guild.roles.get(role).is_some_and(|role| role.mentionable || everyone_too) {
                continue;
            }
            let people = guild.with_role(*role);
            reach.role_too_large |= people.len() > self.switches.role_mention_cap;
            let some = people.into_iter().take(self.switches.role_mention_cap);
            reach.joining_by_role.extend(some.filter(comes).filter(|person| !reach.joining.contains(person)));
        }
        reach.joining_by_role.sort_unstable();
        reach.joining_by_role.dedup();
    }
}

/// Every mention in a text, whether it counts or not.
pub fn scan(text: &str) -> Mentions {
    let mut found = Mentions::default();
    for part in outside_code(text) {
        found.everyone |= part.contains("@everyone") || part.contains("@here");
        for (at, _) in part.match_indices("<@") {
            let rest = &part[at + 2..];
            let Some(end) = rest.find('>') else { continue };
            let (list, digits) = match &rest[..end] {
                role if role.starts_with('&') => (&mut found.roles, &role[1..]),
                user => (&mut found.users, user.trim_start_matches('!')),
            };
            if let Some(id) = digits.parse::<Id>().ok().filter(|id| !list.contains(id)) {
                list.push(id);
            }
        }
    }
    found
}

/// The parts of a text that are not in `code` or ```blocks```.
fn outside_code(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('`') {
        let ticks = rest[start..].bytes().take_while(|byte| *byte == b'`').count();
        let fence = &rest[start..start + ticks];
        let Some(end) = rest[start + ticks..].find(fence) else { break };
        parts.push(&rest[..start]);
        rest = &rest[start + ticks + end + ticks..];
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_roles_and_everyone_are_found_once_each() {
        let found = scan("<@1> <@!1> <@&2> @everyone <@x> <@");
        assert_eq!(found, Mentions { users: vec![1], roles: vec![2], everyone: true });
    }

    #[test]
    fn what_stands_in_code_is_no_mention() {
        let found = scan("`<@1>` ```\n@everyone <@&2>\n``` <@3> ` <@4>");
        assert_eq!(found, Mentions { users: vec![3, 4], roles: vec![], everyone: false });
    }
}
