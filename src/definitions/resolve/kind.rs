//! A ticket type: its file and the server's defaults, made whole.

use sha2::{Digest, Sha256};

use super::questions::Gathering;
use super::{KindFile, Surroundings, decisions, hours, positions, texts};
use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::{
    self, Feedback as FeedbackSpec, OrForever, OrNever, OrOff, OrSwitch, OrUnlimited, Rhythm, TypeFile, WhenLeft,
};
use crate::definitions::node::Cursor;
use crate::definitions::set::{
    Alerts, AskMode, Close, CreatorLeaves, Feedback, History, Inactive, Messages, OpenTo, Position, Positions,
    Question, Thread, TicketType, Timing, TypeButton, TypeLimits,
};
use crate::definitions::values::{Duration, Text};
use crate::domain::ids::RoleId;
use crate::domain::limits;
use crate::domain::span::Span;
use crate::phrases::{Words, defaults};
use crate::templates::{AnswerHolds, AnswerWord, Asking, KindWords, PositionWords, Scope, Surface};

/// A type, if all that it needs is there.
pub fn resolve(file: &KindFile, around: &Surroundings<'_>, reports: &mut Vec<Diagnostic>) -> Option<TicketType> {
    let (spec, at, names) = (&file.spec, &file.at, around.names);
    let roles = |wanted: &Option<Vec<Text>>, at: Cursor, reports: &mut Vec<Diagnostic>| {
        wanted.as_ref().map(|wanted| names.roles_of(wanted, &at, reports))
    };
    let (mut positions, known) = positions::resolve(file, around, reports);
    let mut gathering =
        Gathering { kind: &file.id, ask: spec.ask.unwrap_or_default(), positions: &known, around, ids: Vec::new() };
    let questions = gathering.own(spec.questions.as_deref().unwrap_or_default(), &at.key("questions"), reports);
    if let Some(positions) = &mut positions {
        questions_of_positions(file, positions, &mut gathering, reports);
    }
    let own_staff = roles(&spec.staff, at.key("staff"), reports);
    let staff = own_staff
        .unwrap_or_else(|| names.roles_of(&around.server.staff, &around.server_at.key("staff"), &mut Vec::new()));
    let notify = roles(&spec.notify, at.key("notify"), reports).unwrap_or_default();
    let open_to = open_to(file, around, reports);
    let name = spec.name.as_ref().map(|name| name.trim_end().to_owned()).unwrap_or_default();
    let ask = spec.ask.unwrap_or_default();
    let scope = Scope {
        asking: asking(ask),
        answers: answer_words(&questions, positions.as_ref()),
        decides: spec.decisions.as_ref().is_some_and(|decisions| !decisions.is_empty()),
        ..scope(file, &name, positions.as_ref(), staff_roles(&staff, around))
    };
    let decisions = decisions::resolve(file, around, &scope, reports);
    let feedback = feedback(spec, at, &scope, around.words, reports);
    let messages = messages(at, &scope, (!questions.is_empty()).then_some(ask), around.words, reports);
    let thread = thread(file, around, &scope, &name, reports);
    let mut kind = TicketType {
        id: file.id.clone(),
        description: spec.description.as_ref().map(|text| text.trim_end().to_owned()),
        emoji: spec.emoji.as_ref().map(|emoji| emoji.0.clone()),
        colour: spec.colour.as_ref().map(|colour| colour.0),
        enabled: spec.enabled.unwrap_or(true),
        group: spec.group.as_ref().map(|group| group.0.clone()),
        button: button(spec, &name),
        positions,
        questions,
        ask,
        staff,
        notify,
        staff_access: spec.staff_access.unwrap_or_default(),
        open_to,
        limits: type_limits(spec),
        thread: thread?,
        messages: messages?,
        close: close(spec),
        timing: timing(spec, around.server.alerts.as_ref()),
        decisions: decisions?,
        hours: spec.hours.as_ref().map(|written| hours::resolve(written, around.server)),
        feedback: feedback?,
        history: history(spec),
        name,
        revision: String::new(),
    };
    kind.revision = revision(&kind);
    Some(kind)
}

