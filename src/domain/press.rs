//! What a button, menu or form of ours carries in its `custom_id`.
//!
//! Discord gives a `custom_id` of at most 100 characters back as it was sent, for as long as the message exists: after
//! restarts, upgrades and reloads. So the words here are a format that is read for ever. Everything of ours begins with
//! `fd:`; whatever does not is another bot's and is left alone.

use super::ids::{DecisionId, PanelId, PositionId, TicketId, TypeId, UserId};
use super::rating;
use super::search::{Assignee, Place, Search, Which};
use super::time::Instant;

const OURS: &str = "fd:";

/// The meaning of one press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// A panel's button: open a ticket of this type.
    Open(TypeId),
    /// A panel's menu: the picked value is the type.
    OpenFromMenu(PanelId),
    /// The menu of positions: the picked value is the position.
    PickPosition(TypeId),
    /// A button that opens a ticket of this type for this position.
    OpenFor(TypeId, PositionId),
    /// The form with a type's questions.
    QuestionForm {
        /// The type.
        kind: TypeId,
        /// The position picked.
        position: Option<PositionId>,
        /// A mark of the questions in it.
        questions: String,
    },
    /// A button or menu that answers a question.
    Answer {
        /// The ticket.
        ticket: TicketId,
        /// The question's place, from 0.
        question: usize,
        /// What is answered.
        by: AnswerBy,
    },
    /// The Claim button of a ticket.
    Claim(TicketId),
    /// The Join button of a ticket.
    Join(TicketId),
    /// The Reopen button of a ticket.
    Reopen(TicketId),
    /// A button that decides about a ticket, or the form that asks why it is so decided.
    Decide {
        /// The ticket.
        ticket: TicketId,
        /// The decision.
        decision: DecisionId,
        /// How many decisions there were when it was shown.
        seen: u32,
    },
    /// A button that says how a ticket went, or the form that asks for a comment.
    Rate {
        /// The ticket.
        ticket: TicketId,
        /// One to five.
        stars: u8,
    },
    /// The Close button of a ticket.
    Close(TicketId),
    /// The form that asks for the reason of a close.
    CloseForm(TicketId),
    /// A button of a list of tickets: another part of it.
    Tickets {
        /// What is looked for.
        search: Search,
        /// Where in the list.
        place: Place,
    },
    /// The button that calls a planned close off.
    CancelClose(TicketId),
    /// The button that agrees to a close.
    AcceptClose(TicketId),
    /// The button that does not.
    RefuseClose(TicketId),
    /// A button that puts a ticket's alerts off for so many days.
    Snooze(TicketId, u8),
    /// The button that ends a ticket's alerts.
    NoAlerts(TicketId),
    /// Begins with `fd:` but means nothing to this version.
    Unknown(String),
}

/// What a button or menu of a question answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerBy {
    /// Yes.
    Yes,
    /// No.
    No,
    /// What is picked from the menu.
    Menu,
    /// Nothing: the question is passed over.
    Skip,
    /// Nothing: the question before is asked once more.
    Back,
}

impl AnswerBy {
    const ALL: [(Self, &'static str); 5] =
        [(Self::Yes, "yes"), (Self::No, "no"), (Self::Menu, "menu"), (Self::Skip, "skip"), (Self::Back, "back")];

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(by, _)| *by == self).map_or("", |(_, word)| word)
    }
}

/// `12:3:yes`
fn answer(rest: &str) -> Option<Press> {
    let mut parts = rest.split(':');
    let (ticket, question, word) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
    let (by, _) = AnswerBy::ALL.into_iter().find(|(_, known)| *known == word)?;
    parts.next().is_none().then_some(Press::Answer { ticket, question, by })
}

/// `12:3`
fn snooze(rest: &str) -> Option<Press> {
    let (ticket, days) = rest.split_once(':')?;
    Some(Press::Snooze(ticket.parse().ok()?, days.parse().ok()?))
}

/// `12:5`
fn rate(rest: &str) -> Option<Press> {
    let (ticket, stars) = rest.split_once(':')?;
    let stars = stars.parse().ok().filter(|stars| (1..=rating::MOST).contains(stars))?;
    Some(Press::Rate { ticket: ticket.parse().ok()?, stars })
}

/// `12:accept:0`
fn decide(rest: &str) -> Option<Press> {
    let [ticket, decision, seen] = rest.split(':').collect::<Vec<_>>().try_into().ok()?;
    Some(Press::Decide { ticket: ticket.parse().ok()?, decision: decision.into(), seen: seen.parse().ok()? })
}

/// `staff-application:host:1a2b3c4d`, without a position `staff-application::1a2b3c4d`.
fn question_form(rest: &str) -> Option<Press> {
    let [kind, position, questions] = rest.split(':').collect::<Vec<_>>().try_into().ok()?;
    let position = Some(position).filter(|position| !position.is_empty()).map(Into::into);
    Some(Press::QuestionForm { kind: kind.into(), position, questions: questions.to_owned() })
}

