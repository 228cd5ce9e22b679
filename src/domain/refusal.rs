//! Why somebody may not do what they try: an ordinary result, worded by `phrases` for the person and kept in the audit.

use super::answer::Misfit;
use super::ids::{ChannelId, RoleId, TicketId, TypeId, UserId};
use super::span::Span;
use super::time::Instant;

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It was tried in a direct message, or in a server that no `server.yaml` names.
    UnknownServer,
    /// The button is of a version, type or panel that is gone.
    StaleButton,
    /// There is no such ticket type (any more).
    UnknownType(TypeId),
    /// The type is switched off.
    TypeOff(TypeId),
    /// There is no such position (any more).
    UnknownPosition(String),
    /// The position is closed to applications.
    PositionClosed(String),
    /// The staff keep the member from opening tickets.
    Blocked {
        /// Until when; none means until somebody lifts it.
        until: Option<Instant>,
        /// Why.
        reason: Option<String>,
    },
    /// The member lacks every one of the roles that may open this type.
    RolesNeeded(Vec<RoleId>),
    /// The member has a role that may not open this type.
    RoleBarred(RoleId),
    /// The member's account is younger than the type asks.
    AccountTooYoung(Span),
    /// The member joined the server less long ago than the type asks.
    MemberTooNew(Span),
    /// The member has as many tickets of this type open as they may, the newest at this place.
    OwnLimit {
        /// How many they may have open.
        limit: u32,
        /// The newest one's thread.
        newest: Option<ChannelId>,
    },
    /// As many tickets of this type are open as may be.
    TotalLimit(u32),
    /// The member may open the next one at this moment.
    Cooldown(Instant),
    /// The bot lacks permissions in a channel; staff have been told.
    BotLacks {
        /// Their names as Discord's settings show them.
        permissions: Vec<&'static str>,
        /// Where.
        channel: ChannelId,
    },
    /// The member could not see the ticket's thread, for lack of permissions in the channel that holds it.
    MemberLacks {
        /// Their names as Discord's settings show them.
        permissions: Vec<&'static str>,
        /// Where.
        channel: ChannelId,
    },
    /// The staff are away, and tickets of this type open only while they are there; they are back at this moment.
    OutsideHours(Option<Instant>),
    /// Some answers of the form do not fit; with what was put in, so that nothing is lost.
    FormUnfit {
        /// What is wrong, by question.
        unfit: Vec<Misfit>,
        /// All that was put in, by question.
        wrote: Vec<(String, String)>,
    },
    /// The questions changed while the form was being filled in; with what was put in.
    FormOutdated {
        /// All that was put in, in the order of the form.
        wrote: Vec<String>,
    },
    /// Only whoever opened the ticket answers its questions.
    CreatorOnly,
    /// The question is answered already, or is not being asked.
    NotAsked,
    /// What was picked does not answer the question.
    ReplyUnfit(Misfit),
    /// This is not the thread of a ticket.
    NotATicket,
    /// There is no ticket of this number.
    NoSuchTicket,
    /// The ticket is closed already.
    AlreadyClosed(TicketId),
    /// Somebody else handles the ticket.
    ClaimedByAnother(UserId),
    /// This person does not handle tickets of this type.
    HandlesNone(UserId),
    /// It is a bot.
    IsBot(UserId),
    /// This person is not in the server.
    NotInServer(UserId),
    /// This person could not see the ticket's thread, for lack of permissions in the channel that holds it.
    CannotSee {
        /// Who.
        user: UserId,
        /// The permissions' names as Discord's settings show them.
        permissions: Vec<&'static str>,
        /// Where.
        channel: ChannelId,
    },
    /// The ticket's creator stays in its thread.
    IsCreator(UserId),
    /// The staff of the ticket stay in its thread.
    IsItsStaff(UserId),
    /// A note has more characters than are taken.
    NoteTooLong,
    /// No ticket type has the id or name that was typed.
    NoSuchType {
        /// What was typed.
        wrote: String,
        /// What was meant, most likely.
        meant: Option<String>,
    },
    /// Nothing is left of the name that was typed.
    NameEmpty,
    /// The thread of the ticket to be opened again is gone.
    ThreadGone(TicketId),
    /// The server has as many active threads as Discord allows.
    TooManyThreads,
    /// Discord did not let the thread be brought back.
    NotReopened(TicketId),
    /// Nobody of the staff is known to be available.
    NobodyAvailable,
    /// The ticket was decided, and closed with it.
    DecidedAlready {
        /// The ticket.
        ticket: TicketId,
        /// The decision's name.
        label: String,
        /// Who made it.
        by: UserId,
    },
    /// The type has no such decision; with the names of those that it has.
    UnknownDecision(Vec<String>),
    /// There is no such canned reply for this type; with the names of those that there are.
    UnknownReply(Vec<String>),
    /// Nobody but maintainers decides about their own ticket.
    OwnTicket,
    /// The decision wants a reason.
    DecisionReasonNeeded,
    /// Only the staff of this ticket may do it.
    StaffOnly,
    /// Only the staff of this ticket and its creator may do it.
    StaffAndCreatorOnly,
    /// Only the server's staff may do it.
    ServerStaffOnly,
    /// Somebody looks for tickets of a type that others handle.
    OthersType(TypeId),
    /// What was typed for a length of time is none.
    NotALength(String),
    /// What was typed for the beginning of a period is none.
    NotAPeriod(String),
    /// Staff are not blocked.
    BlocksStaff(UserId),
    /// Bots are not blocked.
    BlocksBot(UserId),
    /// Only maintainers may do it.
    MaintainersOnly,
    /// The type wants a reason.
    ReasonNeeded(TicketId),
    /// The reason has more characters than are taken.
    ReasonTooLong,
    /// This is no time from now on.
    NotATime(String),
    /// The type has no alerts.
    NoAlerts,
    /// Nobody asks whether the ticket may be closed.
    NoCloseRequest,
    /// It is for the other side to say.
    OtherSideAnswers,
    /// They need not ask: they may close it.
    MayClose,
    /// The ticket's thread could not be made.
    ThreadNotMade,
    /// Discord or the database could not do it now.
    TryLater,
}

impl Refusal {
    /// Whether the staff should know of it: not where somebody merely answered a question wrongly or twice.
    pub fn concerns_staff(&self) -> bool {
        !matches!(
            self,
            Self::FormUnfit { .. }
                | Self::FormOutdated { .. }
                | Self::NotAsked
                | Self::ReplyUnfit(_)
                | Self::ClaimedByAnother(_)
                | Self::HandlesNone(_)
                | Self::IsBot(_)
                | Self::NotInServer(_)
                | Self::CannotSee { .. }
                | Self::IsCreator(_)
                | Self::IsItsStaff(_)
                | Self::NoteTooLong
                | Self::NotATime(_)
                | Self::NoAlerts
                | Self::NoCloseRequest
                | Self::OtherSideAnswers
                | Self::MayClose
                | Self::NoSuchTicket
                | Self::NoSuchType { .. }
                | Self::NameEmpty
                | Self::ThreadGone(_)
                | Self::NobodyAvailable
                | Self::DecidedAlready { .. }
                | Self::UnknownDecision(_)
                | Self::UnknownReply(_)
                | Self::OthersType(_)
                | Self::NotALength(_)
                | Self::NotAPeriod(_)
                | Self::BlocksStaff(_)
                | Self::BlocksBot(_)
        )
    }
}
