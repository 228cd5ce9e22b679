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
    format!("`{}`", unticked(&limits::shorten(text, SHOWN)))
}

fn unticked(text: &str) -> String {
    escape::one_line(text).replace('`', "'")
}

/// The command that takes an override away.
fn reset_command(key: &str) -> String {
    code(&format!("/config reset key:{key}"))
}

/// A value as it is kept, for people: channels and roles as mentions, beside the files' names for them.
pub fn value(kind: Kind, kept: Option<&str>, server: &Server, words: Words<'_>) -> String {
    let Some(kept) = kept else { return say!(words, "config-nothing") };
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
        _ if kept.is_empty() => say!(words, "config-nothing"),
        _ => code(kept),
    }
}

/// Where a value comes from: `server.yaml`, line 40.
fn origin(origin: &Origin, words: Words<'_>) -> String {
    match origin {
        Origin::File(path, line) => say!(words, "config-in-file", path = code(path), line = line.to_string()),
        Origin::Default => say!(words, "config-by-default"),
    }
}

fn from(file: &Origin, words: Words<'_>) -> String {
    match file {
        Origin::File(..) => say!(words, "config-from", origin = origin(file, words)),
        Origin::Default => say!(words, "config-by-nobody"),
    }
}

fn who(one: &Override) -> String {
    format!("<@{}> ({})", one.by.id, escape::markdown(&escape::one_line(&one.by.name)))
}

fn when(one: &Override) -> String {
    format!("<t:{}:f>", one.at.unix_seconds())
}

/// Everything that is overridden, a line each.
pub fn overrides(view: &View, words: Words<'_>) -> Vec<String> {
    let settings = view.settings();
    let line = |one: &Override| {
        let kind = settings.iter().find(|setting| setting.key == one.key).map_or(Kind::Text, |setting| setting.kind);
        let shown = |kept: &str| value(kind, Some(kept), &view.server, words);
        let line = say!(
            words,
            "config-line",
            key = code(&one.key),
            value = shown(&one.value),
            by = who(one),
            when = when(one),
            before = shown(&one.before),
        );
        match view.left_out(&one.key) {
            None => line,
            Some(out) => format!("{line}\n  {}", say!(words, "config-line-left-out", why = reasons(&out.why))),
        }
    };
    view.overrides.iter().map(line).collect()
}

fn reasons(why: &[String]) -> String {
    escape::markdown(&limits::shorten(&why.join("; "), SHOWN))
}

/// Nothing is overridden.
pub fn no_overrides(words: Words<'_>) -> String {
    say!(words, "config-none")
}

/// The title of the list of overrides.
pub fn overrides_title(words: Words<'_>) -> String {
    say!(words, "config-title")
}

/// What holds for a key, and where it comes from.
pub fn shown(setting: &Setting, view: &View, words: Words<'_>) -> String {
    let (kept, _) = view.value(setting);
    let (in_files, file) = view.of_files(setting);
    let of = |kept: Option<&str>| value(setting.kind, kept, &view.server, words);
    let mut lines = vec![say!(words, "config-is", key = code(&setting.key), value = of(kept.as_deref()))];
    match view.override_of(&setting.key) {
        None => lines.push(from(&file, words)),
        Some(one) => match view.left_out(&setting.key) {
            None => {
                let before = of(Some(&one.before));
                lines.push(say!(words, "config-set-by", by = who(one), when = when(one), before = before));
                lines.push(say!(
                    words,
                    "config-files-say",
                    value = of(in_files.as_deref()),
                    origin = origin(&file, words),
                    command = reset_command(&setting.key),
                ));
            }
            Some(out) => {
                lines.push(from(&file, words));
                lines.push(say!(
                    words,
                    "config-set-left-out",
                    by = who(one),
                    value = of(Some(&one.value)),
                    when = when(one),
                    why = reasons(&out.why),
                ));
            }
        },
    }
    lines.push(format!("-# {}", about(setting, words)));
    lines.join("\n")
}

/// What a key is for, in the words of the vocabulary, and what may be written.
fn about(setting: &Setting, words: Words<'_>) -> String {
    let known: Vec<String> = setting.words().into_iter().map(code).collect();
    let way = match setting.kind {
        Kind::Channel | Kind::ChannelName => say!(words, "config-with-channel"),
        Kind::Role => say!(words, "config-with-role"),
        Kind::RoleNames => say!(words, "config-with-roles"),
        _ if known.is_empty() => match setting.example() {
            Some(example) => say!(words, "config-example", example = code(example)),
            None => String::new(),
        },
        Kind::YesNo | Kind::Words => say!(words, "config-words", words = known.join(", ")),
        _ => say!(words, "config-words-too", words = known.join(", ")),
    };
    format!("{} {way}", escape::markdown(setting.about())).trim().to_owned()
}