/// `o:bug-report:f43fc2c04ee0021:me:o7b`: the status, the type, the member, who handles them, and the place. Numbers are
/// hexadecimal, since all must have room.
fn tickets(rest: &str) -> Option<Press> {
    let [status, kind, member, assignee, place] = rest.split(':').collect::<Vec<_>>().try_into().ok()?;
    let user = |text: &str| u64::from_str_radix(text, 16).ok().map(UserId);
    let ticket = |text: &str| i64::from_str_radix(text, 16).ok().map(TicketId);
    let moment = |text: &str| i64::from_str_radix(text, 16).ok().map(Instant::from_unix_ms);
    let search = Search {
        member: if member.is_empty() { None } else { Some(user(member)?) },
        kind: Some(kind).filter(|kind| !kind.is_empty()).map(Into::into),
        status: Which::ALL.into_iter().find(|(_, word)| word.starts_with(status) && status.len() == 1)?.0,
        assignee: match assignee {
            "" => Assignee::Any,
            "-" => Assignee::Nobody,
            "me" => Assignee::Me,
            other => Assignee::Is(user(other)?),
        },
    };
    let place = match place.split_at_checked(1) {
        None => Place::Newest,
        Some(("o", number)) => Place::OlderThan(ticket(number)?),
        Some(("n", number)) => Place::NewerThan(ticket(number)?),
        Some(("a", since)) => Place::WaitingAfter(moment(since)?),
        Some(("b", since)) => Place::WaitingBefore(moment(since)?),
        Some(_) => return None,
    };
    Some(Press::Tickets { search, place })
}

fn tickets_id(search: &Search, place: Place) -> String {
    let status = &search.status.word()[..1];
    let kind = search.kind.as_ref().map(TypeId::as_str).unwrap_or_default();
    let member = search.member.map(|UserId(id)| format!("{id:x}")).unwrap_or_default();
    let assignee = match search.assignee {
        Assignee::Any => String::new(),
        Assignee::Nobody => "-".to_owned(),
        Assignee::Me => "me".to_owned(),
        Assignee::Is(UserId(id)) => format!("{id:x}"),
    };
    let place = match place {
        Place::Newest => String::new(),
        Place::OlderThan(TicketId(number)) => format!("o{number:x}"),
        Place::NewerThan(TicketId(number)) => format!("n{number:x}"),
        Place::WaitingAfter(since) => format!("a{:x}", since.unix_ms()),
        Place::WaitingBefore(since) => format!("b{:x}", since.unix_ms()),
    };
    format!("{OURS}tickets:{status}:{kind}:{member}:{assignee}:{place}")
}

impl Press {
    /// Reads a `custom_id`; none if it is not ours.
    pub fn decode(custom_id: &str) -> Option<Self> {
        let ours = custom_id.strip_prefix(OURS)?;
        let unknown = || Self::Unknown(custom_id.to_owned());
        let Some((verb, rest)) = ours.split_once(':') else { return Some(unknown()) };
        Some(match verb {
            "open" => match rest.split_once(':') {
                Some((kind, position)) => Self::OpenFor(kind.into(), position.into()),
                None => Self::Open(rest.into()),
            },
            "answer" => answer(rest).unwrap_or_else(unknown),
            "form" => question_form(rest).unwrap_or_else(unknown),
            "menu" => Self::OpenFromMenu(rest.into()),
            "position" => Self::PickPosition(rest.into()),
            "claim" => rest.parse().map_or_else(|_| unknown(), Self::Claim),
            "join" => rest.parse().map_or_else(|_| unknown(), Self::Join),
            "reopen" => rest.parse().map_or_else(|_| unknown(), Self::Reopen),
            "rate" => rate(rest).unwrap_or_else(unknown),
            "decide" => decide(rest).unwrap_or_else(unknown),
            "close" => rest.parse().map_or_else(|_| unknown(), Self::Close),
            "tickets" => tickets(rest).unwrap_or_else(unknown),
            "close-form" => rest.parse().map_or_else(|_| unknown(), Self::CloseForm),
            "cancel-close" => rest.parse().map_or_else(|_| unknown(), Self::CancelClose),
            "accept-close" => rest.parse().map_or_else(|_| unknown(), Self::AcceptClose),
            "refuse-close" => rest.parse().map_or_else(|_| unknown(), Self::RefuseClose),
            "snooze" => snooze(rest).unwrap_or_else(unknown),
            "no-alerts" => rest.parse().map_or_else(|_| unknown(), Self::NoAlerts),
            _ => unknown(),
        })
    }

