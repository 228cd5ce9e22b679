//! What is suggested while somebody types an option of a slash command.

use super::verb::Action;

/// What suggestions are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// Keys that can be set from Discord.
    Keys,
    /// Keys that are set from Discord.
    KeysSet,
    /// Values of the key that was given.
    Values,
    /// Panels of the server.
    Panels,
    /// Canned replies for the ticket of the thread.
    Replies,
    /// Decisions about the ticket of the thread.
    Decisions,
}

/// The options for which something is suggested: the command with its subcommand, the option, what about, and what the
/// person needs the right to. A command that is registered with such an option asks for suggestions by that alone.
pub const SUGGESTED: &[(&str, &str, About, Action)] = &[
    ("config show", "key", About::Keys, Action::Config),
    ("config set", "key", About::Keys, Action::Config),
    ("config set", "value", About::Values, Action::Config),
    ("config reset", "key", About::KeysSet, Action::Config),
    ("panel post", "panel", About::Panels, Action::Panel),
    ("panel refresh", "panel", About::Panels, Action::Panel),
    ("reply", "name", About::Replies, Action::Reply),
    ("decide", "decision", About::Decisions, Action::Decide),
];

/// What somebody has typed so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggest {
    /// What suggestions are about.
    pub about: About,
    /// What the command needs the right to.
    pub action: Action,
    /// The text of the option so far.
    pub typed: String,
    /// The other options that are filled in, as texts.
    pub given: Vec<(String, String)>,
}

impl Suggest {
    /// What is to be suggested for an option of a command.
    pub fn of(command: &str, option: &str) -> Option<(About, Action)> {
        let found = SUGGESTED.iter().find(|(name, of, ..)| *name == command && *of == option);
        found.map(|(_, _, about, action)| (*about, *action))
    }

    /// What is filled in for another option.
    pub fn given(&self, option: &str) -> Option<&str> {
        self.given.iter().find(|(name, _)| name == option).map(|(_, text)| text.as_str())
    }
}

/// One suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Shown, at most 100 characters.
    pub shown: String,
    /// What is sent when it is picked, at most 100 characters.
    pub value: String,
}
