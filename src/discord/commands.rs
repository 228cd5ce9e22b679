//! The slash commands: what they are to be, and bringing a server's list to that, touching only our own.
//!
//! A command in the list is ours if we registered it (its id is known from before), or if it is just what we would
//! register: then a start that was cut off before it could note the id finds its own again. Any other command of the
//! same name is another bot's and is left alone, and told. `/ticket` has a subcommand for each type, and Discord takes 25.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

use super::calls::Rest;
use super::calls::slash::SeenCommand;
use super::fault::Fault;
use super::inbound::asked::OurCommands;
use super::inbound::asked::names::POSITION;
use crate::domain::ids::{ApplicationId, CommandId, GuildId, PositionId, TypeId};
use crate::domain::limits;
use crate::domain::suggest::Suggest;

/// A slash command, in Discord's JSON when serialised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommandSpec {
    /// What is typed after the slash.
    pub name: String,
    /// What is typed after the slash in other languages, by Discord's names of them.
    #[serde(default, deserialize_with = "or_none", skip_serializing_if = "BTreeMap::is_empty")]
    pub name_localizations: BTreeMap<String, String>,
    /// A line about it.
    pub description: String,
    /// That line in other languages.
    #[serde(default, deserialize_with = "or_none", skip_serializing_if = "BTreeMap::is_empty")]
    pub description_localizations: BTreeMap<String, String>,
    /// What may be given with it, or its subcommands.
    #[serde(default)]
    pub options: Vec<OptionSpec>,
}

/// Something that may be given with a command, or a subcommand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionSpec {
    /// Discord's kind of option: 1 a subcommand, 2 a group of them, 3 text, 6 a person, 7 a channel, 8
    /// a role.
    #[serde(rename = "type")]
    pub kind: u8,
    /// Its name.
    pub name: String,
    /// Its name in other languages.
    #[serde(default, deserialize_with = "or_none", skip_serializing_if = "BTreeMap::is_empty")]
    pub name_localizations: BTreeMap<String, String>,
    /// A line about it.
    pub description: String,
    /// That line in other languages.
    #[serde(default, deserialize_with = "or_none", skip_serializing_if = "BTreeMap::is_empty")]
    pub description_localizations: BTreeMap<String, String>,
    /// Whether it must be given.
    #[serde(default, skip_serializing_if = "is_false")]
    pub required: bool,
    /// The only texts it may be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<ChoiceSpec>,
    /// What may be given with the subcommand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionSpec>,
    /// The most characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<usize>,
    /// Whether the bot suggests something while it is typed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub autocomplete: bool,
    /// Kinds of channels that it may be; empty: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channel_types: Vec<u8>,
}

/// A text that an option may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceSpec {
    /// Shown.
    pub name: String,
    /// Shown in other languages.
    #[serde(default, deserialize_with = "or_none", skip_serializing_if = "BTreeMap::is_empty")]
    pub name_localizations: BTreeMap<String, String>,
    /// Sent.
    pub value: String,
}

impl ChoiceSpec {
    /// A choice that is called the same in every language.
    pub fn new(name: String, value: String) -> Self {
        Self { name, name_localizations: BTreeMap::new(), value }
    }
}

/// The command whose subcommands are the ticket types.
pub const TICKET: &str = "ticket";
const SUBCOMMAND: u8 = 1;
const GROUP: u8 = 2;
const TEXT: u8 = 3;
const USER: u8 = 6;
const CHANNEL: u8 = 7;
const ROLE: u8 = 8;

/// Channels that messages can be posted in: ordinary ones, and those for announcements.
const TEXT_CHANNELS: [u8; 2] = [0, 5];

/// What the commands of one server are to offer, with the words for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WantedCommands {
    /// The types that have a subcommand, in order.
    pub types: Vec<WantedType>,
    /// About `/ticket`.
    pub ticket: String,
    /// About `/ticket`'s option `position`.
    pub position: String,
    /// All other commands, in order.
    pub others: Vec<CommandSpec>,
}

