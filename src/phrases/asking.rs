//! The bot's words around questions that are asked one by one.

use jiff::civil::{Date, Weekday};

use super::Words;
use crate::definitions::set::{AnswerKind, Question};
use crate::domain::answer::{Bound, Unfit};
use crate::templates::escape;

/// What a date looks like.
pub const DAY_EXAMPLE: &str = "2026-11-22";
/// What a web address looks like.
pub const LINK_EXAMPLE: &str = "https://…";

/// The button that answers yes.
pub fn yes(words: Words<'_>) -> String {
    say!(words, "button-yes")
}

/// The button that answers no.
pub fn no(words: Words<'_>) -> String {
    say!(words, "button-no")
}

/// The button that passes over a question.
pub fn skip(words: Words<'_>) -> String {
    say!(words, "button-skip")
}

/// The button that asks the question before once more.
pub fn back(words: Words<'_>) -> String {
    say!(words, "button-back")
}

/// A menu of choices before a pick.
pub fn pick(words: Words<'_>) -> String {
    say!(words, "menu-answer")
}

/// A menu of days before a pick.
pub fn pick_a_day(words: Words<'_>) -> String {
    say!(words, "menu-day")
}

/// A menu of members before a pick.
pub fn pick_a_member(words: Words<'_>) -> String {
    say!(words, "menu-member")
}

/// Above all answers at the end.
pub fn answers(words: Words<'_>) -> String {
    say!(words, "asking-answers")
}

/// Above a question.
pub fn number(number: usize, words: Words<'_>) -> String {
    say!(words, "asking-question", number = number)
}

/// An answer below its question, as it is shown.
pub fn answer(shown: &str, words: Words<'_>) -> String {
    say!(words, "asking-answer", answer = shown)
}

/// On a question that was left to answer the one before again.
pub fn asked_later(words: Words<'_>) -> String {
    say!(words, "asking-later")
}

/// A day in a menu; `later` counts from today.
pub fn day(later: i64, day: Date, words: Words<'_>) -> String {
    let weekday = match day.weekday() {
        Weekday::Monday => say!(words, "day-monday"),
        Weekday::Tuesday => say!(words, "day-tuesday"),
        Weekday::Wednesday => say!(words, "day-wednesday"),
        Weekday::Thursday => say!(words, "day-thursday"),
        Weekday::Friday => say!(words, "day-friday"),
        Weekday::Saturday => say!(words, "day-saturday"),
        Weekday::Sunday => say!(words, "day-sunday"),
    };
    let date = day.to_string();
    match later {
        -1 => say!(words, "day-yesterday", weekday = weekday, date = date),
        0 => say!(words, "day-today", weekday = weekday, date = date),
        1 => say!(words, "day-tomorrow", weekday = weekday, date = date),
        _ => say!(words, "day-plain", weekday = weekday, date = date),
    }
}

/// How a question is answered.
pub fn wanted(question: &Question, words: Words<'_>) -> String {
    let wanted = match question.answer {
        AnswerKind::Text | AnswerKind::Paragraph => say!(words, "wanted-text"),
        AnswerKind::Number => number_wanted(question, words),
        AnswerKind::YesNo => say!(words, "wanted-yes-no"),
        AnswerKind::Choice => choices_wanted(question, words),
        AnswerKind::Member => say!(words, "wanted-member"),
        AnswerKind::Link => say!(words, "wanted-link", example = LINK_EXAMPLE),
        AnswerKind::Date => say!(words, "wanted-date", example = DAY_EXAMPLE),
        AnswerKind::File => files_wanted(question, words),
        AnswerKind::Screenshot => pictures_wanted(question, words),
    };
    if question.required { wanted } else { say!(words, "wanted-optional", wanted = wanted) }
}

fn number_wanted(question: &Question, words: Words<'_>) -> String {
    match (question.min.map(number_of), question.max.map(number_of)) {
        (Some(least), Some(most)) => say!(words, "wanted-number-between", least = least, most = most),
        (Some(least), None) => say!(words, "wanted-number-from", least = least),
        (None, Some(most)) => say!(words, "wanted-number-to", most = most),
        (None, None) => say!(words, "wanted-number"),
    }
}

/// A number of the definitions, as exact as it is compared.
fn number_of(number: f64) -> f64 {
    Bound::new(number).number()
}

fn choices_wanted(question: &Question, words: Words<'_>) -> String {
    match (question.least_choices(), question.most_choices()) {
        (_, 1) => say!(words, "wanted-choice"),
        (1, most) => say!(words, "wanted-choices-to", most = most),
        (least, most) if least == most => say!(words, "wanted-choices", most = most),
        (least, most) => say!(words, "wanted-choices-between", least = least, most = most),
    }
}

