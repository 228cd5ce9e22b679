//! Questions and answers as texts, spread over as many posts as they need: how many that are is known before any is made.

use sha2::{Digest, Sha256};

use super::{AnswerKind, Position, Question, TicketType};
use crate::domain::answer::{Given, Value};
use crate::domain::limits;
use crate::phrases::{Words, asking, surfaces};
use crate::templates::escape;

impl TicketType {
    /// The questions as numbered lines. Each text is the description of an embed; the first shares its message with the
    /// welcome. There is always a first.
    pub fn question_posts(&self, position: Option<&Position>, words: Words<'_>) -> Vec<String> {
        let questions = self.questions_for(position).enumerate();
        let texts = questions.map(|(index, question)| question_text(index + 1, question, words));
        spread(self.messages.welcome.longest(), texts)
    }

    /// Questions with their answers, as they were given in the form. The first text shares its message with the welcome,
    /// the last with what is said after the last answer.
    pub fn form_posts(&self, given: &[Given], words: Words<'_>) -> Vec<String> {
        let complete = self.messages.complete.as_ref().map_or(0, super::Template::longest);
        let above = self.messages.welcome.longest().saturating_add(complete);
        spread(above, given.iter().map(|given| answer_text(given, words)))
    }

    /// Questions with their answers, as they were given one by one. The first text shares its message with what is said
    /// after the last answer.
    pub fn answer_posts(&self, given: &[Given], words: Words<'_>) -> Vec<String> {
        let above = self.messages.complete.as_ref().map_or(0, super::Template::longest);
        spread(above, given.iter().map(|given| answer_text(given, words)))
    }
}

/// How long a mark of questions is: enough to tell two lists of one type apart.
const MARK: usize = 8;

impl TicketType {
    /// A mark of the questions that a form for this position holds: the same questions, the same mark.
    pub fn form_mark(&self, position: Option<&Position>) -> String {
        let questions: Vec<&Question> = self.questions_for(position).collect();
        let json = serde_json::to_vec(&questions).unwrap_or_default();
        let hash = format!("{:x}", Sha256::digest(&json));
        hash[..MARK].to_owned()
    }
}

/// Paragraphs over several texts, of which the first shares its message with so many other characters.
fn spread(above: usize, paragraphs: impl Iterator<Item = String>) -> Vec<String> {
    // Discord sums all embeds of a message; the margin is for titles.
    const MARGIN: usize = 300;
    let room = |first: bool| {
        let taken = if first { above.min(limits::EMBED_DESCRIPTION) + MARGIN } else { MARGIN };
        (limits::EMBEDS_TOTAL - taken).min(limits::EMBED_DESCRIPTION)
    };
    let mut posts = vec![String::new()];
    for paragraph in paragraphs {
        let mut rest = paragraph.as_str();
        while !rest.is_empty() {
            let first = posts.len() == 1;
            let last = posts.last_mut().expect("never empty");
            let gap = if last.is_empty() { "" } else { "\n\n" };
            let left = room(first).saturating_sub(limits::length(last) + gap.len());
            if limits::length(rest) <= left {
                last.push_str(gap);
                last.push_str(rest);
                break;
            }
            // What fits a text of its own is not torn apart.
            if limits::length(rest) > room(false) && last.is_empty() {
                let (start, end) = rest.split_at(tear(rest, left));
                last.push_str(start.trim_end());
                rest = end.trim_start();
            }
            posts.push(String::new());
        }
    }
    posts
}

/// Where a text is torn that has more than `most` characters: at a line's end or a space, or between two characters that
/// do not belong together.
fn tear(text: &str, most: usize) -> usize {
    let end = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    let start = &text[..end];
    let at = start.rfind('\n').or_else(|| start.rfind(' ')).filter(|at| *at > end / 2).unwrap_or(end);
    let backslashes = text[..at].len() - text[..at].trim_end_matches('\\').len();
    at - backslashes % 2
}

/// A numbered question as it is posted, with its choices and its hint.
pub(in crate::definitions) fn question_text(number: usize, question: &Question, words: Words<'_>) -> String {
    let mut text = format!("**{number}.** {}", question.ask.trim_end());
    if !question.required {
        text.push(' ');
        text.push_str(&surfaces::optional(words));
    }
    if !question.choices.is_empty() {
        text.push_str("\n-# ");
        text.push_str(&question.choices.join(" · "));
    }
    if let Some(hint) = &question.hint {
        for line in hint.trim_end().lines() {
            text.push_str("\n-# ");
            text.push_str(line);
        }
    }
    text
}

/// A question with its answer.
fn answer_text(given: &Given, words: Words<'_>) -> String {
    format!("**{}.** {}\n{}", given.question + 1, given.ask.trim_end(), shown(&given.value, words))
}

/// An answer, for markdown.
pub fn shown(value: &Value, words: Words<'_>) -> String {
    match value {
        Value::Skipped => surfaces::no_answer(words),
        Value::YesNo(true) => escape::markdown(&asking::yes(words)),
        Value::YesNo(false) => escape::markdown(&asking::no(words)),
        Value::Member(face) => format!("<@{}>", face.id),
        Value::Files(files) => {
            let link = |file: &crate::domain::ticket::Attachment| {
                format!("[{}]({})", escape::markdown(&escape::one_line(&file.name)), file.url)
            };
            files.iter().map(link).collect::<Vec<_>>().join("\n")
        }
        other => escape::markdown(&other.plain()),
    }
}

impl AnswerKind {
    /// Whether files are wanted.
    pub fn wants_files(self) -> bool {
        matches!(self, Self::File | Self::Screenshot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_stay_whole_where_they_can() {
        let paragraph = |letter: &str, length: usize| letter.repeat(length);
        let posts = spread(0, [paragraph("a", 3000), paragraph("b", 2000), paragraph("c", 10)].into_iter());
        assert_eq!(posts.iter().map(|post| post.len()).collect::<Vec<_>>(), [3000, 2012]);
        let posts = spread(4096, [paragraph("a", 1700), paragraph("b", 1000)].into_iter());
        assert_eq!(posts.iter().map(|post| post.len()).collect::<Vec<_>>(), [0, 2702]);
    }

    #[test]
    fn a_paragraph_that_fits_no_post_is_torn_between_words() {
        let words = "word \\* ".repeat(1500);
        let posts = spread(0, [words.trim_end().to_owned()].into_iter());
        assert_eq!(posts.len(), 3);
        for post in &posts {
            assert!(limits::length(post) <= limits::EMBED_DESCRIPTION);
            assert!(post.starts_with("word") || post.starts_with("\\*"), "{}", &post[..10]);
        }
        let joined = posts.join(" ");
        assert_eq!(joined, words.trim_end());
    }

    #[test]
    fn nothing_to_say_is_one_empty_post() {
        assert_eq!(spread(0, std::iter::empty()), [""]);
    }
}
