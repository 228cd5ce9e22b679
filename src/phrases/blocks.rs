//! What staff are told of members who may not open tickets.

use super::{Words, date, near, person};
use crate::domain::block::{Block, BlockDid};
use crate::domain::limits;
use crate::domain::person::Face;
use crate::templates::escape;

/// The most characters of a reason in a list.
const SHORT: usize = 100;

/// A member is blocked.
pub fn blocked(block: &Block, did: BlockDid, words: Words<'_>) -> String {
    let who = named(&block.who);
    let first = match (did, block.until) {
        (BlockDid::Blocked, Some(until)) => {
            say!(words, "block-until", who = who, date = date(until), moment = near(until))
        }
        (BlockDid::Blocked, None) => say!(words, "block-endless", who = who),
        (BlockDid::Changed, Some(until)) => {
            say!(words, "block-changed-until", who = who, date = date(until), moment = near(until))
        }
        (BlockDid::Changed, None) => say!(words, "block-changed-endless", who = who),
        (BlockDid::AsBefore, Some(until)) => {
            say!(words, "block-before-until", who = who, date = date(until), moment = near(until))
        }
        (BlockDid::AsBefore, None) => say!(words, "block-before-endless", who = who),
    };
    block.reason.as_ref().map_or(first.clone(), |why| format!("{first}\n{}", reason(why, limits::REASON, words)))
}

/// A member is not blocked.
pub fn unblocked(who: &Face, before: bool, words: Words<'_>) -> String {
    if before { say!(words, "unblock-done", who = named(who)) } else { say!(words, "unblock-before", who = named(who)) }
}

/// Above the list of blocked members.
pub fn title(words: Words<'_>) -> String {
    say!(words, "block-title")
}

/// Nobody is blocked.
pub fn nobody(words: Words<'_>) -> String {
    say!(words, "block-nobody")
}

/// A block in a list.
pub fn line(block: &Block, words: Words<'_>) -> String {
    let (who, by, moment) = (named(&block.who), person(block.by.id), near(block.at));
    let first = match block.until {
        Some(until) => say!(words, "block-line-until", who = who, date = date(until), by = by, moment = moment),
        None => say!(words, "block-line-endless", who = who, by = by, moment = moment),
    };
    block.reason.as_ref().map_or(first.clone(), |why| format!("{first} {}", reason(why, SHORT, words)))
}

/// More are blocked than the list shows.
pub fn more(count: u64, words: Words<'_>) -> String {
    say!(words, "block-more", count = count)
}

/// Why, as it was typed.
pub fn reason(reason: &str, most: usize, words: Words<'_>) -> String {
    let reason = escape::markdown(&limits::shorten(&escape::one_line(reason), most));
    say!(words, "block-reason", reason = reason)
}

fn named(face: &Face) -> String {
    format!("<@{}> ({})", face.id, escape::markdown(&escape::one_line(&face.name)))
}
