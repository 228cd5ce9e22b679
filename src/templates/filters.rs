//! The filters that templates may use, and minijinja set up with these and nothing else.

use std::fmt::Write as _;
use std::sync::LazyLock;

use minijinja::value::Value;
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior};

use super::values::{Moment, printed};
use super::{Surface, escape};

/// A filter, for people.
#[derive(Debug, PartialEq, Eq)]
pub struct Filter {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub description: &'static str,
    /// How it is written.
    pub example: &'static str,
}

const fn filter(name: &'static str, description: &'static str, example: &'static str) -> Filter {
    Filter { name, description, example }
}

/// Every filter.
pub const FILTERS: [Filter; 11] = [
    filter("upper", "In capitals.", "{{ type.name | upper }}"),
    filter("lower", "In small letters.", "{{ type.name | lower }}"),
    filter("title", "Each word with a capital.", "{{ type.name | title }}"),
    filter("trim", "Without spaces at both ends.", "{{ closed.reason | trim }}"),
    filter("length", "How many characters or entries.", "{{ staff.names | length }}"),
    filter("default", "Another text where there is none.", "{{ closed.reason | default(\"no reason given\") }}"),
    filter("join", "A list as one text.", "{{ staff.names | join(\" and \") }}"),
    filter("replace", "One text in place of another.", "{{ type.name | replace(\"application\", \"form\") }}"),
    filter("round", "A number, rounded.", "{{ ticket.number / 2 | round }}"),
    filter("truncate", "At most so many characters.", "{{ member.name | truncate(20) }}"),
    filter("date", "A moment in another style.", "{{ ticket.opened_at | date(\"relative\") }}"),
];

/// The styles of `date`: the name, and Discord's letter, which may be written instead.
pub const DATE_STYLES: [(&str, char); 7] = [
    ("full", 'f'),
    ("long", 'F'),
    ("date", 'd'),
    ("long-date", 'D'),
    ("time", 't'),
    ("long-time", 'T'),
    ("relative", 'R'),
];

/// How much work a template may make: far more than any that people write.
pub const FUEL: u64 = 10_000;

/// When a template is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// At load: what does not exist is an error.
    Trial,
    /// For a message: what does not exist, in a template of an earlier version, is left out.
    Message,
}

/// The environment for a surface.
pub fn environment(surface: Surface, run: Run) -> &'static Environment<'static> {
    use UndefinedBehavior::{Chainable, SemiStrict};
    static ALL: LazyLock<[Environment<'static>; 4]> = LazyLock::new(|| {
        [(false, SemiStrict), (true, SemiStrict), (false, Chainable), (true, Chainable)]
            .map(|(plain, undefined)| set_up(plain, undefined))
    });
    &ALL[usize::from(surface == Surface::ThreadName) + 2 * usize::from(run == Run::Message)]
}

fn set_up(plain: bool, undefined: UndefinedBehavior) -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(undefined);
    environment.set_fuel(Some(FUEL));
    // Errors tell their place only in this mode.
    environment.set_debug(true);
    environment.set_formatter(move |out, _, value| out.write_str(&printed(value, plain)).map_err(Error::from));
    environment.add_filter("upper", |value: Value| on_text(value, str::to_uppercase));
    environment.add_filter("lower", |value: Value| on_text(value, str::to_lowercase));
    environment.add_filter("title", |value: Value| on_text(value, title));
    environment.add_filter("trim", |value: Value| on_text(value, |text| text.trim().to_owned()));
    environment.add_filter("length", length);
    environment.add_filter("default", |value: Value, other: Value| if is_something(&value) { value } else { other });
    environment.add_filter("join", move |list: Value, between: Option<String>| join(&list, between, plain));
    environment.add_filter("replace", |value: Value, from: String, to: String| {
        on_text(value, |text| if from.is_empty() { text.to_owned() } else { text.replace(&from, &to) })
    });
    environment.add_filter("round", round);
    environment.add_filter("truncate", |value: Value, most: usize| {
        on_text(value, |text| crate::domain::limits::shorten(text, most.max(1)))
    });
    environment.add_filter("date", date);
    environment.add_test("defined", |value: Value| is_something(&value));
    environment
}

fn wrong(why: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(ErrorKind::InvalidOperation, why)
}

/// Changes a text. What Discord turns into something else is left alone: changed, it would be broken.
fn on_text(value: Value, change: impl FnOnce(&str) -> String) -> Result<Value, Error> {
    if value.is_safe() {
        return Ok(value);
    }
    match value.as_str() {
        Some(text) => Ok(change(text).into()),
        None if value.is_number() => Ok(change(&value.to_string()).into()),
        None if !is_something(&value) => Ok("".into()),
        None => Err(wrong("it is for texts")),
    }
}

fn is_something(value: &Value) -> bool {
    value.is_number() || value.is_true()
}

fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for c in text.chars() {
        if inside {
            out.extend(c.to_lowercase())
        } else {
            out.extend(c.to_uppercase())
        }
        inside = c.is_alphanumeric() || (inside && c == '\'');
    }
    out
}

fn length(value: Value) -> Result<usize, Error> {
    let counted = value.as_str().map(|text| text.chars().count()).or_else(|| value.len());
    counted.ok_or_else(|| wrong("it is for texts and lists"))
}

fn join(list: &Value, between: Option<String>, plain: bool) -> Result<Value, Error> {
    if list.as_str().is_some() {
        return Err(wrong("it is for lists, such as `staff.names`"));
    }
    let items: Vec<Value> = list.try_iter().map_err(|_| wrong("it is for lists, such as `staff.names`"))?.collect();
    let between = between.unwrap_or_default();
    // One entry that is printed as it is makes the whole so; the others are made harmless here.
    let live = items.iter().any(Value::is_safe);
    let mut out = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push_str(&if live { escape::markdown(&between) } else { between.clone() });
        }
        let _ = if live { write!(out, "{}", printed(item, plain)) } else { write!(out, "{item}") };
    }
    Ok(if live { Value::from_safe_string(out) } else { out.into() })
}

fn round(value: Value, digits: Option<u32>) -> Result<Value, Error> {
    if value.is_integer() {
        return Ok(value);
    }
    let number = f64::try_from(value).map_err(|_| wrong("it is for numbers"))?;
    let scale = 10_f64.powi(digits.unwrap_or(0).min(9) as i32);
    let rounded = (number * scale).round() / scale;
    Ok(if digits.unwrap_or(0) == 0 { (rounded as i64).into() } else { rounded.into() })
}

fn date(value: Value, style: Option<String>) -> Result<Value, Error> {
    let Some(moment) = value.downcast_object_ref::<Moment>() else {
        return Err(wrong("it is for moments, such as `ticket.opened_at`"));
    };
    let style = style.as_deref().unwrap_or("full");
    let known = DATE_STYLES.iter().find(|(name, letter)| *name == style || letter.to_string() == style);
    let Some((_, letter)) = known else {
        let names: Vec<&str> = DATE_STYLES.iter().map(|(name, _)| *name).collect();
        return Err(wrong(format!("it does not know the style \"{style}\", only {}", names.join(", "))));
    };
    let text = moment.in_style(*letter);
    Ok(if moment.plain { text.into() } else { Value::from_safe_string(text) })
}
