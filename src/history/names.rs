//! Whom and what a transcript mentions, in names: a file has no client that would look them up.

use std::collections::BTreeMap;

use crate::domain::answer::Value;
use crate::domain::ids::{ChannelId, RoleId, UserId};
use crate::domain::ticket::Entry;
use crate::domain::time::Instant;
use crate::markup::Names;
use crate::render::Context;
use crate::templates::escape;

/// The names of everybody who said something, opened or closed the ticket or is an answer, and of the server's roles and
/// channels. What has no name that is known is called by its id.
pub(super) fn of(ctx: &Context<'_>, entries: &[Entry]) -> Names {
    let closer = ctx.ticket.closure.as_ref().and_then(|closure| closure.by.as_ref());
    let answered = ctx.given.iter().filter_map(|given| match &given.value {
        Value::Member(face) => Some(face),
        _ => None,
    });
    let senders = entries.iter().map(|entry| &entry.said.sender);
    let faces = std::iter::once(&ctx.ticket.creator).chain(closer).chain(answered).chain(senders);
    let mut names = Names {
        people: faces.map(|face| (face.id, escape::one_line(&face.display_name))).collect(),
        roles: BTreeMap::new(),
        channels: ctx.server.channels.iter().map(|(name, id)| (*id, name.clone())).collect(),
        now: ctx.now,
        zone: ctx.server.timezone.clone(),
    };
    for entry in entries {
        let earlier = entry.earlier.iter().map(|earlier| &earlier.content);
        for text in earlier.chain([&entry.said.content]) {
            mentions(text).for_each(|mention| name(ctx, &mut names, mention));
        }
    }
    names
}

/// Somebody or something that a text mentions.
enum Mention {
    Person(UserId),
    Role(RoleId),
    Channel(ChannelId),
}

fn mentions(text: &str) -> impl Iterator<Item = Mention> {
    text.split('<').skip(1).filter_map(|rest| {
        let inside = rest.split_once('>')?.0;
        if let Some(role) = inside.strip_prefix("@&") {
            return role.parse().ok().map(Mention::Role);
        }
        if let Some(person) = inside.strip_prefix('@') {
            return person.strip_prefix('!').unwrap_or(person).parse().ok().map(Mention::Person);
        }
        inside.strip_prefix('#')?.parse().ok().map(Mention::Channel)
    })
}

fn name(ctx: &Context<'_>, names: &mut Names, mention: Mention) {
    match mention {
        Mention::Person(id) => {
            names.people.entry(id).or_insert_with(|| id.to_string());
        }
        Mention::Role(id) => {
            names.roles.entry(id).or_insert_with(|| escape::one_line(&ctx.role_name(id)));
        }
        Mention::Channel(id) => {
            names.channels.entry(id).or_insert_with(|| id.to_string());
        }
    }
}

/// `text` as typed, with each `<…>` that stands for something replaced by its words.
pub(super) fn resolved(text: &str, names: &Names) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let close = rest.find('>').map(|close| close + 1);
        let words = close.and_then(|close| words(&rest[1..close - 1], names).map(|words| (close, words)));
        match words {
            Some((close, words)) => {
                out.push_str(&words);
                rest = &rest[close..];
            }
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn words(inside: &str, names: &Names) -> Option<String> {
    match mentions(&format!("<{inside}>")).next() {
        Some(Mention::Person(id)) => return Some(names.person(id)),
        Some(Mention::Role(id)) => return Some(names.role(id)),
        Some(Mention::Channel(id)) => return Some(names.channel(id)),
        None => {}
    }
    if let Some(moment) = inside.strip_prefix("t:") {
        let seconds: i64 = moment.split(':').next()?.parse().ok()?;
        return Some(Instant::from_unix_ms(seconds.saturating_mul(1000)).reading_text());
    }
    let emoji = inside.strip_prefix("a:").or_else(|| inside.strip_prefix(':'))?;
    let (name, id) = emoji.split_once(':')?;
    id.bytes().all(|digit| digit.is_ascii_digit()).then(|| format!(":{name}:"))
}
