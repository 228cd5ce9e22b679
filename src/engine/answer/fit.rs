//! Whether a reply answers a question, and as what.

use crate::definitions::set::{AnswerKind, Question};
use crate::domain::answer::{Bound, Reply, Unfit, Value};
use crate::domain::limits;
use crate::domain::ticket::Attachment;
use crate::domain::time;

/// The answer that a reply is to a question.
///
/// # Errors
/// What is wrong with it.
pub fn fit(question: &Question, reply: &Reply) -> Result<Value, Unfit> {
    if is_nothing(question, reply) {
        return if question.required { Err(nothing(question)) } else { Ok(Value::Skipped) };
    }
    match question.answer {
        AnswerKind::Text | AnswerKind::Paragraph => text(question, reply),
        AnswerKind::Number => number(question, reply),
        AnswerKind::YesNo => yes_no(reply),
        AnswerKind::Choice => choice(question, reply),
        AnswerKind::Member => member(reply),
        AnswerKind::Link => link(question, reply),
        AnswerKind::Date => date(question, reply),
        AnswerKind::File => files(question, reply),
        AnswerKind::Screenshot => files(question, reply).and_then(pictures),
    }
}

fn is_nothing(question: &Question, reply: &Reply) -> bool {
    match reply {
        Reply::Skip => true,
        Reply::Sent { text, files } => files.is_empty() && (text.trim().is_empty() || question.answer.wants_files()),
        Reply::Picked(picked) => picked.is_empty(),
        Reply::People(people) => people.is_empty(),
        Reply::YesNo(_) => false,
    }
}

fn nothing(question: &Question) -> Unfit {
    match question.answer {
        AnswerKind::File | AnswerKind::Screenshot => Unfit::TooFewFiles(Bound::new(question.least_files() as f64)),
        _ => Unfit::Missing,
    }
}

/// What was typed, or picked where something typed was expected too.
fn typed(reply: &Reply) -> &str {
    match reply {
        Reply::Sent { text, .. } => text.trim(),
        Reply::Picked(picked) => picked.first().map_or("", |first| first.trim()),
        _ => "",
    }
}

fn text(question: &Question, reply: &Reply) -> Result<Value, Unfit> {
    let text = typed(reply);
    if text.is_empty() {
        return Err(Unfit::Missing);
    }
    long_enough(question, text)?;
    matches(question, text)?;
    Ok(Value::Text(text.to_owned()))
}

fn long_enough(question: &Question, text: &str) -> Result<(), Unfit> {
    let length = limits::length(text) as f64;
    match (question.min, question.max) {
        (Some(least), _) if length < least => Err(Unfit::TooShort(Bound::new(least))),
        (_, Some(most)) if length > most => Err(Unfit::TooLong(Bound::new(most))),
        _ => Ok(()),
    }
}

/// A pattern that cannot be read was read when the definitions were checked; it refuses nobody.
fn matches(question: &Question, text: &str) -> Result<(), Unfit> {
    let pattern = question.pattern.as_deref().and_then(|pattern| regex::Regex::new(pattern).ok());
    if pattern.is_none_or(|pattern| pattern.is_match(text)) { Ok(()) } else { Err(Unfit::NotThePattern) }
}

fn number(question: &Question, reply: &Reply) -> Result<Value, Unfit> {
    let text = typed(reply);
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '_' && *c != '\'').collect();
    // A comma before the last digits is a decimal one, unless there is a point too or it groups thousands.
    let plain = match plain.split_once(',') {
        Some((whole, rest)) if !rest.contains([',', '.']) && rest.len() != 3 => format!("{whole}.{rest}"),
        _ => plain.replace(',', ""),
    };
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+');
    if plain.len() > 20 || !plain.chars().all(digits) {
        return Err(Unfit::NotANumber);
    }
    let number = plain.parse::<f64>().map_err(|_| Unfit::NotANumber)?;
    matches(question, text)?;
    match (question.min, question.max) {
        (Some(least), _) if number < least => Err(Unfit::TooSmall(Bound::new(least))),
        (_, Some(most)) if number > most => Err(Unfit::TooLarge(Bound::new(most))),
        _ => Ok(Value::Number(plain.trim_start_matches('+').to_owned())),
    }
}

