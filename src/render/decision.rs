//! What appears when staff decide about a ticket: the buttons on its card, the form that asks why, the member's text.

use super::{Context, REASON_FIELD, embed, fit};
use crate::definitions::set::{Decision, TicketType};
use crate::domain::decision::Decided;
use crate::domain::ids::{DecisionId, TicketId};
use crate::domain::limits;
use crate::domain::message::{Button, ButtonStyle, Does, Embed, Form, FormField, Input, Message, Row};
use crate::domain::press::Press;
use crate::phrases::{Words, answers, surfaces};
use crate::templates::escape;

/// The type as it is today: staff decide by the decisions of today, also about tickets that were opened before.
fn today<'a>(ctx: &Context<'a>) -> &'a TicketType {
    ctx.server.kind(&ctx.ticket.kind).map_or(ctx.kind, |kind| kind)
}

/// What the member reads of the decision in force.
pub fn decision(ctx: &Context<'_>) -> Message {
    let text = ctx.decided.map(|decided| match today(ctx).decision(&decided.decision) {
        Some(decision) => decision.message.render(&ctx.values()),
        None => format!("**{}**", escape::markdown(&decided.label)),
    });
    let embed = Embed { description: text.filter(|text| !text.trim().is_empty()), ..embed(ctx.kind) };
    fit::message(Message { embeds: vec![embed], ..Message::default() })
}

/// A button for each decision.
pub(super) fn decision_rows(ctx: &Context<'_>) -> Vec<Row> {
    let seen = ctx.decided.map_or(0, |decided| decided.turn);
    let button = |decision: &Decision| Button {
        label: limits::shorten(&decision.label, limits::BUTTON_LABEL),
        emoji: decision.emoji.clone(),
        does: Does::Press(press(ctx.ticket.id, &decision.id, seen), decision.style),
    };
    let buttons: Vec<Button> = today(ctx).decisions.iter().map(button).collect();
    buttons.chunks(limits::BUTTONS_IN_ROW).map(|row| Row::Buttons(row.to_vec())).collect()
}

/// `**Accept** · @Sam`
pub(super) fn decided_line(decided: &Decided) -> String {
    format!("**{}** · <@{}>", escape::markdown(&escape::one_line(&decided.label)), decided.by.id)
}

fn press(ticket: TicketId, decision: &DecisionId, seen: u32) -> Press {
    Press::Decide { ticket, decision: decision.clone(), seen }
}

/// The form that asks why it is so decided. Its answer is in the field [`REASON_FIELD`].
pub fn decision_form(
    ticket: TicketId,
    decision: &DecisionId,
    label: &str,
    seen: u32,
    required: bool,
    words: Words<'_>,
) -> Form {
    fit::form(Form {
        press: press(ticket, decision, seen),
        title: limits::shorten(&surfaces::decision_form_title(label, ticket, words), limits::FORM_TITLE),
        fields: vec![FormField {
            id: REASON_FIELD.to_owned(),
            label: surfaces::decision_form_label(words),
            description: (!required).then(|| surfaces::may_stay_empty(words)),
            required,
            input: Input::Text { paragraph: true, least: 0, most: limits::REASON, placeholder: None },
        }],
    })
}

/// What takes the form's place where it comes too late to be shown: its button is a new chance.
pub fn decision_form_button(
    ticket: TicketId,
    decision: &DecisionId,
    label: &str,
    seen: u32,
    words: Words<'_>,
) -> Message {
    asking(answers::press_again(words), press(ticket, decision, seen), label)
}

/// Another decision is in force: the button changes it.
pub fn change_decision(ticket: TicketId, from: &Decided, to: &DecisionId, label: &str, words: Words<'_>) -> Message {
    let button = surfaces::change_decision_button(label, words);
    asking(answers::decided_before(ticket, from, label, words), press(ticket, to, from.turn), &button)
}

fn asking(content: String, press: Press, label: &str) -> Message {
    let label = limits::shorten(label, limits::BUTTON_LABEL);
    let button = Button { label, emoji: None, does: Does::Press(press, ButtonStyle::Primary) };
    fit::message(Message { content, rows: vec![Row::Buttons(vec![button])], ..Message::default() })
}
