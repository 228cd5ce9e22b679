//! The words that staff give for what they do: whether they are asked for, needed, or left out.

use crate::definitions::set::ReasonRule;
use crate::domain::limits;
use crate::domain::refusal::Refusal;

/// How somebody came to do it, which decides whether the form may still be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// By a button: no chance to give a reason yet.
    Button,
    /// By the command, whose reason may be left out.
    Command,
    /// By the form that asks for the reason; a form cannot follow a form.
    Form,
}

/// What is known of the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason<'a> {
    /// It is given, or is not needed.
    Given(Option<&'a str>),
    /// A form is to ask for it.
    Ask {
        /// Whether it must be filled in.
        required: bool,
    },
    /// There is none, and without one nothing happens.
    Lacking,
}

/// What is known of a reason by the rule for it.
pub(super) fn of(rule: ReasonRule, reason: Option<&str>, way: Way) -> Result<Reason<'_>, Refusal> {
    let wanted = rule != ReasonRule::Never;
    let reason = reason.map(str::trim).filter(|reason| wanted && !reason.is_empty());
    let required = rule == ReasonRule::Required;
    let ask = required || (rule == ReasonRule::Optional && way == Way::Button);
    match reason {
        Some(reason) if limits::length(reason) > limits::REASON => Err(Refusal::ReasonTooLong),
        None if ask && way != Way::Form => Ok(Reason::Ask { required }),
        None if required => Ok(Reason::Lacking),
        reason => Ok(Reason::Given(reason)),
    }
}
