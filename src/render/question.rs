//! Questions that are asked one by one: the question with what it takes to answer it, what was wrong with a reply, and
//! all answers at the end. And the form that asks them all at once.

use super::{Context, embed, fit};
use crate::definitions::set::{AnswerKind, Position, Question, TicketType, shown};
use crate::domain::answer::{Unfit, Value};
use crate::domain::hours::days_around;
use crate::domain::limits;
use crate::domain::message::{Button, ButtonStyle, Choice, Does, Embed, Form, FormField, Input, Menu, Message, Row};
use crate::domain::press::{AnswerBy, Press};
use crate::domain::time::Instant;
use crate::phrases::{Words, answers, asking};
use crate::templates::escape;

/// How many days before and after today can be picked; all together fill a menu.
const DAYS: (i64, i64) = (7, 17);

/// The question at a place, with its buttons or its menu.
pub fn question(ctx: &Context<'_>, place: usize) -> Message {
    let Some(question) = ctx.kind.questions_for(ctx.position()).nth(place) else { return Message::default() };
    let embed = question_embed(ctx, place, question, None);
    fit::message(Message { embeds: vec![embed], rows: question_rows(ctx, place, question), ..Message::default() })
}

/// The question at a place once it is answered, without its buttons; with no answer, the question before is asked again.
pub fn answered(ctx: &Context<'_>, place: usize, value: Option<&Value>) -> Message {
    let Some(question) = ctx.kind.questions_for(ctx.position()).nth(place) else { return Message::default() };
    let note = value.map_or_else(|| asking::asked_later(ctx.words()), |value| answer_note(value, ctx.words()));
    fit::message(Message { embeds: vec![question_embed(ctx, place, question, Some(note))], ..Message::default() })
}

/// The answer, as it stands below its question from then on.
pub(super) fn answer_note(value: &Value, words: Words<'_>) -> String {
    match value {
        // What is shown of it begins a line of its own.
        Value::Skipped => shown(value, words),
        _ => asking::answer(&shown(value, words), words),
    }
}

/// The embed of a question; `note` stands in the place of what is wanted.
pub(super) fn question_embed(ctx: &Context<'_>, place: usize, question: &Question, note: Option<String>) -> Embed {
    let mut text = question.ask.trim_end().to_owned();
    for line in question.hint.iter().flat_map(|hint| hint.trim_end().lines()) {
        text.push_str("\n-# ");
        text.push_str(line);
    }
    match note {
        Some(note) => {
            text.push_str("\n\n");
            text.push_str(&note);
        }
        None => {
            text.push_str("\n\n-# ");
            text.push_str(&asking::wanted(question, ctx.words()));
        }
    }
    Embed { title: Some(asking::number(place + 1, ctx.words())), description: Some(text), ..embed(ctx.kind) }
}

/// What a question is answered with, besides typing.
pub(super) fn question_rows(ctx: &Context<'_>, place: usize, question: &Question) -> Vec<Row> {
    let words = ctx.words();
    let press = |by| Press::Answer { ticket: ctx.ticket.id, question: place, by };
    let button = |label: String, by, style| Button { label, emoji: None, does: Does::Press(press(by), style) };
    let mut buttons = Vec::new();
    let mut rows = Vec::new();
    match question.answer {
        AnswerKind::YesNo => buttons.extend([
            button(asking::yes(words), AnswerBy::Yes, ButtonStyle::Primary),
            button(asking::no(words), AnswerBy::No, ButtonStyle::Primary),
        ]),
        AnswerKind::Choice => rows.push(Row::Menu(Menu {
            press: press(AnswerBy::Menu),
            placeholder: asking::pick(words),
            choices: choices(question),
            takes: (question.least_choices(), question.most_choices()),
        })),
        AnswerKind::Date => rows.push(Row::Menu(Menu {
            press: press(AnswerBy::Menu),
            placeholder: asking::pick_a_day(words),
            choices: days(ctx.now, &ctx.server.timezone, words),
            takes: (1, 1),
        })),
        AnswerKind::Member => {
            rows.push(Row::Members { press: press(AnswerBy::Menu), placeholder: asking::pick_a_member(words) })
        }
        _ => {}
    }
    if !question.required {
        buttons.push(button(asking::skip(words), AnswerBy::Skip, ButtonStyle::Secondary));
    }
    if ctx.given.iter().any(|given| given.question < place) {
        buttons.push(button(asking::back(words), AnswerBy::Back, ButtonStyle::Secondary));
    }
    if !buttons.is_empty() {
        rows.push(Row::Buttons(buttons));
    }
    rows
}

fn choices(question: &Question) -> Vec<Choice> {
    let choice = |text: &String| Choice { value: text.clone(), label: text.clone(), description: None, emoji: None };
    question.choices.iter().map(choice).collect()
}

fn days(now: Instant, zone: &str, words: Words<'_>) -> Vec<Choice> {
    let choice = |(later, day): (i64, jiff::civil::Date)| Choice {
        value: day.to_string(),
        label: asking::day(later, day, words),
        description: None,
        emoji: None,
    };
    days_around(now, zone, DAYS.0, DAYS.1).into_iter().map(choice).collect()
}

