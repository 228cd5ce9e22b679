//! From a text to its tree: what stands within lines. What fills whole lines is in [`super::lines`].

use super::{Mark, Node, lines};
use crate::domain::ids::{ChannelId, RoleId, UserId};
use crate::domain::time::Instant;

/// How deep marks may stand within marks; what lies deeper is text.
const DEPTH: usize = 16;
/// A sign whose backslash belongs to it.
const SHRUG: &str = r"¯\_(ツ)_/¯";

/// A text as in a message.
pub fn read(source: &str) -> Vec<Node> {
    nodes(source, Around { inline: false, quoted: false, depth: DEPTH })
}

/// A text that has one line, as a title.
pub fn read_line(source: &str) -> Vec<Node> {
    nodes(source, Around { inline: true, quoted: true, depth: DEPTH })
}

/// What a text stands in.
#[derive(Clone, Copy)]
pub(super) struct Around {
    /// Whether it stands within a line, where there are no headings and lists.
    pub inline: bool,
    /// Whether it stands in a quotation, where there are no further ones.
    pub quoted: bool,
    /// How much deeper marks may go.
    pub depth: usize,
}

impl Around {
    pub(super) fn line(self) -> Self {
        Self { inline: true, ..self }
    }
}

/// How many bytes a rule takes, and what of.
pub(super) type Found = Option<(usize, Node)>;

pub(super) fn nodes(source: &str, around: Around) -> Vec<Node> {
    if around.depth == 0 {
        return vec![Node::Text(source.to_owned())];
    }
    let inner = Around { depth: around.depth - 1, ..around };
    let mut out = Vec::new();
    let (mut rest, mut at_start) = (source, true);
    while !rest.is_empty() {
        let whole_lines = if at_start && !around.inline { lines::read(rest, inner) } else { None };
        let found = whole_lines.or_else(|| marked(rest, inner));
        let (taken, node) = found.unwrap_or_else(|| text(rest));
        match (node, out.last_mut()) {
            (Node::Text(more), Some(Node::Text(before))) => before.push_str(&more),
            (node, _) => out.push(node),
        }
        at_start = rest[..taken].ends_with('\n');
        rest = &rest[taken..];
    }
    out
}

/// A character, and all after it that no rule can begin with.
fn text(rest: &str) -> (usize, Node) {
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let begins = |at: usize, c: char| c == '\n' || c.is_ascii_punctuation() || c == '¯' || is_address(&rest[at..]);
    let end = if rest.starts_with('\n') {
        first
    } else {
        rest[first..].char_indices().find(|(at, c)| begins(first + at, *c)).map_or(rest.len(), |(at, _)| first + at)
    };
    (end, Node::Text(rest[..end].to_owned()))
}

fn marked(rest: &str, around: Around) -> Found {
    match rest.chars().next()? {
        '\\' => escape(rest),
        '¯' => rest.starts_with(SHRUG).then(|| (SHRUG.len(), Node::Text(SHRUG.to_owned()))),
        '`' => code_block(rest).or_else(|| code(rest)),
        '[' => masked_link(rest, around),
        '<' => in_brackets(rest),
        'h' => bare_link(rest),
        '~' => struck(rest, around),
        '|' => spoiler(rest, around),
        '*' | '_' => emphasis(rest, around),
        _ => None,
    }
}

fn escape(rest: &str) -> Found {
    let next = rest[1..].chars().next()?;
    let plain = !next.is_ascii_alphanumeric() && !next.is_whitespace();
    plain.then(|| (1 + next.len_utf8(), Node::Text(next.to_string())))
}

fn code_block(rest: &str) -> Found {
    let body = rest.strip_prefix("```")?;
    let (inside, after) = body.split_once("```")?;
    let is_language =
        |line: &str| !line.is_empty() && line.chars().all(|c| c.is_ascii_alphanumeric() || "_+-.#".contains(c));
    let code = match inside.split_once('\n') {
        Some((line, code)) if is_language(line) && !code.trim_matches('\n').is_empty() => code,
        _ => inside,
    };
    let code = code.trim_matches('\n');
    let taken = rest.len() - after.strip_prefix('\n').unwrap_or(after).len();
    (!code.is_empty()).then(|| (taken, Node::CodeBlock(code.to_owned())))
}

