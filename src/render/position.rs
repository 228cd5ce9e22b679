//! The menu from which a member picks a position, which only they see.

use super::fit;
use crate::definitions::set::{Position, TicketType};
use crate::domain::message::{Choice, Menu, Message, Row};
use crate::domain::press::Press;
use crate::phrases::{Words, surfaces};
use crate::templates::escape;

/// The open positions to pick from; the closed ones are named below.
pub fn pick_position(kind: &TicketType, words: Words<'_>) -> Message {
    let choices = kind.positions.iter().flat_map(|positions| &positions.choices);
    let (open, closed): (Vec<&Position>, Vec<&Position>) = choices.partition(|position| position.open);
    if open.is_empty() {
        return super::words(surfaces::no_position_open(words));
    }
    let mut content = kind.positions.as_ref().map(|positions| positions.prompt.clone()).unwrap_or_default();
    if !closed.is_empty() {
        let labels: Vec<String> = closed.iter().map(|position| escape::markdown(&position.label)).collect();
        content = format!("{content}\n{}", surfaces::positions_closed(&labels, words));
    }
    let menu = Menu {
        press: Press::PickPosition(kind.id.clone()),
        placeholder: surfaces::pick_a_position(words),
        choices: open.into_iter().map(choice).collect(),
        takes: (1, 1),
    };
    fit::message(Message { content, rows: vec![Row::Menu(menu)], ..Message::default() })
}

fn choice(position: &Position) -> Choice {
    Choice {
        value: position.id.to_string(),
        label: position.label.clone(),
        description: position.description.clone(),
        emoji: position.emoji.clone(),
    }
}
