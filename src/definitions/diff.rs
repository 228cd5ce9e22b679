//! What changed from one set to the next, in a manager's words.

use std::collections::BTreeMap;

use super::set::{CannedReply, Decision, Panel, Position, Question, Server, Set, TicketType};
use crate::domain::ids::{GuildId, TypeId};

/// One line for each change; nothing if the two sets do the same.
pub fn changes(old: &Set, new: &Set) -> Vec<String> {
    let mut changes = Vec::new();
    let several = old.servers.len().max(new.servers.len()) > 1;
    for (id, server) in &new.servers {
        match old.servers.get(id) {
            None => changes.push(format!("new server {id}")),
            Some(before) if before == server => {}
            Some(before) => {
                let mut here = Vec::new();
                of_server(before, server, &mut here);
                let prefix = if several { format!("server {id}: ") } else { String::new() };
                changes.extend(here.into_iter().map(|change| format!("{prefix}{change}")));
            }
        }
    }
    changes
        .extend(old.servers.keys().filter(|id| !new.servers.contains_key(id)).map(|id| format!("server {id} is gone")));
    changes
}

/// The same for one server, for those who see to it.
pub fn changes_in(old: &Set, new: &Set, server: GuildId) -> Vec<String> {
    match (old.servers.get(&server), new.servers.get(&server)) {
        (Some(before), Some(after)) if before != after => {
            let mut changes = Vec::new();
            of_server(before, after, &mut changes);
            changes
        }
        (None, Some(_)) => vec![format!("new server {server}")],
        _ => Vec::new(),
    }
}

fn of_server(old: &Server, new: &Server, changes: &mut Vec<String>) {
    bound("role", &old.roles, &new.roles, changes);
    bound("channel", &old.channels, &new.channels, changes);
    let parts = [
        (old.maintainers != new.maintainers, "maintainers"),
        (old.list != new.list, "list channel"),
        (old.histories != new.histories, "histories channel"),
        (old.log != new.log, "log channel"),
        (old.alerts != new.alerts && old.log == new.log, "alerts channel"),
        (old.locale != new.locale, "locale"),
        (old.phrases != new.phrases, "phrases"),
        (old.timezone != new.timezone, "time zone"),
    ];
    changes.extend(parts.iter().filter(|(changed, _)| *changed).map(|(_, what)| format!("{what} changed")));
    of_panels(&old.panels, &new.panels, changes);
    of_types(old, new, changes);
    of_replies(&old.replies, &new.replies, changes);
}

fn bound<Id: PartialEq>(what: &str, old: &BTreeMap<String, Id>, new: &BTreeMap<String, Id>, changes: &mut Vec<String>) {
    for (name, id) in new {
        match old.get(name) {
            None => changes.push(format!("new {what} `{name}`")),
            Some(before) if before != id => changes.push(format!("{what} `{name}` has another id")),
            Some(_) => {}
        }
    }
    changes.extend(old.keys().filter(|name| !new.contains_key(*name)).map(|name| format!("{what} `{name}` is gone")));
}

fn of_panels(old: &[Panel], new: &[Panel], changes: &mut Vec<String>) {
    for panel in new {
        let Some(before) = old.iter().find(|before| before.id == panel.id) else {
            changes.push(format!("new panel `{}`", panel.id));
            continue;
        };
        let parts = [
            (before.channel != panel.channel, "channel"),
            (before.title != panel.title, "title"),
            (before.text != panel.text, "text"),
            (before.style != panel.style, "style"),
            (before.tickets != panel.tickets, "tickets"),
        ];
        say(&format!("panel `{}`", panel.id), &parts, changes);
    }
    let gone = old.iter().filter(|before| new.iter().all(|panel| panel.id != before.id));
    changes.extend(gone.map(|before| format!("panel `{}` is gone", before.id)));
}

