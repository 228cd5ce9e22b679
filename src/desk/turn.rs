//! Whose turn it is among the pending effects of a ticket.
//!
//! Nothing comes before the thread. Then what is done in the thread, the member's coming in and the card in the list go on
//! side by side, each in its own order, so that a call that Discord never answers well holds up only what needs it. A close
//! overtakes what the opening has left undone.

use crate::domain::ids::UserId;
use crate::domain::plan::{Deed, View};
use crate::domain::time::Instant;
use crate::store::PendingEffect;

/// After so many failed attempts an effect lets pass what can do without it.
pub(super) const GIVES_WAY: u32 = 20;

/// What is to be done next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Turn<'a> {
    /// These, at the same time.
    Now(Vec<&'a PendingEffect>),
    /// Nothing before this moment.
    At(Instant),
    /// Nothing, until something new is to be done or a permission is granted.
    Over,
}

/// The pending effects of a ticket, in the order of batches and stages, with what each means for the others.
pub(super) struct Queue<'a> {
    pending: &'a [PendingEffect],
    /// The last batch that closes the ticket.
    closing: Option<i64>,
    /// The last batch that opens it again.
    reopening: Option<i64>,
}

impl<'a> Queue<'a> {
    /// `pending` is in the order of batches and stages.
    pub(super) fn of(pending: &'a [PendingEffect]) -> Self {
        let closing = pending.iter().filter(|effect| closes(&effect.deed)).map(|effect| effect.batch).max();
        let reopens = pending.iter().filter(|effect| effect.deed == Deed::Unarchive);
        Self { pending, closing, reopening: reopens.map(|effect| effect.batch).max() }
    }

    /// Whose turn it is.
    pub(super) fn turn(&self, now: Instant) -> Turn<'a> {
        let ready: Vec<&PendingEffect> = (self.pending.iter())
            .filter(|effect| !effect.is_parked() || self.is_overtaken(effect))
            .filter(|effect| !self.pending.iter().any(|earlier| self.holds_up(earlier, effect)))
            .collect();
        let at = |effect: &PendingEffect| match effect.not_before {
            Some(at) if !self.is_overtaken(effect) => at,
            _ => now,
        };
        let due: Vec<_> = ready.iter().copied().filter(|effect| at(effect) <= now).collect();
        match ready.iter().map(|effect| at(effect)).min() {
            None => Turn::Over,
            Some(_) if !due.is_empty() => Turn::Now(due),
            Some(next) => Turn::At(next),
        }
    }

    /// Whether an effect has lost its point by what follows it: nothing is to be done for it any more.
    pub(super) fn is_overtaken(&self, effect: &PendingEffect) -> bool {
        let closed = self.closing.is_some_and(|closing| effect.batch < closing) && is_pointless_once_closed(effect);
        let reopened =
            self.reopening.is_some_and(|reopening| effect.batch < reopening) && is_pointless_once_reopened(effect);
        let follows = |later: &PendingEffect| effect.batch < later.batch && supersedes(&later.deed, &effect.deed);
        closed || reopened || self.pending.iter().any(follows)
    }

    /// Whether `later` has to wait for `earlier`.
    fn holds_up(&self, earlier: &PendingEffect, later: &PendingEffect) -> bool {
        if (earlier.batch, earlier.stage) >= (later.batch, later.stage) {
            return false;
        }
        match earlier.deed {
            Deed::MakeThread => true,
            Deed::Unarchive => !self.is_overtaken(earlier),
            // Nothing else can be done in the thread before it is back.
            _ if later.deed == Deed::Unarchive => false,
            // Nothing needs the staff's coming in or going out, except that nobody is to be brought in twice.
            _ if moves_staff(&earlier.deed) => {
                let gives_way = earlier.is_parked() || earlier.attempts >= GIVES_WAY;
                moves_staff(&later.deed) && !gives_way && !self.is_overtaken(earlier)
            }
            // Each settles all that is to be settled.
            Deed::SettleRoles if earlier.is_parked() => false,
            Deed::Archive if earlier.is_parked() || earlier.attempts >= GIVES_WAY => false,
            _ => track(&later.deed).waits_for(track(&earlier.deed)) && !self.is_overtaken(earlier),
        }
    }
}

/// Whether a deed brings the staff into the thread, or takes them out.
fn moves_staff(deed: &Deed) -> bool {
    matches!(deed, Deed::AddStaff | Deed::AddStaffBy { .. } | Deed::SeatStaff | Deed::RemoveStaff { .. })
}

