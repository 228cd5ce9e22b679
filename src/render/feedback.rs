//! What asks whoever opened a ticket how it went, and what they answered.

use super::{Context, embed, fit};
use crate::definitions::set::{Feedback, TicketType};
use crate::domain::ids::TicketId;
use crate::domain::limits;
use crate::domain::message::{Button, ButtonStyle, Does, Embed, Emoji, Form, FormField, Input, Message, Row};
use crate::domain::press::Press;
use crate::domain::rating::{self, Rating};
use crate::phrases::{Words, answers, surfaces};
use crate::templates::escape;

/// The name of the field of [`rating_form`] that holds the comment.
pub const COMMENT_FIELD: &str = "comment";

/// The question, with a button for each rating.
pub fn feedback(ctx: &Context<'_>, feedback: &Feedback) -> Message {
    let title = surfaces::ticket_title(ctx.ticket.id, &super::kind_title(ctx.kind), ctx.words());
    let asks = Embed {
        title: Some(limits::shorten(&title, limits::EMBED_TITLE)),
        description: Some(feedback.ask.render(&ctx.values())).filter(|text| !text.trim().is_empty()),
        ..embed(ctx.kind)
    };
    let rows = vec![Row::Buttons((1..=rating::MOST).map(|stars| star_button(ctx.ticket.id, stars)).collect())];
    fit::message(Message { embeds: vec![asks], rows, ..Message::default() })
}

fn star_button(ticket: TicketId, stars: u8) -> Button {
    Button {
        label: stars.to_string(),
        emoji: Some(Emoji::Unicode("⭐".to_owned())),
        does: Does::Press(Press::Rate { ticket, stars }, ButtonStyle::Secondary),
    }
}

/// The form that asks for a comment. Its answer is in the field [`COMMENT_FIELD`].
pub fn rating_form(ticket: TicketId, stars: u8, required: bool, words: Words<'_>) -> Form {
    fit::form(Form {
        press: Press::Rate { ticket, stars },
        title: limits::shorten(&surfaces::rating_form_title(ticket, &stars_of(stars), words), limits::FORM_TITLE),
        fields: vec![FormField {
            id: COMMENT_FIELD.to_owned(),
            label: surfaces::rating_form_label(words),
            description: (!required).then(|| surfaces::may_stay_empty(words)),
            required,
            input: Input::Text { paragraph: true, least: 0, most: limits::REASON, placeholder: None },
        }],
    })
}

/// What takes the form's place where it comes too late to be shown.
pub fn rated(stars: u8, words: Words<'_>) -> Message {
    super::words(answers::rated(&stars_of(stars), words))
}

/// `★★★★☆`
pub(super) fn stars_of(stars: u8) -> String {
    let full = usize::from(stars.min(rating::MOST));
    "★".repeat(full) + &"☆".repeat(usize::from(rating::MOST) - full)
}

/// The rating below a record.
pub(super) fn rating_embed(rating: &Rating, kind: &TicketType, words: Words<'_>) -> Embed {
    let comment = rating.comment.as_deref().map(|comment| format!("\n{}", escape::markdown(comment)));
    Embed {
        title: Some(surfaces::feedback_title(words)),
        description: Some(stars_of(rating.stars) + &comment.unwrap_or_default()),
        ..embed(kind)
    }
}
