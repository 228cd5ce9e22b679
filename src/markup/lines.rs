//! What fills whole lines: quotations, headings, small print, lists.

use super::Node;
use super::reader::{Around, Found, nodes};

/// The most spaces before a further item of a list.
const INDENT: usize = 12;

/// What begins at the beginning of a line.
pub(super) fn read(rest: &str, around: Around) -> Found {
    quote(rest, around).or_else(|| small(rest, around)).or_else(|| heading(rest, around)).or_else(|| list(rest, around))
}

/// The first line, and how many bytes it has with its end.
fn line(rest: &str) -> (&str, usize) {
    rest.find('\n').map_or((rest, rest.len()), |end| (&rest[..end], end + 1))
}

fn unspaced(text: &str) -> &str {
    text.trim_start_matches(' ')
}

/// `>>> ` takes everything after it, `> ` a line.
fn quote(rest: &str, around: Around) -> Found {
    if around.quoted {
        return None;
    }
    let inner = Around { quoted: true, ..around };
    if let Some(all) = unspaced(rest).strip_prefix(">>> ") {
        return Some((rest.len(), Node::Quote(nodes(all, inner))));
    }
    let mut quoted = Vec::new();
    let mut taken = 0;
    while taken < rest.len() {
        let (line, length) = line(&rest[taken..]);
        let Some(text) = unspaced(line).strip_prefix("> ") else { break };
        quoted.push(text);
        taken += length;
    }
    (!quoted.is_empty()).then(|| (taken, Node::Quote(nodes(&quoted.join("\n"), inner))))
}

/// The words after a sign and a space, if there are any.
fn words<'a>(line: &'a str, sign: &str) -> Option<&'a str> {
    let after = unspaced(line).strip_prefix(sign)?;
    let words = unspaced(after);
    (words.len() < after.len() && !words.trim().is_empty()).then_some(words)
}

fn small(rest: &str, around: Around) -> Found {
    let (line, taken) = line(rest);
    let words = words(line, "-#")?;
    Some((taken, Node::Small(nodes(words, around.line()))))
}

fn heading(rest: &str, around: Around) -> Found {
    let (line, taken) = line(rest);
    let (size, words) =
        [(1, "#"), (2, "##"), (3, "###")].into_iter().find_map(|(size, sign)| Some((size, words(line, sign)?)))?;
    let shown = words.trim_end_matches([' ', '#']);
    let shown = if shown.is_empty() { &words[..1] } else { shown };
    Some((taken, Node::Heading(size, nodes(shown, around.line()))))
}

struct Item {
    indent: usize,
    number: Option<u32>,
    text: String,
}

impl Item {
    fn read(line: &str) -> Option<Self> {
        let text = unspaced(line);
        let indent = line.len() - text.len();
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, sign) = match digits {
            0 if text.starts_with(['-', '*']) => (None, &text[..1]),
            1..=9 => (text[..digits].parse().ok(), text.get(..=digits).filter(|sign| sign.ends_with('.'))?),
            _ => return None,
        };
        Some(Self { indent, number, text: words(text, sign)?.to_owned() })
    }
}

fn list(rest: &str, around: Around) -> Found {
    let mut items: Vec<Item> = Vec::new();
    let (mut taken, mut outermost) = (0, usize::MAX);
    while taken < rest.len() {
        let (line, length) = line(&rest[taken..]);
        let indent = line.len() - unspaced(line).len();
        let numbered = items.first().map(|first| first.number.is_some());
        match (Item::read(line), items.last_mut()) {
            // Dots after numbers are another list.
            (Some(item), Some(_)) if indent <= outermost && numbered != Some(item.number.is_some()) => break,
            (Some(item), last) if indent <= INDENT || last.is_none() => {
                outermost = outermost.min(indent);
                items.push(item);
            }
            (_, Some(last)) if indent >= 2 && !line.trim().is_empty() => {
                last.text.push('\n');
                last.text.push_str(unspaced(line));
            }
            _ => break,
        }
        taken += length;
    }
    lists(&items, around).pop().map(|list| (taken, list))
}

/// Items as lists of one kind each; those that are further in belong to the item before them.
fn lists(items: &[Item], around: Around) -> Vec<Node> {
    let mut out: Vec<Node> = Vec::new();
    let mut at = 0;
    while let Some(item) = items.get(at) {
        let below = &items[at + 1..];
        let below = &below[..below.iter().position(|next| next.indent <= item.indent).unwrap_or(below.len())];
        let mut content = nodes(&item.text, around.line());
        content.extend(lists(below, around));
        match out.last_mut() {
            Some(Node::List(first, list)) if first.is_some() == item.number.is_some() => list.push(content),
            _ => out.push(Node::List(item.number, vec![content])),
        }
        at += 1 + below.len();
    }
    out
}
