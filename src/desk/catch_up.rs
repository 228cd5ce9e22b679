//! What happened in a ticket's thread while nobody listened: its messages as they are now against those that are written
//! down.
//!
//! The whole thread is read, since no mark tells up to where all is known: a message of today is written down as it comes,
//! also when those of yesterday have yet to be read.

use std::collections::{HashMap, HashSet};

use super::Desk;
use super::deed::Failure;
use super::needed::TO_READ;
use crate::discord::fault::Fault;
use crate::domain::event::Event;
use crate::domain::ids::{ChannelId, MessageId};
use crate::domain::ticket::{Entry, Said, Ticket};
use crate::domain::time::Instant;

/// The most messages that Discord gives at once.
const PAGE: u8 = 100;

/// What was missed in a ticket's thread, oldest first; nothing where there is no thread yet.
pub(super) async fn missed(desk: &Desk, ticket: &Ticket) -> Result<Vec<Event>, Failure> {
    let Some(thread) = ticket.thread else { return Ok(Vec::new()) };
    let lacks = desk.guilds.bot_lacks(ticket.guild, ticket.parent, TO_READ);
    if !lacks.is_empty() {
        // Discord would show a thread without messages.
        return Err(Fault::Forbidden { code: 0, message: format!("missing {}", lacks.join(", ")) }.into());
    }
    // Read before the thread is: what is said in between is then new, and not deleted.
    let known = desk.store.entries(ticket.id).await?;
    let (seen, ids) = whole(desk, thread).await?;
    Ok(differences(thread, &known, seen, &ids, desk.clock.now()))
}

/// A thread's messages, oldest first, and the ids of all.
async fn whole(desk: &Desk, thread: ChannelId) -> Result<(Vec<Said>, HashSet<MessageId>), Fault> {
    // A thread is older than its messages.
    let mut after = MessageId(thread.0);
    let (mut all, mut ids) = (Vec::new(), HashSet::new());
    loop {
        let page = desk.rest.messages(thread, Some(after), PAGE).await?;
        all.extend(page.seen.into_iter().rev().map(|seen| seen.said));
        after = page.ids.iter().copied().max().unwrap_or(after);
        let full = page.ids.len() == usize::from(PAGE);
        ids.extend(page.ids);
        if !full {
            return Ok((all, ids));
        }
    }
}

fn differences(
    thread: ChannelId,
    known: &[Entry],
    seen: Vec<Said>,
    ids: &HashSet<MessageId>,
    now: Instant,
) -> Vec<Event> {
    let edits: HashMap<MessageId, Option<Instant>> =
        known.iter().map(|entry| (entry.said.message, entry.said.edited_at)).collect();
    let mut events = Vec::new();
    for said in seen {
        match edits.get(&said.message) {
            None => events.push(Event::Said(said)),
            Some(edited_at) if *edited_at < said.edited_at => events.push(Event::Edited(said)),
            Some(_) => {}
        }
    }
    let known = known.iter().filter(|entry| entry.said.thread == thread && entry.deleted_at.is_none());
    let gone = known.filter(|entry| !ids.contains(&entry.said.message));
    let messages: Vec<MessageId> = gone.map(|entry| entry.said.message).collect();
    // An empty thread is more likely one that is not shown.
    if !messages.is_empty() && !ids.is_empty() {
        events.push(Event::Unsaid { thread, messages, at: now });
    }
    events
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::UserId;
    use crate::domain::person::Face;
    use crate::domain::ticket::SaidKind;

    const THREAD: ChannelId = ChannelId(7);
    const NOW: Instant = Instant::from_unix_ms(9_000);

    fn said(message: u64, content: &str, edited_at: Option<i64>) -> Said {
        Said {
            message: MessageId(message),
            thread: THREAD,
            sender: Face { id: UserId(5), name: "mia".into(), display_name: "Mia".into() },
            by_bot: false,
            kind: SaidKind::Message,
            content: content.into(),
            layout: None,
            attachments: Vec::new(),
            at: Instant::from_unix_ms(1_000),
            edited_at: edited_at.map(Instant::from_unix_ms),
        }
    }

    fn entry(said: Said) -> Entry {
        Entry { said, earlier: Vec::new(), deleted_at: None }
    }

    #[track_caller]
    fn check(known: &[Entry], seen: &[Said], unreadable: &[u64], expected: &[Event]) {
        let unreadable = unreadable.iter().copied().map(MessageId);
        let ids = seen.iter().map(|said| said.message).chain(unreadable).collect();
        assert_eq!(differences(THREAD, known, seen.to_vec(), &ids, NOW), expected);
    }

    #[test]
    fn what_is_new_or_changed_or_gone_is_told() {
        let known = [said(10, "a", None), said(11, "b", None), said(12, "c", Some(2_000))].map(entry);
        let [edited, new] = [said(11, "b, that is", Some(3_000)), said(13, "d", None)];
        let seen = [said(10, "a", None), edited.clone(), new.clone()];
        let gone = Event::Unsaid { thread: THREAD, messages: vec![MessageId(12)], at: NOW };
        check(&known, &seen, &[], &[Event::Edited(edited), Event::Said(new), gone]);
        check(&known, &known.clone().map(|entry| entry.said), &[], &[]);
    }

    #[test]
    fn what_cannot_be_read_is_not_taken_for_deleted() {
        let known = [said(10, "a", None), said(11, "b", None)].map(entry);
        check(&known, &[said(10, "a", None)], &[11], &[]);
        check(&known, &[], &[], &[]);
        let deleted = Entry { deleted_at: Some(NOW), ..entry(said(11, "b", None)) };
        let elsewhere = entry(Said { thread: ChannelId(8), ..said(12, "c", None) });
        check(&[entry(said(10, "a", None)), deleted, elsewhere], &[said(10, "a", None)], &[], &[]);
    }
}
