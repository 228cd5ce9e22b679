//! What is to be done: changes to rows and effects on Discord, written down together before anything is performed.
//!
//! Effects name places symbolically, since a thread's id is known only when it has been made. Within a batch, effects of
//! a lower stage are finished before those of a higher one begin; those of one stage run at the same time. An effect may
//! run twice, after a crash, so each is safe to repeat.

use serde::{Deserialize, Serialize};

use super::answer::{Given, Unfit};
use super::block::{Block, BlockDid, Blocks};
use super::decision::Decided;
use super::figures::Figures;
use super::ids::{GuildId, InteractionId, MessageId, ReplyId, RoleId, TicketId, UserId};
use super::person::Face;
use super::rating::Rating;
use super::search::Found;
use super::ticket::{Closure, Guest, NewTicket, Note, Said, Talk};
use super::time::Instant;
use super::timer::{Timer, TimerKind};
use super::verb::{Did, Notice};
use super::{ids::ChannelId, ids::DecisionId, ids::PositionId, ids::TypeId};

/// All that follows from one event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Changes to rows, in one transaction with the effects.
    pub changes: Vec<Change>,
    /// What to do on Discord, durable.
    pub effects: Vec<Effect>,
    /// What the person is told; perishable.
    pub answer: Answer,
}

impl Plan {
    /// The same with effects that wait for a stage before them.
    pub fn later(mut self) -> Self {
        self.effects.iter_mut().for_each(|effect| effect.stage += 1);
        self
    }
}

/// A change to rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A ticket begins. At most one in a plan, and it comes first: the plan's effects are this ticket's.
    Open(NewTicket),
    /// A ticket ends, and its timers with it. It changes nothing where the ticket is closed already, and the plan's effects are dropped.
    Close {
        /// Which.
        ticket: TicketId,
        /// How.
        closure: Closure,
    },
    /// A ticket whose thread could not be made never was: its row and its effects go.
    Abandon(TicketId),
    /// Another person, or nobody, handles a ticket. It changes nothing, and the whole plan is dropped, where somebody else
    /// than `from` handles it, or it is closed.
    Assign {
        /// Which.
        ticket: TicketId,
        /// Who handled it.
        from: Option<UserId>,
        /// Who handles it now.
        to: Option<UserId>,
    },
    /// A ticket becomes one of another type. It changes nothing, and the whole plan is dropped, where it is not of the type
    /// `from`, or is closed.
    Move {
        /// Which.
        ticket: TicketId,
        /// What it was.
        from: TypeId,
        /// What it is now.
        to: Moved,
    },
    /// A ticket is open again; its close is kept. It changes nothing, and the whole plan is dropped, where it is open.
    Reopen {
        /// Which.
        ticket: TicketId,
        /// By whom.
        by: Face,
        /// When.
        at: Instant,
    },
    /// A ticket's thread cannot be opened again: the ticket is closed as it was before, and what its reopening left undone
    /// goes.
    Reclose {
        /// Which.
        ticket: TicketId,
        /// The reopening's batch of effects.
        batch: i64,
    },
    /// The staff keep a note. It changes nothing where the same press or command did so before.
    Note {
        /// With this ticket.
        ticket: TicketId,
        /// The note.
        note: Note,
        /// The press or command it came from.
        source: String,
    },
    /// Somebody belongs to the ticket's thread from now on. It changes nothing, and the whole plan is dropped, where they do
    /// so already.
    AddGuest(TicketId, Guest),
    /// Somebody does not any more. It changes nothing, and the whole plan is dropped, where they did not.
    RemoveGuest(TicketId, UserId),
    /// Somebody of the staff is brought into the ticket's thread: they are not brought in again when they leave it.
    TakeSeat(TicketId, UserId),
    /// Somebody of the staff does not belong there any more.
    LeaveSeat(TicketId, UserId),
    /// A person wrote, or the questions were answered: how the talk stands now. It changes nothing where a later message is known, or
    /// the ticket is closed.
    Talk {
        /// In this ticket.
        ticket: TicketId,
        /// How it stands; its last message is what made it so.
        talk: Talk,
    },
    /// A timer's moment has come: it is taken away. It changes nothing, and the whole plan is dropped, where the timer is not
    /// set for this moment any more.
    Ring {
        /// Whose timer.
        ticket: TicketId,
        /// Which.
        timer: TimerKind,
        /// The moment.
        due: Instant,
    },
    /// A timer is set, in the place of the one of its kind. Nothing is set where the ticket is closed, or open, and the kind is
    /// not for those.
    SetTimer {
        /// Whose timer.
        ticket: TicketId,
        /// The timer.
        timer: Timer,
    },
    /// A timer is taken away.
    StopTimer {
        /// Whose timer.
        ticket: TicketId,
        /// Which.
        timer: TimerKind,
    },
    /// What was said in a closed ticket is deleted: texts, answers, names of files. Who wrote when stays.
    Erase {
        /// Which ticket.
        ticket: TicketId,
        /// When.
        at: Instant,
    },
    /// Nothing of a ticket changes, but it must be open: otherwise the whole plan is dropped.
    StillOpen(TicketId),
    /// A ticket is rated, once more perhaps: the comment of an earlier rating stays unless there is another.
    Rate(TicketId, Rating),
    /// A ticket is decided. It changes nothing, and the whole plan is dropped, where another decision came before it or the
    /// ticket is closed.
    Decide(TicketId, Decided),
    /// A member may not open tickets, in place of what kept them from it before.
    Block {
        /// In this server.
        guild: GuildId,
        /// Whom, until when and why.
        block: Block,
    },
    /// A member may open tickets again.
    Unblock {
        /// In this server.
        guild: GuildId,
        /// Whom.
        user: UserId,
    },
    /// A question is answered. It changes nothing where it is answered already, and the whole plan is dropped.
    Answer(TicketId, Given),
    /// A question is to be answered anew: its answer is taken back.
    Unanswer {
        /// In this ticket.
        ticket: TicketId,
        /// Which: its place, from 0.
        question: usize,
    },
    /// A message came.
    Say(TicketId, Said),
    /// A message changed: its earlier text is kept.
    Revise(TicketId, Said),
    /// Messages were deleted: their rows are kept and marked.
    Unsay {
        /// In this ticket.
        ticket: TicketId,
        /// Which.
        messages: Vec<MessageId>,
        /// When.
        at: Instant,
    },
}