fn yes_no(reply: &Reply) -> Result<Value, Unfit> {
    if let Reply::YesNo(yes) = reply {
        return Ok(Value::YesNo(*yes));
    }
    match typed(reply).trim_end_matches(['.', '!']).to_lowercase().as_str() {
        "yes" | "y" | "true" | "ja" | "oui" | "sí" | "si" | "sim" => Ok(Value::YesNo(true)),
        "no" | "n" | "false" | "nein" | "nee" | "non" | "não" | "nao" => Ok(Value::YesNo(false)),
        _ => Err(Unfit::NotYesOrNo),
    }
}

fn choice(question: &Question, reply: &Reply) -> Result<Value, Unfit> {
    let named: Vec<String> = match reply {
        Reply::Picked(picked) => picked.clone(),
        _ => listed(question, typed(reply)),
    };
    let same = |known: &&String, name: &String| known.trim().to_lowercase() == name.trim().to_lowercase();
    let known = |name: &String| question.choices.iter().any(|choice| same(&choice, name));
    if named.is_empty() || !named.iter().all(known) {
        return Err(Unfit::NotAChoice);
    }
    let taken: Vec<String> =
        (question.choices.iter()).filter(|choice| named.iter().any(|name| same(choice, name))).cloned().collect();
    if taken.len() < question.least_choices() {
        return Err(Unfit::TooFewChoices(Bound::new(question.least_choices() as f64)));
    }
    if taken.len() > question.most_choices() {
        return Err(Unfit::TooManyChoices(Bound::new(question.most_choices() as f64)));
    }
    if question.takes_several() {
        return Ok(Value::Choices(taken));
    }
    taken.into_iter().next().map(Value::Choice).ok_or(Unfit::NotAChoice)
}

