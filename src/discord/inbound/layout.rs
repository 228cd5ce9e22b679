//! How a bot's message is laid out: its embeds and the labels of its buttons, for transcripts.

use serde_json::Value;

use super::said::RawMessage;
use super::wording;
use crate::domain::message::{Embed, Field};
use crate::domain::ticket::Layout;
use crate::domain::time::Instant;

/// A row of buttons or a menu: <https://docs.discord.com/developers/components/reference>.
const ROW: u64 = 1;

/// The layout of a bot's message, where it is more than text. A person's embeds are previews of links. Layouts by newer
/// means, in which texts are components too, have their text form only.
pub(super) fn of(message: &RawMessage) -> Option<Layout> {
    let more = !message.embeds.is_empty() || !message.components.is_empty();
    let usual = message.components.iter().all(|component| component["type"].as_u64() == Some(ROW));
    (message.author.bot && more && usual).then(|| Layout {
        text: message.content.clone(),
        embeds: message.embeds.iter().map(embed).collect(),
        buttons: message.components.iter().flat_map(wording::labels).collect(),
    })
}

fn embed(embed: &Value) -> Embed {
    let text = |value: &Value| value.as_str().filter(|text| !text.is_empty()).map(str::to_owned);
    let field = |field: &Value| Field {
        name: text(&field["name"]).unwrap_or_default(),
        value: text(&field["value"]).unwrap_or_default(),
        inline: field["inline"].as_bool().unwrap_or(false),
    };
    Embed {
        title: text(&embed["title"]).or_else(|| text(&embed["author"]["name"])),
        description: text(&embed["description"]),
        colour: embed["color"].as_u64().and_then(|colour| u32::try_from(colour & 0xFF_FFFF).ok()),
        fields: embed["fields"].as_array().into_iter().flatten().map(field).collect(),
        footer: text(&embed["footer"]["text"]),
        timestamp: embed["timestamp"].as_str().and_then(Instant::from_rfc3339),
    }
}
