//! The bot's words around questions that are asked one by one.

use jiff::civil::{Date, Weekday};

use super::counted;
use crate::definitions::set::{AnswerKind, Question};
use crate::domain::answer::{Bound, Unfit};
use crate::templates::escape;

/// The button that answers yes.
pub const YES: &str = "Yes";
/// The button that answers no.
pub const NO: &str = "No";
/// The button that passes over a question.
pub const SKIP: &str = "Skip";
/// The button that asks the question before once more.
pub const BACK: &str = "Back";
/// A menu of choices before a pick.
pub const PICK: &str = "Pick your answer";
/// A menu of days before a pick.
pub const PICK_A_DAY: &str = "Pick a day";
/// A menu of members before a pick.
pub const PICK_A_MEMBER: &str = "Pick a member";
/// Above all answers at the end.
pub const ANSWERS: &str = "Answers";
/// On a question that was left to answer the one before again.
pub const ASKED_LATER: &str = "-# The question before is asked again.";
/// What a date looks like.
pub const DAY_EXAMPLE: &str = "2026-11-22";
/// What a web address looks like.
pub const LINK_EXAMPLE: &str = "https://…";

/// Above a question.
pub fn number(number: usize) -> String {
    format!("Question {number}")
}

/// A day in a menu; `later` counts from today.
pub fn day(later: i64, day: Date) -> String {
    let weekday = match day.weekday() {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    };
    let near = match later {
        -1 => " (yesterday)",
        0 => " (today)",
        1 => " (tomorrow)",
        _ => "",
    };
    format!("{weekday} {day}{near}")
}

/// How a question is answered.
pub fn wanted(question: &Question) -> String {
    let mut text = match question.answer {
        AnswerKind::Text | AnswerKind::Paragraph => "Write your answer in one message.".to_owned(),
        AnswerKind::Number => number_wanted(question),
        AnswerKind::YesNo => "Press a button, or write yes or no.".to_owned(),
        AnswerKind::Choice => choices_wanted(question),
        AnswerKind::Member => "Pick a member, or write a message that mentions them.".to_owned(),
        AnswerKind::Link => format!("Send the address, as in {LINK_EXAMPLE}"),
        AnswerKind::Date => format!("Pick a day, or write one as {DAY_EXAMPLE}."),
        AnswerKind::File => files_wanted(question, "file"),
        AnswerKind::Screenshot => files_wanted(question, "picture"),
    };
    if !question.required {
        text.push_str(" You may skip this.");
    }
    text
}

fn number_wanted(question: &Question) -> String {
    match (question.min.map(Bound::new), question.max.map(Bound::new)) {
        (Some(least), Some(most)) => format!("Write a number from {least} to {most}."),
        (Some(least), None) => format!("Write a number, at least {least}."),
        (None, Some(most)) => format!("Write a number, at most {most}."),
        (None, None) => "Write a number.".to_owned(),
    }
}

fn choices_wanted(question: &Question) -> String {
    match (question.least_choices(), question.most_choices()) {
        (_, 1) => "Pick one from the menu.".to_owned(),
        (1, most) => format!("Pick up to {most} from the menu."),
        (least, most) if least == most => format!("Pick {most} from the menu."),
        (least, most) => format!("Pick {least} to {most} from the menu."),
    }
}

fn files_wanted(question: &Question, thing: &str) -> String {
    match (question.least_files() as u64, question.most_files() as u64) {
        (1, 1) => format!("Attach a {thing} to your message."),
        (1, _) => format!("Attach one {thing} or more to your message."),
        (least, most) if least == most => format!("Attach {} to your message.", counted(least, thing)),
        (least, _) => format!("Attach at least {} to your message.", counted(least, thing)),
    }
}

/// What is wrong with a reply, and what to do.
pub fn unfit(why: Unfit, hint: Option<&str>, choices: Option<&[String]>) -> String {
    match why {
        Unfit::Missing => "An answer is needed here.".to_owned(),
        Unfit::TooShort(least) => format!("That is too short: please write at least {least} characters."),
        Unfit::TooLong(most) => format!("That is too long: please write at most {most} characters."),
        Unfit::NotThePattern => match hint {
            Some(hint) => hint.to_owned(),
            None => "That is not written as it should be. Please look at the question again.".to_owned(),
        },
        Unfit::NotANumber => "That is not a number. Please write it in digits, such as `24`.".to_owned(),
        Unfit::TooSmall(least) => format!("That number is too small: it must be at least {least}."),
        Unfit::TooLarge(most) => format!("That number is too large: it can be at most {most}."),
        Unfit::NotYesOrNo => "Please answer with yes or no.".to_owned(),
        Unfit::NotAChoice => match choices.filter(|choices| !choices.is_empty()) {
            Some(choices) => {
                let all: Vec<String> = choices.iter().map(|choice| escape::markdown(choice)).collect();
                format!("That is not one of the choices: {}.", all.join(", "))
            }
            None => "That is not one of the choices.".to_owned(),
        },
        Unfit::TooFewChoices(least) => format!("Please pick at least {least}."),
        Unfit::TooManyChoices(most) => format!("Please pick at most {most}."),
        Unfit::NotAMember => "Please pick a member, or write a message that mentions one.".to_owned(),
        Unfit::NotALink => format!("That is not a web address. It looks like {LINK_EXAMPLE}"),
        Unfit::NotADate => {
            format!("That is not a day that exists. Please write it as `{DAY_EXAMPLE}`: year, month, day.")
        }
        Unfit::NotAPicture => "That is not a picture. Please attach a screenshot or photo.".to_owned(),
        Unfit::TooFewFiles(least) if least == Bound::new(1.0) => {
            "Please attach it to your message: a link or a text alone is not enough.".to_owned()
        }
        Unfit::TooFewFiles(least) => format!("Please attach at least {least} files to one message."),
        Unfit::TooManyFiles(most) if most == Bound::new(1.0) => "Please attach one file only.".to_owned(),
        Unfit::TooManyFiles(most) => format!("Please attach at most {most} files."),
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
            assert_eq!(wanted(&question(kind, min, max)), words);
        }
        let optional = Question { required: false, ..question(AnswerKind::YesNo, None, None) };
        assert_eq!(wanted(&optional), "Press a button, or write yes or no. You may skip this.");
    }

    #[test]
    fn days_say_how_near_they_are() {
        let at = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(day(0, at("2026-11-26")), "Thursday 2026-11-26 (today)");
        assert_eq!(day(3, at("2026-11-29")), "Sunday 2026-11-29");
    }
}