fn code(rest: &str) -> Found {
    let ticks = |text: &str| text.len() - text.trim_start_matches('`').len();
    let fence = ticks(rest);
    let mut end = fence;
    loop {
        end += rest[end..].find('`')?;
        let run = ticks(&rest[end..]);
        if run == fence {
            break;
        }
        end += run;
    }
    let mut inside = &rest[fence..end];
    inside = inside.strip_prefix(' ').filter(|inside| inside.starts_with('`')).unwrap_or(inside);
    inside = inside.strip_suffix(' ').filter(|inside| inside.ends_with('`')).unwrap_or(inside);
    Some((end + fence, Node::Code(inside.to_owned())))
}

/// Whether a text begins with a web address.
pub(super) fn is_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

/// `[words](https://…)`. Words that pretend to be another address stay text.
fn masked_link(rest: &str, around: Around) -> Found {
    let words = bracketed(rest, '[', ']')?;
    let after = &rest[words.len() + 2..];
    let address = bracketed(after, '(', ')')?;
    let shown = address.trim_start();
    let url = shown.split(char::is_whitespace).next().unwrap_or_default();
    let title = shown[url.len()..].trim();
    let url = url.strip_prefix('<').unwrap_or(url);
    let url = url.strip_suffix('>').unwrap_or(url);
    let titled = title.is_empty() || (title.len() > 2 && title.starts_with('"') && title.ends_with('"'));
    let sound = titled && is_address(url) && !url.ends_with("://") && !url.contains(['<', '>']);
    let honest = !words.is_empty() && !words.contains("http://") && !words.contains("https://");
    (sound && honest).then(|| {
        let taken = words.len() + 2 + address.len() + 2;
        (taken, Node::Link(url.to_owned(), Some(nodes(words, around.line()))))
    })
}

/// What stands between a sign at the beginning of a line of text and the sign that closes it.
fn bracketed(text: &str, open: char, close: char) -> Option<&str> {
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' => return None,
            _ if c == open => depth += 1,
            _ if c == close && depth == 1 => return Some(&text[open.len_utf8()..at]),
            _ if c == close => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return None;
        }
    }
    None
}

fn bare_link(rest: &str) -> Found {
    if !is_address(rest) {
        return None;
    }
    let end = rest.find(|c: char| c.is_whitespace() || c == '<').unwrap_or(rest.len());
    let mut url = rest[..end].trim_end_matches(|c| ".,:;\"']".contains(c));
    while url.ends_with(')') && url.matches(')').count() > url.matches('(').count() {
        url = &url[..url.len() - 1];
    }
    let host = url.split_once("://").map_or("", |(_, host)| host);
    (!host.is_empty()).then(|| (url.len(), Node::Link(url.to_owned(), None)))
}

/// `<…>`: an address, a mention, an emoji, a moment.
fn in_brackets(rest: &str) -> Found {
    let end = rest.find('>')?;
    let inside = &rest[1..end];
    let node = if is_address(inside) {
        let sound = !inside.ends_with("://") && !inside.contains(|c: char| c.is_whitespace() || c == '<');
        sound.then(|| Node::Link(inside.to_owned(), None))?
    } else if let Some(role) = inside.strip_prefix("@&") {
        Node::Role(RoleId(number(role)?))
    } else if let Some(person) = inside.strip_prefix('@') {
        Node::Person(UserId(number(person.strip_prefix('!').unwrap_or(person))?))
    } else if let Some(channel) = inside.strip_prefix('#') {
        Node::Channel(ChannelId(number(channel)?))
    } else if let Some(command) = inside.strip_prefix('/') {
        let (name, id) = command.split_once(':')?;
        number(id)?;
        (!name.is_empty() && !name.contains('\n')).then(|| Node::Command(name.to_owned()))?
    } else if let Some(moment) = inside.strip_prefix("t:") {
        moment_of(moment)?
    } else {
        let (name, id) = inside.strip_prefix("a:").or_else(|| inside.strip_prefix(':'))?.split_once(':')?;
        number(id)?;
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        is_name.then(|| Node::Emoji(name.to_owned()))?
    };
    Some((end + 1, node))
}

