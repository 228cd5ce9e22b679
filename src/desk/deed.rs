//! One effect on Discord, done so that doing it twice is doing it once.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use super::lanes::Lane;
use super::{Desk, attach, attendance, audit, catch_up, facts, feedback, record, renaming, roles, seats, staff, turn};
use crate::definitions::set::{AskMode, Server, TicketType};
use crate::discord::calls::messages::SeenMessage;
use crate::discord::fault::Fault;
use crate::domain::answer::{Given, Value};
use crate::domain::decision::Decided;
use crate::domain::event::Event;
use crate::domain::ids::{ChannelId, InteractionId, MessageId, ReplyId, RoleId, TicketId, UserId};
use crate::domain::message::Message;
use crate::domain::plan::{Alert, Deed, View};
use crate::domain::rating::Rating;
use crate::domain::ticket::{MessageAt, Said, Status, Ticket};
use crate::domain::time::Instant;
use crate::domain::timer::{Timer, TimerKind};
use crate::store::{self, Outcome, PendingEffect};
use crate::{history, render};

/// Discord forgets a nonce after "a few minutes" (<https://docs.discord.com/developers/resources/message#create-message>);
/// within this time a repeated post gives the first one back.
pub(super) const NONCE_HOLDS: Duration = Duration::from_secs(120);
/// For how long a post is tried with its files; after that it goes without them, so that the ticket does not wait.
const WITH_FILES: Duration = Duration::from_secs(60);
/// How far Discord's clock and ours may differ when something is looked for by its time.
const CLOCKS_DIFFER: Duration = Duration::from_secs(30);

