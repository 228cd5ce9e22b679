//! Forms that are sent.

use serde::Deserialize;
use serde_json::Value;

use super::super::said::RawAttachment;
use super::names::{COMMENT, REASON};
use super::press::{decide, picks, rate};
use super::typed;
use crate::domain::answer::Reply;
use crate::domain::event::Wish;
use crate::domain::press::Press;

/// The kind of a form's field that takes files: <https://docs.discord.com/developers/components/reference>.
const FILE_UPLOAD: u64 = 19;

pub(super) fn of_form(data: &Value) -> Option<Wish> {
    let custom_id = data["custom_id"].as_str()?;
    Some(match Press::decode(custom_id)? {
        Press::QuestionForm { kind, position, questions } => {
            Wish::OpenWithForm { kind, position, questions, fields: fields(data) }
        }
        Press::Decide { ticket, decision, seen } => decide(ticket, decision, seen, field(data, REASON), true),
        Press::Rate { ticket, stars } => rate(ticket, stars, field(data, COMMENT), true),
        Press::CloseForm(ticket) => {
            Wish::Close { ticket: Some(ticket), reason: field(data, REASON), asked_for_reason: true }
        }
        _ => Wish::Stale(custom_id.to_owned()),
    })
}

/// The fields of a form whose names are numbers, with what was put in.
fn fields(data: &Value) -> Vec<(usize, Reply)> {
    let labels = data["components"].as_array().into_iter().flatten();
    labels
        .filter_map(|label| {
            let field = &label["component"];
            let question = field["custom_id"].as_str()?.parse().ok()?;
            Some((question, put_in(data, field)))
        })
        .collect()
}

fn put_in(data: &Value, field: &Value) -> Reply {
    if field["type"] == FILE_UPLOAD {
        let ids = field["values"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let files = ids.filter_map(|id| RawAttachment::deserialize(&data["resolved"]["attachments"][id]).ok()?.kept());
        return Reply::Sent { text: String::new(), files: files.collect() };
    }
    if field["values"].is_array() {
        return picks(data, &field["values"]);
    }
    Reply::Sent { text: typed(&field["value"]).unwrap_or_default(), files: Vec::new() }
}

/// What was typed into a form's field. A field sits alone in a Label (18), or in an older form in an action row (1).
fn field(data: &Value, name: &str) -> Option<String> {
    let tops = data["components"].as_array()?;
    let fields =
        tops.iter().flat_map(|top| top["components"].as_array().into_iter().flatten().chain(top.get("component")));
    fields.into_iter().find(|field| field["custom_id"] == name).and_then(|field| typed(&field["value"]))
}
