//! What people typed, made to show as they typed it: no markup, no mention, no link with another face.
//!
//! Addresses stay readable and can be followed. A character grows to at most two, so that the longest values are short enough.

/// The most characters that one becomes.
#[cfg(test)]
pub const GROWTH: usize = 2;

/// Follows an `@` that must not be read as a mention.
pub const ZERO_WIDTH_SPACE: char = '\u{200b}';

/// `text` as Discord markdown that shows exactly it.
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    let mut line = LineSoFar::Nothing;
    let mut before = None;
    let mut address_left = 0;
    while let Some(next) = rest.chars().next() {
        if address_left == 0 {
            address_left = address_length(rest);
        }
        rest = &rest[next.len_utf8()..];
        if is_unwanted(next) {
            continue;
        }
        if address_left == 0 && is_markup(next, line, before, rest) {
            out.push('\\');
        }
        out.push(next);
        if next == '@' && is_mention(before, rest) {
            out.push(ZERO_WIDTH_SPACE);
        }
        address_left = address_left.saturating_sub(next.len_utf8());
        line = line.after(next);
        before = Some(next);
    }
    out
}

fn is_markup(c: char, line: LineSoFar, before: Option<char>, rest: &str) -> bool {
    match c {
        '\\' | '*' | '_' | '~' | '`' | '|' | '<' | '>' | '[' | ']' => true,
        '#' | '-' => line == LineSoFar::Nothing,
        '.' => line == LineSoFar::Digits && rest.chars().next().is_none_or(char::is_whitespace),
        // The template may have written a `]` just before.
        '(' => before.is_none(),
        _ => false,
    }
}

/// `text` on one line, without characters that turn the writing direction or show nothing.
pub fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let shown: String = spaced.chars().filter(|c| !is_unwanted(*c)).collect();
    shown.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What a line holds so far, which decides whether a character begins a heading or a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LineSoFar {
    Nothing,
    Digits,
    Inside,
}

impl LineSoFar {
    fn after(self, next: char) -> Self {
        match next {
            '\n' => Self::Nothing,
            ' ' | '\t' if self == Self::Nothing => Self::Nothing,
            '0'..='9' if self != Self::Inside => Self::Digits,
            _ => Self::Inside,
        }
    }
}

/// Controls, and the marks that turn the direction of everything after them.
pub fn is_unwanted(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether an `@` between these begins a mention of everyone, or one by id.
fn is_mention(before: Option<char>, rest: &str) -> bool {
    let everyone = ["everyone", "here"]
        .iter()
        .any(|word| rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)));
    everyone || before == Some('<')
}

/// How many bytes at the start of `text` are a web address; none if it does not start with one. Discord takes an address
/// as it stands, so that a backslash would become part of it; one that holds other markup than underscores ends there.
fn address_length(text: &str) -> usize {
    if !(text.starts_with("https://") || text.starts_with("http://")) {
        return 0;
    }
    let ends = |c: char| is_unwanted(c) || c.is_whitespace() || "<>|`[]\\*".contains(c);
    text.find(ends).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_shows_as_typed() {
        for (typed, sent) in [
            ("*bold* _slanted_ ~~gone~~ ||secret||", r"\*bold\* \_slanted\_ \~\~gone\~\~ \|\|secret\|\|"),
            ("`code` and ```\nblock```", "\\`code\\` and \\`\\`\\`\nblock\\`\\`\\`"),
            ("# heading #1\n## smaller", "\\# heading #1\n\\## smaller"),
            ("-# small\n - item - dash", "\\-# small\n \\- item - dash"),
            ("1. first\n12. twelfth\n1.5\n7.", "1\\. first\n12\\. twelfth\n1.5\n7\\."),
            ("> quote >> more", r"\> quote \>\> more"),
            ("[words](https://evil.example)", r"\[words\](https://evil.example)"),
            ("(https://evil.example)", r"\(https://evil.example)"),
            (r"¯\_(ツ)_/¯", r"¯\\\_(ツ)\_/¯"),
            ("{{ member.name }} {% if %}", "{{ member.name }} {% if %}"),
        ] {
            assert_eq!(markdown(typed), sent);
        }
    }

    #[test]
    fn mentions_and_everything_in_angle_brackets_show_as_typed() {
        for (typed, sent) in [
            ("@everyone and @Here", "@\u{200b}everyone and @\u{200b}Here"),
            ("<@1> <@!1> <@&1>", "\\<@\u{200b}1\\> \\<@\u{200b}!1\\> \\<@\u{200b}&1\\>"),
            ("<#1> <:wave:1> <t:1:R> </close:1>", r"\<#1\> \<:wave:1\> \<t:1:R\> \</close:1\>"),
            ("someone@example.com @somebody", "someone@example.com @somebody"),
        ] {
            assert_eq!(markdown(typed), sent);
        }
    }

    #[test]
    fn an_address_can_still_be_followed() {
        for (typed, sent) in [
            ("see https://example.com/a_b_c~d#top_x.", "see https://example.com/a_b_c~d#top_x."),
            ("https://example.com/a*b*", r"https://example.com/a\*b\*"),
            ("https://example.com|secret_", r"https://example.com\|secret\_"),
            ("https://example.com/@everyone", "https://example.com/@\u{200b}everyone"),
            ("discord.gg/some_invite", r"discord.gg/some\_invite"),
        ] {
            assert_eq!(markdown(typed), sent);
        }
    }

    #[test]
    fn nothing_turns_the_direction_of_what_follows() {
        assert_eq!(markdown("a\u{202e}b\u{2066}c\u{0}d"), "abcd");
        assert_eq!(markdown("שלום, مرحبا"), "שלום, مرحبا");
    }

    #[test]
    fn a_line_stays_one_line() {
        assert_eq!(one_line("  a\n\n b\tc\u{202e} \u{0} d "), "a b c d");
        assert_eq!(one_line(" \n "), "");
    }

    /// Whether something in a sent text would still be markup or a mention for Discord.
    fn is_live(sent: &str) -> bool {
        let mentions = sent.contains("@everyone")
            || sent.contains("@here")
            || sent
                .split("<@")
                .skip(1)
                .any(|after| after.starts_with(|c: char| c.is_ascii_digit() || c == '&' || c == '!'));
        let mut escaped = false;
        let markup = sent.chars().any(|c| {
            let live = !escaped && matches!(c, '*' | '`' | '|' | '<' | '>' | '[' | ']');
            escaped = c == '\\' && !escaped;
            live
        });
        mentions || markup
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_is_typed_is_live(text in "(@everyone|@here|<@!?1>|<@&1>|https?://|[*_~`|<>\\[\\]()\\\\#@!&x1 \n-]){0,24}") {
            proptest::prop_assert!(!is_live(&markdown(&text)), "{}", markdown(&text));
        }

        #[test]
        fn a_text_at_most_doubles(text in "[\\PC\n*_@<>h]{0,60}") {
            proptest::prop_assert!(markdown(&text).chars().count() <= GROWTH * text.chars().count());
        }
    }
}
