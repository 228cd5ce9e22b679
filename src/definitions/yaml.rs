//! From the bytes of a file to its tree, with every mistake that YAML itself knows.
//!
//! Reading is bounded: 32 levels, 20,000 values counted through aliases; an alias shares what it stands for, so that no
//! file can blow up in memory. A syntax error ends its file, since YAML offers no way to go on after one; everything
//! else is reported and reading goes on. Values that were reported stand in the tree as broken.

mod align;
mod syntax;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use granit_parser::{Event, Options, Parser, ScalarStyle, Span, StrInput, Tag};

use super::diagnostic::{Diagnostic, Place, SourceFile};
use super::env;
use super::node::{Data, Entry, Kind, Node, Scalar, Style};
pub use align::place_in_scalar;
pub use syntax::in_quotes;

/// The deepest nesting that is read.
const DEPTH: usize = 32;
/// The most values of a file, counted through aliases.
const VALUES: usize = 20_000;

/// Reads a file. None if it is not YAML at all or holds nothing; the reports say why.
pub fn read(
    file: &Arc<SourceFile>,
    env: &BTreeMap<String, String>,
    reports: &mut Vec<Diagnostic>,
) -> Option<Arc<Node>> {
    let mut options = Options::default();
    options.emit_unresolved_aliases = true;
    let parser = Parser::new_from_str_with_options(&file.text, options);
    let mut reader = Reader { file, env, parser, reports, values: 0, anchors: HashMap::new(), last_scalar: 0..0 };
    reader.document().ok().flatten()
}

/// Reading cannot go on; the reason has been reported.
struct Stop;

type Read<T> = Result<T, Stop>;

