//! A person's request, from the decision to the answer that only they see.

use std::sync::Arc;
use std::time::Duration;

use tracing::{error, warn};

use super::ack::Answering;
use super::{
    Desk, attendance, audit, block, config, deed, feedback, panel_command, perform, record, reload, staff, unusual,
};
use crate::definitions::set::Set;
use crate::domain::answer::Value;
use crate::domain::event::{Asked, Event, Wish};
use crate::domain::ids::{ChannelId, PositionId, TicketId, TypeId};
use crate::domain::message::Message;
use crate::domain::plan::{Answer, Plan};
use crate::domain::refusal::Refusal;
use crate::engine::Decision;
use crate::phrases::Words;
use crate::store::{Committed, Fault};
use crate::{phrases, render};

/// How long somebody sees "thinking …" before they are told that their ticket is on its way.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long an answer can be replaced.
const TOKEN_LIVES: Duration = Duration::from_secs(15 * 60);
/// The first pause before a database that went away is asked again; it doubles.
const FIRST_PAUSE: Duration = Duration::from_millis(250);

/// Decides, writes down, answers and performs.
pub(super) async fn grant(desk: &Arc<Desk>, asked: &Asked, event: &Event, answering: Arc<Answering>) {
    let set = desk.live.current();
    attendance::seen(desk, asked.guild, &asked.by.face, &asked.by.roles).await;
    match desk.decide(&set, event).await {
        Ok(Decision::Ignore) => {}
        Ok(Decision::Refuse(refusal)) => refuse(desk, asked, refusal, &answering).await,
        Ok(Decision::Do(plan)) => carry_out(desk, &set, asked, event, plan, answering).await,
        Err(fault) => fail(desk, asked, &fault, &answering).await,
    }
}

/// Tells a person that it did not work: a database that is away comes back, anything else somebody has to look into.
pub(super) async fn fail(desk: &Arc<Desk>, asked: &Asked, fault: &Fault, answering: &Answering) {
    if let Fault::Away(why) = fault {
        warn!(%why, "the database is away, and a request could not be granted");
        return refuse(desk, asked, Refusal::TryLater, answering).await;
    }
    let incident = format!("{:x}", asked.id.0 & 0xFF_FFFF_FFFF);
    error!(%incident, %fault, by = %asked.by.face.name, "a request could not be granted");
    let set = desk.live.current();
    if answering.decline(&render::words(phrases::answers::broken(&incident, words_for(&set, asked)))).await {
        audit::broken(desk, asked, &incident);
    }
}

async fn refuse(desk: &Arc<Desk>, asked: &Asked, refusal: Refusal, answering: &Answering) {
    let set = desk.live.current();
    if answering.decline(&render::refusal(&refusal, words_for(&set, asked))).await {
        audit::refused(desk, asked, &refusal);
    }
}