/// `panel `main`: title and text changed`
fn say(whose: &str, parts: &[(bool, &str)], changes: &mut Vec<String>) {
    let changed: Vec<&str> = parts.iter().filter(|(changed, _)| *changed).map(|(_, what)| *what).collect();
    match changed.as_slice() {
        [] => {}
        [one] => changes.push(format!("{whose}: {one} changed")),
        [most @ .., last] => changes.push(format!("{whose}: {} and {last} changed", most.join(", "))),
    }
}

fn of_types(old: &Server, new: &Server, changes: &mut Vec<String>) {
    let before: BTreeMap<&TypeId, &TicketType> = old.types.iter().map(|kind| (&kind.id, &**kind)).collect();
    let after: BTreeMap<&TypeId, &TicketType> = new.types.iter().map(|kind| (&kind.id, &**kind)).collect();
    for kind in &new.types {
        match before.get(&kind.id) {
            None => changes.push(format!("new type `{}`", kind.id)),
            Some(old) if old.revision != kind.revision => of_type(old, kind, changes),
            Some(_) => {}
        }
    }
    let gone = before.keys().filter(|id| !after.contains_key(*id));
    changes.extend(gone.map(|id| format!("type `{id}` is gone; its open tickets go on")));
}

fn of_type(old: &TicketType, new: &TicketType, changes: &mut Vec<String>) {
    let whose = format!("`{}`", new.id);
    if old.enabled != new.enabled {
        let now = if new.enabled { "can be opened again" } else { "cannot be opened any more" };
        changes.push(format!("{whose}: {now}"));
    }
    of_questions(&whose, &old.questions, &new.questions, changes);
    of_positions(&whose, old, new, changes);
    of_decisions(&whose, &old.decisions, &new.decisions, changes);
    let parts = [
        (old.name != new.name, "name"),
        (old.description != new.description, "description"),
        (old.emoji != new.emoji, "emoji"),
        (old.colour != new.colour, "colour"),
        (old.button != new.button, "button"),
        (old.group != new.group, "group"),
        (old.ask != new.ask, "way of asking"),
        (old.staff != new.staff, "staff"),
        (old.notify != new.notify, "notified roles"),
        (old.staff_access != new.staff_access, "how the staff see tickets"),
        (old.open_to != new.open_to, "who may open one"),
        (old.limits != new.limits, "limits"),
        (old.hours != new.hours, "working hours"),
        (old.thread.parent != new.thread.parent, "channel of its threads"),
        (old.thread.name != new.thread.name, "thread name"),
        (old.thread.auto_archive != new.thread.auto_archive, "archiving"),
        (old.messages.welcome != new.messages.welcome, "welcome"),
        (old.messages.complete != new.messages.complete, "text after the last answer"),
        (old.messages.closed != new.messages.closed, "closing text"),
        (old.close != new.close, "rules for closing"),
        (old.timing.alerts != new.timing.alerts, "alerts"),
        (old.timing.inactive != new.timing.inactive, "closing when nobody writes"),
        (old.timing.creator_leaves != new.timing.creator_leaves, "what happens when the creator leaves"),
        (old.timing.request_after != new.timing.request_after, "time to answer a close request"),
        (old.feedback != new.feedback, "feedback"),
        (old.history != new.history, "history"),
        (old.timing.retention != new.timing.retention, "retention"),
    ];
    say(&whose, &parts, changes);
}

fn of_questions(whose: &str, old: &[Question], new: &[Question], changes: &mut Vec<String>) {
    if old == new {
        return;
    }
    if old.len() != new.len() {
        let count = |count: usize| format!("{count} question{}", if count == 1 { "" } else { "s" });
        changes.push(format!("{whose}: now {} (was {})", count(new.len()), old.len()));
        return;
    }
    let sorted = |questions: &[Question]| {
        let mut asked: Vec<String> = questions.iter().map(|question| format!("{question:?}")).collect();
        asked.sort();
        asked
    };
    if sorted(old) == sorted(new) {
        changes.push(format!("{whose}: questions in another order"));
        return;
    }
    for (index, (before, after)) in old.iter().zip(new).enumerate() {
        if before.ask != after.ask {
            changes.push(format!("{whose}: question {} reworded", index + 1));
        } else if before != after {
            changes.push(format!("{whose}: question {} changed", index + 1));
        }
    }
}