/// Why an effect was not performed.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// Discord did not do it.
    #[error(transparent)]
    Discord(#[from] Fault),
    /// What it needs is not in the database.
    #[error(transparent)]
    Store(#[from] store::Fault),
    /// The ticket, its thread or its server is no longer there to do it for.
    #[error("{0}")]
    Moot(&'static str),
    /// A part of it is done, and the rest has another turn at once.
    #[error("there is more of it to do")]
    Unfinished,
}

/// A ticket with all that is needed to show it.
pub(super) struct Subject {
    pub(super) ticket: Ticket,
    pub(super) kind: Arc<TicketType>,
    given: Vec<Given>,
    decided: Option<Decided>,
    rating: Option<Rating>,
    server: Arc<Server>,
    server_name: String,
    role_names: BTreeMap<RoleId, String>,
    now: Instant,
}

impl Subject {
    pub(super) async fn load(desk: &Desk, ticket: TicketId) -> Result<Self, Failure> {
        let ticket = desk.store.ticket(ticket).await?.ok_or(Failure::Moot("the ticket is gone"))?;
        let kind = facts::type_of(desk, &ticket).await?;
        let given = facts::given(desk, &ticket, &kind).await?;
        let decided = desk.store.decided(ticket.id).await?;
        let rating = desk.store.rating(ticket.id).await?;
        let set = desk.live.current();
        let server = set.servers.get(&ticket.guild).ok_or(Failure::Moot("no server.yaml names its server"))?.clone();
        let server_name = desk.guilds.server_name(ticket.guild).unwrap_or_default();
        let role_names =
            (kind.staff.iter()).filter_map(|role| Some((*role, desk.guilds.role_name(ticket.guild, *role)?))).collect();
        Ok(Self { ticket, kind, given, decided, rating, server, server_name, role_names, now: desk.clock.now() })
    }

    pub(super) fn context(&self) -> render::Context<'_> {
        render::Context {
            server: &self.server,
            server_name: &self.server_name,
            kind: &self.kind,
            ticket: &self.ticket,
            given: &self.given,
            decided: self.decided.as_ref(),
            rating: self.rating.as_ref(),
            role_names: &self.role_names,
            now: self.now,
        }
    }

    /// The ticket's type as the files have it now: who its staff are, and how they see it, is today's.
    fn today(&self) -> &TicketType {
        self.server.kind(&self.ticket.kind).unwrap_or(&self.kind)
    }

    pub(super) fn thread(&self) -> Result<ChannelId, Failure> {
        self.ticket.thread.ok_or(Failure::Moot("its thread was never made"))
    }
}

/// Performs an effect.
pub(super) async fn perform(desk: &Arc<Desk>, effect: &PendingEffect) -> Result<Outcome, Failure> {
    let subject = Subject::load(desk, effect.ticket).await?;
    if subject.ticket.status == Status::Closed && turn::is_pointless_once_closed(effect) {
        return Ok(Outcome::Nothing);
    }
    if subject.ticket.status == Status::Open && turn::is_pointless_once_reopened(effect) {
        return Ok(Outcome::Nothing);
    }
    match &effect.deed {
        Deed::MakeThread => make_thread(desk, &subject, effect).await,
        Deed::AddMember { user } => {
            seats::let_in(desk, subject.thread()?, *user).await?;
            Ok(Outcome::Nothing)
        }
        Deed::RemoveMember { user } => {
            seats::take_out(desk, subject.thread()?, *user).await?;
            Ok(Outcome::Nothing)
        }
        Deed::AddStaff | Deed::AddStaffBy { .. } if attendance::one_by_one(desk, subject.today()) => {
            seats::fill(desk, &subject.server, subject.today(), &subject.ticket).await
        }
        Deed::AddStaff => add_staff(desk, &subject, None).await,
        Deed::AddStaffBy { view } => add_staff(desk, &subject, Some(*view)).await,
        Deed::SeatStaff => seats::fill(desk, &subject.server, subject.today(), &subject.ticket).await,
        Deed::RemoveStaff { former } => {
            staff::remove(desk, &subject.server, subject.today(), &subject.ticket, former).await?;
            Ok(Outcome::Nothing)
        }
        Deed::Rename { name } => renaming::rename(desk, &subject, effect, name).await,
        Deed::Unarchive => {
            desk.rest.reopen_thread(subject.thread()?).await?;
            Ok(Outcome::Nothing)
        }
        Deed::SettleRoles => roles::settle(desk, &subject.server, &subject.ticket).await,
        Deed::AskFeedback => feedback::ask(desk, &subject, effect).await,
        Deed::Reply { reply, by, asked } => send_reply(desk, &subject, effect, reply, *by, *asked).await,
        Deed::Post { view } => post(desk, &subject, effect, *view).await,
        Deed::Refresh { view } => refresh(desk, &subject, *view).await,
        Deed::Delete { view } => delete(desk, &subject, *view).await,
        Deed::Alert { tickets } => alert(desk, &subject, effect, tickets).await,
        Deed::Archive => {
            let thread = subject.thread()?;
            // Nobody can be answered in an archived thread: whoever asked something there before is answered first.
            desk.lanes.turn(Lane::Channel(thread)).await;
            take_buttons(desk, &subject, &[View::ClosePlanned, View::CloseRequest]).await?;
            gone_is_fine(desk.rest.close_thread(thread).await)?;
            Ok(Outcome::Nothing)
        }
        Deed::ReadThread => read_thread(desk, &subject.ticket).await,
        Deed::SendRecord => record::send(desk, &subject, effect).await,
    }
}

async fn read_thread(desk: &Arc<Desk>, ticket: &Ticket) -> Result<Outcome, Failure> {
    match catch_up::missed(desk, ticket).await {
        Err(Failure::Discord(Fault::Gone)) => {}
        missed => {
            for event in missed? {
                desk.attempt(&event).await?;
            }
        }
    }
    Ok(Outcome::Nothing)
}

async fn make_thread(desk: &Desk, subject: &Subject, effect: &PendingEffect) -> Result<Outcome, Failure> {
    let ticket = &subject.ticket;
    let (name, neutral) =
        (render::thread_name(&subject.context()), render::neutral_thread_name(ticket.id, subject.context().words()));
    if let Some(begun) = effect.first_begun_at
        && let Some(thread) = made_before(desk, ticket, [&name, &neutral], begun).await?
    {
        return Ok(Outcome::Thread(thread));
    }
    let reason = format!("Ticket #{} of {}", ticket.id, ticket.creator.name);
    let minutes = subject.kind.thread.auto_archive.minutes();
    let made = match desk.rest.make_thread(ticket.parent, &name, minutes, &reason).await {
        // What the server forbids is most likely the member's own name.
        Err(fault) if fault.is_about_words() => desk.rest.make_thread(ticket.parent, &neutral, minutes, &reason).await,
        made => made,
    };
    Ok(Outcome::Thread(made?))
}

/// A thread that an earlier attempt made without hearing of it: ours, of such a name, not yet any ticket's.
async fn made_before(
    desk: &Desk,
    ticket: &Ticket,
    names: [&str; 2],
    begun: Instant,
) -> Result<Option<ChannelId>, Failure> {
    let earliest = begun.unix_ms() - CLOCKS_DIFFER.as_millis() as i64;
    let seen = desk.rest.active_threads(ticket.guild).await?;
    let candidates: Vec<ChannelId> = (seen.iter())
        .filter(|thread| thread.owner == Some(desk.identity.user) && thread.parent == Some(ticket.parent))
        .filter(|thread| names.contains(&thread.name.as_str()))
        .map(|thread| thread.id)
        .filter(|thread| thread.born().unix_ms() >= earliest)
        .collect();
    let known = desk.store.known_threads(&candidates).await?;
    Ok(candidates.into_iter().find(|thread| !known.contains(thread)))
}

/// Discord brought only some of a role's members into a thread: the rest are brought in one by one, if it is known who they
/// are.
fn roles_missed(desk: &Arc<Desk>, ticket: &Ticket, thread: ChannelId, roles: &[RoleId]) {
    if desk.identity.hears_of_members {
        desk.take(ticket.guild, Event::StaffChanged { ticket: ticket.id, former: Vec::new(), seats: true });
    } else {
        audit::roles_missed(desk, ticket, thread, roles);
    }
}

/// Staff who are not called come into the thread by being written into the opening message afterwards: an edit adds
/// without notifying. Nothing says so but observation, so a missing role is no failure of the ticket.
async fn add_staff(desk: &Arc<Desk>, subject: &Subject, moved: Option<View>) -> Result<Outcome, Failure> {
    let Some(opening) = subject.ticket.opening else { return Ok(Outcome::Nothing) };
    let context = subject.context();
    let message = match moved {
        Some(View::Moved { by }) => render::moved_with_staff(&context, by),
        _ => render::opening_with_staff(&context),
    };
    let channel = subject.thread()?;
    match desk.rest.edit(channel, opening, &message).await {
        Ok(edited) => {
            if edited.roles_missed {
                roles_missed(desk, &subject.ticket, channel, &subject.kind.staff);
            }
            Ok(Outcome::Message {
                view: moved.unwrap_or(View::Opening { part: 0 }),
                at: MessageAt { channel, message: edited.id },
                said: Some(edited.said),
            })
        }
        Err(Fault::Gone) => Ok(Outcome::Nothing),
        Err(fault) => Err(fault.into()),
    }
}

async fn post(desk: &Arc<Desk>, subject: &Subject, effect: &PendingEffect, view: View) -> Result<Outcome, Failure> {
    let channel = match view {
        View::Opening { .. }
        | View::Question { .. }
        | View::Unfit { .. }
        | View::Complete { .. }
        | View::Moved { .. }
        | View::Notice { .. }
        | View::ClosePlanned
        | View::CloseRequest
        | View::Decision
        | View::Closing => Some(subject.thread()?),
        View::Card => subject.thread().map(|_| subject.server.list)?,
        View::Record => subject.server.histories,
    };
    // A list or histories channel that the definitions no longer name: nothing to post.
    let Some(channel) = channel else { return Ok(Outcome::Nothing) };
    let mut message = show(desk, subject, view).await?;
    let in_thread = Some(channel) == subject.ticket.thread;
    let now = desk.clock.now();
    if let Some(begun) = effect.first_begun_at
        && now.since(begun) > NONCE_HOLDS
        && let Some(found) = posted_before(desk, channel, begun, &message).await?
    {
        let at = MessageAt { channel, message: found.message };
        return Ok(Outcome::Message { view, at, said: in_thread.then_some(found) });
    }
    let with_files = view == (View::Opening { part: 0 })
        && subject.kind.ask == AskMode::Form
        && effect.first_begun_at.is_none_or(|begun| now.since(begun) <= WITH_FILES);
    if with_files {
        message.files = attach::sent_with_form(desk, &subject.given).await;
    }
    // A ticket has one record, however often it is closed.
    if let (View::Record, Some(at)) = (view, subject.ticket.record) {
        match desk.rest.edit(at.channel, at.message, &message).await {
            Ok(_) => return Ok(Outcome::Message { view, at, said: None }),
            Err(Fault::Gone) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    let nonce = format!("fd{}", effect.id);
    let posted = match desk.rest.post(channel, &message, &nonce).await {
        // What is wrong may be the files: the bot may not be allowed to attach any. The ticket goes on without them.
        Err(fault @ (Fault::Forbidden { .. } | Fault::Refused { .. } | Fault::Limit { .. })) if with_files => {
            tracing::warn!(ticket = %subject.ticket.id, %fault, "a ticket is opened without the files of its form");
            message.files.clear();
            desk.rest.post(channel, &message, &nonce).await?
        }
        posted => posted?,
    };
    if posted.roles_missed {
        roles_missed(desk, &subject.ticket, channel, &message.mentions.roles);
    }
    let said = in_thread.then_some(posted.said);
    Ok(Outcome::Message { view, at: MessageAt { channel, message: posted.id }, said })
}

/// The message of a canned reply is known by the command that it came from: whichever instance of the bot heard it, and
/// however often, posts the same.
async fn send_reply(
    desk: &Desk,
    subject: &Subject,
    effect: &PendingEffect,
    reply: &ReplyId,
    by: UserId,
    asked: InteractionId,
) -> Result<Outcome, Failure> {
    let found = subject.server.replies.iter().find(|one| one.id == *reply);
    let found = found.ok_or(Failure::Moot("the definitions no longer have the reply"))?;
    let (channel, message) = (subject.thread()?, render::reply(&subject.context(), found, by));
    if let Some(begun) = effect.first_begun_at
        && desk.clock.now().since(begun) > NONCE_HOLDS
        && let Some(found) = posted_before(desk, channel, begun, &message).await?
    {
        return Ok(Outcome::Said(found));
    }
    Ok(Outcome::Said(desk.rest.post(channel, &message, &format!("fdr{asked}")).await?.said))
}

async fn show(desk: &Arc<Desk>, subject: &Subject, view: View) -> Result<Message, Failure> {
    let context = subject.context();
    Ok(match view {
        View::Opening { part } => render::opening(&context, part),
        View::Question { question } => render::question(&context, question),
        View::Unfit { question, why } => render::unfit(&context, question, why),
        View::Complete { part } => render::complete(&context, part),
        View::Moved { by } => render::moved(&context, by),
        View::Notice { notice } => render::notice(&context, notice),
        View::ClosePlanned => of_timer(desk, subject, TimerKind::PlannedClose, render::close_planned).await?,
        View::CloseRequest => of_timer(desk, subject, TimerKind::CloseRequest, render::close_request).await?,
        View::Decision => render::decision(&context),
        View::Card => render::card(&context),
        View::Closing => render::closing(&context),
        View::Record => {
            let entries = desk.store.entries(subject.ticket.id).await?;
            let transcript = record::transcript(desk, subject, &entries).await;
            for_staff(desk, subject, render::record(&context, history::count(&entries), transcript)).await?
        }
    })
}

/// The record with what only the staff may know, and how often it was opened again.
async fn for_staff(desk: &Desk, subject: &Subject, record: Message) -> Result<Message, Failure> {
    let (context, ticket) = (subject.context(), subject.ticket.id);
    let record = render::with_reopenings(&context, record, &desk.store.reopenings(ticket).await?);
    Ok(render::with_notes(&context, record, &desk.store.notes(ticket).await?))
}

/// What is said of a timer; nothing where it was taken back before it could be said.
async fn of_timer(
    desk: &Desk,
    subject: &Subject,
    of: TimerKind,
    shown: impl FnOnce(&render::Context<'_>, &Timer) -> Option<Message>,
) -> Result<Message, Failure> {
    let timers = desk.store.timers(subject.ticket.id).await?;
    let timer = timers.iter().find(|timer| timer.kind() == of);
    timer.and_then(|timer| shown(&subject.context(), timer)).ok_or(Failure::Moot("it was taken back"))
}

/// Tells the alerts channel of those tickets that are still open.
async fn alert(
    desk: &Arc<Desk>,
    subject: &Subject,
    effect: &PendingEffect,
    tickets: &[Alert],
) -> Result<Outcome, Failure> {
    let Some(channel) = subject.server.alerts else { return Ok(Outcome::Nothing) };
    let mut told = Vec::with_capacity(tickets.len());
    for alert in tickets {
        match Subject::load(desk, alert.ticket).await {
            Ok(subject) if subject.ticket.status == Status::Open => told.push((subject, alert.of)),
            Ok(_) | Err(Failure::Moot(_)) => {}
            Err(failure) => return Err(failure),
        }
    }
    if told.is_empty() {
        return Ok(Outcome::Nothing);
    }
    let told: Vec<_> = told.iter().map(|(subject, of)| (subject.context(), *of)).collect();
    let message = render::alert(&told);
    if let Some(begun) = effect.first_begun_at
        && desk.clock.now().since(begun) > NONCE_HOLDS
        && posted_before(desk, channel, begun, &message).await?.is_some()
    {
        return Ok(Outcome::Nothing);
    }
    desk.rest.post(channel, &message, &format!("fd{}", effect.id)).await?;
    Ok(Outcome::Nothing)
}

/// A message that an earlier attempt posted without hearing of it.
pub(super) async fn posted_before(
    desk: &Desk,
    channel: ChannelId,
    begun: Instant,
    message: &Message,
) -> Result<Option<Said>, Failure> {
    let after = MessageId::first_at(Instant::from_unix_ms(begun.unix_ms() - CLOCKS_DIFFER.as_millis() as i64));
    let page = desk.rest.messages(channel, Some(after), 100).await?;
    let same = |seen: &SeenMessage| seen.said.sender.id == desk.identity.user && seen.shows(message);
    Ok(page.seen.into_iter().find(same).map(|seen| seen.said))
}

/// Where a message stands that outlives its moment.
fn stands_at(ticket: &Ticket, view: View) -> Option<MessageAt> {
    match view {
        View::Card => ticket.card,
        View::Record => ticket.record,
        _ => None,
    }
}

/// What was answered, taken back or overtaken by the close can no longer be pressed. It is a matter of looks: a press would
/// be answered, too, so nothing waits for what Discord refuses.
async fn take_buttons(desk: &Desk, subject: &Subject, views: &[View]) -> Result<(), Failure> {
    let posts = desk.store.posts(subject.ticket.id).await?;
    for (_, message) in posts.into_iter().filter(|(view, _)| views.contains(view)) {
        match desk.rest.take_buttons(subject.thread()?, message).await {
            Err(fault @ Fault::Busy { .. }) => return Err(fault.into()),
            Err(fault) => tracing::debug!(ticket = %subject.ticket.id, %fault, "a message keeps its buttons"),
            Ok(()) => {}
        }
    }
    Ok(())
}

async fn refresh(desk: &Arc<Desk>, subject: &Subject, view: View) -> Result<Outcome, Failure> {
    if let View::ClosePlanned | View::CloseRequest = view {
        take_buttons(desk, subject, &[view]).await?;
        return Ok(Outcome::Nothing);
    }
    if let Some(at) = stands_at(&subject.ticket, view) {
        let message = match view {
            // Its transcript stays as it was written.
            View::Record => {
                let count = desk.store.message_count(subject.ticket.id).await?;
                for_staff(desk, subject, render::record_again(&subject.context(), count)).await?
            }
            _ => show(desk, subject, view).await?,
        };
        let edited = if subject.ticket.erased_at.is_some() {
            desk.rest.edit_without_files(at.channel, at.message, &message).await
        } else {
            desk.rest.edit(at.channel, at.message, &message).await
        };
        gone_is_fine(edited)?;
    }
    Ok(Outcome::Nothing)
}

async fn delete(desk: &Desk, subject: &Subject, view: View) -> Result<Outcome, Failure> {
    if let Some(at) = stands_at(&subject.ticket, view) {
        gone_is_fine(desk.rest.delete_message(at.channel, at.message).await)?;
    }
    Ok(Outcome::Nothing)
}

/// What takes the place of a question's message once its button was pressed; the first question shares its message with
/// the welcome.
pub(super) async fn answered(
    desk: &Desk,
    ticket: TicketId,
    question: usize,
    value: Option<&Value>,
    message: Option<MessageId>,
) -> Result<Message, Failure> {
    let subject = Subject::load(desk, ticket).await?;
    let is_opening = message.is_some() && message == subject.ticket.opening;
    let context = subject.context();
    Ok(if is_opening { render::opening_answered(&context, value) } else { render::answered(&context, question, value) })
}

/// What is to go, or to be changed, may be gone already.
fn gone_is_fine<T>(result: Result<T, Fault>) -> Result<(), Fault> {
    match result {
        Ok(_) | Err(Fault::Gone) => Ok(()),
        Err(fault) => Err(fault),
    }
}