/// What was wrong with a reply to the question at a place.
pub fn unfit(ctx: &Context<'_>, place: usize, why: Unfit) -> Message {
    let question = ctx.kind.questions_for(ctx.position()).nth(place);
    let hint = question.filter(|_| why == Unfit::NotThePattern).and_then(|question| question.pattern_hint.clone());
    let text = asking::unfit(why, hint.as_deref(), question.map(|question| question.choices.as_slice()), ctx.words());
    fit::message(Message { embeds: vec![Embed { description: Some(text), ..embed(ctx.kind) }], ..Message::default() })
}

/// A post of what comes after the last answer, from 0: the type's text, and all answers for whoever reads them.
pub fn complete(ctx: &Context<'_>, part: usize) -> Message {
    let posts = ctx.kind.answer_posts(ctx.given, ctx.words());
    let mut embeds = Vec::new();
    if part == 0 {
        embeds.extend(complete_embed(ctx));
    }
    let title = (part == 0).then(|| asking::answers(ctx.words()));
    embeds.push(Embed { title, description: posts.into_iter().nth(part), ..embed(ctx.kind) });
    fit::message(Message { embeds, ..Message::default() })
}

/// The type's text for after the last answer.
pub(super) fn complete_embed(ctx: &Context<'_>) -> Option<Embed> {
    let template = ctx.kind.messages.complete.as_ref()?;
    Some(Embed { description: Some(template.render(&ctx.values())), ..embed(ctx.kind) })
}

/// The form with the questions for a position.
pub fn question_form(kind: &TicketType, position: Option<&Position>, words: Words<'_>) -> Form {
    let press = Press::QuestionForm {
        kind: kind.id.clone(),
        position: position.map(|position| position.id.clone()),
        questions: kind.form_mark(position),
    };
    let fields =
        kind.questions_for(position).enumerate().map(|(place, question)| field(place, question, words)).collect();
    fit::form(Form { press, title: limits::shorten(&kind.name, limits::FORM_TITLE), fields })
}

/// A question whose text does not fit above its field is shown below its short form.
fn field(place: usize, question: &Question, words: Words<'_>) -> FormField {
    let label = question.label.clone().unwrap_or_else(|| question.ask.clone());
    let description = match (&question.label, &question.hint) {
        (Some(_), _) => Some(question.ask.clone()),
        (None, Some(hint)) => Some(escape::one_line(hint)),
        (None, None) => None,
    };
    FormField { id: place.to_string(), label, description, required: question.required, input: input(question, words) }
}

fn input(question: &Question, words: Words<'_>) -> Input {
    // A cast moves what is out of range to its ends.
    let text = |paragraph, most: usize, placeholder: Option<&str>| Input::Text {
        paragraph,
        least: question.min.map_or(0, |least| least as usize),
        most: question.max.map_or(most, |most| most as usize),
        placeholder: placeholder.map(str::to_owned),
    };
    let line = |most, placeholder: Option<&str>| Input::Text {
        paragraph: false,
        least: 0,
        most,
        placeholder: placeholder.map(str::to_owned),
    };
    match question.answer {
        AnswerKind::Text => text(false, limits::FORM_VALUE, None),
        AnswerKind::Paragraph => text(true, limits::FORM_VALUE, None),
        AnswerKind::Link => text(false, limits::CONTENT, Some(asking::LINK_EXAMPLE)),
        AnswerKind::Number => line(NUMBER, None),
        AnswerKind::Date => line(asking::DAY_EXAMPLE.len(), Some(asking::DAY_EXAMPLE)),
        AnswerKind::YesNo => {
            let choice =
                |yes, label| Choice { value: Value::YesNo(yes).plain(), label, description: None, emoji: None };
            let choices = vec![choice(true, asking::yes(words)), choice(false, asking::no(words))];
            Input::Choices { choices, takes: (1, 1) }
        }
        AnswerKind::Choice => {
            Input::Choices { choices: choices(question), takes: (question.least_choices(), question.most_choices()) }
        }
        AnswerKind::Member => Input::Member,
        AnswerKind::File | AnswerKind::Screenshot => {
            Input::Files { takes: (question.least_files(), question.most_files()) }
        }
    }
}

/// The most characters of a number.
const NUMBER: usize = 25;

/// What takes the form's place where it comes too late to be shown: its button is a new chance.
pub fn question_form_button(kind: &TicketType, position: Option<&Position>, words: Words<'_>) -> Message {
    let press = match position {
        Some(position) => Press::OpenFor(kind.id.clone(), position.id.clone()),
        None => Press::Open(kind.id.clone()),
    };
    let does = Does::Press(press, kind.button.style);
    let button = Button { label: kind.button.label.clone(), emoji: kind.emoji.clone(), does };
    let text = answers::press_again(words);
    fit::message(Message { content: text, rows: vec![Row::Buttons(vec![button])], ..Message::default() })
}
