//! From the product's messages and forms to Discord's JSON.
//!
//! This is the one file that can make Discord notify somebody: every message carries `allowed_mentions` with exactly the
//! people and roles of [`Mentions`] and `parse: []`, on creating and on editing, because Discord falls back to its own
//! generous default wherever the field is missing. A message is always sent whole, so that an edit leaves nothing of
//! what stood there before.

use serde_json::{Value, json};
use serenity::builder::{
    CreateActionRow, CreateAllowedMentions, CreateButton, CreateEmbed, CreateEmbedFooter, CreateSelectMenu,
    CreateSelectMenuKind, CreateSelectMenuOption,
};
use serenity::model::Timestamp;
use serenity::model::application::ButtonStyle as SerenityStyle;
use serenity::model::channel::ReactionType;
use serenity::model::id;

use crate::domain::message::{
    Button, ButtonStyle, Choice, Does, Embed, Emoji, Form, FormField, Input, Mentions, Menu, Message, Row,
};

/// Flag: only the person who asked sees it.
pub const EPHEMERAL: u64 = 1 << 6;

/// Kinds of components that serenity cannot build: <https://docs.discord.com/developers/components/reference>.
const LABEL: u8 = 18;
const STRING_SELECT: u8 = 3;
const TEXT_INPUT: u8 = 4;
const USER_SELECT: u8 = 5;
const FILE_UPLOAD: u8 = 19;

/// A message's JSON.
pub fn message(message: &Message) -> Value {
    let attachments: Vec<Value> =
        (message.files.iter().enumerate()).map(|(index, file)| json!({"id": index, "filename": file.name})).collect();
    json!({
        "content": message.content,
        "embeds": message.embeds.iter().map(embed).collect::<Vec<_>>(),
        "components": message.rows.iter().map(row).collect::<Vec<_>>(),
        "allowed_mentions": mentions(&message.mentions),
        "attachments": attachments,
    })
}

/// A form's JSON. Fields sit in Labels, which have a description; Discord has given up fields in rows.
pub fn form(form: &Form) -> Value {
    json!({
        "custom_id": form.press.encode(),
        "title": form.title,
        "components": form.fields.iter().map(field).collect::<Vec<_>>(),
    })
}

fn field(field: &FormField) -> Value {
    let mut component = input(&field.input, field.required);
    component["custom_id"] = json!(field.id);
    component["required"] = json!(field.required);
    let mut label = json!({"type": LABEL, "label": field.label, "component": component});
    if let Some(description) = &field.description {
        label["description"] = json!(description);
    }
    label
}

fn input(input: &Input, required: bool) -> Value {
    match input {
        Input::Text { paragraph, least, most, placeholder } => {
            let mut made = json!({"type": TEXT_INPUT, "style": if *paragraph { 2 } else { 1 }, "max_length": most});
            if *least > 0 && required {
                made["min_length"] = json!(least);
            }
            if let Some(placeholder) = placeholder {
                made["placeholder"] = json!(placeholder);
            }
            made
        }
        Input::Choices { choices, takes: (least, most) } => {
            let options: Vec<_> = choices.iter().map(choice).collect();
            let least = if required { *least } else { 0 };
            json!({"type": STRING_SELECT, "options": options, "min_values": least, "max_values": most})
        }
        Input::Member => json!({"type": USER_SELECT, "min_values": usize::from(required), "max_values": 1}),
        Input::Files { takes: (least, most) } => {
            let least = if required { *least } else { 0 };
            json!({"type": FILE_UPLOAD, "min_values": least, "max_values": most})
        }
    }
}

fn mentions(mentions: &Mentions) -> CreateAllowedMentions {
    // Discord's ids are never 0, and serenity panics at one that is.
    let users = mentions.users.iter().filter(|user| user.0 != 0).map(|user| id::UserId::new(user.0));
    let roles = mentions.roles.iter().filter(|role| role.0 != 0).map(|role| id::RoleId::new(role.0));
    CreateAllowedMentions::new().users(users).roles(roles)
}

fn embed(embed: &Embed) -> CreateEmbed {
    let mut made = CreateEmbed::new();
    if let Some(title) = &embed.title {
        made = made.title(title);
    }
    if let Some(description) = &embed.description {
        made = made.description(description);
    }
    if let Some(colour) = embed.colour {
        made = made.colour(colour);
    }
    for field in &embed.fields {
        made = made.field(&field.name, &field.value, field.inline);
    }
    if let Some(footer) = &embed.footer {
        made = made.footer(CreateEmbedFooter::new(footer));
    }
    if let Some(at) = embed.timestamp {
        made = made.timestamp(Timestamp::from(at.to_offset()));
    }
    made
}