/// A type's subcommand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedType {
    /// The type, and the subcommand's name.
    pub id: TypeId,
    /// A line about it.
    pub description: String,
    /// A group of subcommands that it is in.
    pub group: Option<String>,
    /// The positions to choose from, with their labels.
    pub positions: Vec<(PositionId, String)>,
}

/// What bringing a server's commands up to date did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SyncOutcome {
    /// Names of new commands.
    pub created: Vec<String>,
    /// Names of commands that were changed.
    pub changed: Vec<String>,
    /// Names of commands that were deleted.
    pub deleted: Vec<String>,
    /// Names that another bot of the application has: left alone.
    pub taken: Vec<String>,
    /// All that are ours now, as far as it came: to be kept.
    pub registered: Vec<(CommandId, String)>,
    /// What kept the rest from being done.
    pub stopped_by: Option<Fault>,
}

impl SyncOutcome {
    fn register(&mut self, id: CommandId, spec: &CommandSpec, ours: &OurCommands) {
        ours.add([id]);
        self.registered.push((id, spec.name.clone()));
    }
}

/// What is to be done with one command.
#[derive(Debug, PartialEq, Eq)]
enum Step<'a> {
    Create(&'a CommandSpec),
    Change(CommandId, &'a CommandSpec),
    Keep(CommandId, &'a CommandSpec),
    Delete(CommandId, String),
    Taken(String),
}

impl WantedCommands {
    /// The commands.
    pub fn specs(&self) -> Vec<CommandSpec> {
        let mut specs = Vec::with_capacity(1 + self.others.len());
        if !self.types.is_empty() {
            let ticket = CommandSpec::new(TICKET, &self.ticket, self.subcommands());
            specs.push(ticket.fitted());
        }
        specs.extend(self.others.iter().cloned());
        specs
    }

    /// The subcommands and groups, at most as many as Discord takes, both of each group and of the whole.
    fn subcommands(&self) -> Vec<OptionSpec> {
        let mut found: Vec<OptionSpec> = Vec::new();
        for kind in &self.types {
            let place = match &kind.group {
                None => &mut found,
                Some(group) => {
                    let at = found.iter().position(|option| option.kind == GROUP && option.name == *group);
                    let at = at.unwrap_or_else(|| {
                        found.push(option(GROUP, group, group));
                        found.len() - 1
                    });
                    &mut found[at].options
                }
            };
            if place.len() < limits::CHOICES {
                place.push(self.subcommand(kind));
            }
        }
        found.truncate(limits::CHOICES);
        found
    }

    fn subcommand(&self, kind: &WantedType) -> OptionSpec {
        let mut made = option(SUBCOMMAND, kind.id.as_str(), &kind.description);
        if !kind.positions.is_empty() {
            let choices = kind
                .positions
                .iter()
                .take(limits::CHOICES)
                .map(|(id, label)| ChoiceSpec::new(limits::shorten(label, limits::CHOICE_TEXT), id.to_string()));
            made.options.push(OptionSpec { choices: choices.collect(), ..option(TEXT, POSITION, &self.position) });
        }
        made
    }
}

impl CommandSpec {
    /// A command with what may be given with it; what must be given comes first.
    pub fn new(name: &str, description: &str, options: Vec<OptionSpec>) -> Self {
        Self {
            name: name.to_owned(),
            name_localizations: BTreeMap::new(),
            description: described(description, name),
            description_localizations: BTreeMap::new(),
            options,
        }
    }

    /// Adds what the same command says in the language of a locale, where that differs. `name` gives our own names in
    /// that language; what managers name stays as it is.
    pub fn translate(&mut self, locale: &str, same: &Self, name: &impl Fn(&str) -> String) {
        add(&mut self.name_localizations, locale, &self.name, name(&self.name));
        add(&mut self.description_localizations, locale, &self.description, same.description.clone());
        let managers = self.name == TICKET;
        for (option, same) in self.options.iter_mut().zip(&same.options) {
            option.translate(locale, same, name, managers);
        }
    }

    /// The same, as Discord takes it: choices of a command that is too long with them become free texts.
    pub fn fitted(self) -> Self {
        if self.length() > limits::COMMAND_TOTAL { self.without_choices() } else { self }
    }

    /// With suggestions for the texts that something is suggested for.
    pub fn suggesting(mut self) -> Self {
        suggesting(&self.name.clone(), &mut self.options);
        self
    }

    /// What Discord counts of a command as a whole.
    fn length(&self) -> usize {
        let own =
            longest(&self.name, &self.name_localizations) + longest(&self.description, &self.description_localizations);
        own + self.options.iter().map(OptionSpec::length).sum::<usize>()
    }

    /// The same with free texts in the place of choices, for a command that is too long with them.
    fn without_choices(mut self) -> Self {
        self.options.iter_mut().for_each(OptionSpec::drop_choices);
        self
    }
}

impl OptionSpec {
    /// Free text of at most so many characters.
    pub fn text(name: &str, description: &str, most: usize) -> Self {
        Self { max_length: Some(most), ..option(TEXT, name, description) }
    }

    /// One of these texts, each with what is shown for it.
    pub fn choice(name: &str, description: &str, choices: &[(&str, String)]) -> Self {
        let shown = |shown: &String| limits::shorten(shown, limits::CHOICE_TEXT);
        let choices = choices.iter().map(|(value, text)| ChoiceSpec::new(shown(text), (*value).to_owned()));
        Self { choices: choices.collect(), ..option(TEXT, name, description) }
    }

    /// A person.
    pub fn user(name: &str, description: &str) -> Self {
        option(USER, name, description)
    }

    /// A channel that messages can be posted in.
    pub fn channel(name: &str, description: &str) -> Self {
        Self { channel_types: TEXT_CHANNELS.into(), ..option(CHANNEL, name, description) }
    }

    /// A role.
    pub fn role(name: &str, description: &str) -> Self {
        option(ROLE, name, description)
    }

    /// A subcommand with what may be given with it.
    pub fn subcommand(name: &str, description: &str, options: Vec<Self>) -> Self {
        Self { options, ..option(SUBCOMMAND, name, description) }
    }

    /// The same, which must be given.
    pub fn required(self) -> Self {
        Self { required: true, ..self }
    }

    fn length(&self) -> usize {
        let own =
            longest(&self.name, &self.name_localizations) + longest(&self.description, &self.description_localizations);
        let choice =
            |choice: &ChoiceSpec| longest(&choice.name, &choice.name_localizations) + limits::length(&choice.value);
        let choices = self.choices.iter().map(choice);
        own + choices.sum::<usize>() + self.options.iter().map(Self::length).sum::<usize>()
    }

    /// Where `managers` named the subcommands and their groups, only what is below them is ours.
    fn translate(&mut self, locale: &str, same: &Self, name: &impl Fn(&str) -> String, managers: bool) {
        if !(managers && [SUBCOMMAND, GROUP].contains(&self.kind)) {
            add(&mut self.name_localizations, locale, &self.name, name(&self.name));
        }
        add(&mut self.description_localizations, locale, &self.description, same.description.clone());
        for (choice, same) in self.choices.iter_mut().zip(&same.choices) {
            add(&mut choice.name_localizations, locale, &choice.name, same.name.clone());
        }
        for (option, same) in self.options.iter_mut().zip(&same.options) {
            option.translate(locale, same, name, managers);
        }
    }

    fn drop_choices(&mut self) {
        self.choices.clear();
        self.options.iter_mut().for_each(Self::drop_choices);
    }
}

/// Registers, changes and deletes our commands of a server one by one, only where they differ. `known` are those that
/// earlier runs registered in this server. A new one is among `ours` at once: somebody may use it before the rest is done.
pub async fn sync(
    rest: &Rest,
    app: ApplicationId,
    guild: GuildId,
    specs: &[CommandSpec],
    known: &[(CommandId, String)],
    ours: &OurCommands,
) -> SyncOutcome {
    let mut outcome = SyncOutcome::default();
    let there = match rest.commands(app, guild).await {
        Ok(there) => there,
        Err(fault) => return SyncOutcome { stopped_by: Some(fault), ..outcome },
    };
    for step in steps(specs, &there, known) {
        let done = match step {
            Step::Create(spec) => rest.create_command(app, guild, spec).await.map(|id| {
                outcome.created.push(spec.name.clone());
                outcome.register(id, spec, ours);
            }),
            Step::Change(id, spec) => rest.edit_command(app, guild, id, spec).await.map(|()| {
                outcome.changed.push(spec.name.clone());
                outcome.register(id, spec, ours);
            }),
            Step::Keep(id, spec) => {
                outcome.register(id, spec, ours);
                Ok(())
            }
            Step::Delete(id, name) => match rest.delete_command(app, guild, id).await {
                Ok(()) | Err(Fault::Gone) => {
                    outcome.deleted.push(name);
                    Ok(())
                }
                Err(fault) => Err(fault),
            },
            Step::Taken(name) => {
                outcome.taken.push(name);
                Ok(())
            }
        };
        if let Err(fault) = done {
            return SyncOutcome { stopped_by: Some(fault), ..outcome };
        }
    }
    outcome
}

/// What to do, decided from the list as it is.
fn steps<'a>(specs: &'a [CommandSpec], there: &[SeenCommand], known: &[(CommandId, String)]) -> Vec<Step<'a>> {
    let is_known = |id: CommandId| known.iter().any(|(known, _)| *known == id);
    let mut steps: Vec<Step> = there
        .iter()
        .filter(|command| is_known(command.id) && !specs.iter().any(|spec| spec.name == command.name))
        .map(|command| Step::Delete(command.id, command.name.clone()))
        .collect();
    // A user or message command may have the name of a slash command and does not stand in its way.
    let slash = |command: &&SeenCommand| command.spec.is_some() || is_known(command.id);
    steps.extend(specs.iter().map(|spec| match there.iter().filter(slash).find(|command| command.name == spec.name) {
        None => Step::Create(spec),
        Some(command) if command.spec.as_ref() == Some(spec) => Step::Keep(command.id, spec),
        Some(command) if is_known(command.id) => Step::Change(command.id, spec),
        Some(_) => Step::Taken(spec.name.clone()),
    }));
    steps
}