fn questions_of_positions(
    file: &KindFile,
    positions: &mut Positions,
    gathering: &mut Gathering<'_>,
    reports: &mut Vec<Diagnostic>,
) {
    use crate::definitions::model::PositionEntry;
    let at = file.at.key("positions").key("choices");
    let entries = file.spec.positions.as_ref().and_then(|spec| spec.choices.as_deref()).unwrap_or_default();
    // A position without an id was left out; the others keep their order.
    let mut resolved = positions.choices.iter_mut();
    for (index, entry) in entries.iter().enumerate() {
        let PositionEntry::Full(spec) = entry else {
            resolved.next();
            continue;
        };
        let own = spec.questions.as_deref().unwrap_or_default();
        let questions = gathering.own(own, &at.item(index).key("questions"), reports);
        if let Some(position) = resolved.next() {
            position.questions = questions;
        }
    }
}

fn staff_roles(staff: &[RoleId], around: &Surroundings<'_>) -> usize {
    let maintainers =
        around.names.roles_of(&around.server.maintainers, &around.server_at.key("maintainers"), &mut Vec::new());
    staff.len() + maintainers.iter().filter(|role| !staff.contains(role)).count()
}

fn scope(file: &KindFile, name: &str, positions: Option<&Positions>, staff_roles: usize) -> Scope {
    let spec = &file.spec;
    let positions = positions.map(|positions| positions.choices.as_slice()).unwrap_or_default();
    Scope {
        kind: Some(KindWords {
            id: file.id.0.clone(),
            name: name.to_owned(),
            description: spec.description.as_ref().map(|text| text.0.clone()).unwrap_or_default(),
            emoji: spec.emoji.as_ref().map(|emoji| emoji.0.to_string()).unwrap_or_default(),
            positions: positions
                .iter()
                .map(|position| PositionWords {
                    id: position.id.0.clone(),
                    label: position.label.clone(),
                    description: position.description.clone().unwrap_or_default(),
                })
                .collect(),
        }),
        staff_roles,
        ..Scope::default()
    }
}

fn asking(ask: AskMode) -> Asking {
    match ask {
        AskMode::All => Asking::Freely,
        AskMode::OneByOne => Asking::OneByOne,
        AskMode::Form => Asking::InForm,
    }
}

/// The answers that texts can name, those of every position.
fn answer_words(questions: &[Question], positions: Option<&Positions>) -> Vec<AnswerWord> {
    let of_positions = positions.iter().flat_map(|positions| &positions.choices).flat_map(|choice| &choice.questions);
    let named = questions.iter().chain(of_positions).filter_map(|question| Some((question.id.as_ref()?, question)));
    named.map(|(id, question)| AnswerWord { id: id.0.clone(), holds: holds(question) }).collect()
}

fn holds(question: &Question) -> AnswerHolds {
    use crate::definitions::set::AnswerKind;
    // A cast moves what is out of range to its ends.
    let most = question.max.map(|most| most as usize);
    match question.answer {
        AnswerKind::Text | AnswerKind::Paragraph => AnswerHolds::Text(most.unwrap_or(limits::FORM_VALUE)),
        AnswerKind::Link => AnswerHolds::Text(most.unwrap_or(limits::CONTENT)),
        AnswerKind::Date => AnswerHolds::Text("2026-11-22".len()),
        AnswerKind::Number => AnswerHolds::Number,
        AnswerKind::YesNo => AnswerHolds::YesNo,
        AnswerKind::Choice if question.takes_several() => {
            let most = question.most_choices();
            AnswerHolds::Choices(question.choices.clone(), most)
        }
        AnswerKind::Choice => AnswerHolds::Choice(question.choices.clone()),
        AnswerKind::Member => AnswerHolds::Member,
        AnswerKind::File | AnswerKind::Screenshot => AnswerHolds::Files(question.most_files()),
    }
}