async fn carry_out(desk: &Arc<Desk>, set: &Set, asked: &Asked, event: &Event, plan: Plan, answering: Arc<Answering>) {
    let words = words_for(set, asked);
    match &plan.answer {
        Answer::None => {}
        Answer::PickPosition(kind) => pick_position(set, asked, kind, &answering).await,
        Answer::CloseForm { ticket, required } => {
            let form = render::close_form(*ticket, *required, words);
            answering.form(&form, &render::close_form_button(*ticket, words)).await;
        }
        Answer::DecisionForm { ticket, decision, label, seen, required } => {
            let form = render::decision_form(*ticket, decision, label, *seen, *required, words);
            answering.form(&form, &render::decision_form_button(*ticket, decision, label, *seen, words)).await;
        }
        Answer::ChangeDecision { ticket, from, to, label } => {
            answering.say(&render::change_decision(*ticket, from, to, label, words)).await;
        }
        Answer::Rated { ticket, stars, form: Some(required) } if plan.changes.is_empty() => {
            rating_form(set, asked, *ticket, *stars, *required, &answering).await;
        }
        Answer::AlreadyOpened { thread, ticket } => {
            answering.conclude(&render::words(phrases::answers::already_opened(*ticket, *thread, words))).await;
        }
        Answer::Available { on } => {
            if let Err(fault) = staff::available(desk, asked, *on, &answering).await {
                fail(desk, asked, &fault, &answering).await;
            }
        }
        Answer::Reload => reload::by_person(desk, asked, &answering).await,
        Answer::Config | Answer::Panel => {
            let granted = match &asked.wish {
                Wish::Config(wish) => config::grant(desk, asked, wish, &answering).await,
                Wish::Panel(wish) => panel_command::grant(desk, asked, wish, &answering).await,
                _ => Ok(()),
            };
            if let Err(fault) = granted {
                fail(desk, asked, &fault, &answering).await;
            }
        }
        // Suggestions go their own way.
        Answer::Suggest => {}
        Answer::Transcript { ticket, whole } => {
            transcript(desk, set, asked, &plan, (*ticket, *whole), &answering).await
        }
        Answer::QuestionForm { kind, position } => question_form(set, asked, kind, position.as_ref(), &answering).await,
        Answer::Notes { ticket, notes } => answering.say(&render::notes(*ticket, notes, words)).await,
        Answer::Did { ticket, did } if plan.changes.is_empty() && plan.effects.is_empty() => {
            answering.say(&render::words(phrases::answers::did(*ticket, did, words))).await;
        }
        Answer::Found(found) => {
            if let Some(server) = set.servers.get(&asked.guild) {
                answering.conclude(&render::found(server, found, words)).await;
            }
        }
        Answer::Figures(figures) => {
            if let Some(server) = set.servers.get(&asked.guild) {
                answering.say(&render::figures(server, figures, words)).await;
            }
        }
        Answer::Blocks(blocks) => answering.say(&render::blocks(blocks, words)).await,
        Answer::Blocked { .. } | Answer::Unblocked { .. } => {
            block::by_person(desk, set, asked, &plan, &answering).await
        }
        Answer::Opened
        | Answer::Reopened(_)
        | Answer::Answered { .. }
        | Answer::Closed(_)
        | Answer::Did { .. }
        | Answer::Rated { .. } => write_down(desk, set, asked, event, &plan, answering).await,
    }
}

async fn transcript(
    desk: &Arc<Desk>,
    set: &Set,
    asked: &Asked,
    plan: &Plan,
    (ticket, whole): (TicketId, bool),
    answering: &Answering,
) {
    match record::on_demand(desk, ticket, whole).await {
        Ok(files) => {
            audit::done(desk, asked, ticket, plan);
            answering.say(&render::transcript(ticket, files, words_for(set, asked))).await;
        }
        Err(deed::Failure::Store(fault)) => fail(desk, asked, &fault, answering).await,
        Err(failure) => {
            warn!(%ticket, %failure, "a record could not be made");
            refuse(desk, asked, Refusal::TryLater, answering).await;
        }
    }
}

async fn pick_position(set: &Set, asked: &Asked, kind: &TypeId, answering: &Answering) {
    if let Some(kind) = set.servers.get(&asked.guild).and_then(|server| server.kind(kind)) {
        answering.say(&render::pick_position(kind, words_for(set, asked))).await;
    }
}

async fn question_form(set: &Set, asked: &Asked, kind: &TypeId, position: Option<&PositionId>, answering: &Answering) {
    let Some(kind) = set.servers.get(&asked.guild).and_then(|server| server.kind(kind)) else { return };
    let position = position.and_then(|position| kind.position(position));
    let words = words_for(set, asked);
    let form = render::question_form(kind, position, words);
    answering.form(&form, &render::question_form_button(kind, position, words)).await;
}

async fn rating_form(set: &Set, asked: &Asked, ticket: TicketId, stars: u8, required: bool, answering: &Answering) {
    let words = words_for(set, asked);
    answering.form(&render::rating_form(ticket, stars, required, words), &render::rated(stars, words)).await;
}

