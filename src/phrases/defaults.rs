//! Texts that stand where the definitions say nothing. What goes in are a template's expressions, so that these become
//! templates; of the texts themselves nothing is one, also not of a server's own.

use super::Words;

/// A brace that a template shows as it is.
const BRACE: &str = "{{ '{' }}";

/// A panel's text.
pub fn panel(words: Words<'_>) -> String {
    plain(&say!(words, "default-panel"))
}

/// What the member is asked who picks a position; no template.
pub fn prompt(words: Words<'_>) -> String {
    say!(words, "default-prompt")
}

/// The welcome's first line.
pub fn greeting(for_a_position: bool, words: Words<'_>) -> String {
    let (member, position) = ("\u{e000}", "\u{e001}");
    let text = match for_a_position {
        true => say!(words, "default-greeting-for", member = member, position = position),
        false => say!(words, "default-greeting", member = member),
    };
    plain(&text).replace(member, "{{ member.mention }}").replace(position, "{{ position.label }}")
}

/// The welcome's second line where the questions were answered already.
pub fn read(words: Words<'_>) -> String {
    plain(&say!(words, "default-read"))
}

/// The welcome's second line where questions follow.
pub fn answer(words: Words<'_>) -> String {
    plain(&say!(words, "default-answer"))
}

/// The welcome's second line where there are no questions.
pub fn tell(words: Words<'_>) -> String {
    plain(&say!(words, "default-tell"))
}

/// The closing text.
pub fn closed(words: Words<'_>) -> String {
    let (who, reason) = ("\u{e000}", "\u{e001}");
    let closed = plain(&say!(words, "default-closed", who = who)).replace(who, "{{ closed.by.mention }}");
    let why = plain(&say!(words, "default-closed-reason", reason = reason)).replace(reason, "{{ closed.reason }}");
    format!("{closed}{{% if closed.reason %}} {why}{{% endif %}}")
}

fn plain(text: &str) -> String {
    text.replace('{', BRACE)
}