fn option(kind: u8, name: &str, description: &str) -> OptionSpec {
    OptionSpec {
        kind,
        name: name.to_owned(),
        name_localizations: BTreeMap::new(),
        description: described(description, name),
        description_localizations: BTreeMap::new(),
        required: false,
        choices: Vec::new(),
        options: Vec::new(),
        max_length: None,
        autocomplete: false,
        channel_types: Vec::new(),
    }
}

fn suggesting(path: &str, options: &mut [OptionSpec]) {
    for option in options {
        option.autocomplete = option.kind == TEXT && Suggest::of(path, &option.name).is_some();
        suggesting(&format!("{path} {}", option.name), &mut option.options);
    }
}

/// A description of one line that Discord takes; the name where there is none.
fn described(description: &str, name: &str) -> String {
    let line = description.split_whitespace().collect::<Vec<_>>().join(" ");
    limits::shorten(if line.is_empty() { name } else { &line }, limits::COMMAND_DESCRIPTION)
}

fn add(translations: &mut BTreeMap<String, String>, locale: &str, plain: &str, text: String) {
    if text != plain {
        translations.insert(locale.to_owned(), text);
    }
}

/// The most characters of a text in any language, which is what Discord counts.
fn longest(plain: &str, translations: &BTreeMap<String, String>) -> usize {
    translations.values().map(|text| limits::length(text)).fold(limits::length(plain), usize::max)
}

