//! Every kind of mistake that the check can find: a file for each, named by its code.
//!
//! The file's doc comment is the page that `frontdesk check --explain` prints: what is wrong, why it matters, a wrong
//! example and a right one. The examples are the fixtures of the tests: the wrong one gives just this code, the right one
//! nothing. What cannot be said by a schema is found by the functions in these files; mistakes of YAML, of shape and of
//! templates are found where they are read, and have a page all the same.
//!
//! To add a check, add its file and its line in the table, in both lists below.

pub mod bad_colour;
pub mod bad_condition;
pub mod bad_days;
pub mod bad_discord_id;
pub mod bad_duration;
pub mod bad_emoji;
pub mod bad_hours;
pub mod bad_id;
pub mod bad_key;
pub mod bad_locale;
pub mod bad_merge;
pub mod bad_pattern;
pub mod bad_phrase;
pub mod bad_timezone;
pub mod bad_variable_name;
pub mod command_is_full;
pub mod duplicate_entry;
pub mod duplicate_id;
pub mod duplicate_key;
pub mod duplicate_server;
pub mod empty_file;
pub mod empty_panel;
pub mod empty_value;
pub mod file_too_large;
pub mod form_needs_label;
pub mod form_too_many;
pub mod given_and_taken;
pub mod group_taken;
pub mod impossible_bounds;
pub mod indentation;
pub mod misplaced_key;
pub mod missing_key;
pub mod missing_space;
pub mod missing_variable;
pub mod needs_quotes;
pub mod nested_include;
pub mod never_said;
pub mod no_card;
pub mod no_server;
pub mod no_thread_channel;
pub mod no_way_in;
pub mod nobody_can_open;
pub mod not_a_file;
pub mod not_utf8;
pub mod not_yet_in_force;
pub mod out_of_range;
pub mod overlapping_hours;
pub mod pattern_never_matches;
pub mod recursive_alias;
pub mod second_document;
pub mod second_server;
pub mod shared_id;
pub mod stray_folder;
pub mod tab;
pub mod template_endless;
pub mod template_not_allowed;
pub mod template_not_here;
pub mod template_syntax;
pub mod template_too_long;
pub mod template_unknown_filter;
pub mod template_unknown_name;
pub mod template_wrong_value;
pub mod too_deep;
pub mod too_few;
pub mod too_long;
pub mod too_many;
pub mod too_many_values;
pub mod type_in_no_panel;
pub mod unclosed_bracket;
pub mod unclosed_quote;
pub mod unclosed_variable;
pub mod unknown_alias;
pub mod unknown_channel;
pub mod unknown_key;
pub mod unknown_list;
pub mod unknown_position;
pub mod unknown_role;
pub mod unknown_type;
pub mod unknown_value;
pub mod unreachable_question;
pub mod unreadable_file;
pub mod unused_channel;
pub mod unused_list;
pub mod unused_role;
pub mod variable_in_template;
pub mod warn_too_long;
pub mod when_later_answer;
pub mod when_other_position;
pub mod when_unknown_answer;
pub mod when_without_order;
pub mod withheld_variable;
pub mod wrong_kind;
pub mod yaml_syntax;
pub mod yaml_tag;
pub mod zero_duration;

use super::diagnostic::Severity;
use super::suggest;

/// A kind of mistake.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    file: &'static str,
    source: &'static str,
    /// How much it matters.
    pub severity: Severity,
}

macro_rules! table {
    ($($severity:ident: $($file:ident),+ $(,)?;)+) => {
        /// All of them.
        pub const ALL: &[Check] = &[$($(Check {
            file: stringify!($file),
            source: include_str!(concat!("checks/", stringify!($file), ".rs")),
            severity: Severity::$severity,
        }),+),+];
    };
}