fn messages(
    at: &Cursor,
    scope: &Scope,
    asks: Option<AskMode>,
    words: Words<'_>,
    reports: &mut Vec<Diagnostic>,
) -> Option<Messages> {
    let at = at.key("messages");
    let has_positions = scope.kind.as_ref().is_some_and(|kind| !kind.positions.is_empty());
    let greeting = defaults::greeting(has_positions, words);
    let next = match asks {
        Some(AskMode::Form) => defaults::read(words),
        Some(_) => defaults::answer(words),
        None => defaults::tell(words),
    };
    let welcome = texts::compile(&at.key("welcome"), &format!("{greeting}\n{next}"), Surface::Welcome, scope, reports);
    let closed = texts::compile(&at.key("closed"), &defaults::closed(words), Surface::Closed, scope, reports);
    let complete = match at.key("complete").node() {
        Some(_) => Some(texts::compile(&at.key("complete"), "", Surface::Complete, scope, reports)?),
        None => None,
    };
    Some(Messages { welcome: welcome?, complete, closed: closed? })
}

fn thread(
    file: &KindFile,
    around: &Surroundings<'_>,
    scope: &Scope,
    name: &str,
    reports: &mut Vec<Diagnostic>,
) -> Option<Thread> {
    let at = file.at.key("thread");
    let spec = file.spec.thread.clone().unwrap_or_default();
    let parent = match &spec.parent {
        Some(channel) => around.names.channel(channel, &at.key("in"), reports),
        None => around.shown_in.get(&file.id).copied().or_else(|| {
            let wrong_already = file.written.get("thread").is_some_and(|thread| thread.entry("in").is_some());
            if around.server_is_whole && !wrong_already {
                let place = if at.node().is_some() { at.key_place() } else { file.top.clone() };
                reports.push(
                    Diagnostic::error(
                        "no-thread-channel",
                        place,
                        format!("`{}` has no channel for its threads", file.id),
                    )
                    .helped("add `thread: {in: …}` with a channel's name, or show the type on a panel in server.yaml"),
                );
            }
            None
        }),
    };
    let name = texts::compile(&at.key("name"), thread_name(name), Surface::ThreadName, scope, reports);
    Some(Thread { parent: parent?, name: name?, auto_archive: spec.auto_archive.unwrap_or_default() })
}

/// The default name of threads; without the type's name where that could make it too long.
fn thread_name(name: &str) -> &'static str {
    const REST: usize = " · ".len() + limits::MEMBER_NAME + " · #".len() + 10;
    if limits::length(name) + REST <= limits::THREAD_NAME {
        "{{ type.name }} · {{ member.name }} · #{{ ticket.number }}"
    } else {
        "{{ member.name }} · #{{ ticket.number }}"
    }
}

fn button(spec: &TypeFile, name: &str) -> TypeButton {
    let button = spec.button.clone().unwrap_or_default();
    TypeButton {
        label: button.label.map_or_else(|| name.to_owned(), |label| label.trim_end().to_owned()),
        style: button.style.unwrap_or_default(),
    }
}

fn open_to(file: &KindFile, around: &Surroundings<'_>, reports: &mut Vec<Diagnostic>) -> OpenTo {
    let spec = file.spec.open_to.clone().unwrap_or_default();
    let at = file.at.key("open_to");
    let mut roles = |names: Option<Vec<Text>>, key: &str| {
        around.names.roles_of(names.as_deref().unwrap_or_default(), &at.key(key), reports)
    };
    OpenTo {
        roles: roles(spec.roles, "roles"),
        not_roles: roles(spec.not_roles, "not_roles"),
        account_age: spec.account_age.map(|age| age.0),
        member_for: spec.member_for.map(|time| time.0),
    }
}

fn type_limits(spec: &TypeFile) -> TypeLimits {
    let spec = spec.limits.clone().unwrap_or_default();
    let number = |limit: Option<OrUnlimited>| match limit {
        Some(OrUnlimited::Number(number)) => Some(number),
        _ => None,
    };
    TypeLimits {
        open_per_member: number(spec.open_per_member),
        open_in_total: number(spec.open_in_total),
        cooldown: spec.cooldown.map(|cooldown| cooldown.0).filter(|cooldown| !cooldown.duration().is_zero()),
    }
}

fn close(spec: &TypeFile) -> Close {
    let spec = spec.close.clone().unwrap_or_default();
    Close { by_creator: spec.by_creator.unwrap_or(true), reason: spec.reason.unwrap_or_default() }
}