async fn write_down(desk: &Arc<Desk>, set: &Set, asked: &Asked, event: &Event, plan: &Plan, answering: Arc<Answering>) {
    let words = words_for(set, asked);
    match commit(desk, plan).await {
        Ok(Written::Ticket(ticket)) => {
            match &plan.answer {
                Answer::Opened => {
                    audit::done(desk, asked, ticket, plan);
                    unusual::opened(desk, asked);
                    once_there(desk, asked, ticket, answering, OPENED);
                }
                Answer::Reopened(_) => {
                    audit::done(desk, asked, ticket, plan);
                    once_there(desk, asked, ticket, answering, REOPENED);
                }
                Answer::Answered { question, value, .. } => {
                    perform::start(desk, ticket);
                    answered(desk, asked, ticket, *question, value.as_ref(), &answering).await;
                }
                Answer::Did { did, .. } => {
                    audit::done(desk, asked, ticket, plan);
                    perform::start(desk, ticket);
                    answering.say(&render::words(phrases::answers::did(ticket, did, words))).await;
                }
                Answer::Rated { stars, form, .. } => {
                    audit::done(desk, asked, ticket, plan);
                    perform::start(desk, ticket);
                    match form {
                        Some(required) => rating_form(set, asked, ticket, *stars, *required, &answering).await,
                        None => answering.say(&render::rated(*stars, words)).await,
                    }
                }
                _ => {
                    audit::done(desk, asked, ticket, plan);
                    // The thread is archived by the last effect, and nobody can be answered there after that.
                    answering.say(&render::words(phrases::answers::closed(ticket, words))).await;
                    perform::start(desk, ticket);
                }
            }
        }
        Ok(Written::AnsweredBefore) => refuse(desk, asked, Refusal::NotAsked, &answering).await,
        Ok(Written::ClosedBefore(ticket)) => refuse(desk, asked, Refusal::AlreadyClosed(ticket), &answering).await,
        Ok(Written::Overtaken(ticket)) => {
            // It may be this very request that was written without our hearing of it.
            perform::start(desk, ticket);
            Box::pin(grant(desk, asked, event, answering)).await;
        }
        Ok(Written::Nothing) => {}
        Err(fault) => {
            fail(desk, asked, &fault, &answering).await;
            // It may have been written all the same.
            let resuming = desk.clone();
            desk.spawn(async move { perform::resume(&resuming).await });
        }
    }
}

/// The words for what only the person who asks sees.
pub(super) fn words_for<'a>(set: &'a Set, asked: &Asked) -> Words<'a> {
    let server = set.servers.get(&asked.guild);
    server.map_or_else(|| Words::plain(&asked.by.locale), |server| server.words_for(&asked.by.locale))
}

/// What writing a plan down came to.
enum Written {
    /// It is written: this ticket was opened or closed.
    Ticket(TicketId),
    /// The question was answered in the meantime.
    AnsweredBefore,
    /// Somebody closed the ticket in the meantime.
    ClosedBefore(TicketId),
    /// Something else was done with the ticket in the meantime: what follows now is to be decided anew.
    Overtaken(TicketId),
    /// The same press was delivered before; that delivery answers.
    Nothing,
}