/// Discord says `null` where there are no translations.
fn or_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, String>, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

fn is_false(value: &bool) -> bool {
    !value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::stub::{Answer, Stub};
    use serde_json::{Value, json};

    fn wanted_type(id: &str, positions: &[&str]) -> WantedType {
        WantedType {
            id: id.into(),
            description: format!("About {id}."),
            group: None,
            positions: positions.iter().map(|id| ((*id).into(), id.to_uppercase())).collect(),
        }
    }

    fn wanted() -> WantedCommands {
        WantedCommands {
            types: vec![wanted_type("staff-application", &["host", "moderator"]), wanted_type("bug-report", &[])],
            ticket: "Opens a ticket".into(),
            position: "Which position".into(),
            others: vec![
                CommandSpec::new(
                    "close",
                    "Closes the ticket of this thread",
                    vec![OptionSpec::text("reason", "Why", limits::REASON)],
                ),
                CommandSpec::new("reload", "Reads the definitions again", vec![]),
            ],
        }
    }

    #[test]
    fn the_ticket_command_has_a_subcommand_for_each_type() {
        assert_eq!(
            json!(wanted().specs()[0]),
            json!({"name": "ticket", "description": "Opens a ticket", "options": [
                {"type": 1, "name": "staff-application", "description": "About staff-application.", "options": [
                    {"type": 3, "name": "position", "description": "Which position", "choices": [
                        {"name": "HOST", "value": "host"}, {"name": "MODERATOR", "value": "moderator"}]}]},
                {"type": 1, "name": "bug-report", "description": "About bug-report."}]})
        );
    }

    #[test]
    fn close_takes_a_reason_and_reload_nothing() {
        let specs = wanted().specs();
        assert_eq!(
            json!(specs[1].options),
            json!([{"type": 3, "name": "reason", "description": "Why", "max_length": 1000}])
        );
        assert_eq!(
            json!(specs[2]),
            json!({"name": "reload", "description": "Reads the definitions again", "options": []})
        );
    }

    #[test]
    fn groups_hold_their_types_and_25_is_the_most_of_each() {
        let mut many = wanted();
        many.types =
            (0..30).map(|n| WantedType { group: Some("a".into()), ..wanted_type(&format!("t{n}"), &[]) }).collect();
        many.types.extend((0..30).map(|n| wanted_type(&format!("u{n}"), &[])));
        let options = many.specs().remove(0).options;
        assert_eq!((options.len(), options[0].kind, options[0].options.len()), (25, GROUP, 25));
    }

    #[test]
    fn a_command_that_is_too_long_as_a_whole_takes_positions_as_typed() {
        let mut long = wanted();
        let positions: Vec<String> = (0..25).map(|n| format!("a-position-of-some-length-{n}")).collect();
        let positions: Vec<&str> = positions.iter().map(String::as_str).collect();
        long.types = (0..7).map(|n| wanted_type(&format!("t{n}"), &positions)).collect();
        assert_eq!(long.specs()[0].options[0].options[0].choices.len(), 0);
        long.types.truncate(2);
        assert_eq!(long.specs()[0].options[0].options[0].choices.len(), 25);
    }

    #[test]
    fn descriptions_are_one_line_of_at_most_100_characters() {
        assert_eq!(described("two\nlines ", "x"), "two lines");
        assert_eq!(described(" ", "x"), "x");
        assert_eq!(described(&"é".repeat(120), "x").chars().count(), 100);
    }

    #[test]
    fn without_types_there_is_no_ticket_command() {
        let wanted = WantedCommands { types: vec![], ..wanted() };
        let names: Vec<_> = wanted.specs().into_iter().map(|spec| spec.name).collect();
        assert_eq!(names, ["close", "reload"]);
    }

    /// A command as Discord lists it.
    fn listed(id: u64, spec: &CommandSpec) -> SeenCommand {
        let mut json = json!(spec);
        for (key, value) in [
            ("id", json!(id.to_string())),
            ("type", json!(1)),
            ("default_member_permissions", Value::Null),
            ("nsfw", json!(false)),
        ] {
            json[key] = value;
        }
        SeenCommand { id: CommandId(id), name: spec.name.clone(), spec: serde_json::from_value(json).ok() }
    }

    fn done(there: &[SeenCommand], known: &[u64]) -> Vec<String> {
        let known: Vec<_> = known.iter().map(|id| (CommandId(*id), String::new())).collect();
        let line = |step: Step<'_>| match step {
            Step::Create(spec) => format!("create {}", spec.name),
            Step::Change(id, _) => format!("change {id}"),
            Step::Keep(id, _) => format!("keep {id}"),
            Step::Delete(id, name) => format!("delete {id} {name}"),
            Step::Taken(name) => format!("taken {name}"),
        };
        steps(&wanted().specs(), there, &known).into_iter().map(line).collect()
    }

    fn plain(id: u64, name: &str) -> SeenCommand {
        listed(id, &CommandSpec::new(name, "another's", vec![]))
    }

    #[test]
    fn what_differs_in_another_language_is_a_translation_and_managers_names_stay() {
        let mut dutch = wanted();
        (dutch.ticket, dutch.position) = ("Opent een ticket".into(), "Welke functie".into());
        let mut spec = wanted().specs().remove(0);
        spec.translate("nl", &dutch.specs()[0], &|name| format!("{name}-nl"));
        let json = json!(spec);
        assert_eq!(json["name_localizations"], json!({"nl": "ticket-nl"}));
        assert_eq!(json["description_localizations"], json!({"nl": "Opent een ticket"}));
        assert_eq!(json["options"][0].get("name_localizations"), None);
        assert_eq!(json["options"][0]["options"][0]["name_localizations"], json!({"nl": "position-nl"}));
        assert_eq!(json["options"][0]["options"][0]["description_localizations"], json!({"nl": "Welke functie"}));
        let mut as_listed = json.clone();
        as_listed["options"][0]["name_localizations"] = Value::Null;
        assert_eq!(serde_json::from_value::<CommandSpec>(as_listed).unwrap(), spec);
    }

    #[test]
    fn an_empty_server_gets_all_commands() {
        assert_eq!(done(&[], &[]), ["create ticket", "create close", "create reload"]);
    }

    #[test]
    fn what_is_the_same_is_left_alone_even_if_its_id_was_not_noted() {
        let there: Vec<_> = wanted().specs().iter().zip(1..).map(|(spec, id)| listed(id, spec)).collect();
        assert_eq!(done(&there, &[1, 2, 3]), ["keep 1", "keep 2", "keep 3"]);
        assert_eq!(done(&there, &[]), ["keep 1", "keep 2", "keep 3"]);
    }

    #[test]
    fn what_is_ours_and_differs_is_changed_and_what_is_no_longer_wanted_goes() {
        let there = [plain(1, "ticket"), plain(4, "claim")];
        assert_eq!(done(&there, &[1, 4]), ["delete 4 claim", "change 1", "create close", "create reload"]);
    }

    #[test]
    fn another_bots_commands_are_never_touched() {
        let there = [plain(1, "close"), plain(2, "play")];
        assert_eq!(done(&there, &[]), ["create ticket", "taken close", "create reload"]);
    }

    #[tokio::test]
    async fn what_was_registered_before_a_failure_is_ours_at_once() {
        let made = Answer::json(201, &json!({"id": "11", "name": "ticket"}));
        let refused = Answer::json(400, &json!({"message": "Maximum number of daily creates", "code": 30034}));
        let stub = Stub::answering(vec![Answer::json(200, &json!([])), made, refused]).await;
        let ours = OurCommands::default();
        let (app, guild) = (ApplicationId(70), GuildId(1));
        let outcome = sync(&stub.rest(), app, guild, &wanted().specs(), &[], &ours).await;
        assert_eq!(outcome.registered, [(CommandId(11), "ticket".to_owned())]);
        assert!(ours.has(CommandId(11)) && matches!(outcome.stopped_by, Some(Fault::Limit { code: 30034, .. })));
    }

    #[test]
    fn a_user_command_of_the_same_name_is_no_obstacle() {
        let there = [SeenCommand { id: CommandId(1), name: "close".into(), spec: None }];
        assert_eq!(done(&there, &[]), ["create ticket", "create close", "create reload"]);
    }
}
