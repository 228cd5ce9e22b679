//! What `/config` and `/panel` say to the maintainer who asks, and to the log channel.

use super::{Words, listed};
use crate::definitions::overlay::keys::{Kind, Setting};
use crate::definitions::overlay::value::{self, Misplaced};
use crate::definitions::overlay::{Origin, View};
use crate::definitions::set::Server;
use crate::domain::ids::PanelId;
use crate::domain::limits;
use crate::domain::overrides::Override;
use crate::templates::escape;

/// The most characters of a value that are shown.
const SHOWN: usize = 300;

/// Text as it stands, on one line.
fn code(text: &str) -> String {
    format!("`{}`", escape::one_line(&limits::shorten(text, SHOWN)).replace('`', "'"))
}

/// A value as it is kept, for people: channels and roles as mentions, beside the files' names for them.
pub fn value(kind: Kind, kept: Option<&str>, server: &Server) -> String {
    let Some(kept) = kept else { return "nothing".to_owned() };
    let channel = |name: &str| server.channels.get(name).map(|id| format!("<#{id}>"));
    let role = |name: &str| server.roles.get(name).map(|id| format!("<@&{id}>"));
    let one = |part: &str, mention: &dyn Fn(&str) -> Option<String>, new: &str| match value::new_name(part) {
        Some((_, id)) => format!("<{new}{id}>"),
        None => mention(part).map_or_else(|| code(part), |mention| format!("{} ({mention})", code(part))),
    };
    match kind {
        Kind::Channel if kept.parse::<u64>().is_ok() => format!("<#{kept}>"),
        Kind::Role if kept.parse::<u64>().is_ok() => format!("<@&{kept}>"),
        Kind::ChannelName if !kept.is_empty() => one(kept, &channel, "#"),
        Kind::RoleNames | Kind::TypeNames => {
            let parts: Vec<String> = value::parts(kept).map(|part| one(&part, &role, "@&")).collect();
            if parts.is_empty() { code(value::NONE) } else { parts.join(", ") }
        }
        _ if kept.is_empty() => "nothing".to_owned(),
        _ => code(kept),
    }
}

/// Where a value comes from: `server.yaml`, line 40.
fn origin(origin: &Origin) -> String {
    match origin {
        Origin::File(path, line) => format!("{}, line {line}", code(path)),
        Origin::Default => "the default, since no file says anything".to_owned(),
    }
}

fn from(file: &Origin) -> String {
    match file {
        Origin::File(..) => format!("From {}.", origin(file)),
        Origin::Default => "No file says anything, so this is the default.".to_owned(),
    }
}

fn set_by(one: &Override) -> String {
    let by = format!("<@{}> ({})", one.by.id, escape::markdown(&escape::one_line(&one.by.name)));
    format!("{by} <t:{}:f>", one.at.unix_seconds())
}

/// Everything that is overridden, a line each.
pub fn overrides(view: &View) -> Vec<String> {
    let settings = view.settings();
    let line = |one: &Override| {
        let kind = settings.iter().find(|setting| setting.key == one.key).map_or(Kind::Text, |setting| setting.kind);
        let shown = |kept: &str| value(kind, Some(kept), &view.server);
        let out = view.left_out(&one.key).map(|out| format!("\n  **Left out**: {}", reasons(&out.why)));
        format!(
            "{}: {}, set by {}; before: {}{}",
            code(&one.key),
            shown(&one.value),
            set_by(one),
            shown(&one.before),
            out.unwrap_or_default()
        )
    };
    view.overrides.iter().map(line).collect()
}

fn reasons(why: &[String]) -> String {
    escape::markdown(&limits::shorten(&why.join("; "), SHOWN))
}

/// Nothing is overridden.
pub fn no_overrides() -> &'static str {
    "Nothing is set from Discord: everything is as the files say. `/config show key:` tells what holds for a key, and where it \
     comes from."
}

/// The title of the list of overrides.
pub fn overrides_title() -> &'static str {
    "Set from Discord, over the files"
}

/// What holds for a key, and where it comes from.
pub fn shown(setting: &Setting, view: &View) -> String {
    let (kept, _) = view.value(setting);
    let (in_files, file) = view.of_files(setting);
    let of = |kept: Option<&str>| value(setting.kind, kept, &view.server);
    let mut lines = vec![format!("{} is {}.", code(&setting.key), of(kept.as_deref()))];
    match view.override_of(&setting.key) {
        None => lines.push(from(&file)),
        Some(one) => {
            let again = format!("`/config reset key:{}` goes back to that.", unticked(&setting.key));
            let files = format!("The files say {} ({}). {again}", of(in_files.as_deref()), origin(&file));
            match view.left_out(&setting.key) {
                None => {
                    lines.push(format!("Set by {}; before, it was {}.", set_by(one), of(Some(&one.before))));
                    lines.push(files);
                }
                Some(out) => {
                    lines.push(from(&file));
                    let was = of(Some(&one.value));
                    lines.push(format!("{} set {was}, which is **left out**: {}", set_by(one), reasons(&out.why)));
                }
            }
        }
    }
    lines.push(format!("-# {}", about(setting)));
    lines.join("\n")
}

