//! A tree as plain words: the marks left out, names and moments spelled out.

use super::{Mark, Names, Node};

/// A text as somebody would read it aloud.
pub fn plain(nodes: &[Node], names: &Names) -> String {
    let mut out = String::new();
    nodes.iter().for_each(|node| write(&mut out, node, names));
    out.truncate(out.trim_end_matches('\n').len());
    out
}

fn write(out: &mut String, node: &Node, names: &Names) {
    match node {
        Node::Text(text) => out.push_str(text),
        Node::Marked(Mark::Spoiler, inside) => out.push_str(&format!("||{}||", plain(inside, names))),
        Node::Marked(_, inside) => inside.iter().for_each(|node| write(out, node, names)),
        Node::Code(code) => out.push_str(&format!("`{code}`")),
        Node::CodeBlock(code) => line(out, &indented(code, "    ", "    ")),
        Node::Link(url, None) => out.push_str(url),
        Node::Link(url, Some(words)) => out.push_str(&format!("{} ({url})", plain(words, names))),
        Node::Person(id) => out.push_str(&names.person(*id)),
        Node::Role(id) => out.push_str(&names.role(*id)),
        Node::Channel(id) => out.push_str(&names.channel(*id)),
        Node::Command(name) => out.push_str(&format!("/{name}")),
        Node::Emoji(name) => out.push_str(&format!(":{name}:")),
        Node::Moment(at, style) => out.push_str(&names.moment(*at, *style)),
        Node::Heading(_, inside) | Node::Small(inside) => line(out, &plain(inside, names)),
        Node::Quote(inside) => line(out, &indented(&plain(inside, names), "> ", "> ")),
        Node::List(first, items) => {
            for (number, item) in (first.unwrap_or(1)..).zip(items) {
                let sign = first.map_or_else(|| "• ".to_owned(), |_| format!("{number}. "));
                line(out, &indented(&plain(item, names), &sign, "  "));
            }
        }
    }
}

/// A text on lines of its own.
fn line(out: &mut String, text: &str) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    out.push_str(text);
    out.push('\n');
}

fn indented(text: &str, first: &str, further: &str) -> String {
    let lines = text.split('\n').enumerate();
    lines.map(|(at, line)| format!("{}{line}", if at == 0 { first } else { further })).collect::<Vec<_>>().join("\n")
}
