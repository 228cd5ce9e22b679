//! The texts of the phrases, ready to be said.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;

use super::{Language, check, number};

/// The texts of one language.
pub(super) struct Texts(FluentBundle<FluentResource>);

impl Texts {
    /// Reads texts in Fluent's syntax. What cannot be read is left out: of our own texts a test tells, of a server's the
    /// check.
    pub fn read<'s>(language: Language, sources: impl IntoIterator<Item = &'s str>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(language.tag().parse().into_iter().collect());
        // Discord lays out both directions by itself, and the marks would be seen in names of threads.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number::writer(language)));
        for source in sources {
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source.to_owned());
            bundle.add_resource_overriding(resource);
        }
        Self(bundle)
    }

    pub fn say(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.0.get_message(id)?.value()?;
        let mut wrong = Vec::new();
        let said = self.0.format_pattern(pattern, Some(args), &mut wrong);
        // Half a phrase is worse than the one that it stands in for.
        wrong.is_empty().then(|| said.into_owned())
    }
}

/// The texts of a language.
pub(super) fn of(language: Language) -> &'static Texts {
    static ALL: LazyLock<Vec<Texts>> =
        LazyLock::new(|| Language::ALL.into_iter().map(|one| Texts::read(one, sources(one))).collect());
    &ALL[language as usize]
}

macro_rules! areas {
    ($tag:literal) => {
        [
            include_str!(concat!("../phrases/", $tag, "/answers.ftl")),
            include_str!(concat!("../phrases/", $tag, "/asking.ftl")),
            include_str!(concat!("../phrases/", $tag, "/commands.ftl")),
            include_str!(concat!("../phrases/", $tag, "/config.ftl")),
            include_str!(concat!("../phrases/", $tag, "/log.ftl")),
            include_str!(concat!("../phrases/", $tag, "/surfaces.ftl")),
            include_str!(concat!("../phrases/", $tag, "/system.ftl")),
            include_str!(concat!("../phrases/", $tag, "/timers.ftl")),
        ]
    };
}

/// The files of a language.
pub(super) fn sources(language: Language) -> [&'static str; 8] {
    match language {
        Language::English => areas!("en-GB"),
        Language::German => areas!("de"),
        Language::French => areas!("fr"),
        Language::Spanish => areas!("es"),
        Language::Dutch => areas!("nl"),
        Language::Portuguese => areas!("pt-BR"),
    }
}

/// What is known of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its English text.
    pub text: String,
    /// What can stand in it.
    pub variables: BTreeSet<String>,
}

/// Every phrase, by its id, as the English texts have them.
pub fn known() -> &'static BTreeMap<String, Known> {
    static KNOWN: LazyLock<BTreeMap<String, Known>> =
        LazyLock::new(|| sources(Language::English).into_iter().flat_map(phrases).collect());
    &KNOWN
}

/// The phrases of one file.
pub(super) fn phrases(source: &str) -> Vec<(String, Known)> {
    let (Ok(read) | Err((read, _))) = fluent_syntax::parser::parse(source);
    let messages = read.body.into_iter().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        _ => None,
    });
    let known = |message: ast::Message<&str>| {
        let pattern = message.value?;
        let variables = check::variables(&pattern).into_iter().map(ToOwned::to_owned).collect();
        Some((message.id.name.to_owned(), Known { text: written(source, message.id.name), variables }))
    };
    messages.filter_map(known).collect()
}

/// A phrase as its file has it, without its id.
fn written(source: &str, id: &str) -> String {
    let mut lines = source.lines().skip_while(|line| line.split(" =").next() != Some(id));
    let first = lines.next().and_then(|line| line.split_once('=')).map_or("", |(_, text)| text.trim());
    let further = lines.take_while(|line| line.starts_with([' ', '}']) || line.is_empty()).map(str::trim_end);
    let text: Vec<&str> = std::iter::once(first).chain(further).collect();
    text.join("\n").trim().to_owned()
}