/// There is no such key.
pub fn unknown_key(key: &str, meant: Option<&str>, words: Words<'_>) -> String {
    match meant {
        Some(meant) => say!(words, "config-unknown-key-meant", key = code(key), meant = code(meant)),
        None => say!(words, "config-unknown-key", key = code(key)),
    }
}

/// None, or more than one, of the options for a value was given.
pub fn one_value_wanted(words: Words<'_>) -> String {
    say!(words, "config-one-value")
}

/// The wrong one of the options for a value was given.
pub fn misplaced(key: &str, misplaced: Misplaced, words: Words<'_>) -> String {
    let option = match misplaced {
        Misplaced::WantsChannel => "`channel:`",
        Misplaced::WantsRole => "`role:`",
        Misplaced::WantsText => "`value:`",
    };
    say!(words, "config-takes", key = code(key), option = option)
}

/// It is so already.
pub fn unchanged(setting: &Setting, kept: &str, view: &View, words: Words<'_>) -> String {
    let (key, now) = (code(&setting.key), value(setting.kind, Some(kept), &view.server, words));
    match view.value(setting).1 {
        Some(file) => say!(words, "config-already-from", key = key, value = now, origin = origin(&file, words)),
        None => say!(words, "config-already", key = key, value = now),
    }
}

/// The checks refuse it.
pub fn refused(key: &str, why: &[String], words: Words<'_>) -> String {
    let line = |line: &String| format!("- {}", escape::markdown(&limits::shorten(line, SHOWN)));
    let lines: Vec<String> = why.iter().take(limits::EMBEDS).map(line).collect();
    format!("{}\n{}", say!(words, "config-refused", key = code(key)), lines.join("\n"))
}

/// Whoever asks would be a maintainer no more.
pub fn locked_out(key: &str, words: Words<'_>) -> String {
    say!(words, "config-locked-out", key = code(key))
}

/// What was changed, for whoever asked.
pub fn changed(lines: &[String], notes: &[String]) -> String {
    let notes = notes.iter().map(|note| format!("\n-# {}", limits::shorten(note, SHOWN)));
    format!("{}{}", lines.join("\n"), notes.collect::<String>())
}

/// A change from one value to another: ``list: `cards` → <#5>``.
pub fn change(
    setting: &Setting,
    before: (Option<&str>, &Server),
    now: (Option<&str>, &Server),
    words: Words<'_>,
) -> String {
    let shown = |(kept, server): (Option<&str>, &Server)| value(setting.kind, kept, server, words);
    format!("{}: {} → {}", code(&setting.key), shown(before), shown(now))
}

/// An override of a key that is gone was taken back.
pub fn change_of_nothing(one: &Override, words: Words<'_>) -> String {
    say!(words, "config-was-left-out", key = code(&one.key), value = code(&one.value))
}

/// A key that is not overridden was to be reset.
pub fn nothing_to_reset(key: &str, words: Words<'_>) -> String {
    say!(words, "config-not-set", key = code(key))
}

/// Nothing was there to be reset.
pub fn nothing_at_all_to_reset(words: Words<'_>) -> String {
    say!(words, "config-nothing-set")
}

/// How an override stands to new files: it does not fit.
pub fn left_out(key: &str, why: &[String], words: Words<'_>) -> String {
    say!(words, "config-left-out", key = code(key), why = reasons(why))
}

/// An override that was left out is in force again.
pub fn fits_again(key: &str, words: Words<'_>) -> String {
    say!(words, "config-fits-again", key = code(key))
}

/// The files say something else, and an override hides it.
pub fn hides(key: &str, words: Words<'_>) -> String {
    say!(words, "config-hides", key = code(key), command = reset_command(key))
}

/// There is no such panel, or there are several to choose from.
pub fn which_panel(server: &Server, asked: Option<&PanelId>, words: Words<'_>) -> String {
    let panels: Vec<String> = server.panels.iter().map(|panel| code(panel.id.as_str())).collect();
    let all = listed(&panels, words);
    match asked {
        _ if panels.is_empty() => say!(words, "panel-none"),
        Some(asked) => say!(words, "panel-unknown", panel = code(asked.as_str()), panels = all),
        None => say!(words, "panel-which", panels = all),
    }
}

/// A panel stands, up to date.
pub fn panel_stands(panel: &PanelId, link: &str, words: Words<'_>) -> String {
    say!(words, "panel-stands", panel = code(panel.as_str()), link = link)
}

/// A panel was posted anew.
pub fn panel_posted(panel: &PanelId, link: &str, words: Words<'_>) -> String {
    say!(words, "panel-posted", panel = code(panel.as_str()), link = link)
}

/// A panel does not stand, and why.
pub fn panel_missing(panel: &PanelId, why: Option<&str>, words: Words<'_>) -> String {
    let why = why.map_or_else(|| say!(words, "panel-try-again"), ToOwned::to_owned);
    say!(words, "panel-missing", panel = code(panel.as_str()), why = why)
}