struct Reader<'a> {
    file: &'a Arc<SourceFile>,
    env: &'a BTreeMap<String, String>,
    parser: Parser<'a, StrInput<'a>>,
    reports: &'a mut Vec<Diagnostic>,
    values: usize,
    /// What each anchor stands for, and how many values that is.
    anchors: HashMap<usize, (Arc<Node>, usize)>,
    /// Where the last scalar is written: what a misplaced colon belongs to.
    last_scalar: Range<usize>,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Read<Option<Arc<Node>>> {
        loop {
            let (event, range) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::StreamEnd | Event::DocumentEnd => {
                    self.empty();
                    return Ok(None);
                }
                first => {
                    let root = self.node(first, range, 0)?;
                    self.only_document()?;
                    if root.scalar().is_some_and(Scalar::is_null) {
                        self.empty();
                        return Ok(None);
                    }
                    return Ok(Some(root));
                }
            }
        }
    }

    fn only_document(&mut self) -> Read<()> {
        loop {
            let (event, range) = self.next()?;
            match event {
                Event::StreamEnd => return Ok(()),
                Event::DocumentStart(..) => {
                    self.report(
                        Diagnostic::error("second-document", self.place(range), "a second document begins here")
                            .labelled("`---` splits the file in two")
                            .helped("remove this line, or move what follows into a file of its own"),
                    );
                    return Err(Stop);
                }
                _ => {}
            }
        }
    }

    fn empty(&mut self) {
        let end = self.file.text.lines().next().map_or(0, str::len);
        self.report(
            Diagnostic::error("empty-file", self.place(0..end), "this file says nothing")
                .helped("write something into it, or delete it; names that begin with `_` are skipped"),
        );
    }

    fn next(&mut self) -> Read<(Event<'a>, Range<usize>)> {
        loop {
            match self.parser.next_event() {
                Some(Ok((Event::Comment(..), _))) => {}
                Some(Ok((event, span))) => return Ok((event, bytes(&span))),
                Some(Err(error)) => {
                    let at = error.marker().byte_offset().unwrap_or(self.file.text.len());
                    if !self.follows_a_report(at) {
                        let report = syntax::explain(self.file, error.kind(), &error.info(), at, &self.last_scalar);
                        self.report(report);
                    }
                    return Err(Stop);
                }
                None => return Ok((Event::StreamEnd, self.file.text.len()..self.file.text.len())),
            }
        }
    }

    /// Whether a text that was reported for its first sign is what makes no sense here too.
    fn follows_a_report(&self, at: usize) -> bool {
        self.reports.last().and_then(|report| report.place.as_ref()).is_some_and(|place| {
            let same_file = Arc::ptr_eq(&place.file, self.file) && place.start <= at;
            same_file && !self.file.text[place.start..at.min(self.file.text.len())].trim_end().contains('\n')
        })
    }

    fn node(&mut self, event: Event<'a>, range: Range<usize>, depth: usize) -> Read<Arc<Node>> {
        self.count(1, &range)?;
        if depth > DEPTH {
            self.report(
                Diagnostic::error("too-deep", self.place(range), format!("nested deeper than {DEPTH} levels"))
                    .helped("no definition needs more than a few levels; look for stray spaces or brackets"),
            );
            return Err(Stop);
        }
        let before = self.values;
        let (data, range, anchor) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.last_scalar = range.clone();
                let data =
                    if self.no_tag(tag.as_deref(), &range) { self.scalar(&text, style, &range) } else { Data::Broken };
                (data, range, anchor)
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.no_tag(tag.as_deref(), &range);
                let (items, end) = self.list(depth)?;
                (Data::List(items), range.start..end.max(range.end), anchor)
            }
            Event::MappingStart(_, anchor, tag) => {
                self.no_tag(tag.as_deref(), &range);
                let (data, end) = self.map(&range, depth)?;
                (data, range.start..end.max(range.end), anchor)
            }
            Event::Alias(id) => return self.alias(id, range),
            Event::UnresolvedAlias(name) => {
                let report = if name.starts_with('*') {
                    syntax::needs_quotes(self.file, '*', range.start)
                } else {
                    let message = format!("nothing above is marked `&{name}`");
                    Diagnostic::error("unknown-alias", self.place(range.clone()), message)
                        .helped("a text that begins with `*` needs quotes around it")
                };
                self.report(report);
                (Data::Broken, range, 0)
            }
            _ => (Data::Broken, range, 0),
        };
        let node = Arc::new(Node { place: self.place(range), data });
        if anchor > 0 {
            self.anchors.insert(anchor, (Arc::clone(&node), self.values - before + 1));
        }
        Ok(node)
    }

    fn alias(&mut self, id: usize, range: Range<usize>) -> Read<Arc<Node>> {
        let Some((node, size)) = self.anchors.get(&id).map(|(node, size)| (Arc::clone(node), *size)) else {
            self.report(
                Diagnostic::error("recursive-alias", self.place(range.clone()), "this alias contains itself")
                    .helped("`*name` stands for what is marked `&name`, which cannot be around it"),
            );
            return Ok(Arc::new(Node { place: self.place(range), data: Data::Broken }));
        };
        // The alias itself has been counted.
        self.count(size - 1, &range)?;
        Ok(node)
    }

    fn count(&mut self, values: usize, range: &Range<usize>) -> Read<()> {
        self.values += values;
        if self.values <= VALUES {
            return Ok(());
        }
        self.report(
            Diagnostic::error(
                "too-many-values",
                self.place(range.clone()),
                format!("this file holds more than {VALUES} values"),
            )
            .labelled("the limit is passed here")
            .helped("an alias (`*name`) counts as often as it is used, with all that it stands for"),
        );
        Err(Stop)
    }

    fn no_tag(&mut self, tag: Option<&Tag>, range: &Range<usize>) -> bool {
        if tag.is_none() {
            return true;
        }
        // The tag stands before its value, on the same line.
        let before = &self.file.text[..range.start];
        let line = before.rfind('\n').map_or(0, |newline| newline + 1);
        let start = before[line..].find('!').map_or(range.start, |at| line + at);
        let end = self.file.text[start..].find([' ', '\n', '\r']).map_or(range.end, |at| start + at).max(start);
        let message = format!("`{}` is a YAML tag, which has no meaning here", &self.file.text[start..end]);
        let text = syntax::quoted(syntax::rest_of_line(&self.file.text, start));
        self.report(
            Diagnostic::error("yaml-tag", self.place(start..end), message)
                .helped(format!("remove it; or, if it is part of a text, {text}")),
        );
        false
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, range: &Range<usize>) -> Data {
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
            _ => Style::Block,
        };
        // The parser gives `~` for nothing at all.
        let text = if range.is_empty() && style == Style::Plain { "" } else { text };
        match env::expand(text, self.env) {
            Ok((filled, pieces)) => {
                let written = if pieces.is_empty() { None } else { Some(text.to_owned()) };
                Data::Scalar(Scalar { text: filled, style, kind: Kind::Text, pieces, written })
            }
            Err(problems) => {
                let whole = self.place(range.clone());
                for problem in problems {
                    let place = place_in_scalar(&whole, style, text, problem.range);
                    self.report(Diagnostic::error(problem.code, place, problem.message).helped(problem.help));
                }
                Data::Broken
            }
        }
    }

    fn list(&mut self, depth: usize) -> Read<(Vec<Arc<Node>>, usize)> {
        let mut items: Vec<Arc<Node>> = Vec::new();
        let mut end = 0;
        loop {
            let (event, range) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                // A block list ends where its last entry does; the parser's own end is at the next key.
                return Ok((items, if range.is_empty() { end } else { range.end }));
            }
            let item = self.node(event, range.clone(), depth + 1)?;
            end = range.end.max(if item.place.start >= range.start { item.place.end } else { 0 });
            items.push(item);
        }
    }

    fn map(&mut self, start: &Range<usize>, depth: usize) -> Read<(Data, usize)> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut merges: Vec<(Range<usize>, Arc<Node>)> = Vec::new();
        let mut broken = false;
        let mut end = 0;
        loop {
            let (event, key_range) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                end = if key_range.is_empty() { end } else { key_range.end };
                break;
            }
            let key = self.map_key(event, &key_range, start, depth)?;
            let (event, range) = self.next()?;
            let value = self.node(event, range.clone(), depth + 1)?;
            end = range.end.max(if value.place.start >= range.start { value.place.end } else { key_range.end });
            match key {
                None => broken = true,
                Some(key) if key == "<<" => merges.push((key_range, value)),
                Some(key) => match seen.get(&key) {
                    Some(first) => self.duplicate(&key, key_range, entries[*first].place.clone()),
                    None => {
                        seen.insert(key.clone(), entries.len());
                        entries.push(Entry { key, place: self.place(key_range), value });
                    }
                },
            }
        }
        for (range, value) in merges {
            self.merge(&mut entries, &mut seen, &value, &range);
        }
        Ok((if broken { Data::Broken } else { Data::Map(entries) }, end))
    }

    fn map_key(
        &mut self,
        event: Event<'a>,
        range: &Range<usize>,
        map: &Range<usize>,
        depth: usize,
    ) -> Read<Option<String>> {
        if let Event::Scalar(text, style, anchor, tag) = event {
            let Data::Scalar(scalar) = (match self.no_tag(tag.as_deref(), range) {
                true => self.scalar(&text, style, range),
                false => Data::Broken,
            }) else {
                return Ok(None);
            };
            let key = scalar.text.clone();
            if anchor > 0 {
                let node = Node { place: self.place(range.clone()), data: Data::Scalar(scalar) };
                self.anchors.insert(anchor, (Arc::new(node), 1));
            }
            return Ok(Some(key));
        }
        let braces = self.file.text.get(map.start..range.start + 1) == Some("{{");
        self.report(if braces {
            syntax::needs_quotes(self.file, "{{", map.start)
        } else {
            Diagnostic::error(
                "bad-key",
                self.place(range.clone()),
                "a key must be a single word, not a list or a block",
            )
            .helped("a text that contains `[`, `{` or `?` may need quotes around it")
        });
        self.node(event, range.clone(), depth + 1)?;
        Ok(None)
    }

    fn duplicate(&mut self, key: &str, second: Range<usize>, first: Place) {
        self.report(
            Diagnostic::error(
                "duplicate-key",
                self.place(second),
                format!("`{key}` is written twice in the same block"),
            )
            .labelled("second time")
            .helped("keep one of the two")
            .and_at(first, "first time"),
        );
    }

    /// `<<: *name`: keys of another map, where this one has none of its own.
    fn merge(
        &mut self,
        entries: &mut Vec<Entry>,
        seen: &mut HashMap<String, usize>,
        value: &Arc<Node>,
        range: &Range<usize>,
    ) {
        let sources = match &value.data {
            Data::List(items) => items.clone(),
            _ => vec![Arc::clone(value)],
        };
        for source in sources {
            match &source.data {
                Data::Map(theirs) => {
                    for entry in theirs {
                        seen.entry(entry.key.clone()).or_insert_with(|| {
                            entries.push(entry.clone());
                            entries.len() - 1
                        });
                    }
                }
                Data::Broken => {}
                _ => self.report(
                    Diagnostic::error(
                        "bad-merge",
                        self.place(range.clone()),
                        "`<<` needs a block of keys to take over",
                    )
                    .helped("mark a block with `&name` and write `<<: *name`"),
                ),
            }
        }
    }

    fn place(&self, range: Range<usize>) -> Place {
        Place { file: Arc::clone(self.file), start: range.start, end: range.end.max(range.start) }
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.reports.push(diagnostic);
    }
}

fn bytes(span: &Span) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}