/// What a key is for, and what may be written.
fn about(setting: &Setting) -> String {
    let words: Vec<String> = setting.words().into_iter().map(code).collect();
    let about = escape::markdown(setting.about());
    let way = match setting.kind {
        Kind::Channel | Kind::ChannelName => "Set it with `channel:`.".to_owned(),
        Kind::Role => "Set it with `role:`.".to_owned(),
        Kind::RoleNames => "Set it with `role:`, or with `value:` and names with commas between them.".to_owned(),
        _ if words.is_empty() => {
            setting.example().map(|example| format!("For example {}.", code(example))).unwrap_or_default()
        }
        _ => {
            let words = either(&words);
            match setting.kind {
                Kind::YesNo | Kind::Words => format!("It may be {words}."),
                _ => format!("It may also be {words}."),
            }
        }
    };
    format!("{about} {way}").trim().to_owned()
}

/// `a, b or c`
fn either(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
    }
}

fn unticked(text: &str) -> String {
    escape::one_line(text).replace('`', "'")
}

/// There is no such key.
pub fn unknown_key(key: &str, meant: Option<&str>) -> String {
    let meant = meant.map(|meant| format!(" Did you mean {}?", code(meant))).unwrap_or_default();
    format!("There is no key {}.{meant} Discord offers the keys while you type.", code(key))
}

/// None, or more than one, of the options for a value was given.
pub fn one_value_wanted() -> &'static str {
    "Please give exactly one of `value:`, `channel:` and `role:`."
}

/// The wrong one of the options for a value was given.
pub fn misplaced(key: &str, misplaced: Misplaced) -> String {
    let option = match misplaced {
        Misplaced::WantsChannel => "channel",
        Misplaced::WantsRole => "role",
        Misplaced::WantsText => "value",
    };
    format!("{} takes `{option}:`. Nothing was changed.", code(key))
}

/// It is so already.
pub fn unchanged(setting: &Setting, kept: &str, view: &View) -> String {
    let source = match view.value(setting).1 {
        Some(file) => format!(" ({})", origin(&file)),
        None => String::new(),
    };
    let now = value(setting.kind, Some(kept), &view.server);
    format!("{} is {now} already{source}. Nothing was changed.", code(&setting.key))
}

/// The checks refuse it.
pub fn refused(key: &str, why: &[String]) -> String {
    let line = |line: &String| format!("- {}", escape::markdown(&limits::shorten(line, SHOWN)));
    let lines: Vec<String> = why.iter().take(limits::EMBEDS).map(line).collect();
    format!("{} was not changed:\n{}", code(key), lines.join("\n"))
}

/// Whoever asks would be a maintainer no more.
pub fn locked_out(key: &str) -> String {
    format!(
        "{} was not changed: you would not be a maintainer any more. Somebody who stays one can do it, or a file.",
        code(key)
    )
}

/// What was changed, for whoever asked.
pub fn changed(lines: &[String], notes: &[String]) -> String {
    let notes = notes.iter().map(|note| format!("\n-# {}", limits::shorten(note, SHOWN)));
    format!("{}{}", lines.join("\n"), notes.collect::<String>())
}

/// A change from one value to another: ``list: `cards` → <#5>``.
pub fn change(setting: &Setting, before: (Option<&str>, &Server), now: (Option<&str>, &Server)) -> String {
    let shown = |(kept, server): (Option<&str>, &Server)| value(setting.kind, kept, server);
    format!("{}: {} → {}", code(&setting.key), shown(before), shown(now))
}

/// An override of a key that is gone was taken back.
pub fn change_of_nothing(one: &Override) -> String {
    format!("{}: {} (it was left out)", code(&one.key), code(&one.value))
}

/// A key that is not overridden was to be reset.
pub fn nothing_to_reset(key: &str) -> String {
    format!("{} is not set from Discord. Nothing was changed.", code(key))
}

/// Nothing was there to be reset.
pub fn nothing_at_all_to_reset() -> &'static str {
    "Nothing is set from Discord. Nothing was changed."
}

/// How an override stands to new files.
pub fn left_out(key: &str, why: &[String]) -> String {
    format!(
        "{}, set from Discord, no longer fits the files and is left out; the files win: {}",
        code(key),
        reasons(why)
    )
}

/// An override that was left out is in force again.
pub fn fits_again(key: &str) -> String {
    format!("{}, set from Discord, fits the files again and is in force.", code(key))
}

/// The files say something else, and an override hides it.
pub fn hides(key: &str) -> String {
    format!(
        "{} was changed in the files, but what was set from Discord stands over it. `/config reset key:{}` takes that away.",
        code(key),
        unticked(key)
    )
}

/// There is no such panel, or there are several to choose from.
pub fn which_panel(server: &Server, asked: Option<&PanelId>) -> String {
    let panels: Vec<String> = server.panels.iter().map(|panel| code(panel.id.as_str())).collect();
    match (asked, panels.as_slice()) {
        (_, []) => "The files name no panel. Add one under `panels` in server.yaml.".to_owned(),
        (Some(asked), _) => {
            format!("There is no panel {}. There is {}.", code(asked.as_str()), listed(&panels, Words::ENGLISH))
        }
        (None, _) => format!("Which one? There is {}.", listed(&panels, Words::ENGLISH)),
    }
}

/// A panel stands, up to date.
pub fn panel_stands(panel: &PanelId, url: &str) -> String {
    format!("The panel {} is up to date: {url}", code(panel.as_str()))
}

/// A panel was posted anew.
pub fn panel_posted(panel: &PanelId, url: &str) -> String {
    format!("The panel {} is posted: {url}", code(panel.as_str()))
}

/// A panel does not stand, and why.
pub fn panel_missing(panel: &PanelId, why: Option<&str>) -> String {
    let why =
        why.unwrap_or("Discord or the database could not do it now; I try again, and the log channel has the reason.");
    format!("The panel {} could not be brought up to date. {why}", code(panel.as_str()))
}