/// The type that a ticket is moved to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The type.
    pub kind: TypeId,
    /// The revision that the ticket has from now on.
    pub revision: String,
    /// The type at that revision, as JSON.
    pub definition: String,
    /// The position, where the type has the one that was picked.
    pub position: Option<PositionId>,
    /// When.
    pub at: Instant,
}

/// Something to do on Discord for a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// Its turn within its batch, from 0.
    pub stage: u8,
    /// What to do.
    pub deed: Deed,
}

/// A durable effect, as kept in the table `effects`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Deed {
    /// Make the ticket's private thread.
    MakeThread,
    /// Bring a person into the ticket's thread.
    AddMember {
        /// Whom.
        user: UserId,
    },
    /// Take a person out of the ticket's thread.
    RemoveMember {
        /// Whom.
        user: UserId,
    },
    /// Bring the staff who are not called into the ticket's thread, without notifying anybody.
    AddStaff,
    /// Bring the staff who are not called into the ticket's thread by the message that shows this view, without notifying
    /// anybody.
    AddStaffBy {
        /// Which.
        view: View,
    },
    /// Bring everybody of the type's staff into the ticket's thread, one by one, if it is for such: once each, so that who
    /// leaves it stays outside. Those whom the bot brought in and who are staff no longer go out.
    SeatStaff,
    /// Take those with these roles out of the ticket's thread who have no other right to be in it.
    RemoveStaff {
        /// The roles.
        former: Vec<RoleId>,
    },
    /// Give the ticket's thread another name.
    Rename {
        /// The name.
        name: String,
    },
    /// Bring the ticket's thread back from the archive and unlock it.
    Unarchive,
    /// Give the creator and take from them the roles that the decision in force says.
    SettleRoles,
    /// Post a canned reply.
    Reply {
        /// Which.
        reply: ReplyId,
        /// Who picked it.
        by: UserId,
        /// The command it came from: one command, one message, however often it is delivered.
        asked: InteractionId,
    },
    /// Post a message.
    Post {
        /// What it shows.
        view: View,
    },
    /// Bring the message that shows this view up to date; nothing to do where it is gone.
    Refresh {
        /// Which.
        view: View,
    },
    /// Delete the message that shows this view; nothing to do where it is gone.
    Delete {
        /// Which.
        view: View,
    },
    /// Tell the alerts channel of tickets that need somebody, this one among them.
    Alert {
        /// Which, and why.
        tickets: Vec<Alert>,
    },
    /// Lock and archive the ticket's thread.
    Archive,
    /// Ask whoever opened the ticket how it went, in a direct message.
    AskFeedback,
    /// Write down what was said in the ticket's thread and is not written down yet.
    ReadThread,
    /// Send the record, with the transcript, to whoever opened the ticket, as a direct message.
    SendRecord,
}

/// A ticket of which the alerts channel is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// Which.
    pub ticket: TicketId,
    /// The timer that went off.
    pub of: TimerKind,
}

