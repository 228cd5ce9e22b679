//! `server.yaml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::TypeFile;
use super::phrases::Phrases;
use crate::definitions::set::PanelStyle;
use crate::definitions::values::{DiscordId, Duration, Locale, Text, Zone};
use crate::domain::limits;

/// One Discord server: its ids by name, who may do what, where things are posted.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "server.yaml", extend("x-called" = "server.yaml"))]
pub struct ServerFile {
    /// The server's id: right-click the server's icon in Discord and choose Copy Server ID.
    #[schemars(required, extend("examples" = ["1100000000000000000", "${GUILD_ID}"]))]
    pub server: Option<DiscordId>,
    /// Every role used in these files, by a name of your choice.
    #[serde(default)]
    #[schemars(extend("default" = {}, "examples" = [{"staff": "1100000000000000001"}], "x-called" = "roles"))]
    pub roles: BTreeMap<String, DiscordId>,
    /// Every channel used in these files, by a name of your choice.
    #[serde(default)]
    #[schemars(extend("default" = {}, "examples" = [{"open-a-ticket": "1100000000000000011"}], "x-called" = "channels"))]
    pub channels: BTreeMap<String, DiscordId>,
    /// Roles that may `/reload` and `/config`, and handle every ticket.
    #[serde(default)]
    #[schemars(extend("default" = [], "examples" = [["maintainers"]]))]
    pub maintainers: Vec<Text>,
    /// Roles that handle every ticket type that names no staff of its own.
    #[serde(default)]
    #[schemars(extend("default" = [], "examples" = [["staff"]]))]
    pub staff: Vec<Text>,
    /// The messages that carry the buttons.
    #[serde(default)]
    #[schemars(extend("default" = [], "examples" = [[{"id": "main", "channel": "open-a-ticket"}]]))]
    pub panels: Vec<PanelSpec>,
    /// The channel with a card for each open ticket. Default: no cards.
    #[schemars(extend("examples" = ["tickets-list"]))]
    pub list: Option<Text>,
    /// The channel with a record of each closed ticket. Default: no records.
    #[schemars(extend("examples" = ["ticket-histories"]))]
    pub histories: Option<Text>,
    /// The channel that is told of misuse, refusals, errors and reloads. Default: none.
    #[schemars(extend("examples" = ["bot-log"]))]
    pub log: Option<Text>,
    /// Where and when staff are reminded of tickets that stay open.
    #[schemars(extend("examples" = [{"channel": "ticket-alerts", "after": "7d", "every": "7d"}]))]
    pub alerts: Option<Alerts>,
    /// The language of the bot's own phrases: `en-GB`, `de`, `fr`, `es`, `nl` or `pt-BR`. What only one person sees is in
    /// the language of their Discord.
    #[schemars(extend("default" = "en-GB", "examples" = ["en-GB"], "x-in-force" = ["en", "en-*", "de", "de-*", "fr", "fr-*", "es", "es-*", "nl", "nl-*", "pt", "pt-*"]))]
    pub locale: Option<Locale>,
    /// Your own texts for the bot's phrases, by the phrases' names: a text for every language, or one for each of some.
    /// What stands in `{ $… }` is put in; see the README for the rest.
    #[serde(default)]
    #[schemars(extend("default" = {}, "examples" = [{"answer-noted": "Got it."}], "x-called" = "phrases"))]
    pub phrases: Phrases,
    /// The time zone of working hours and of times written as text.
    #[schemars(extend("default" = "UTC", "examples" = ["Europe/Amsterdam"]))]
    pub timezone: Option<Zone>,
    /// Any key of a ticket type, for the types that do not set it. Blocks are merged key by key, lists are replaced.
    #[schemars(extend("examples" = [{"close": {"reason": "optional"}}]))]
    pub defaults: Option<TypeFile>,
}

/// A message with buttons or a menu that open tickets.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "a panel"))]
pub struct PanelSpec {
    /// A name for this panel, of your choice; keep it, or the bot posts a new message.
    #[schemars(length(max = 32), extend("examples" = ["main"]))]
    pub id: Text,
    /// The channel it stands in.
    #[schemars(extend("examples" = ["open-a-ticket"]))]
    pub channel: Text,
    /// Its title. Default: none.
    #[schemars(length(max = limits::EMBED_TITLE), extend("examples" = ["Talk to the team"]))]
    pub title: Option<Text>,
    /// Its text, a template: Discord markdown and `{{ … }}`.
    #[schemars(extend(
        "default" = "Pick what you need. A private thread opens, just for you and the staff.",
        "examples" = ["Pick what you need."]
    ))]
    pub text: Option<Text>,
    /// A button for each type, or one menu.
    #[serde(default)]
    #[schemars(extend("default" = "buttons", "examples" = ["menu"]))]
    pub style: PanelStyle,
    /// The types it offers, in this order. Default: every type, by file name.
    #[schemars(length(min = 1), extend("examples" = [["staff-application", "bug-report"]]))]
    pub tickets: Option<Vec<Text>>,
}

/// Where and when staff are reminded of tickets that stay open.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "`alerts`"))]
pub struct Alerts {
    /// The channel that is told. Default: the log channel.
    #[schemars(extend("examples" = ["ticket-alerts"]))]
    pub channel: Option<Text>,
    /// How long a ticket is open before the first reminder.
    #[schemars(extend("default" = "7d", "examples" = ["3d"]))]
    pub after: Option<Duration>,
    /// How long until the next reminder.
    #[schemars(extend("default" = "7d", "examples" = ["7d"]))]
    pub every: Option<Duration>,
    /// A reminder, once, when the staff have not written anything so long after a ticket opened. Default: none.
    #[schemars(extend("examples" = ["4h"]))]
    pub first_response: Option<Duration>,
    /// Whether only the time within a type's `hours` counts: `8h` is then a working day of eight hours.
    #[schemars(extend("default" = false, "examples" = [true]))]
    pub hours: Option<bool>,
}
