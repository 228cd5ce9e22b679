//! What a panel can hold.

use std::collections::HashMap;

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::definitions::model::PanelSpec;
use crate::definitions::node::Cursor;
use crate::domain::ids::TypeId;
use crate::domain::limits;

/// Two panels with one id.
pub fn distinct(panels: &[PanelSpec], at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&str, Place> = HashMap::new();
    for (index, panel) in panels.iter().enumerate() {
        let place = at.item(index).key("id").place();
        if let Some(first) = seen.insert(&panel.id, place.clone()) {
            reports.push(
                Diagnostic::error("duplicate-id", place, format!("two panels have the id `{}`", &*panel.id))
                    .labelled("second time")
                    .helped("give one of them another `id`")
                    .and_at(first, "first time"),
            );
        }
    }
}

/// A message carries at most 25 buttons, a menu 25 choices, and a panel without any is of no use.
pub fn size(tickets: &[TypeId], at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let list = at.key("tickets");
    if tickets.len() > limits::CHOICES {
        let place = if list.node().is_some() { list.item(limits::CHOICES).place() } else { at.head() };
        reports.push(
            Diagnostic::error(
                "too-many",
                place,
                format!("this panel offers {} types; Discord allows {}", tickets.len(), limits::CHOICES),
            )
            .helped("list fewer under `tickets`, and make a second panel for the rest"),
        );
    } else if tickets.is_empty() && list.node().is_none() {
        reports.push(
            Diagnostic::error("empty-panel", at.head(), "this panel has nothing to offer: there are no ticket types")
                .helped("add a file for a ticket type beside server.yaml, such as `bug-report.yaml`"),
        );
    }
}
