//! The last guard: a message that leaves the renderer keeps every limit of Discord, by shortening where nothing else helps.
//!
//! Discord refuses a message whole when one part of it is too long or empty, and then a member has no ticket; a text that
//! ends in `…` is the lesser evil. The check of the definitions makes that rare.

use crate::domain::limits::{self, length, shorten};
use crate::domain::message::{Button, Choice, Does, Embed, Field, Form, Input, Menu, Message, Row};

/// People and roles whom a message may list for notification
/// (<https://docs.discord.com/developers/resources/message#allowed-mentions-object>).
const MENTIONS: usize = 100;
/// The address of a link button (<https://docs.discord.com/developers/components/reference#button>).
const URL: usize = 512;
/// Stands where Discord wants a text and there is none.
const NOTHING: &str = "–";

/// `message` within Discord's limits.
pub fn message(mut message: Message) -> Message {
    message.content = cut(&message.content, limits::CONTENT);
    message.embeds.retain(|embed| !is_empty(embed));
    message.embeds.truncate(limits::EMBEDS);
    message.embeds.iter_mut().for_each(embed);
    bound_total(&mut message.embeds);
    message.rows = message.rows.into_iter().filter_map(row).take(limits::ROWS).collect();
    message.mentions.users.truncate(MENTIONS);
    message.mentions.roles.truncate(MENTIONS);
    if message.content.trim().is_empty() && message.embeds.is_empty() && message.files.is_empty() {
        message.content = NOTHING.to_owned();
    }
    message
}

/// `form` within Discord's limits.
pub fn form(mut form: Form) -> Form {
    form.title = needed(&form.title, limits::FORM_TITLE);
    form.fields.truncate(limits::FORM_FIELDS);
    for field in &mut form.fields {
        field.label = needed(&field.label, limits::FORM_TITLE);
        field.description = optional(field.description.take(), limits::FORM_DESCRIPTION);
        match &mut field.input {
            Input::Text { least, most, placeholder, .. } => {
                *most = (*most).clamp(1, limits::FORM_VALUE);
                *least = (*least).min(*most);
                *placeholder = optional(placeholder.take(), limits::FORM_PLACEHOLDER);
            }
            Input::Choices { choices, takes } => {
                choices.truncate(limits::CHOICES);
                choices.iter_mut().for_each(choice);
                *takes = within(*takes, choices.len());
            }
            Input::Files { takes } => *takes = within(*takes, limits::FILES),
            Input::Member => {}
        }
    }
    form
}

/// `text` shortened to `most` characters, without half of an escape at its end.
fn cut(text: &str, most: usize) -> String {
    let text = text.trim_end();
    if length(text) <= most {
        return text.to_owned();
    }
    let short = shorten(text, most);
    let kept = short.trim_end_matches('…');
    let backslashes = kept.len() - kept.trim_end_matches('\\').len();
    if backslashes % 2 == 1 { format!("{}…", &kept[..kept.len() - 1]) } else { short }
}

fn optional(text: Option<String>, most: usize) -> Option<String> {
    text.filter(|text| !text.trim().is_empty()).map(|text| cut(&text, most))
}

fn needed(text: &str, most: usize) -> String {
    optional(Some(text.to_owned()), most).unwrap_or_else(|| NOTHING.to_owned())
}

fn is_empty(embed: &Embed) -> bool {
    let blank = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
    blank(&embed.title) && blank(&embed.description) && blank(&embed.footer) && embed.fields.is_empty()
}

fn embed(embed: &mut Embed) {
    embed.title = optional(embed.title.take(), limits::EMBED_TITLE);
    embed.description = optional(embed.description.take(), limits::EMBED_DESCRIPTION);
    embed.footer = optional(embed.footer.take(), limits::EMBED_FOOTER);
    embed.fields.truncate(limits::EMBED_FIELDS);
    for Field { name, value, .. } in &mut embed.fields {
        *name = needed(name, limits::FIELD_NAME);
        *value = needed(value, limits::FIELD_VALUE);
    }
}

/// The characters that Discord sums over a message's embeds.
pub fn total(embeds: &[Embed]) -> usize {
    let of = |embed: &Embed| {
        let texts = [&embed.title, &embed.description, &embed.footer].into_iter().flatten().map(|text| length(text));
        texts.sum::<usize>()
            + embed.fields.iter().map(|field| length(&field.name) + length(&field.value)).sum::<usize>()
    };
    embeds.iter().map(of).sum()
}

/// Shortens the longest descriptions, then drops fields and embeds from the end.
fn bound_total(embeds: &mut Vec<Embed>) {
    while total(embeds) > limits::EMBEDS_TOTAL {
        let excess = total(embeds) - limits::EMBEDS_TOTAL;
        let longest = embeds.iter_mut().filter_map(|embed| embed.description.as_mut()).max_by_key(|text| length(text));
        match longest {
            // Half of a description at most: another one may be as long.
            Some(text) if length(text) > 200 => {
                let left = length(text).saturating_sub(excess).max(length(text) / 2);
                *text = cut(text, left);
            }
            _ => match embeds.last_mut() {
                Some(last) if !last.fields.is_empty() => drop(last.fields.pop()),
                _ => drop(embeds.pop()),
            },
        }
    }
}

fn row(row: Row) -> Option<Row> {
    match row {
        Row::Buttons(buttons) => {
            let buttons: Vec<Button> = buttons.into_iter().filter_map(button).take(limits::BUTTONS_IN_ROW).collect();
            (!buttons.is_empty()).then_some(Row::Buttons(buttons))
        }
        Row::Menu(menu) => self::menu(menu).map(Row::Menu),
        Row::Members { press, placeholder } => {
            Some(Row::Members { press, placeholder: cut(&placeholder, limits::PLACEHOLDER) })
        }
    }
}

fn button(mut button: Button) -> Option<Button> {
    if matches!(&button.does, Does::Link(url) if url.is_empty() || length(url) > URL) {
        return None;
    }
    button.label = needed(&button.label, limits::BUTTON_LABEL);
    Some(button)
}

fn menu(mut menu: Menu) -> Option<Menu> {
    menu.placeholder = cut(&menu.placeholder, limits::PLACEHOLDER);
    menu.choices.truncate(limits::CHOICES);
    menu.choices.iter_mut().for_each(choice);
    menu.takes = within(menu.takes, menu.choices.len());
    (!menu.choices.is_empty()).then_some(menu)
}

fn choice(choice: &mut Choice) {
    choice.label = needed(&choice.label, limits::CHOICE_TEXT);
    choice.description = optional(choice.description.take(), limits::CHOICE_TEXT);
}

/// The fewest and the most that are taken, of so many that there are.
fn within((least, most): (usize, usize), there: usize) -> (usize, usize) {
    let most = most.clamp(1, there.max(1));
    (least.min(most), most)
}