/// Writes a plan down. A database that went away in the middle may have written it: the same commit again tells, since it
/// changes nothing then.
async fn commit(desk: &Arc<Desk>, plan: &Plan) -> Result<Written, Fault> {
    let (mut pause, mut unsure) = (FIRST_PAUSE, false);
    loop {
        match desk.commit(plan).await {
            Ok(Committed::Done { ticket: Some(ticket), .. }) => return Ok(Written::Ticket(ticket.id)),
            Ok(Committed::Duplicate(ticket)) if unsure => return Ok(Written::Ticket(ticket.id)),
            Ok(Committed::Stale) => {
                return Ok(match plan.answer {
                    Answer::Closed(ticket) | Answer::Answered { ticket, .. } if unsure => Written::Ticket(ticket),
                    Answer::Answered { .. } => Written::AnsweredBefore,
                    Answer::Closed(ticket) => Written::ClosedBefore(ticket),
                    Answer::Did { ticket, .. } | Answer::Rated { ticket, .. } | Answer::Reopened(ticket) => {
                        Written::Overtaken(ticket)
                    }
                    _ => Written::Nothing,
                });
            }
            Ok(Committed::Done { ticket: None, .. } | Committed::Duplicate(_)) => return Ok(Written::Nothing),
            Err(Fault::Away(why)) if pause < PATIENCE => warn!(%why, "the database went away; trying again"),
            Err(fault) => return Err(fault),
        }
        unsure = true;
        desk.clock.sleep(pause).await;
        pause *= 2;
    }
}

/// The buttons go from the question's message. A message that cannot be changed any more keeps them, which does no harm.
async fn answered(
    desk: &Arc<Desk>,
    asked: &Asked,
    ticket: TicketId,
    question: usize,
    value: Option<&Value>,
    answering: &Answering,
) {
    let Wish::Answer { message, .. } = asked.wish else { return };
    let set = desk.live.current();
    let noted = render::words(phrases::answers::noted(words_for(&set, asked)));
    match deed::answered(desk, ticket, question, value, message).await {
        Ok(changed) => answering.replace(&changed, &noted).await,
        Err(fault) => {
            warn!(%fault, "an answered question could not be shown as such");
            answering.say(&noted).await;
        }
    }
}

/// What somebody is told who waits for a thread.
#[derive(Clone, Copy)]
struct Telling {
    /// It takes a while.
    under_way: fn(TicketId, Words<'_>) -> String,
    /// It is there.
    there: fn(ChannelId, Words<'_>) -> String,
}

const OPENED: Telling = Telling {
    under_way: |ticket, words| phrases::answers::already_opened(ticket, None, words),
    there: phrases::answers::opened,
};

const REOPENED: Telling = Telling { under_way: phrases::answers::being_reopened, there: phrases::answers::reopened };

/// The answer, with the question how an earlier ticket went below it, where that could not be asked.
async fn asking_too(desk: &Desk, asked: &Asked, answer: Message) -> Message {
    match feedback::unasked(desk, asked.guild, asked.by.face.id).await {
        Ok(Some(question)) => Message { content: answer.content, ..question },
        Ok(None) => answer,
        Err(failure) => {
            warn!(%failure, "somebody could not be asked how their ticket went");
            answer
        }
    }
}

/// The member's answer has a link to the thread, so it waits for the thread, beside everything else. Whoever has been told
/// that the thread is on its way is told what became of it, as long as they can be told anything.
fn once_there(desk: &Arc<Desk>, asked: &Asked, ticket: TicketId, answering: Arc<Answering>, telling: Telling) {
    let mut thread = desk.performer.thread_of(ticket);
    perform::start(desk, ticket);
    let (waiting, asked) = (desk.clone(), asked.clone());
    desk.spawn(async move {
        let set = waiting.live.current();
        let words = words_for(&set, &asked);
        let told = tokio::select! {
            told = &mut thread => told,
            () = waiting.clock.sleep(PATIENCE) => {
                answering.conclude(&render::words((telling.under_way)(ticket, words))).await;
                tokio::select! {
                    told = &mut thread => told,
                    () = waiting.clock.sleep(TOKEN_LIVES - PATIENCE) => return,
                }
            }
        };
        match told.unwrap_or(Err(Refusal::ThreadNotMade)) {
            Ok(thread) => {
                let told = render::words((telling.there)(thread, words));
                answering.conclude(&asking_too(&waiting, &asked, told).await).await;
            }
            Err(refusal) => {
                answering.say(&render::words(phrases::answers::refusal(&refusal, words))).await;
                audit::refused(&waiting, &asked, &refusal);
            }
        }
    });
}