/// A message of a ticket, by what it shows; each has its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "view", rename_all = "snake_case")]
pub enum View {
    /// Welcome and questions, in the thread. Long lists take several posts, counted from 0; the first has the buttons.
    Opening {
        /// Which post.
        part: usize,
    },
    /// A question by itself, in the thread.
    Question {
        /// Its place, from 0.
        question: usize,
    },
    /// What was wrong with a reply, in the thread; the question stands.
    Unfit {
        /// The question's place, from 0.
        question: usize,
        /// What was wrong.
        why: Unfit,
    },
    /// The text after the last answer, and all answers for the staff, in the thread. Long ones take several posts,
    /// counted from 0.
    Complete {
        /// Which post.
        part: usize,
    },
    /// That it is a ticket of another type now, in the thread, which calls the type's staff.
    Moved {
        /// Who says so.
        by: UserId,
    },
    /// What everybody in the thread is told, there.
    Notice {
        /// What.
        notice: Notice,
    },
    /// The ticket closes at a moment that somebody set, in the thread.
    ClosePlanned,
    /// The question of one side to the other whether the ticket may be closed, in the thread.
    CloseRequest,
    /// What the member reads of the decision in force, in the thread.
    Decision,
    /// The card in the list of open tickets.
    Card,
    /// The closing text, in the thread.
    Closing,
    /// The record with the transcript, in the histories channel.
    Record,
}

/// What the person is told, only they see it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nothing: the event was nobody's request.
    #[default]
    None,
    /// A link to the ticket that was opened, once its thread is there.
    Opened,
    /// A link to the ticket that the same press opened a moment ago.
    AlreadyOpened {
        /// The ticket's thread, if made.
        thread: Option<ChannelId>,
        /// The ticket.
        ticket: TicketId,
    },
    /// The menu of the type's positions.
    PickPosition(TypeId),
    /// The form with the type's questions, for this position.
    QuestionForm {
        /// The type.
        kind: TypeId,
        /// The position picked.
        position: Option<PositionId>,
    },
    /// An answer was taken: the question is shown without its buttons.
    Answered {
        /// The ticket.
        ticket: TicketId,
        /// The question's place, from 0.
        question: usize,
        /// What was answered; none where the question before is asked again.
        value: Option<super::answer::Value>,
    },
    /// The form that asks why a ticket is closed.
    CloseForm {
        /// The ticket.
        ticket: TicketId,
        /// Whether it may be left empty.
        required: bool,
    },
    /// The form that asks why it is so decided.
    DecisionForm {
        /// The ticket.
        ticket: TicketId,
        /// The decision.
        decision: DecisionId,
        /// Its name.
        label: String,
        /// How many decisions there were.
        seen: u32,
        /// Whether it may be left empty.
        required: bool,
    },
    /// Another decision is in force; whether it is to be changed.
    ChangeDecision {
        /// The ticket.
        ticket: TicketId,
        /// The decision in force.
        from: Decided,
        /// The one that is wanted.
        to: DecisionId,
        /// Its name.
        label: String,
    },
    /// A rating was taken.
    Rated {
        /// The ticket.
        ticket: TicketId,
        /// One to five.
        stars: u8,
        /// Whether a form is to ask for a comment, and whether it must be filled in.
        form: Option<bool>,
    },
    /// The ticket is closed.
    Closed(TicketId),
    /// Something was done with a ticket, or was so before.
    Did {
        /// With which.
        ticket: TicketId,
        /// What.
        did: Did,
    },
    /// The ticket is open again, once its thread is back.
    Reopened(TicketId),
    /// The staff's notes.
    Notes {
        /// With this ticket.
        ticket: TicketId,
        /// Oldest first.
        notes: Vec<Note>,
    },
    /// Whether they are there for tickets that are assigned to anybody.
    Available {
        /// What they want to be from now on; none to be told.
        on: Option<bool>,
    },
    /// The record of a ticket, as a file.
    Transcript {
        /// The ticket.
        ticket: TicketId,
        /// Whether with all that only the staff see.
        whole: bool,
    },
    /// The tickets that were found.
    Found(Box<Found>),
    /// How tickets fare.
    Figures(Box<Figures>),
    /// A member may not open tickets.
    Blocked {
        /// Whom, until when and why.
        block: Box<Block>,
        /// Whether that is new.
        did: BlockDid,
    },
    /// A member may open tickets.
    Unblocked {
        /// Whom.
        who: Face,
        /// Whether they were blocked.
        before: bool,
    },
    /// Who may not open tickets.
    Blocks(Blocks),
    /// What changed in the definitions, once they have been read again.
    Reload,
    /// What holds now, once the settings are as asked.
    Config,
    /// What became of the panels.
    Panel,
    /// Suggestions.
    Suggest,
}
