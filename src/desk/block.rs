//! Writes down that somebody may not open tickets, or may again, and tells whoever said so.

use std::sync::Arc;

use super::ack::Answering;
use super::{Desk, audit, grant};
use crate::definitions::set::Set;
use crate::domain::block::Block;
use crate::domain::event::Asked;
use crate::domain::plan::{Answer, Plan};
use crate::{phrases, render};

/// What is so already is not written again. The same twice comes to the same, so that a database that went away in the middle
/// does no harm: the person is asked to try again.
pub(super) async fn by_person(desk: &Arc<Desk>, set: &Set, asked: &Asked, plan: &Plan, answering: &Answering) {
    let words = grant::words_for(set, asked);
    let (told, detail) = match &plan.answer {
        Answer::Blocked { block, did } => (phrases::blocks::blocked(block, *did, words), detail(block)),
        Answer::Unblocked { who, before } => {
            (phrases::blocks::unblocked(who, *before, words), format!("{} ({})", who.id, who.name))
        }
        _ => return,
    };
    if !plan.changes.is_empty() {
        if let Err(fault) = desk.commit(plan).await {
            return grant::fail(desk, asked, &fault, answering).await;
        }
        audit::done_to(desk, asked, &detail);
    }
    answering.say(&render::words(told)).await;
}

fn detail(block: &Block) -> String {
    let until = block.until.map_or_else(String::new, |until| format!(" until {}", until.reading_text()));
    let reason = block.reason.as_deref().map_or_else(String::new, |reason| format!(": {reason}"));
    format!("{} ({}){until}{reason}", block.who.id, block.who.name)
}