table! {
    Error:
        bad_colour,
        bad_condition,
        bad_days,
        bad_discord_id,
        bad_duration,
        bad_emoji,
        bad_hours,
        bad_id,
        bad_key,
        bad_locale,
        bad_merge,
        bad_pattern,
        bad_phrase,
        bad_timezone,
        bad_variable_name,
        duplicate_entry,
        duplicate_id,
        duplicate_key,
        duplicate_server,
        empty_file,
        empty_panel,
        empty_value,
        file_too_large,
        form_needs_label,
        form_too_many,
        given_and_taken,
        group_taken,
        impossible_bounds,
        indentation,
        misplaced_key,
        missing_key,
        missing_space,
        missing_variable,
        needs_quotes,
        nested_include,
        no_server,
        no_thread_channel,
        no_way_in,
        nobody_can_open,
        not_a_file,
        not_utf8,
        out_of_range,
        overlapping_hours,
        pattern_never_matches,
        recursive_alias,
        second_document,
        second_server,
        tab,
        template_endless,
        template_not_allowed,
        template_not_here,
        template_syntax,
        template_too_long,
        template_unknown_filter,
        template_unknown_name,
        template_wrong_value,
        too_deep,
        too_few,
        too_long,
        too_many,
        too_many_values,
        unclosed_bracket,
        unclosed_quote,
        unclosed_variable,
        unknown_alias,
        unknown_channel,
        unknown_key,
        unknown_list,
        unknown_position,
        unknown_role,
        unknown_type,
        unknown_value,
        unreachable_question,
        unreadable_file,
        variable_in_template,
        warn_too_long,
        when_later_answer,
        when_other_position,
        when_unknown_answer,
        when_without_order,
        withheld_variable,
        wrong_kind,
        yaml_syntax,
        yaml_tag,
        zero_duration;
    Warning:
        command_is_full,
        never_said,
        no_card,
        not_yet_in_force,
        shared_id,
        stray_folder,
        type_in_no_panel,
        unused_channel,
        unused_list,
        unused_role;
}

/// A file of an example: its name, and what it says.
pub type Example = (&'static str, String);

impl Check {
    /// Its stable code, such as `unknown-key`.
    pub fn code(self) -> String {
        self.file.replace('_', "-")
    }

    /// What it is, in one sentence.
    pub fn title(self) -> &'static str {
        self.lines().next().unwrap_or_default()
    }

    /// Why it matters, as one paragraph.
    pub fn reason(self) -> String {
        self.section("Why it matters").collect::<Vec<_>>().join(" ")
    }

    /// The page as Markdown.
    pub fn markdown(self) -> String {
        self.lines().map(|line| format!("{line}\n")).collect()
    }

    /// The page for a terminal: code indented, with its file's name where that is not the usual one.
    pub fn page(self) -> String {
        let mut page = format!("{}[{}]: {}\n", self.severity.as_str(), self.code(), self.title());
        let mut in_code = false;
        for line in self.lines().skip(1) {
            if let Some(fence) = line.strip_prefix("```") {
                in_code = !in_code;
                if let Some((_, file)) = fence.split_once(' ') {
                    page.push_str(&format!("  {file}:\n"));
                }
            } else if let Some(heading) = line.strip_prefix("# ") {
                page.push_str(&format!("{heading}:\n"));
            } else {
                page.push_str(if line.is_empty() {
                    ""
                } else if in_code {
                    "    "
                } else {
                    "  "
                });
                page.push_str(line);
                page.push('\n');
            }
        }
        page
    }

    /// The files of the wrong example.
    pub fn wrong(self) -> Vec<Example> {
        examples(self.section("Wrong"))
    }

    /// The files of the right example.
    pub fn right(self) -> Vec<Example> {
        examples(self.section("Right"))
    }

    fn lines(self) -> impl Iterator<Item = &'static str> {
        let doc = self.source.lines().map_while(|line| line.strip_prefix("//!"));
        doc.map(|line| line.strip_prefix(' ').unwrap_or(line))
    }

    fn section(self, heading: &'static str) -> impl Iterator<Item = &'static str> {
        let after = self.lines().skip_while(move |line| line.strip_prefix("# ") != Some(heading)).skip(1);
        after.take_while(|line| !line.starts_with("# ")).filter(|line| !line.is_empty())
    }
}

fn examples(lines: impl Iterator<Item = &'static str>) -> Vec<Example> {
    let mut files: Vec<Example> = Vec::new();
    let mut open = false;
    for line in lines {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(fence) => {
                open = true;
                files.push((fence.split_once(' ').map_or("bug-report.yaml", |(_, file)| file), String::new()));
            }
            None => {
                if let Some((_, text)) = files.last_mut() {
                    text.push_str(line);
                    text.push('\n');
                }
            }
        }
    }
    files
}

/// The kind of mistake with this code.
pub fn of(code: &str) -> Option<Check> {
    ALL.iter().copied().find(|check| check.code() == code)
}

/// What to say to somebody who asks for a code that is not there.
pub fn no_such(code: &str) -> String {
    let codes: Vec<String> = ALL.iter().map(|check| check.code()).collect();
    let near = suggest::nearest(code, codes.iter().map(String::as_str));
    let near = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    format!("there is no code `{code}`{near}\nThe codes are:\n{}", listed())
}

/// All codes with what they are, a line for each.
pub fn listed() -> String {
    let mut lines: Vec<String> = ALL.iter().map(|check| format!("  {:24} {}\n", check.code(), check.title())).collect();
    lines.sort();
    lines.concat()
}
