//! Panels: their channel, their text, and the types that they offer.

use super::{Surroundings, texts};
use crate::definitions::checks;
use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::node::Cursor;
use crate::definitions::set::Panel;
use crate::definitions::suggest;
use crate::domain::ids::{PanelId, TypeId};
use crate::phrases::defaults;
use crate::templates::{Scope, Surface};

/// The panels that are sound.
pub fn resolve(around: &Surroundings<'_>, ids: &[TypeId], reports: &mut Vec<Diagnostic>) -> Vec<Panel> {
    let at = around.server_at.key("panels");
    checks::duplicate_id::of_panels(&around.server.panels, &at, reports);
    let default = defaults::panel(around.words);
    let mut panels = Vec::new();
    for (index, spec) in around.server.panels.iter().enumerate() {
        let at = at.item(index);
        let channel = around.names.channel(&spec.channel, &at.key("channel"), reports);
        let text = texts::compile(&at.key("text"), &default, Surface::Panel, &Scope::default(), reports);
        let tickets = match &spec.tickets {
            Some(names) => tickets(names, &at.key("tickets"), ids, reports),
            None => ids.to_vec(),
        };
        checks::too_many::on_a_panel(&tickets, &at, reports);
        checks::empty_panel::check(&tickets, &at, reports);
        if let (Some(channel), Some(text)) = (channel, text) {
            let title = spec.title.as_ref().map(|title| title.trim_end().to_owned());
            panels.push(Panel { id: PanelId(spec.id.0.clone()), channel, title, text, style: spec.style, tickets });
        }
    }
    panels
}

fn tickets(
    names: &[crate::definitions::values::Text],
    at: &Cursor,
    ids: &[TypeId],
    reports: &mut Vec<Diagnostic>,
) -> Vec<TypeId> {
    let mut tickets: Vec<TypeId> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let at = at.item(index);
        let known = ids.iter().map(TypeId::as_str);
        match ids.iter().find(|id| id.as_str() == &**name) {
            None => reports.push(
                Diagnostic::error("unknown-type", at.place(), format!("there is no ticket type `{}`", &**name))
                    .labelled("not known")
                    .helped(suggest::did_you_mean(name, known, "the types are")),
            ),
            Some(id) if tickets.contains(id) => reports.push(
                Diagnostic::error("duplicate-entry", at.place(), format!("`{id}` is on this panel twice"))
                    .helped("keep one of the two"),
            ),
            Some(id) => tickets.push(id.clone()),
        }
    }
    tickets
}