fn row(row: &Row) -> CreateActionRow {
    match row {
        Row::Buttons(buttons) => CreateActionRow::Buttons(buttons.iter().map(button).collect()),
        Row::Menu(of) => CreateActionRow::SelectMenu(menu(of)),
        Row::Members { press, placeholder } => {
            let kind = CreateSelectMenuKind::User { default_users: None };
            CreateActionRow::SelectMenu(CreateSelectMenu::new(press.encode(), kind).placeholder(placeholder))
        }
    }
}

fn button(button: &Button) -> CreateButton {
    let mut made = match &button.does {
        Does::Press(press, of) => CreateButton::new(press.encode()).style(style(*of)),
        Does::Link(url) => CreateButton::new_link(url),
    };
    if !button.label.is_empty() {
        made = made.label(&button.label);
    }
    match button.emoji.as_ref().and_then(emoji) {
        Some(emoji) => made.emoji(emoji),
        None => made,
    }
}

fn style(style: ButtonStyle) -> SerenityStyle {
    match style {
        ButtonStyle::Primary => SerenityStyle::Primary,
        ButtonStyle::Secondary => SerenityStyle::Secondary,
        ButtonStyle::Success => SerenityStyle::Success,
        ButtonStyle::Danger => SerenityStyle::Danger,
    }
}

fn menu(menu: &Menu) -> CreateSelectMenu {
    let options = menu.choices.iter().map(choice).collect();
    let (least, most) = menu.takes;
    CreateSelectMenu::new(menu.press.encode(), CreateSelectMenuKind::String { options })
        .placeholder(&menu.placeholder)
        .min_values(u8::try_from(least).unwrap_or(u8::MAX))
        .max_values(u8::try_from(most).unwrap_or(u8::MAX))
}

fn choice(choice: &Choice) -> CreateSelectMenuOption {
    let mut made = CreateSelectMenuOption::new(&choice.label, &choice.value);
    if let Some(description) = &choice.description {
        made = made.description(description);
    }
    match choice.emoji.as_ref().and_then(emoji) {
        Some(emoji) => made.emoji(emoji),
        None => made,
    }
}

