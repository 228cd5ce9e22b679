//! What the bot says of what happens in time: alerts, closes that are planned, asked for or due, and retention.

use super::{counted, span};
use crate::domain::ids::UserId;
use crate::domain::span::Span;
use crate::domain::time::Instant;
use crate::domain::timer::TimerKind;

/// Why a silent ticket was closed.
pub fn nobody_wrote(after: Span, _locale: &str) -> String {
    format!("Nobody wrote for {}.", span(after))
}

/// A moment, as far away as it is and in full.
fn when(at: Instant) -> String {
    format!("<t:{0}:R> (<t:{0}:F>)", at.unix_seconds())
}

/// A silent ticket is about to close.
pub fn closes_for_silence(at: Instant) -> String {
    format!("Nobody has written here for a while. This ticket closes {}, unless somebody writes before.", when(at))
}

/// A close is planned.
pub fn close_planned(by: UserId, at: Instant) -> String {
    format!("<@{by}> has set this ticket to close {}.", when(at))
}

/// The button that calls it off.
pub const CANCEL_BUTTON: &str = "Keep it open";

/// A planned close is called off.
pub fn close_cancelled(by: UserId) -> String {
    format!("<@{by}> has called the planned close off. This ticket stays open.")
}

/// The staff ask the member whether the ticket may be closed.
pub fn may_it_be_closed(by: UserId, due: Option<Instant>) -> String {
    let else_then = due.map_or_else(String::new, |at| format!(" If you do nothing, it closes {}.", when(at)));
    format!("<@{by}> would like to close this ticket. Is that all right?{else_then}")
}

/// The member asks the staff to close the ticket.
pub fn please_close(by: UserId) -> String {
    format!("<@{by}> asks the staff to close this ticket.")
}

/// The button that agrees.
pub const ACCEPT_BUTTON: &str = "Close it";
/// The button that does not.
pub const REFUSE_BUTTON: &str = "Keep it open";

/// Somebody would rather keep the ticket open.
pub fn close_refused(by: UserId) -> String {
    format!("<@{by}> keeps this ticket open.")
}

/// The side that was asked wrote.
pub const NOT_BY_ITSELF: &str =
    "As you wrote, this ticket does not close by itself any more. The buttons above still work.";

/// Why a ticket whose creator left was closed.
pub fn creator_left_reason(name: &str, _locale: &str) -> String {
    format!("{name} has left the server.")
}

/// Whoever opened the ticket has left.
pub fn creator_left(who: UserId) -> String {
    format!("<@{who}>, who opened this ticket, has left the server.")
}

/// They are back.
pub fn creator_back(who: UserId) -> String {
    format!("<@{who}>, who opened this ticket, is back.")
}

/// Why the alerts channel is told of a ticket.
pub fn alert(of: TimerKind) -> &'static str {
    match of {
        TimerKind::FirstResponse => "Nobody of the staff has replied yet.",
        _ => "This ticket is still open.",
    }
}

/// The same in a list.
pub fn alert_in_short(of: TimerKind) -> &'static str {
    match of {
        TimerKind::FirstResponse => "no reply yet",
        _ => "still open",
    }
}

/// Above a list of tickets that need somebody.
pub fn alerts(count: usize) -> String {
    format!("{} that may need somebody", counted(count as u64, "ticket"))
}

/// Below such a list.
pub const ALERTS_HINT: &str = "/alerts in a ticket's thread puts its alerts off.";

/// The button that puts alerts off.
pub fn snooze_button(days: u8) -> String {
    format!("Snooze {}", counted(days.into(), "day"))
}

/// The button that ends them.
pub const NO_ALERTS_BUTTON: &str = "No more alerts";

/// On the record of a ticket whose contents were deleted.
pub const ERASED: &str = "What was said in this ticket has been deleted, as its type wants.";
