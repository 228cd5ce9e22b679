//! Giving a ticket's thread another name. Discord lets a thread be renamed twice in ten minutes; the third time waits.

use super::claim::told;
use super::facts::Facts;
use super::subject;
use crate::definitions::set::Server;
use crate::domain::event::Asked;
use crate::domain::limits;
use crate::domain::plan::{Deed, Effect, Plan};
use crate::domain::refusal::Refusal;
use crate::domain::verb::{Action, Did};
use crate::templates::escape;

pub(super) fn decide(server: &Server, facts: &Facts, asked: &Asked, name: &str) -> Result<Plan, Refusal> {
    let ticket = subject::open(server, facts, asked, Action::Rename)?.ticket;
    let name = limits::shorten(&escape::one_line(name), limits::THREAD_NAME);
    // What joins or separates letters shows nothing by itself.
    if name.chars().all(|c| c.is_whitespace() || ('\u{200b}'..='\u{200f}').contains(&c)) {
        return Err(Refusal::NameEmpty);
    }
    let effects = vec![Effect { stage: 0, deed: Deed::Rename { name } }];
    Ok(Plan { effects, ..told(ticket, Did::Renamed { at: facts.next_rename }) })
}
