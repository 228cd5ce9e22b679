//! More entries than Discord allows.
//!
//! # Why it matters
//! Discord refuses a message with more than 25 buttons or a menu with more than 25 choices, and with it the whole
//! panel or question.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! questions:
//!   - ask: Which letter?
//!     answer: choice
//!     choices: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z]
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! questions:
//!   - ask: Which letter?
//!     answer: choice
//!     choices: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y]
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::node::Cursor;
use crate::domain::ids::TypeId;
use crate::domain::limits;

/// A message carries at most 25 buttons, a menu 25 choices.
pub fn on_a_panel(tickets: &[TypeId], at: &Cursor, reports: &mut Vec<Diagnostic>) {
    if tickets.len() <= limits::CHOICES {
        return;
    }
    let list = at.key("tickets");
    let place = if list.node().is_some() { list.item(limits::CHOICES).place() } else { at.head() };
    let message = format!("this panel offers {} types; Discord allows {}", tickets.len(), limits::CHOICES);
    reports.push(
        Diagnostic::error("too-many", place, message)
            .helped("list fewer under `tickets`, and make a second panel for the rest"),
    );
}
