//! Whose turn it is among the pending effects of a ticket.
//!
//! Nothing comes before the thread. Then what is done in the thread, the member's coming in and the card in the list go on
//! side by side, each in its own order, so that a call that Discord never answers well holds up only what needs it. A close
//! overtakes what the opening has left undone.

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

/// Whose turn it is. `pending` is in the order of batches and stages.
pub(super) fn of(pending: &[PendingEffect], now: Instant) -> Turn<'_> {
    let closing = pending.iter().find(|effect| closes(&effect.deed)).map(|effect| effect.batch);
    let ready: Vec<&PendingEffect> = (pending.iter())
        .filter(|effect| !effect.is_parked() || is_overtaken(effect, closing))
        .filter(|effect| !pending.iter().any(|earlier| holds_up(earlier, effect, closing)))
        .collect();
    let at = |effect: &PendingEffect| match effect.not_before {
        Some(at) if !is_overtaken(effect, closing) => at,
        _ => now,
    };
    let due: Vec<_> = ready.iter().copied().filter(|effect| at(effect) <= now).collect();
    match ready.iter().map(|effect| at(effect)).min() {
        None => Turn::Over,
        Some(_) if !due.is_empty() => Turn::Now(due),
        Some(next) => Turn::At(next),
    }
}

/// Whether a deed is part of a close.
fn closes(deed: &Deed) -> bool {
    match deed {
        Deed::Archive | Deed::ReadThread | Deed::AskFeedback | Deed::SendRecord | Deed::Delete { .. } => true,
        Deed::Post { view } => matches!(view, View::Closing | View::Record),
        Deed::MakeThread
        | Deed::AddMember { .. }
        | Deed::AddStaff
        | Deed::SettleRoles
        | Deed::Reply { .. }
        | Deed::Refresh { .. }
        | Deed::Alert { .. } => false,
    }
}

/// Whether an effect has lost its point by the close that follows it.
fn is_overtaken(effect: &PendingEffect, closing: Option<i64>) -> bool {
    closing.is_some_and(|closing| effect.batch < closing) && is_pointless_once_closed(effect)
}

/// Whether there is no point in an effect for a ticket that is closed. A card that may stand must be known to be deleted.
pub(super) fn is_pointless_once_closed(effect: &PendingEffect) -> bool {
    match effect.deed {
        Deed::AddMember { .. } | Deed::AddStaff | Deed::Refresh { view: View::Card } => true,
        Deed::Post {
            view:
                View::Opening { .. }
                | View::Question { .. }
                | View::Unfit { .. }
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
#[derive(Debug, PartialEq, Eq)]
enum Track {
    Thread,
    Member,
    Roles,
    Direct,
    List,
    Alerts,
}

fn track(deed: &Deed) -> Track {
    match deed {
        Deed::AddMember { .. } => Track::Member,
        Deed::Alert { .. } => Track::Alerts,
        Deed::SettleRoles => Track::Roles,
        Deed::AskFeedback => Track::Direct,
        Deed::Post { view: View::Card } | Deed::Refresh { view: View::Card } | Deed::Delete { view: View::Card } => {
            Track::List
        }
        _ => Track::Thread,
    }
}

/// Whether `later` has to wait for `earlier`.
fn holds_up(earlier: &PendingEffect, later: &PendingEffect, closing: Option<i64>) -> bool {
    if (earlier.batch, earlier.stage) >= (later.batch, later.stage) {
        return false;
    }
    match earlier.deed {
        Deed::MakeThread => true,
        // Nothing needs the staff's coming in.
        Deed::AddStaff => false,
        // Each settles all that is to be settled.
        Deed::SettleRoles if earlier.is_parked() => false,
        Deed::Archive if earlier.is_parked() || earlier.attempts >= GIVES_WAY => false,
        _ => track(&earlier.deed) == track(&later.deed) && !is_overtaken(earlier, closing),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{TicketId, UserId};

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
        let Turn::Now(due) = of(pending, NOW) else { panic!("{:?}", of(pending, NOW)) };
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
        assert_eq!(of(&waiting, NOW), Turn::At(LATER));
        assert_eq!(of(&[], NOW), Turn::Over);
    }

    #[test]
    fn a_card_that_fails_keeps_nobody_from_the_next_questions() {
        let rest = [failed(effect(1, 1, CARD)), effect(1, 2, SECOND), effect(1, 3, Deed::AddStaff)];
        check(&rest, &[&SECOND]);
        check(&[rest[0].clone(), rest[2].clone()], &[&Deed::AddStaff]);
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
        assert_eq!(of(&[failed(tail[0].clone()), tail[1].clone()], NOW), Turn::At(LATER));
        check(&[parked(tail[0].clone()), tail[1].clone(), tail[2].clone()], &[&Deed::ReadThread]);
        let long = PendingEffect { attempts: GIVES_WAY, ..failed(tail[0].clone()) };
        check(&[long, tail[2].clone()], &[&RECORD]);
    }

    #[test]
    fn what_waits_for_a_permission_is_no_work() {
        assert_eq!(of(&[parked(effect(1, 1, CARD))], NOW), Turn::Over);
        assert_eq!(of(&[parked(effect(1, 1, FIRST)), effect(1, 2, SECOND)], NOW), Turn::Over);
    }
}
