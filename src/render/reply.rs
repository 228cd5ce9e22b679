//! A canned reply, in the thread of a ticket.

use super::{Context, embed, field, fit};
use crate::definitions::set::CannedReply;
use crate::domain::ids::UserId;
use crate::domain::message::{Embed, Message};
use crate::phrases::surfaces::fields;
use crate::templates::escape;

/// The reply that somebody picked, with who it was.
pub fn reply(ctx: &Context<'_>, reply: &CannedReply, by: UserId) -> Message {
    let embed = Embed {
        title: reply.title.as_deref().map(|title| escape::markdown(&escape::one_line(title))),
        description: Some(reply.text.render(&ctx.values())).filter(|text| !text.trim().is_empty()),
        fields: vec![field(fields::sender(ctx.words()), format!("<@{by}>"))],
        ..embed(ctx.kind)
    };
    fit::message(Message { embeds: vec![embed], ..Message::default() })
}