/// Whether a deed is part of a close.
fn closes(deed: &Deed) -> bool {
    match deed {
        Deed::Archive | Deed::ReadThread | Deed::AskFeedback | Deed::SendRecord => true,
        Deed::Post { view } => matches!(view, View::Closing | View::Record),
        Deed::MakeThread
        | Deed::AddMember { .. }
        | Deed::RemoveMember { .. }
        | Deed::AddStaff
        | Deed::SeatStaff
        | Deed::AddStaffBy { .. }
        | Deed::RemoveStaff { .. }
        | Deed::Rename { .. }
        | Deed::Unarchive
        | Deed::SettleRoles
        | Deed::Reply { .. }
        | Deed::Refresh { .. }
        | Deed::Delete { .. }
        | Deed::Alert { .. } => false,
    }
}

/// Whether the later deed makes the earlier one pointless: the last word counts.
fn supersedes(later: &Deed, earlier: &Deed) -> bool {
    match (later, earlier) {
        (Deed::AddMember { user: later }, Deed::RemoveMember { user: earlier })
        | (Deed::RemoveMember { user: later }, Deed::AddMember { user: earlier }) => later == earlier,
        (Deed::Rename { .. }, Deed::Rename { .. })
        | (Deed::SeatStaff, Deed::SeatStaff)
        | (Deed::Post { view: View::Moved { .. } }, Deed::AddStaff | Deed::AddStaffBy { .. }) => true,
        _ => false,
    }
}

/// Whether there is no point in an effect for a ticket that is open again.
pub(super) fn is_pointless_once_reopened(effect: &PendingEffect) -> bool {
    matches!(effect.deed, Deed::Archive | Deed::SendRecord | Deed::AskFeedback | Deed::Post { view: View::Closing })
}

/// Whether there is no point in an effect for a ticket that is closed. A card that may stand must be known to be deleted.
pub(super) fn is_pointless_once_closed(effect: &PendingEffect) -> bool {
    match effect.deed {
        Deed::AddMember { .. }
        | Deed::RemoveMember { .. }
        | Deed::AddStaff
        | Deed::SeatStaff
        | Deed::AddStaffBy { .. }
        | Deed::RemoveStaff { .. }
        | Deed::Rename { .. }
        | Deed::Unarchive
        | Deed::Refresh { view: View::Card } => true,
        Deed::Post {
            view:
                View::Opening { .. }
                | View::Question { .. }
                | View::Unfit { .. }
                | View::Moved { .. }
                | View::Notice { .. }
                | View::ClosePlanned
                | View::CloseRequest,
        } => true,
        Deed::Post { view: View::Card } => {
            let refused_at_once = effect.is_parked() && effect.attempts <= 1;
            effect.first_begun_at.is_none() || refused_at_once
        }
        _ => false,
    }
}

/// What goes on in its own order, beside the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Track {
    Thread,
    /// Somebody's coming in and going out.
    Member(UserId),
    Name,
    Roles,
    /// What is sent to the creator themselves.
    Direct,
    List,
    Alerts,
    Histories,
}

impl Track {
    /// The record is made of what was said in the thread; nothing in the thread waits for the record.
    fn waits_for(self, earlier: Self) -> bool {
        self == earlier || (self == Self::Histories && earlier == Self::Thread)
    }
}

