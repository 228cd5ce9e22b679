//! Words for a name or filter that does not exist where it stands: what was probably meant, and what there is.

use std::ops::Range;

use super::Walk;
use crate::templates::filters::FILTERS;
use crate::templates::nearest::nearest;
use crate::templates::vocabulary::{self, Field};
use crate::templates::{Asking, Surface};

impl<'t> Walk<'t> {
    pub(super) fn filter_name(&mut self, name: &str, start: usize) {
        if FILTERS.iter().any(|filter| filter.name == name) {
            return;
        }
        let guess = nearest(name, FILTERS.iter().map(|filter| filter.name));
        let message = match guess {
            Some(guess) => format!("there is no filter `{name}`; did you mean `{guess}`?"),
            None => format!("there is no filter `{name}`"),
        };
        let all: Vec<String> = FILTERS.iter().map(|filter| format!("`{}`", filter.name)).collect();
        let help = Some(format!("the filters are {}", all.join(", ")));
        self.problem("template-unknown-filter", start..start + name.len(), message, help);
    }

    pub(super) fn unknown_name(&mut self, name: &str, range: Range<usize>) {
        let all: Vec<String> = self.known.iter().map(|known| format!("`{}`", known.name)).collect();
        let known_here = Some(format!("known here: {}", all.join(", ")));
        let place = self.surface.place();
        if name == vocabulary::ANSWERS.name && self.scope.asking == Asking::Freely && self.surface != Surface::Panel {
            let message = "`answers` are not known: members answer freely in the thread".to_owned();
            let help = Some("add `ask: one-by-one` or `ask: form` to the type, or leave this out".to_owned());
            return self.problem("template-not-here", range, message, help);
        }
        if name == "position" && self.surface != Surface::Panel {
            let message = "this ticket type has no positions, so there is no `position`".to_owned();
            let help = Some("add `positions`, or leave this out".to_owned());
            return self.problem("template-not-here", range, message, help);
        }
        let decides = matches!(self.surface, Surface::Closed | Surface::Feedback) && !self.scope.decides;
        if name == "decision" && decides {
            let message = "the staff do not decide about this ticket type, so there is no `decision`".to_owned();
            let help = Some("add `decisions`, or leave this out".to_owned());
            return self.problem("template-not-here", range, message, help);
        }
        if vocabulary::ALL.iter().any(|known| known.name == name) {
            let message = format!("`{name}` is not known in {place}");
            return self.problem("template-not-here", range, message, known_here);
        }
        let locals = self.scopes.iter().flat_map(|scope| scope.keys().copied());
        let names: Vec<&str> = self.known.iter().map(|known| known.name).chain(locals).collect();
        let message = match nearest(name, names) {
            Some(guess) => format!("`{name}` does not exist; did you mean `{guess}`?"),
            None => format!("`{name}` does not exist"),
        };
        self.problem("template-unknown-name", range, message, known_here);
    }

    pub(super) fn unknown_answer(&mut self, name: &str, range: Range<usize>) {
        let ids = self.scope.answers.iter().map(|word| word.id.as_str());
        let message = match nearest(name, ids) {
            Some(guess) => format!("there is no question `{name}`; did you mean `answers.{guess}`?"),
            None => format!("there is no question `{name}`"),
        };
        self.problem("template-unknown-name", range, message, Some(self.known_answers()));
    }

    pub(super) fn known_answers(&self) -> String {
        if self.scope.answers.is_empty() {
            return "give the question an `id`, as in `id: age`; the answer then is `answers.age`".to_owned();
        }
        let all: Vec<String> = self.scope.answers.iter().map(|word| format!("`answers.{}`", word.id)).collect();
        format!("known here: {}", all.join(", "))
    }

    pub(super) fn unknown_field(&mut self, fields: &[Field], name: &str, parent: &'t str, range: Range<usize>) {
        let all: Vec<String> = fields.iter().map(|field| format!("`{parent}.{}`", field.name)).collect();
        let known_here = Some(format!("known here: {}", all.join(", ")));
        let elsewhere = vocabulary::ALL.iter().any(|known| known.name == parent && known.field(name).is_some());
        if elsewhere {
            let message = format!("`{parent}.{name}` is not known in {}", self.surface.place());
            return self.problem("template-not-here", range, message, known_here);
        }
        let message = match nearest(name, fields.iter().map(|field| field.name)) {
            Some(guess) => format!("`{parent}.{name}` does not exist; did you mean `{parent}.{guess}`?"),
            None => format!("`{parent}.{name}` does not exist"),
        };
        self.problem("template-unknown-name", range, message, known_here);
    }
}
