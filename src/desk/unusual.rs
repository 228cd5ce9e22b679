//! What is not forbidden and yet unusual: the staff are told of floods of tickets, and of old messages that are changed or
//! deleted, since a record is only as good as what it is made of.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::{Desk, log};
use crate::domain::event::{Asked, Event};
use crate::domain::ids::{GuildId, UserId};
use crate::domain::ticket::Ticket;
use crate::domain::time::Instant;
use crate::render::LogLine;

/// Openings are counted over this time.
pub(super) const FLOOD_WITHIN: Duration = Duration::from_secs(600);
/// So many of one member's are a flood.
pub(super) const FLOOD_OF_ONE: usize = 5;
/// So many in a server are a flood.
pub(super) const FLOOD_OF_ALL: usize = 20;
/// A message of this age is old: people mend what they have just written, and rarely what is older.
const OLD: Duration = Duration::from_secs(3600);

/// When tickets were opened lately, by server and by member.
#[derive(Default)]
pub(super) struct Openings {
    lately: Mutex<HashMap<GuildId, VecDeque<(Instant, UserId)>>>,
}

impl Openings {
    /// Counts an opening; how many there were lately of this member, and in the server.
    fn count(&self, guild: GuildId, user: UserId, now: Instant) -> (usize, usize) {
        let mut lately = self.lately.lock().unwrap_or_else(PoisonError::into_inner);
        let of_guild = lately.entry(guild).or_default();
        while of_guild.front().is_some_and(|(at, _)| now.since(*at) > FLOOD_WITHIN) {
            of_guild.pop_front();
        }
        of_guild.push_back((now, user));
        (of_guild.iter().filter(|(_, by)| *by == user).count(), of_guild.len())
    }
}

/// A ticket was opened.
pub(super) fn opened(desk: &Arc<Desk>, asked: &Asked) {
    let (own, all) = desk.openings.count(asked.guild, asked.by.face.id, desk.clock.now());
    if own >= FLOOD_OF_ONE {
        log::post(desk, asked.guild, LogLine::Flood { who: Some(&asked.by.face), least: FLOOD_OF_ONE });
    }
    if all >= FLOOD_OF_ALL {
        log::post(desk, asked.guild, LogLine::Flood { who: None, least: FLOOD_OF_ALL });
    }
}

/// A message of a ticket was changed or deleted, and that is written down.
pub(super) fn rewritten(desk: &Arc<Desk>, ticket: &Ticket, event: &Event) {
    let (number, thread) = (ticket.id, ticket.thread);
    match event {
        Event::Edited(said) if !said.by_bot && said.edited_at.is_some_and(|at| at.since(said.at) > OLD) => {
            log::post(desk, ticket.guild, LogLine::OldChanged { who: &said.sender, ticket: number, thread });
        }
        Event::Unsaid { messages, at, .. } => {
            let old = messages.iter().filter(|message| at.since(message.born()) > OLD);
            old.for_each(|_| log::post(desk, ticket.guild, LogLine::OldDeleted { ticket: number, thread }));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_opened_lately_counts() {
        let openings = Openings::default();
        let at = |seconds: i64| Instant::from_unix_ms(seconds * 1000);
        assert_eq!(openings.count(GuildId(1), UserId(5), at(0)), (1, 1));
        assert_eq!(openings.count(GuildId(1), UserId(6), at(1)), (1, 2));
        assert_eq!(openings.count(GuildId(2), UserId(5), at(2)), (1, 1));
        assert_eq!(openings.count(GuildId(1), UserId(5), at(600)), (2, 3));
        assert_eq!(openings.count(GuildId(1), UserId(5), at(1201)), (1, 1));
    }
}