fn timing(spec: &TypeFile, server: Option<&model::Alerts>) -> Timing {
    let close = spec.close.clone().unwrap_or_default();
    let inactive = match close.when_inactive {
        Some(OrNever::Set(inactive)) => Some(Inactive {
            after: inactive.after.0,
            warn: inactive.warn.map(|warn| warn.0).filter(|warn| !warn.duration().is_zero()),
        }),
        _ => None,
    };
    let retention = match &spec.retention {
        Some(OrForever::For(time)) => Some(time.0),
        _ => None,
    };
    let request_after = close.request_after.map_or(Timing::default().request_after, |time| time.0);
    let creator_leaves = match close.when_creator_leaves {
        Some(WhenLeft::Closes(true)) => CreatorLeaves::Close,
        Some(WhenLeft::Word(word)) => word,
        Some(WhenLeft::Closes(false)) | None => CreatorLeaves::Keep,
    };
    Timing { alerts: alerts(spec.alerts.as_ref(), server), inactive, request_after, creator_leaves, retention }
}

/// The type's own, for what it does not say the server's; none where neither says anything.
fn alerts(own: Option<&OrOff<Rhythm>>, server: Option<&model::Alerts>) -> Option<Alerts> {
    let own = match own {
        Some(OrOff::Off(_)) => return None,
        Some(OrOff::Set(own)) => Some(own.clone()),
        None => None,
    };
    if own.is_none() && server.is_none() {
        return None;
    }
    let own = own.unwrap_or_default();
    let time = |own: Option<Duration>, server: Option<&Duration>| own.or_else(|| server.cloned()).map(|time| time.0);
    let week = Span::days(7);
    Some(Alerts {
        after: time(own.after, server.and_then(|server| server.after.as_ref())).unwrap_or(week),
        every: time(own.every, server.and_then(|server| server.every.as_ref())).unwrap_or(week),
        first_response: time(own.first_response, server.and_then(|server| server.first_response.as_ref())),
        hours: own.hours.or(server.and_then(|server| server.hours)).unwrap_or(false),
    })
}

/// Nobody is asked; or how, if the question is sound.
fn feedback(
    spec: &TypeFile,
    at: &Cursor,
    scope: &Scope,
    words: Words<'_>,
    reports: &mut Vec<Diagnostic>,
) -> Option<Option<Feedback>> {
    let spec = match &spec.feedback {
        None | Some(OrSwitch::Switch(false)) => return Some(None),
        Some(OrSwitch::Switch(true)) => FeedbackSpec::default(),
        Some(OrSwitch::Set(spec)) => spec.clone(),
    };
    let at = at.key("feedback").key("ask");
    let ask = texts::compile(&at, &defaults::feedback(words), Surface::Feedback, scope, reports)?;
    Some(Some(Feedback { ask, comment: spec.comment.unwrap_or_default() }))
}

fn history(spec: &TypeFile) -> History {
    let spec = spec.history.clone().unwrap_or_default();
    History { transcript: spec.transcript.unwrap_or_default(), send_to_creator: spec.send_to_creator.unwrap_or(false) }
}

/// What templates know that stand beside a type, such as those of canned replies.
pub fn scope_of(kind: &TicketType, maintainers: &[RoleId]) -> Scope {
    let positions = kind.positions.as_ref();
    let words = |position: &Position| PositionWords {
        id: position.id.0.clone(),
        label: position.label.clone(),
        description: position.description.clone().unwrap_or_default(),
    };
    Scope {
        kind: Some(KindWords {
            id: kind.id.0.clone(),
            name: kind.name.clone(),
            description: kind.description.clone().unwrap_or_default(),
            emoji: kind.emoji.as_ref().map(ToString::to_string).unwrap_or_default(),
            positions: positions.iter().flat_map(|positions| &positions.choices).map(words).collect(),
        }),
        staff_roles: kind.staff.len() + maintainers.iter().filter(|role| !kind.staff.contains(role)).count(),
        asking: asking(kind.ask),
        answers: answer_words(&kind.questions, positions),
        decides: !kind.decisions.is_empty(),
    }
}

/// A hash of the type as it runs.
fn revision(kind: &TicketType) -> String {
    let json = serde_json::to_vec(kind).unwrap_or_default();
    let hash = format!("{:x}", Sha256::digest(&json));
    hash[..32].to_owned()
}