fn files_wanted(question: &Question, words: Words<'_>) -> String {
    match (question.least_files(), question.most_files()) {
        (1, 1) => say!(words, "wanted-file"),
        (1, _) => say!(words, "wanted-files-some"),
        (least, most) if least == most => say!(words, "wanted-files", count = least),
        (least, _) => say!(words, "wanted-files-least", count = least),
    }
}

fn pictures_wanted(question: &Question, words: Words<'_>) -> String {
    match (question.least_files(), question.most_files()) {
        (1, 1) => say!(words, "wanted-picture"),
        (1, _) => say!(words, "wanted-pictures-some"),
        (least, most) if least == most => say!(words, "wanted-pictures", count = least),
        (least, _) => say!(words, "wanted-pictures-least", count = least),
    }
}

/// What is wrong with a reply, and what to do.
pub fn unfit(why: Unfit, hint: Option<&str>, choices: Option<&[String]>, words: Words<'_>) -> String {
    match why {
        Unfit::Missing => say!(words, "unfit-missing"),
        Unfit::TooShort(least) => say!(words, "unfit-too-short", count = least.number()),
        Unfit::TooLong(most) => say!(words, "unfit-too-long", count = most.number()),
        Unfit::NotThePattern => hint.map_or_else(|| say!(words, "unfit-pattern"), str::to_owned),
        Unfit::NotANumber => say!(words, "unfit-not-a-number"),
        Unfit::TooSmall(least) => say!(words, "unfit-too-small", least = least.number()),
        Unfit::TooLarge(most) => say!(words, "unfit-too-large", most = most.number()),
        Unfit::NotYesOrNo => say!(words, "unfit-not-yes-or-no"),
        Unfit::NotAChoice => match choices.filter(|choices| !choices.is_empty()) {
            Some(choices) => {
                let all: Vec<String> = choices.iter().map(|choice| escape::markdown(choice)).collect();
                say!(words, "unfit-not-a-choice-of", choices = all.join(", "))
            }
            None => say!(words, "unfit-not-a-choice"),
        },
        Unfit::TooFewChoices(least) => say!(words, "unfit-too-few-choices", count = least.number()),
        Unfit::TooManyChoices(most) => say!(words, "unfit-too-many-choices", count = most.number()),
        Unfit::NotAMember => say!(words, "unfit-not-a-member"),
        Unfit::NotALink => say!(words, "unfit-not-a-link", example = LINK_EXAMPLE),
        Unfit::NotADate => say!(words, "unfit-not-a-date", example = DAY_EXAMPLE),
        Unfit::NotAPicture => say!(words, "unfit-not-a-picture"),
        Unfit::TooFewFiles(least) => say!(words, "unfit-too-few-files", count = least.number()),
        Unfit::TooManyFiles(most) => say!(words, "unfit-too-many-files", count = most.number()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(answer: AnswerKind, min: Option<f64>, max: Option<f64>) -> Question {
        let choices = ["A", "B", "C"].map(str::to_owned).to_vec();
        Question { answer, min, max, choices, required: true, ..Question::default() }
    }

    #[test]
    fn what_is_wanted_in_words() {
        for (kind, min, max, words) in [
            (AnswerKind::Text, None, None, "Write your answer in one message."),
            (AnswerKind::Number, Some(1.0), Some(10.0), "Write a number from 1 to 10."),
            (AnswerKind::Number, Some(0.5), None, "Write a number, at least 0.5."),
            (AnswerKind::Choice, None, None, "Pick one from the menu."),
            (AnswerKind::Choice, None, Some(2.0), "Pick up to 2 from the menu."),
            (AnswerKind::Choice, Some(2.0), Some(2.0), "Pick 2 from the menu."),
            (AnswerKind::Choice, Some(2.0), Some(3.0), "Pick 2 to 3 from the menu."),
            (AnswerKind::Screenshot, None, Some(1.0), "Attach a picture to your message."),
            (AnswerKind::Screenshot, None, None, "Attach one picture or more to your message."),
            (AnswerKind::File, Some(2.0), Some(2.0), "Attach 2 files to your message."),
        ] {
            assert_eq!(wanted(&question(kind, min, max), Words::ENGLISH), words);
        }
        let optional = Question { required: false, ..question(AnswerKind::YesNo, None, None) };
        assert_eq!(wanted(&optional, Words::ENGLISH), "Press a button, or write yes or no. You may skip this.");
    }

    #[test]
    fn days_say_how_near_they_are() {
        let at = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(day(0, at("2026-11-26"), Words::ENGLISH), "Thursday 2026-11-26 (today)");
        assert_eq!(day(3, at("2026-11-29"), Words::ENGLISH), "Sunday 2026-11-29");
    }
}
