//! A panel: the message whose buttons or menu open tickets.

use std::sync::Arc;

use super::{fit, server_values};
use crate::definitions::set::{Panel, PanelStyle, Server, TicketType};
use crate::domain::limits;
use crate::domain::message::{Button, Choice, Does, Embed, Menu, Message, Row};
use crate::domain::press::Press;
use crate::domain::time::Instant;
use crate::phrases::{Words, surfaces};

/// A panel with the types that can be opened now. A panel knows no moment, so that the same definitions give the same
/// message and it is edited only when something changed.
pub fn panel(server: &Server, server_name: &str, panel: &Panel) -> Message {
    let offered: Vec<&Arc<TicketType>> =
        server.shown_by(panel).filter(|kind| kind.enabled).take(limits::CHOICES).collect();
    let mut text = panel.text.render(&server_values(server, server_name, Instant::from_unix_ms(0)));
    if offered.is_empty() {
        text = format!("{text}\n\n{}", surfaces::nothing_to_open(server.words()));
    }
    let rows = match panel.style {
        PanelStyle::Buttons => offered.chunks(limits::BUTTONS_IN_ROW).map(buttons).collect(),
        PanelStyle::Menu => vec![menu(panel, &offered, server.words())],
    };
    let embed = Embed { title: panel.title.clone(), description: Some(text), ..Embed::default() };
    fit::message(Message { embeds: vec![embed], rows, ..Message::default() })
}

fn buttons(kinds: &[&Arc<TicketType>]) -> Row {
    let button = |kind: &&Arc<TicketType>| Button {
        label: kind.button.label.clone(),
        emoji: kind.emoji.clone(),
        does: Does::Press(Press::Open(kind.id.clone()), kind.button.style),
    };
    Row::Buttons(kinds.iter().map(button).collect())
}

fn menu(panel: &Panel, kinds: &[&Arc<TicketType>], words: Words<'_>) -> Row {
    let choice = |kind: &&Arc<TicketType>| Choice {
        value: kind.id.to_string(),
        label: kind.name.clone(),
        description: kind.description.clone(),
        emoji: kind.emoji.clone(),
    };
    Row::Menu(Menu {
        press: Press::OpenFromMenu(panel.id.clone()),
        placeholder: surfaces::pick_a_type(words),
        choices: kinds.iter().map(choice).collect(),
        takes: (1, 1),
    })
}
