//! What staff are told of members who may not open tickets.

use super::{Language, counted};
use crate::domain::block::{Block, BlockDid};
use crate::domain::limits;
use crate::domain::person::Face;
use crate::domain::time::Instant;
use crate::templates::escape;

/// The most characters of a reason in a list.
const SHORT: usize = 100;

/// A member is blocked.
pub fn blocked(block: &Block, did: BlockDid, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => {
            let (who, end) = (person(&block.who), end(block.until));
            let first = match did {
                BlockDid::Blocked => format!("{who} cannot open tickets {end}. Their open tickets stay open."),
                BlockDid::Changed => format!("{who} was blocked before; now they cannot open tickets {end}."),
                BlockDid::AsBefore => {
                    format!("{who} is blocked already: {end}. Add `for` or `reason` to change it, or use `/unblock`.")
                }
            };
            reason(&block.reason, limits::REASON).map_or(first.clone(), |reason| format!("{first}\n{reason}"))
        }
    }
}

/// A member is not blocked.
pub fn unblocked(who: &Face, before: bool, locale: &str) -> String {
    match (Language::of(locale), before) {
        (Language::English, true) => format!("{} can open tickets again.", person(who)),
        (Language::English, false) => format!("{} is not blocked.", person(who)),
    }
}

/// Above the list of blocked members.
pub fn title(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "Blocked members",
    }
}

/// Nobody is blocked.
pub fn nobody(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "Nobody is blocked.",
    }
}

/// A block in a list.
pub fn line(block: &Block, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => {
            let (who, end, by) = (person(&block.who), end(block.until), block.by.id);
            let reason = reason(&block.reason, SHORT).map_or_else(String::new, |reason| format!(" {reason}"));
            format!("🚫 {who} cannot open tickets {end} (<@{by}>, <t:{}:R>).{reason}", block.at.unix_seconds())
        }
    }
}

/// More are blocked than the list shows.
pub fn more(count: u64, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => format!("-# … and {} more", counted(count, "member")),
    }
}

fn person(face: &Face) -> String {
    format!("<@{}> ({})", face.id, escape::markdown(&escape::one_line(&face.name)))
}

fn end(until: Option<Instant>) -> String {
    until.map_or_else(
        || "until somebody unblocks them".to_owned(),
        |until| format!("until <t:{0}:f> (<t:{0}:R>)", until.unix_seconds()),
    )
}

fn reason(reason: &Option<String>, most: usize) -> Option<String> {
    let reason = reason.as_deref()?;
    Some(format!("Reason: {}", escape::markdown(&limits::shorten(&escape::one_line(reason), most))))
}
