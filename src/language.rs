//! The languages that the bot speaks, and the texts of its own phrases in each of them.
//!
//! The texts are Project Fluent's: which form goes with which number, and where what stands in a sentence, is theirs to say
//! and not this code's. They are in the binary, a file for each language and area under `src/phrases`, and a server's
//! definitions can put its own in their place ([`Overrides`]). What people typed goes into a text as it is and is never
//! read as one. Which phrase is said when, and with what, is in [`crate::phrases`], the only user of [`Words::say`].

mod check;
mod number;
mod overrides;
#[cfg(test)]
mod tests;
mod texts;

use fluent_bundle::{FluentArgs, FluentValue};

pub use check::{Flaw, flaw, longest};
pub use overrides::{Override, Overrides};
pub use texts::{Known, known};

/// What goes into a phrase: a text as it stands, or a number as the language writes it.
pub type Value<'v> = FluentValue<'v>;

/// A language that the bot speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// British English, also for whoever speaks a language that the bot does not.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Dutch.
    Dutch,
    /// Brazilian Portuguese.
    Portuguese,
}

impl Language {
    /// Every language, English first.
    pub const ALL: [Self; 6] =
        [Self::English, Self::German, Self::French, Self::Spanish, Self::Dutch, Self::Portuguese];

    /// Its tag, as in `locale:` and in the names of the folders of texts.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Dutch => "nl",
            Self::Portuguese => "pt-BR",
        }
    }

    /// The locales for which Discord takes a translation in this language
    /// (<https://docs.discord.com/developers/reference#locales>). English is what it shows in all others.
    pub const fn locales(self) -> &'static [&'static str] {
        match self {
            Self::English => &[],
            Self::German => &["de"],
            Self::French => &["fr"],
            Self::Spanish => &["es-ES", "es-419"],
            Self::Dutch => &["nl"],
            Self::Portuguese => &["pt-BR"],
        }
    }

    /// The language of a locale such as `en-US`, as Discord tells a person's, if the bot speaks it.
    pub fn known(locale: &str) -> Option<Self> {
        let bare = |locale: &str| locale.split('-').next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| bare(language.tag()) == bare(locale))
    }

    /// The language of a locale, British English where the bot does not speak it.
    pub fn of(locale: &str) -> Self {
        Self::known(locale).unwrap_or(Self::English)
    }
}

/// In which language something is said, and with which of the server's own phrases.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    language: Language,
    overrides: &'a Overrides,
}

impl Words<'static> {
    /// British English as it comes: for the process's log, and where no server is known.
    pub const ENGLISH: Self = Self { language: Language::English, overrides: &Overrides::NONE };
}

impl Words<'static> {
    /// In the language of a locale, where no server is known.
    pub fn plain(locale: &str) -> Self {
        Self { language: Language::of(locale), ..Self::ENGLISH }
    }
}

impl<'a> Words<'a> {
    /// In a language, with a server's own phrases.
    pub const fn new(language: Language, overrides: &'a Overrides) -> Self {
        Self { language, overrides }
    }

    /// The language.
    pub const fn language(self) -> Language {
        self.language
    }

    /// Whether there is such a phrase.
    pub fn has(self, id: &str) -> bool {
        texts::known().contains_key(id)
    }

    /// A phrase with what goes into it.
    pub fn say(self, id: &str, values: &[(&'static str, Value<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        let own = self.overrides.texts(self.language).and_then(|texts| texts.say(id, &args));
        let said = own.or_else(|| texts::of(self.language).say(id, &args));
        // A test says that no language lacks a phrase.
        said.or_else(|| texts::of(Language::English).say(id, &args)).unwrap_or_else(|| id.to_owned())
    }
}
