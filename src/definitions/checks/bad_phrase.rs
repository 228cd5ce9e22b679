//! A text under `phrases` that cannot stand for the bot's own.
//!
//! # Why it matters
//! It would be said with holes in it, or not at all. What the bot puts in stands as `{ $name }`, and each phrase has
//! its own; a brace that is only a sign is written `{"{"}`. Forms for one and for several are a choice, of which one is
//! `*[other]`.
//!
//! # Wrong
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! phrases:
//!   answer-closed: "Ticket { $number } is done."
//! ```
//!
//! # Right
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! phrases:
//!   answer-closed: "Ticket { $ticket } is done."
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::node::Cursor;
use crate::definitions::suggest;
use crate::language::{Flaw, Known, flaw};

/// A text for a phrase, at its place.
pub fn check(text: &str, known: &Known, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let Some(flaw) = flaw(text, known) else { return };
    let (message, help) = in_words(&flaw, known);
    reports.push(Diagnostic::error("bad-phrase", at.place(), message).helped(help));
}

fn in_words(flaw: &Flaw, known: &Known) -> (String, String) {
    let say = |message: &str, help: &str| (message.to_owned(), help.to_owned());
    match flaw {
        Flaw::Empty => say("this phrase is empty", "write a text, or remove the key to have the bot's own back"),
        Flaw::Braces => say(
            "the braces of this phrase cannot be read",
            "what is put in stands as `{ $name }`; a brace that is only a sign is written `{\"{\"}` or `{\"}\"}`",
        ),
        Flaw::NoOther => say("none of the forms is for all other numbers", "write one of them as `*[other] …`"),
        Flaw::TwoOthers => say("several of the forms are for all other numbers", "keep one `*`"),
        Flaw::NoForm => say("a form of this phrase is empty or missing", "write a text after `[one]` and `*[other]`"),
        Flaw::Quotes => say(
            "the quotes within the braces cannot be read",
            "they end on the same line; a backslash in them is written `\\\\`",
        ),
        Flaw::NotHere(name) => (format!("`{name}` cannot stand in a phrase"), put_in(known)),
        Flaw::UnknownVariable(name) => {
            let near = suggest::nearest(name, known.variables.iter().map(String::as_str));
            let help = near.map_or_else(|| put_in(known), |near| format!("did you mean `{{ ${near} }}`?"));
            (format!("this phrase has no `{{ ${name} }}`"), help)
        }
    }
}

fn put_in(known: &Known) -> String {
    let all: Vec<String> = known.variables.iter().map(|name| format!("`{{ ${name} }}`")).collect();
    if all.is_empty() {
        "nothing is put into this phrase".to_owned()
    } else {
        format!("it can hold {}", all.join(", "))
    }
}