fn track(deed: &Deed) -> Track {
    match deed {
        Deed::AddMember { user } | Deed::RemoveMember { user } => Track::Member(*user),
        Deed::Alert { .. } => Track::Alerts,
        Deed::SettleRoles => Track::Roles,
        Deed::AskFeedback => Track::Direct,
        Deed::Post { view } | Deed::Refresh { view } | Deed::Delete { view } => match view {
            View::Card => Track::List,
            View::Record => Track::Histories,
            _ => Track::Thread,
        },
        Deed::Rename { .. } => Track::Name,
        // The creator's copy is made of what the record is made of.
        Deed::SendRecord => Track::Histories,
        Deed::MakeThread
        | Deed::Unarchive
        | Deed::AddStaff
        | Deed::SeatStaff
        | Deed::AddStaffBy { .. }
        | Deed::RemoveStaff { .. }
        | Deed::Reply { .. }
        | Deed::Archive
        | Deed::ReadThread => Track::Thread,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::TicketId;

    const NOW: Instant = Instant::from_unix_ms(1_000_000);
    const LATER: Instant = Instant::from_unix_ms(1_005_000);
    const FIRST: Deed = Deed::Post { view: View::Opening { part: 0 } };
    const SECOND: Deed = Deed::Post { view: View::Opening { part: 1 } };
    const MEMBER: Deed = Deed::AddMember { user: UserId(5) };
    const CARD: Deed = Deed::Post { view: View::Card };
    const NO_CARD: Deed = Deed::Delete { view: View::Card };
    const CLOSING: Deed = Deed::Post { view: View::Closing };
    const RECORD: Deed = Deed::Post { view: View::Record };

    fn effect(batch: i64, stage: u8, deed: Deed) -> PendingEffect {
        let (ticket, first_begun_at, not_before) = (TicketId(1), None, None);
        PendingEffect { id: 0, ticket, batch, stage, deed, attempts: 0, first_begun_at, not_before }
    }

    fn failed(effect: PendingEffect) -> PendingEffect {
        PendingEffect { attempts: 1, first_begun_at: Some(NOW), not_before: Some(LATER), ..effect }
    }

    fn parked(effect: PendingEffect) -> PendingEffect {
        PendingEffect { not_before: Some(PendingEffect::PARKED), ..failed(effect) }
    }

    #[track_caller]
    fn check(pending: &[PendingEffect], expected: &[&Deed]) {
        let Turn::Now(due) = Queue::of(pending).turn(NOW) else { panic!("{:?}", Queue::of(pending).turn(NOW)) };
        assert_eq!(due.into_iter().map(|effect| &effect.deed).collect::<Vec<_>>(), expected);
    }

    /// What a close comes to, after an opening.
    fn close() -> Vec<PendingEffect> {
        [(0, NO_CARD), (0, CLOSING), (1, Deed::Archive), (2, Deed::ReadThread), (3, RECORD)]
            .map(|(stage, deed)| effect(2, stage, deed))
            .into()
    }

    #[test]
    fn nothing_comes_before_the_thread() {
        let opening = [effect(1, 0, Deed::MakeThread), effect(1, 1, FIRST), effect(1, 1, MEMBER), effect(1, 1, CARD)];
        check(&opening, &[&Deed::MakeThread]);
        check(&opening[1..], &[&FIRST, &MEMBER, &CARD]);
        let waiting = [failed(opening[0].clone()), opening[1].clone()];
        assert_eq!(Queue::of(&waiting).turn(NOW), Turn::At(LATER));
        assert_eq!(Queue::of(&[]).turn(NOW), Turn::Over);
    }

    #[test]
    fn a_card_that_fails_keeps_nobody_from_the_next_questions() {
        let rest = [failed(effect(1, 1, CARD)), effect(1, 2, SECOND), effect(1, 3, Deed::AddStaff)];
        check(&rest, &[&SECOND]);
        check(&[rest[0].clone(), rest[2].clone()], &[&Deed::AddStaff]);
    }

    #[test]
    fn the_staff_come_and_go_in_one_order_and_nothing_else_waits_for_them() {
        let out = Deed::RemoveStaff { former: Vec::new() };
        let all = [effect(1, 3, Deed::AddStaff), effect(2, 0, out.clone()), effect(3, 0, Deed::SeatStaff)];
        check(&all, &[&Deed::AddStaff]);
        check(&[parked(all[0].clone()), all[1].clone(), all[2].clone()], &[&out]);
        check(&[all[2].clone(), effect(4, 0, CARD)], &[&Deed::SeatStaff, &CARD]);
    }

    #[test]
    fn a_close_overtakes_what_the_opening_left_undone() {
        let mut pending = vec![failed(effect(1, 1, FIRST)), failed(effect(1, 2, Deed::AddStaff))];
        pending.extend(close());
        check(&pending, &[&FIRST, &Deed::AddStaff, &NO_CARD, &CLOSING]);
        let parked = [parked(effect(1, 1, MEMBER)), effect(2, 1, Deed::Archive)];
        check(&parked, &[&MEMBER, &Deed::Archive]);
    }

    #[test]
    fn a_card_that_may_stand_is_found_before_it_is_deleted() {
        let pending = [vec![failed(effect(1, 1, CARD))], close()].concat();
        check(&pending, &[&CLOSING]);
        for unposted in [effect(1, 1, CARD), parked(effect(1, 1, CARD))] {
            check(&[vec![unposted], close()].concat(), &[&CARD, &NO_CARD, &CLOSING]);
        }
    }

    #[test]
    fn the_record_comes_after_the_lock_unless_that_fails_for_long() {
        let tail = &close()[2..];
        check(tail, &[&Deed::Archive]);
        assert_eq!(Queue::of(&[failed(tail[0].clone()), tail[1].clone()]).turn(NOW), Turn::At(LATER));
        check(&[parked(tail[0].clone()), tail[1].clone(), tail[2].clone()], &[&Deed::ReadThread]);
        let long = PendingEffect { attempts: GIVES_WAY, ..failed(tail[0].clone()) };
        check(&[long, tail[2].clone()], &[&RECORD]);
    }

    #[test]
    fn what_waits_for_a_permission_is_no_work() {
        assert_eq!(Queue::of(&[parked(effect(1, 1, CARD))]).turn(NOW), Turn::Over);
        assert_eq!(Queue::of(&[parked(effect(1, 1, FIRST)), effect(1, 2, SECOND)]).turn(NOW), Turn::Over);
    }

    #[test]
    fn the_last_word_on_who_is_in_the_thread_counts() {
        let out = Deed::RemoveMember { user: UserId(5) };
        let other = Deed::AddMember { user: UserId(6) };
        let pending = [parked(effect(1, 1, MEMBER)), failed(effect(2, 0, out.clone())), effect(3, 0, other.clone())];
        check(&pending, &[&MEMBER, &other]);
        assert!(Queue::of(&pending).is_overtaken(&pending[0]));
        let back = effect(4, 0, MEMBER);
        check(&[pending[1].clone(), back.clone()], &[&out, &MEMBER]);
        assert!(!Queue::of(&[pending[1].clone(), back.clone()]).is_overtaken(&back));
    }

    #[test]
    fn a_record_that_waits_holds_up_nothing_in_the_thread() {
        let notice = Deed::Post { view: View::Complete { part: 0 } };
        check(&[parked(effect(2, 3, RECORD)), effect(3, 0, notice.clone())], &[&notice]);
    }

    /// What opening again comes to, after a close.
    fn reopening() -> Vec<PendingEffect> {
        let notice = Deed::Post { view: View::Complete { part: 0 } };
        [(0, Deed::Unarchive), (1, notice), (2, Deed::Refresh { view: View::Record }), (1, CARD)]
            .map(|(stage, deed)| effect(3, stage, deed))
            .into()
    }

    #[test]
    fn nothing_of_a_reopening_comes_before_the_thread_is_back() {
        check(&reopening(), &[&Deed::Unarchive]);
        let [unarchive, notice, refresh, card] = reopening().try_into().unwrap();
        assert_eq!(Queue::of(&[failed(unarchive), notice.clone()]).turn(NOW), Turn::At(LATER));
        check(&[notice.clone(), refresh.clone(), card], &[&notice.deed, &CARD]);
        check(&[parked(effect(2, 3, RECORD)), notice.clone(), refresh], &[&notice.deed]);
    }

    #[test]
    fn a_reopening_overtakes_what_the_close_left_undone() {
        let pending = [close(), reopening()].concat();
        check(&pending, &[&NO_CARD, &CLOSING, &Deed::Archive, &Deed::ReadThread, &Deed::Unarchive]);
        let queue = Queue::of(&pending);
        let overtaken = pending.iter().filter(|effect| queue.is_overtaken(effect)).map(|effect| &effect.deed);
        assert_eq!(overtaken.collect::<Vec<_>>(), [&CLOSING, &Deed::Archive]);
        // What waits for a permission must not lock the thread when that comes.
        let waits = [parked(effect(2, 1, Deed::Archive)), effect(3, 0, Deed::Unarchive)];
        assert!(Queue::of(&waits).is_overtaken(&waits[0]));
    }

    #[test]
    fn a_second_close_overtakes_the_reopening() {
        let again = close().into_iter().map(|effect| PendingEffect { batch: 4, ..effect });
        let pending: Vec<_> = reopening().into_iter().map(failed).chain(again).collect();
        let queue = Queue::of(&pending);
        let overtaken = pending.iter().filter(|effect| queue.is_overtaken(effect)).map(|effect| &effect.deed);
        assert_eq!(overtaken.collect::<Vec<_>>(), [&Deed::Unarchive]);
    }

    #[test]
    fn the_last_name_counts_and_holds_up_nothing() {
        let name = |name: &str| Deed::Rename { name: name.to_owned() };
        let (first, second) = (failed(effect(2, 0, name("one"))), effect(3, 0, name("two")));
        check(&[first.clone(), second.clone()], &[&first.deed, &second.deed]);
        assert!(Queue::of(&[first.clone(), second.clone()]).is_overtaken(&first));
        check(&[first.clone(), effect(3, 0, SECOND)], &[&SECOND]);
        let closing = [vec![PendingEffect { batch: 1, ..first }], close()].concat();
        assert!(Queue::of(&closing).is_overtaken(&closing[0]));
        check(&closing, &[&name("one"), &NO_CARD, &CLOSING]);
    }

    #[test]
    fn a_move_overtakes_the_former_types_staff() {
        let moved = Deed::Post { view: View::Moved { by: UserId(5) } };
        let pending = [failed(effect(1, 2, Deed::AddStaff)), effect(2, 0, moved.clone())];
        assert!(Queue::of(&pending).is_overtaken(&pending[0]));
        check(&pending, &[&Deed::AddStaff, &moved]);
    }
}