    /// Writes the `custom_id`.
    pub fn encode(&self) -> String {
        match self {
            Self::Open(kind) => format!("{OURS}open:{kind}"),
            Self::OpenFor(kind, position) => format!("{OURS}open:{kind}:{position}"),
            Self::QuestionForm { kind, position, questions } => {
                let position = position.as_ref().map(PositionId::as_str).unwrap_or_default();
                format!("{OURS}form:{kind}:{position}:{questions}")
            }
            Self::Answer { ticket, question, by } => format!("{OURS}answer:{ticket}:{question}:{}", by.word()),
            Self::OpenFromMenu(panel) => format!("{OURS}menu:{panel}"),
            Self::PickPosition(kind) => format!("{OURS}position:{kind}"),
            Self::Claim(ticket) => format!("{OURS}claim:{ticket}"),
            Self::Join(ticket) => format!("{OURS}join:{ticket}"),
            Self::Reopen(ticket) => format!("{OURS}reopen:{ticket}"),
            Self::Decide { ticket, decision, seen } => format!("{OURS}decide:{ticket}:{decision}:{seen}"),
            Self::Rate { ticket, stars } => format!("{OURS}rate:{ticket}:{stars}"),
            Self::Close(ticket) => format!("{OURS}close:{ticket}"),
            Self::CloseForm(ticket) => format!("{OURS}close-form:{ticket}"),
            Self::Tickets { search, place } => tickets_id(search, *place),
            Self::CancelClose(ticket) => format!("{OURS}cancel-close:{ticket}"),
            Self::AcceptClose(ticket) => format!("{OURS}accept-close:{ticket}"),
            Self::RefuseClose(ticket) => format!("{OURS}refuse-close:{ticket}"),
            Self::Snooze(ticket, days) => format!("{OURS}snooze:{ticket}:{days}"),
            Self::NoAlerts(ticket) => format!("{OURS}no-alerts:{ticket}"),
            Self::Unknown(custom_id) => custom_id.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for press in [
            Press::Open("staff-application".into()),
            Press::OpenFromMenu("main".into()),
            Press::PickPosition("staff-application".into()),
            Press::OpenFor("x".repeat(32).as_str().into(), "y".repeat(32).as_str().into()),
            Press::QuestionForm { kind: "bug-report".into(), position: None, questions: "1a2b3c4d".into() },
            Press::QuestionForm {
                kind: "x".repeat(32).as_str().into(),
                position: Some("y".repeat(32).as_str().into()),
                questions: "1a2b3c4d".into(),
            },
            Press::Answer { ticket: TicketId(i64::MAX), question: 99, by: AnswerBy::Menu },
            Press::Answer { ticket: TicketId(1), question: 0, by: AnswerBy::Back },
            Press::Claim(TicketId(12)),
            Press::Join(TicketId(12)),
            Press::Reopen(TicketId(12)),
            Press::Decide { ticket: TicketId(i64::MAX), decision: "x".repeat(32).as_str().into(), seen: u32::MAX },
            Press::Rate { ticket: TicketId(i64::MAX), stars: 5 },
            Press::Close(TicketId(12)),
            Press::CloseForm(TicketId(i64::MAX)),
            Press::Tickets { search: Search::default(), place: Place::Newest },
            Press::Tickets {
                search: Search {
                    member: Some(UserId(u64::MAX)),
                    kind: Some("x".repeat(32).as_str().into()),
                    status: Which::Closed,
                    assignee: Assignee::Is(UserId(u64::MAX)),
                },
                place: Place::OlderThan(TicketId(i64::MAX)),
            },
            Press::Tickets {
                search: Search { status: Which::All, assignee: Assignee::Me, ..Search::default() },
                place: Place::NewerThan(TicketId(1)),
            },
            Press::Tickets {
                search: Search { assignee: Assignee::Nobody, ..Search::default() },
                place: Place::OlderThan(TicketId(12)),
            },
            Press::Tickets {
                search: Search { status: Which::Waiting, ..Search::default() },
                place: Place::WaitingAfter(Instant::from_unix_ms(1_795_339_781_007)),
            },
            Press::Tickets {
                search: Search { status: Which::Waiting, assignee: Assignee::Me, ..Search::default() },
                place: Place::WaitingBefore(Instant::from_unix_ms(1)),
            },
            Press::CancelClose(TicketId(12)),
            Press::AcceptClose(TicketId(12)),
            Press::RefuseClose(TicketId(12)),
            Press::Snooze(TicketId(i64::MAX), 7),
            Press::NoAlerts(TicketId(12)),
        ] {
            let custom_id = press.encode();
            assert!(custom_id.len() <= super::super::limits::CUSTOM_ID, "{custom_id}");
            assert_eq!(Press::decode(&custom_id), Some(press));
        }
    }

    #[test]
    fn another_bots_button_is_not_ours() {
        assert_eq!(Press::decode("ticket_close_12"), None);
        assert_eq!(Press::decode("fdx:close:1"), None);
    }

    #[test]
    fn a_button_of_a_later_version_is_ours_but_unknown() {
        for custom_id in [
            "fd:",
            "fd:dance",
            "fd:close:many",
            "fd:dance:12",
            "fd:answer:1:2:perhaps",
            "fd:answer:1:2:yes:3",
            "fd:form:a:b",
            "fd:snooze:1",
            "fd:snooze:1:week",
            "fd:decide:12:accept",
            "fd:rate:12:6",
            "fd:rate:12:0",
            "fd:decide:12:accept:1:2",
            "fd:tickets:o:::",
            "fd:tickets:op::::",
            "fd:tickets:x::::",
            "fd:tickets:o::who::",
            "fd:tickets:o:::somebody:",
            "fd:tickets:o::::12",
            "fd:tickets:w::::along",
        ] {
            assert_eq!(Press::decode(custom_id), Some(Press::Unknown(custom_id.to_owned())));
        }
    }
}