fn number(digits: &str) -> Option<u64> {
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok())?
}

fn moment_of(moment: &str) -> Option<Node> {
    let (seconds, style) = moment.split_once(':').unwrap_or((moment, "f"));
    let digits = seconds.strip_prefix('-').unwrap_or(seconds);
    let style = style.chars().next().filter(|c| style.len() == 1 && "tTdDfFsSR".contains(*c))?;
    if !(1..=13).contains(&digits.len()) {
        return None;
    }
    number(digits)?;
    Some(Node::Moment(Instant::from_unix_ms(seconds.parse::<i64>().ok()?.saturating_mul(1000)), style))
}

fn struck(rest: &str, around: Around) -> Found {
    let (inside, taken) = between(rest, "~~")?;
    (!rest[taken..].starts_with('_')).then(|| (taken, Node::Marked(Mark::Struck, nodes(inside, around))))
}

fn spoiler(rest: &str, around: Around) -> Found {
    let (inside, taken) = between(rest, "||")?;
    Some((taken, Node::Marked(Mark::Spoiler, nodes(inside, Around { inline: false, ..around }))))
}

/// What stands between two of the same sign, and how much that is with the signs.
fn between<'a>(rest: &'a str, sign: &str) -> Option<(&'a str, usize)> {
    let body = rest.strip_prefix(sign)?;
    let first = body.chars().next()?.len_utf8();
    let end = first + body[first..].find(sign)?;
    Some((&body[..end], end + 2 * sign.len()))
}

/// Where several of these fit, the longest wins; italic before bold before underlined.
fn emphasis(rest: &str, around: Around) -> Found {
    let doubled = |sign| doubled(rest, sign);
    let found = [(Mark::Italic, italic(rest)), (Mark::Bold, doubled("**")), (Mark::Underlined, doubled("__"))];
    let mut longest: Option<(Mark, &str, usize)> = None;
    for (mark, (inside, taken)) in found.into_iter().filter_map(|(mark, found)| Some((mark, found?))) {
        if longest.is_none_or(|(.., most)| taken > most) {
            longest = Some((mark, inside, taken));
        }
    }
    longest.map(|(mark, inside, taken)| (taken, Node::Marked(mark, nodes(inside, around.line()))))
}

/// `**…**` and `__…__`; a backslash takes the sign after it out of the count.
fn doubled<'a>(rest: &'a str, sign: &str) -> Option<(&'a str, usize)> {
    let body = rest.strip_prefix(sign)?;
    let mut at = 0;
    while at < body.len() {
        let here = &body[at..];
        let closes = at > 0 && here.starts_with(sign) && !here[sign.len()..].starts_with(&sign[..1]);
        if closes {
            return Some((&body[..at], at + 2 * sign.len()));
        }
        at += one(here);
    }
    None
}

/// `*…*` and `_…_`: the first such sign that is alone closes, unless it stands where none can.
fn italic(rest: &str) -> Option<(&str, usize)> {
    let sign = rest.chars().next().filter(|c| matches!(c, '*' | '_'))?;
    let body = &rest[1..];
    if sign == '*' && body.starts_with(char::is_whitespace) {
        return None;
    }
    let mut at = 0;
    while at < body.len() {
        let here = &body[at..];
        if let Some(after) = here.strip_prefix(sign) {
            if after.starts_with(sign) {
                at += 2;
                continue;
            }
            let fits = match sign {
                '*' => !body[..at].ends_with(char::is_whitespace),
                _ => !after.starts_with(|c: char| c.is_ascii_alphanumeric()),
            };
            return (at > 0 && fits).then_some((&body[..at], at + 2));
        }
        at += one(here);
    }
    None
}

/// The length of a character, with the backslash before it if there is one.
fn one(text: &str) -> usize {
    let mut chars = text.chars();
    match chars.next() {
        Some('\\') => 1 + chars.next().map_or(0, char::len_utf8),
        first => first.map_or(1, char::len_utf8),
    }
}
