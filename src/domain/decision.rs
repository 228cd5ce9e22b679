//! What the staff decide about a ticket, such as whether an application is accepted, and the roles that change with it.

use super::ids::{DecisionId, PositionId, RoleId};
use super::person::Face;
use super::time::Instant;

/// A decision that was made. A later one takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// How many there were for the ticket, this one included.
    pub turn: u32,
    /// Which of the type's decisions.
    pub decision: DecisionId,
    /// Its name as it was when it was made.
    pub label: String,
    /// The position that the ticket is for.
    pub position: Option<PositionId>,
    /// Who made it.
    pub by: Face,
    /// Why, in their words: at most [`super::limits::REASON`] characters.
    pub reason: Option<String>,
    /// When.
    pub at: Instant,
}

/// How a decision changed a role of the member's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoleChange {
    /// They were given it.
    Given,
    /// It was taken from them.
    Taken,
}

/// A step towards the roles that a member is to have by the decision in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleStep {
    /// Give or take a role that they lack or have, and note it first.
    Change(RoleId, RoleChange),
    /// What an earlier decision changed is to be as it was before: undo it, then strike the note out.
    Undo(RoleId, RoleChange),
}

impl RoleStep {
    /// Whether the member has the role afterwards.
    pub fn gives(self) -> bool {
        matches!(self, Self::Change(_, RoleChange::Given) | Self::Undo(_, RoleChange::Taken))
    }

    /// The role.
    pub fn role(self) -> RoleId {
        match self {
            Self::Change(role, _) | Self::Undo(role, _) => role,
        }
    }
}

/// The steps for a member who has the roles `has`, to whom a decision gives and from whom it takes roles, and for whom
/// earlier attempts and decisions noted changes. A role that they had anyway, or lacked anyway, is not touched, so that
/// it stays as it was when the decision is changed.
pub fn role_steps(give: &[RoleId], take: &[RoleId], noted: &[(RoleId, RoleChange)], has: &[RoleId]) -> Vec<RoleStep> {
    let wanted = |role: &RoleId, change| match change {
        RoleChange::Given => give.contains(role),
        RoleChange::Taken => take.contains(role),
    };
    let undone = noted.iter().filter(|(role, change)| !wanted(role, *change));
    let mut steps: Vec<RoleStep> = undone.clone().map(|(role, change)| RoleStep::Undo(*role, *change)).collect();
    let has_after = |role: &RoleId| match undone.clone().find(|(one, _)| one == role) {
        Some((_, change)) => *change == RoleChange::Taken,
        None => has.contains(role),
    };
    let given = give.iter().filter(|role| !has_after(role)).map(|role| (*role, RoleChange::Given));
    let taken = take.iter().filter(|role| has_after(role)).map(|role| (*role, RoleChange::Taken));
    steps.extend(given.chain(taken).map(|(role, change)| RoleStep::Change(role, change)));
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: RoleId = RoleId(1);
    const B: RoleId = RoleId(2);

    fn steps(give: &[RoleId], take: &[RoleId], noted: &[(RoleId, RoleChange)], has: &[RoleId]) -> Vec<RoleStep> {
        role_steps(give, take, noted, has)
    }

    #[test]
    fn what_they_lack_is_given_and_what_they_have_is_taken() {
        let change = |role, change| RoleStep::Change(role, change);
        assert_eq!(steps(&[A], &[B], &[], &[B]), [change(A, RoleChange::Given), change(B, RoleChange::Taken)]);
        assert_eq!(steps(&[A], &[B], &[], &[A]), []);
    }

    #[test]
    fn done_twice_is_done_once() {
        let noted = [(A, RoleChange::Given), (B, RoleChange::Taken)];
        assert_eq!(steps(&[A], &[B], &noted, &[A]), []);
        assert_eq!(steps(&[A], &[B], &noted, &[B]).len(), 2, "the attempt was cut short after its notes");
    }

    #[test]
    fn another_decision_takes_back_what_the_former_one_changed_and_only_that() {
        let noted = [(A, RoleChange::Given), (B, RoleChange::Taken)];
        let undone = [RoleStep::Undo(A, RoleChange::Given), RoleStep::Undo(B, RoleChange::Taken)];
        assert_eq!(steps(&[], &[], &noted, &[A]), undone);
        assert_eq!(steps(&[], &[], &[], &[A]), [], "they had it before");
    }

    #[test]
    fn a_role_that_both_decisions_give_stays() {
        assert_eq!(steps(&[A], &[], &[(A, RoleChange::Given)], &[A]), []);
    }

    #[test]
    fn a_role_that_the_former_one_gave_and_the_new_one_takes_was_not_theirs() {
        assert_eq!(steps(&[], &[A], &[(A, RoleChange::Given)], &[A]), [RoleStep::Undo(A, RoleChange::Given)]);
        assert_eq!(steps(&[A], &[], &[(A, RoleChange::Taken)], &[]), [RoleStep::Undo(A, RoleChange::Taken)]);
    }
}
