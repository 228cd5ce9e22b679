//! Canned replies: their names, the types in which they can be sent, and their texts, which must be right for each of those.

use super::{Read, kind, texts, typed};
use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::ReplyFile;
use crate::definitions::node::Cursor;
use crate::definitions::set::{CannedReply, TicketType};
use crate::definitions::source::Role;
use crate::definitions::values::{self, Text};
use crate::definitions::{checks, suggest};
use crate::domain::ids::{ReplyId, RoleId, TypeId};
use crate::templates::{Surface, Template};

/// The replies that are sound. `types` are those that are; `ids` those that are declared.
pub fn resolve(
    files: &[Read],
    types: &[TicketType],
    ids: &[TypeId],
    maintainers: &[RoleId],
    reports: &mut Vec<Diagnostic>,
) -> Vec<CannedReply> {
    let mut replies = Vec::new();
    let mut places = Vec::new();
    for file in files {
        let Role::Reply(stem) = &file.role else { continue };
        if let Some(complaint) = values::complaint(values::NameId::KIND, stem) {
            let message = format!("the file's name `{stem}` cannot be a reply's name");
            reports.push(Diagnostic::error("bad-id", file.top.clone(), message).helped(complaint.help));
        }
        places.push((ReplyId(stem.clone()), file.top.clone()));
        let Some((reply, at)) = typed::<ReplyFile>(file.fitted.as_ref(), reports) else { continue };
        replies.extend(self::reply(stem, &reply, &at, types, ids, maintainers, reports));
    }
    checks::duplicate_id::of_replies(&places, reports);
    replies
}

fn reply(
    stem: &str,
    reply: &ReplyFile,
    at: &Cursor,
    types: &[TicketType],
    ids: &[TypeId],
    maintainers: &[RoleId],
    reports: &mut Vec<Diagnostic>,
) -> Option<CannedReply> {
    let (spec, text_at) = match reply {
        ReplyFile::Bare(_) => (None, at.clone()),
        ReplyFile::Full(spec) => (Some(spec), at.key("text")),
    };
    let named = spec.and_then(|spec| spec.types.as_deref());
    let offered = named.map(|names| known(names, &at.key("types"), ids, reports)).unwrap_or_default();
    let kinds = types.iter().filter(|kind| offered.is_empty() || offered.contains(&kind.id));
    let text = text(&text_at, kinds, maintainers, reports);
    Some(CannedReply {
        id: ReplyId(stem.to_owned()),
        title: spec.and_then(|spec| spec.title.as_ref()).map(|title| title.trim_end().to_owned()),
        text: text?,
        closes: spec.and_then(|spec| spec.close).unwrap_or(false),
        types: offered,
    })
}

fn known(names: &[Text], at: &Cursor, ids: &[TypeId], reports: &mut Vec<Diagnostic>) -> Vec<TypeId> {
    let mut found: Vec<TypeId> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        match ids.iter().find(|id| id.as_str() == &**name) {
            Some(id) if found.contains(id) => {}
            Some(id) => found.push(id.clone()),
            None => {
                let known = ids.iter().map(TypeId::as_str);
                reports.push(
                    Diagnostic::error(
                        "unknown-type",
                        at.item(index).place(),
                        format!("there is no ticket type `{}`", &**name),
                    )
                    .labelled("not known")
                    .helped(suggest::did_you_mean(name, known, "the types are")),
                );
            }
        }
    }
    found
}

/// The text, which is checked with the names of each type; what is wrong is told for the first of them.
fn text<'a>(
    at: &Cursor,
    kinds: impl Iterator<Item = &'a TicketType>,
    maintainers: &[RoleId],
    reports: &mut Vec<Diagnostic>,
) -> Option<Template> {
    let mut compiled = None;
    for kind in kinds {
        let mut found = Vec::new();
        compiled = texts::compile(at, "", Surface::Reply, &kind::scope_of(kind, maintainers), &mut found);
        if !found.is_empty() {
            let told = |report: Diagnostic| {
                let message = format!("{} (in tickets of the type `{}`)", report.message, kind.id);
                Diagnostic { message, ..report }
            };
            reports.extend(found.into_iter().map(told));
            return None;
        }
    }
    compiled
}
