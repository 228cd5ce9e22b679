//! A tree as HTML: fixed elements and escaped text, nothing else. The page that holds it says how the classes look.

use std::fmt::Write as _;

use super::reader::is_address;
use super::{Mark, Names, Node};
use crate::templates::escape::is_unwanted;

/// A text as HTML, for an element with `white-space: pre-wrap`.
pub fn html(nodes: &[Node], names: &Names) -> String {
    let mut out = String::new();
    write(&mut out, nodes, names);
    out
}

/// A text so that a page shows just it, also within an attribute in double quotes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars().filter(|c| !is_unwanted(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

fn write(out: &mut String, nodes: &[Node], names: &Names) {
    for node in nodes {
        write_node(out, node, names);
    }
}

fn write_node(out: &mut String, node: &Node, names: &Names) {
    match node {
        Node::Text(text) => out.push_str(&escaped(text)),
        Node::Marked(mark, inside) => {
            let (open, close) = tags(*mark);
            out.push_str(open);
            write(out, inside, names);
            out.push_str(close);
        }
        Node::Code(code) => element(out, "code", &escaped(code)),
        Node::CodeBlock(code) => element(out, "pre", &format!("<code>{}</code>", escaped(code))),
        Node::Link(url, words) => link(out, url, words.as_deref(), names),
        Node::Person(id) => mention(out, &names.person(*id)),
        Node::Role(id) => mention(out, &names.role(*id)),
        Node::Channel(id) => mention(out, &names.channel(*id)),
        Node::Command(name) => mention(out, &format!("/{name}")),
        Node::Emoji(name) => classed(out, "span", "emoji", &format!(":{}:", escaped(name))),
        Node::Moment(at, style) => {
            let (whole, shown) = (at.rfc3339(), escaped(&names.moment(*at, *style)));
            let _ = write!(out, "<time datetime=\"{whole}\" title=\"{} UTC\">{shown}</time>", at.reading_text());
        }
        Node::Heading(size, inside) => classed(out, "div", &format!("h{size}"), &html(inside, names)),
        Node::Small(inside) => classed(out, "div", "small", &html(inside, names)),
        Node::Quote(inside) => element(out, "blockquote", &html(inside, names)),
        Node::List(first, items) => {
            let items: String = items.iter().map(|item| format!("<li>{}</li>", html(item, names))).collect();
            let _ = match first {
                Some(number) => write!(out, "<ol start=\"{number}\">{items}</ol>"),
                None => write!(out, "<ul>{items}</ul>"),
            };
        }
    }
}

fn tags(mark: Mark) -> (&'static str, &'static str) {
    match mark {
        Mark::Italic => ("<em>", "</em>"),
        Mark::Bold => ("<strong>", "</strong>"),
        Mark::Underlined => ("<u>", "</u>"),
        Mark::Struck => ("<s>", "</s>"),
        Mark::Spoiler => ("<span class=\"spoiler\" tabindex=\"0\"><span>", "</span></span>"),
    }
}

fn link(out: &mut String, url: &str, words: Option<&[Node]>, names: &Names) {
    let shown = words.map_or_else(|| escaped(url), |words| html(words, names));
    if !is_address(url) {
        out.push_str(&shown);
        return;
    }
    let url = escaped(url);
    let _ = write!(out, "<a href=\"{url}\" title=\"{url}\" target=\"_blank\" rel=\"noopener noreferrer\">{shown}</a>");
}

fn mention(out: &mut String, name: &str) {
    classed(out, "span", "mention", &escaped(name));
}

fn element(out: &mut String, name: &str, inside: &str) {
    let _ = write!(out, "<{name}>{inside}</{name}>");
}

fn classed(out: &mut String, name: &str, class: &str, inside: &str) {
    let _ = write!(out, "<{name} class=\"{class}\">{inside}</{name}>");
}