fn emoji(emoji: &Emoji) -> Option<ReactionType> {
    match emoji {
        Emoji::Unicode(text) => Some(ReactionType::Unicode(text.clone())),
        Emoji::Custom { id: 0, .. } => None,
        Emoji::Custom { animated, name, id } => {
            Some(ReactionType::Custom { animated: *animated, id: id::EmojiId::new(*id), name: Some(name.clone()) })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{RoleId, TicketId, UserId};
    use crate::domain::message::{Field, File};
    use crate::domain::press::Press;
    use crate::domain::time::Instant;

    fn of(message: Message) -> Value {
        super::message(&message)
    }

    #[test]
    fn every_message_says_whom_it_may_notify() {
        let nobody = of(Message { content: "@everyone <@&7>".into(), ..Message::default() });
        assert_eq!(nobody["allowed_mentions"], json!({"parse": [], "users": [], "roles": []}));
        let some = of(Message {
            mentions: Mentions { users: vec![UserId(5)], roles: vec![RoleId(7), RoleId(0)] },
            ..Message::default()
        });
        assert_eq!(some["allowed_mentions"], json!({"parse": [], "users": ["5"], "roles": ["7"]}));
    }

    #[test]
    fn a_message_is_whole_so_that_an_edit_leaves_nothing_behind() {
        let empty = of(Message::default());
        assert_eq!(
            empty,
            json!({"content": "", "embeds": [], "components": [], "attachments": [],
                "allowed_mentions": {"parse": [], "users": [], "roles": []}})
        );
    }

    #[test]
    fn embeds_carry_all_their_parts() {
        let embed = Embed {
            title: Some("Welcome".into()),
            description: Some("Hello.".into()),
            colour: Some(0x58_65_F2),
            fields: vec![Field { name: "1.".into(), value: "How old?".into(), inline: true }],
            footer: Some("#12".into()),
            timestamp: Some(Instant::from_unix_ms(1_795_339_781_007)),
        };
        let json = of(Message { embeds: vec![embed], ..Message::default() });
        let embed = &json["embeds"][0];
        assert_eq!((&embed["title"], &embed["description"]), (&json!("Welcome"), &json!("Hello.")));
        assert_eq!((&embed["color"], &embed["footer"]["text"]), (&json!(0x58_65_F2), &json!("#12")));
        assert_eq!(embed["fields"], json!([{"name": "1.", "value": "How old?", "inline": true}]));
        assert_eq!(
            Instant::from_rfc3339(embed["timestamp"].as_str().unwrap()),
            Some(Instant::from_unix_ms(1_795_339_781_007))
        );
    }

    #[test]
    fn an_embed_without_parts_sends_none() {
        let json = of(Message { embeds: vec![Embed::default()], ..Message::default() });
        for key in ["title", "description", "color", "footer", "timestamp"] {
            assert!(json["embeds"][0].get(key).is_none_or(Value::is_null), "{key}");
        }
    }

    #[test]
    fn buttons_and_links() {
        let press = Does::Press(Press::Close(TicketId(12)), ButtonStyle::Danger);
        let emoji = Some(Emoji::Custom { animated: true, name: "wave".into(), id: 77 });
        let row = Row::Buttons(vec![
            Button { label: "Close".into(), emoji: Some(Emoji::Unicode("🔒".into())), does: press },
            Button { label: "Open".into(), emoji, does: Does::Link("https://discord.com/x".into()) },
        ]);
        let json = of(Message { rows: vec![row], ..Message::default() });
        let buttons = &json["components"][0]["components"];
        assert_eq!((&json["components"][0]["type"], &buttons[0]["type"]), (&json!(1), &json!(2)));
        assert_eq!((&buttons[0]["custom_id"], &buttons[0]["style"]), (&json!("fd:close:12"), &json!(4)));
        assert_eq!((&buttons[0]["label"], &buttons[0]["emoji"]["name"]), (&json!("Close"), &json!("🔒")));
        assert_eq!((&buttons[1]["url"], &buttons[1]["style"]), (&json!("https://discord.com/x"), &json!(5)));
        assert_eq!(buttons[1]["emoji"], json!({"animated": true, "id": "77", "name": "wave"}));
    }

    #[test]
    fn menus() {
        let choice = |value: &str, description: Option<&str>| Choice {
            value: value.into(),
            label: value.to_uppercase(),
            description: description.map(Into::into),
            emoji: None,
        };
        let menu = Menu {
            press: Press::OpenFromMenu("main".into()),
            placeholder: "Pick".into(),
            takes: (1, 1),
            choices: vec![choice("host", Some("Runs events.")), choice("mod", None)],
        };
        let json = of(Message { rows: vec![Row::Menu(menu)], ..Message::default() });
        let menu = &json["components"][0]["components"][0];
        assert_eq!(
            (&menu["type"], &menu["custom_id"], &menu["placeholder"]),
            (&json!(3), &json!("fd:menu:main"), &json!("Pick"))
        );
        assert_eq!(menu["options"][0], json!({"label": "HOST", "value": "host", "description": "Runs events."}));
        assert_eq!(menu["options"][1].get("description"), None);
    }

    #[test]
    fn files_are_announced_by_number() {
        let file = File { name: "ticket-12.txt".into(), bytes: vec![1] };
        let json = of(Message { files: vec![file], ..Message::default() });
        assert_eq!(json["attachments"], json!([{"id": 0, "filename": "ticket-12.txt"}]));
    }

    #[test]
    fn forms_put_fields_in_labels() {
        let field = |description: Option<&str>| FormField {
            id: "reason".into(),
            label: "Why?".into(),
            description: description.map(Into::into),
            required: false,
            input: Input::Text { paragraph: true, least: 0, most: 1000, placeholder: None },
        };
        let json = form(&Form {
            press: Press::CloseForm(TicketId(12)),
            title: "Close ticket #12".into(),
            fields: vec![field(Some("Shown to the member.")), field(None)],
        });
        assert_eq!((&json["custom_id"], &json["title"]), (&json!("fd:close-form:12"), &json!("Close ticket #12")));
        assert_eq!(
            json["components"][0],
            json!({"type": 18, "label": "Why?", "description": "Shown to the member.", "component":
                {"type": 4, "custom_id": "reason", "style": 2, "required": false, "max_length": 1000}})
        );
        assert_eq!(json["components"][1].get("description"), None);
    }
}