fn of_positions(whose: &str, old: &TicketType, new: &TicketType, changes: &mut Vec<String>) {
    let choices = |kind: &TicketType| -> Vec<Position> {
        kind.positions.as_ref().map(|positions| positions.choices.clone()).unwrap_or_default()
    };
    let (before, after) = (choices(old), choices(new));
    for position in &after {
        let Some(was) = before.iter().find(|was| was.id == position.id) else {
            changes.push(format!("{whose}: new position `{}`", position.id));
            continue;
        };
        if was.open != position.open {
            let now = if position.open { "open" } else { "closed" };
            changes.push(format!("{whose}: position `{}` is now {now} to applications", position.id));
        }
        let position_of = format!("{whose}, position `{}`", position.id);
        of_questions(&position_of, &was.questions, &position.questions, changes);
        let parts = [
            (was.label != position.label, "label"),
            (was.emoji != position.emoji, "emoji"),
            (was.description != position.description, "description"),
            (was.notify != position.notify, "notified roles"),
        ];
        say(&position_of, &parts, changes);
    }
    let gone = before.iter().filter(|was| after.iter().all(|position| position.id != was.id));
    changes.extend(gone.map(|was| format!("{whose}: position `{}` is gone", was.id)));
    let prompt = |kind: &TicketType| kind.positions.as_ref().map(|positions| positions.prompt.clone());
    if !before.is_empty() && !after.is_empty() && prompt(old) != prompt(new) {
        changes.push(format!("{whose}: the question for the position reworded"));
    }
    let order = |positions: &[Position], among: &[Position]| -> Vec<String> {
        let shared = positions.iter().filter(|one| among.iter().any(|other| other.id == one.id));
        shared.map(|position| position.id.0.clone()).collect()
    };
    if order(&before, &after) != order(&after, &before) {
        changes.push(format!("{whose}: positions in another order"));
    }
}

fn of_decisions(whose: &str, old: &[Decision], new: &[Decision], changes: &mut Vec<String>) {
    for decision in new {
        let Some(was) = old.iter().find(|was| was.id == decision.id) else {
            changes.push(format!("{whose}: new decision `{}`", decision.id));
            continue;
        };
        let parts = [
            (was.label != decision.label, "label"),
            (was.emoji != decision.emoji, "emoji"),
            (was.style != decision.style, "style"),
            (was.message != decision.message, "text"),
            (was.give != decision.give, "given roles"),
            (was.take != decision.take, "taken roles"),
            (was.reason != decision.reason, "rule for the reason"),
            (was.closes != decision.closes, "closing"),
        ];
        say(&format!("{whose}, decision `{}`", decision.id), &parts, changes);
    }
    let gone = old.iter().filter(|was| new.iter().all(|decision| decision.id != was.id));
    changes.extend(gone.map(|was| format!("{whose}: decision `{}` is gone", was.id)));
}

fn of_replies(old: &[CannedReply], new: &[CannedReply], changes: &mut Vec<String>) {
    for reply in new {
        let Some(was) = old.iter().find(|was| was.id == reply.id) else {
            changes.push(format!("new reply `{}`", reply.id));
            continue;
        };
        let parts = [
            (was.title != reply.title, "title"),
            (was.text != reply.text, "text"),
            (was.closes != reply.closes, "closing"),
            (was.types != reply.types, "types"),
        ];
        say(&format!("reply `{}`", reply.id), &parts, changes);
    }
    let gone = old.iter().filter(|was| new.iter().all(|reply| reply.id != was.id));
    changes.extend(gone.map(|was| format!("reply `{}` is gone", was.id)));
}