/// What was typed, as one choice or as several with commas or line breaks between them.
fn listed(question: &Question, text: &str) -> Vec<String> {
    let whole = question.choices.iter().any(|choice| choice.trim().to_lowercase() == text.to_lowercase());
    if whole || !question.takes_several() {
        return vec![text.to_owned()];
    }
    text.split([',', '\n', ';']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn member(reply: &Reply) -> Result<Value, Unfit> {
    use crate::domain::ids::UserId;
    use crate::domain::person::Face;
    if let Reply::People(people) = reply {
        return people.first().cloned().map(Value::Member).ok_or(Unfit::NotAMember);
    }
    // A mention, or an id: Discord tells who that is wherever it is shown.
    let text = typed(reply);
    let id = text.trim_start_matches("<@").trim_start_matches('!').trim_end_matches('>');
    if !(17..=20).contains(&id.len()) {
        return Err(Unfit::NotAMember);
    }
    let id: u64 = id.parse().map_err(|_| Unfit::NotAMember)?;
    Ok(Value::Member(Face { id: UserId(id), name: id.to_string(), display_name: id.to_string() }))
}

fn link(question: &Question, reply: &Reply) -> Result<Value, Unfit> {
    let text = typed(reply);
    let address = text.trim_start_matches('<').trim_end_matches('>');
    let rest = ["https://", "http://"].into_iter().find_map(|start| {
        let head = address.get(..start.len())?;
        head.eq_ignore_ascii_case(start).then(|| &address[start.len()..])
    });
    let host = rest.and_then(|rest| rest.split(['/', '?', '#', ':']).next()).unwrap_or_default();
    let sound = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    if !sound || address.contains(char::is_whitespace) {
        return Err(Unfit::NotALink);
    }
    long_enough(question, address)?;
    matches(question, address)?;
    Ok(Value::Text(address.to_owned()))
}

fn date(question: &Question, reply: &Reply) -> Result<Value, Unfit> {
    let day = typed(reply);
    if !time::is_day(day) {
        return Err(Unfit::NotADate);
    }
    matches(question, day)?;
    Ok(Value::Text(day.to_owned()))
}

fn files(question: &Question, reply: &Reply) -> Result<Value, Unfit> {
    let Reply::Sent { files, .. } = reply else { return Err(nothing(question)) };
    if files.len() < question.least_files() {
        return Err(Unfit::TooFewFiles(Bound::new(question.least_files() as f64)));
    }
    if files.len() > question.most_files() {
        return Err(Unfit::TooManyFiles(Bound::new(question.most_files() as f64)));
    }
    Ok(Value::Files(files.clone()))
}

fn pictures(value: Value) -> Result<Value, Unfit> {
    match &value {
        Value::Files(files) if files.iter().all(is_picture) => Ok(value),
        _ => Err(Unfit::NotAPicture),
    }
}

/// By what Discord says, else by the name's ending.
fn is_picture(file: &Attachment) -> bool {
    const ENDINGS: [&str; 9] = ["png", "jpg", "jpeg", "gif", "webp", "bmp", "heic", "heif", "avif"];
    match &file.media_type {
        Some(media_type) => media_type.starts_with("image/"),
        None => file.name.rsplit_once('.').is_some_and(|(_, end)| ENDINGS.contains(&end.to_lowercase().as_str())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::UserId;
    use crate::domain::person::Face;

    fn question(answer: AnswerKind) -> Question {
        Question { ask: "What?".into(), answer, required: true, ..Question::default() }
    }

    fn typed(text: &str) -> Reply {
        Reply::Sent { text: text.to_owned(), files: Vec::new() }
    }

    fn file(name: &str, media_type: Option<&str>) -> Attachment {
        Attachment { id: 1, name: name.into(), size: 1, url: String::new(), media_type: media_type.map(Into::into) }
    }

    fn sent(files: Vec<Attachment>) -> Reply {
        Reply::Sent { text: "Here it is".into(), files }
    }

    /// The answer as plain text, or what is wrong.
    fn told(question: &Question, reply: &Reply) -> String {
        fit(question, reply).map_or_else(|why| format!("{why:?}"), |value| value.plain())
    }

    #[test]
    fn texts_have_their_length_and_pattern() {
        let short =
            Question { min: Some(2.0), max: Some(5.0), pattern: Some("^UTC".into()), ..question(AnswerKind::Text) };
        for (reply, answer) in [
            (" UTC+2 ", "UTC+2"),
            ("U", "TooShort(Bound(2000))"),
            ("UTC+10", "TooLong(Bound(5000))"),
            ("éééé", "NotThePattern"),
            ("  ", "Missing"),
        ] {
            assert_eq!(told(&short, &typed(reply)), answer, "{reply}");
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let age = Question { min: Some(13.0), max: Some(99.5), ..question(AnswerKind::Number) };
        for (reply, answer) in [
            ("24", "24"),
            ("+24", "24"),
            ("24.5", "24.5"),
            ("24,5", "24.5"),
            ("12", "TooSmall(Bound(13000))"),
            ("1,000", "TooLarge(Bound(99500))"),
            ("1 000", "TooLarge(Bound(99500))"),
            ("-3", "TooSmall(Bound(13000))"),
            ("about 24", "NotANumber"),
            ("24 years", "NotANumber"),
            ("1e3", "NotANumber"),
            ("NaN", "NotANumber"),
            ("inf", "NotANumber"),
            ("٢٤", "NotANumber"),
            ("111111111111111111111", "NotANumber"),
        ] {
            assert_eq!(told(&age, &typed(reply)), answer, "{reply}");
        }
    }

    #[test]
    fn yes_and_no_are_pressed_or_typed() {
        let kind = question(AnswerKind::YesNo);
        assert_eq!(told(&kind, &Reply::YesNo(true)), "Yes");
        for (reply, answer) in [
            ("Yes!", "Yes"),
            ("y", "Yes"),
            ("NO", "No"),
            ("Ja.", "Yes"),
            ("não", "No"),
            ("perhaps", "NotYesOrNo"),
            ("yes and no", "NotYesOrNo"),
        ] {
            assert_eq!(told(&kind, &typed(reply)), answer, "{reply}");
        }
    }

    #[test]
    fn choices_are_picked_or_typed_in_any_order() {
        let choices = || ["Moderation", "Events", "Arts, crafts"].map(str::to_owned).to_vec();
        let one = Question { choices: choices(), ..question(AnswerKind::Choice) };
        let two = Question { min: Some(2.0), max: Some(2.0), ..one.clone() };
        let picked = |names: &[&str]| Reply::Picked(names.iter().map(|name| (*name).to_owned()).collect());
        for (question, reply, answer) in [
            (&one, picked(&["Events"]), "Events"),
            (&one, typed("events"), "Events"),
            (&one, typed("arts, crafts"), "Arts, crafts"),
            (&one, typed("Cooking"), "NotAChoice"),
            (&one, typed("Events, Moderation"), "NotAChoice"),
            (&one, picked(&["Events", "Moderation"]), "TooManyChoices(Bound(1000))"),
            (&two, picked(&["Events", "Moderation"]), "Moderation, Events"),
            (&two, typed("events\nmoderation"), "Moderation, Events"),
            (&two, typed("events, events"), "TooFewChoices(Bound(2000))"),
            (&two, picked(&["Gone"]), "NotAChoice"),
        ] {
            assert_eq!(told(question, &reply), answer, "{reply:?}");
        }
    }

    #[test]
    fn members_are_picked_or_mentioned() {
        let kind = question(AnswerKind::Member);
        let ada = Face { id: UserId(7), name: "ada".into(), display_name: "Ada".into() };
        assert_eq!(told(&kind, &Reply::People(vec![ada])), "Ada");
        assert_eq!(told(&kind, &typed("<@1100000000000000801>")), "1100000000000000801");
        assert_eq!(told(&kind, &typed("<@!1100000000000000801>")), "1100000000000000801");
        for reply in ["Ada", "<@&1100000000000000801>", "7", "@everyone"] {
            assert_eq!(told(&kind, &typed(reply)), "NotAMember", "{reply}");
        }
    }

    #[test]
    fn links_are_whole_addresses() {
        let kind = question(AnswerKind::Link);
        assert_eq!(told(&kind, &typed("https://example.com/a?b=c#d")), "https://example.com/a?b=c#d");
        assert_eq!(told(&kind, &typed("<HTTP://example.com>")), "HTTP://example.com");
        for reply in
            ["example.com", "https://", "https://localhost", "ftp://example.com", "https://a.b c", "https://.com/"]
        {
            assert_eq!(told(&kind, &typed(reply)), "NotALink", "{reply}");
        }
    }

    #[test]
    fn dates_exist() {
        let kind = question(AnswerKind::Date);
        assert_eq!(told(&kind, &typed("2028-02-29")), "2028-02-29");
        for reply in ["2027-02-29", "29.02.2028", "2028-2-29", "tomorrow", "2028-02-29 10:00"] {
            assert_eq!(told(&kind, &typed(reply)), "NotADate", "{reply}");
        }
    }

    #[test]
    fn files_are_attached_and_screenshots_are_pictures() {
        let shot = question(AnswerKind::Screenshot);
        let two = Question { min: Some(2.0), max: Some(2.0), ..question(AnswerKind::File) };
        let png = || file("a.png", Some("image/png"));
        for (question, reply, answer) in [
            (&shot, sent(vec![png()]), "a.png"),
            (&shot, sent(vec![file("a.JPG", None)]), "a.JPG"),
            (&shot, sent(vec![file("a.png", Some("text/plain"))]), "NotAPicture"),
            (&shot, sent(vec![png(), file("log.txt", None)]), "NotAPicture"),
            (&shot, typed("I have none"), "TooFewFiles(Bound(1000))"),
            (&two, sent(vec![png()]), "TooFewFiles(Bound(2000))"),
            (&two, sent(vec![png(), png(), png()]), "TooManyFiles(Bound(2000))"),
            (&two, sent(vec![png(), file("log.txt", None)]), "a.png, log.txt"),
        ] {
            assert_eq!(told(question, &reply), answer, "{reply:?}");
        }
    }

    #[test]
    fn only_what_is_optional_can_be_skipped() {
        for kind in [AnswerKind::Text, AnswerKind::Choice, AnswerKind::Member, AnswerKind::Screenshot] {
            let optional = Question { required: false, ..question(kind) };
            assert_eq!(fit(&optional, &Reply::Skip), Ok(Value::Skipped), "{kind:?}");
            assert!(fit(&question(kind), &Reply::Skip).is_err(), "{kind:?}");
        }
        let optional = Question { required: false, ..question(AnswerKind::Member) };
        assert_eq!(fit(&optional, &Reply::Picked(Vec::new())), Ok(Value::Skipped));
    }
}
