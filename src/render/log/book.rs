//! The lines of one log channel: those that wait to be posted, and those that were posted a short while ago. A line that
//! comes again is counted where it stands, so that a flood is one line that counts.

use std::collections::VecDeque;
use std::time::Duration;

use super::{GREY, fit};
use crate::domain::ids::MessageId;
use crate::domain::limits;
use crate::domain::message::{Embed, Message};
use crate::domain::time::Instant;
use crate::phrases::{self, Words};

/// The most lines that wait.
const WAITING: usize = 100;
/// The most posted messages whose lines still count.
const REMEMBERED: usize = 20;
/// For how long after it last came a line is counted where it stands.
const COUNTED_FOR: Duration = Duration::from_secs(600);
/// The most files in a message (<https://docs.discord.com/developers/resources/message>).
const FILES: usize = 10;
/// Characters kept free in a message for how often its lines came.
const ROOM_TO_COUNT: usize = 60;

/// Lines in the order in which they came.
#[derive(Debug, Clone, Default)]
pub struct LogBook {
    waiting: VecDeque<Line>,
    left_out: u64,
    posted: VecDeque<Post>,
    posts: u64,
}

#[derive(Debug, Clone)]
struct Line {
    message: Message,
    times: u64,
    last: Instant,
}

#[derive(Debug, Clone)]
struct Post {
    number: u64,
    /// The message, once it stands.
    id: Option<MessageId>,
    lines: Vec<Line>,
    /// Whether a line came again since it was last shown.
    behind: bool,
}

/// What is to be done next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogTurn {
    /// A message is to be posted; [`LogBook::stands`] wants to hear of it under this number.
    Post {
        /// Its number.
        number: u64,
        /// What it shows.
        message: Message,
    },
    /// A posted message is to show how often its lines came.
    Edit {
        /// Which.
        id: MessageId,
        /// What it shows now.
        message: Message,
    },
}

impl LogBook {
    /// Adds a line. One that waits already, or was posted a short while ago, is counted, and so is one for which there is
    /// no room.
    pub fn put(&mut self, line: Message, now: Instant) {
        self.posted.retain(|post| {
            post.behind || post.lines.iter().any(|line| now.since(line.last) <= COUNTED_FOR) || post.id.is_none()
        });
        let same = |known: &&mut Line| known.message == line && now.since(known.last) <= COUNTED_FOR;
        for post in &mut self.posted {
            if let Some(known) = post.lines.iter_mut().find(same) {
                (known.times, known.last, post.behind) = (known.times + 1, now, true);
                return;
            }
        }
        if let Some(known) = self.waiting.iter_mut().find(|known| known.message == line) {
            (known.times, known.last) = (known.times + 1, now);
        } else {
            self.put_anew(line, now);
        }
    }

    /// Adds a line that is news each time, such as what a reload changed: it is not counted where an earlier one stands.
    pub fn put_anew(&mut self, line: Message, now: Instant) {
        if self.waiting.len() < WAITING {
            self.waiting.push_back(Line { message: line, times: 1, last: now });
        } else {
            self.left_out += 1;
        }
    }

    /// What to do next; none where everything is shown.
    pub fn next_turn(&mut self, words: Words<'_>) -> Option<LogTurn> {
        if let Some(post) = self.posted.iter_mut().find(|post| post.behind && post.id.is_some())
            && let Some(id) = post.id
        {
            post.behind = false;
            let message = Message { files: Vec::new(), ..shown(&post.lines, words) };
            return Some(LogTurn::Edit { id, message: fit::message(message) });
        }
        let lines = self.take_lines();
        let message = if lines.is_empty() { self.take_left_out(words)? } else { shown(&lines, words) };
        self.posts += 1;
        let number = self.posts;
        self.posted.push_back(Post { number, id: None, lines, behind: false });
        if self.posted.len() > REMEMBERED {
            self.posted.pop_front();
        }
        Some(LogTurn::Post { number, message: fit::message(message) })
    }

    /// A message stands, or could not be posted: its lines then count no longer.
    pub fn stands(&mut self, number: u64, id: Option<MessageId>) {
        match id {
            Some(id) => {
                self.posted.iter_mut().filter(|post| post.number == number).for_each(|post| post.id = Some(id));
            }
            None => self.posted.retain(|post| post.number != number),
        }
    }

    /// A posted message is gone: its lines count no longer.
    pub fn gone(&mut self, id: MessageId) {
        self.posted.retain(|post| post.id != Some(id));
    }

    /// As many waiting lines as fit into one message.
    fn take_lines(&mut self) -> Vec<Line> {
        let (mut lines, mut embeds, mut files) = (Vec::new(), Vec::new(), 0);
        while let Some(next) = self.waiting.front() {
            let with_next: Vec<Embed> = embeds.iter().chain(&next.message.embeds).cloned().collect();
            let room = limits::EMBEDS_TOTAL - ROOM_TO_COUNT * (lines.len() + 1);
            let fits = with_next.len() <= limits::EMBEDS && fit::total(&with_next) <= room;
            files += next.message.files.len();
            if !lines.is_empty() && (!fits || files > FILES) {
                break;
            }
            embeds = with_next;
            lines.extend(self.waiting.pop_front());
        }
        lines
    }

    fn take_left_out(&mut self, words: Words<'_>) -> Option<Message> {
        let count = std::mem::take(&mut self.left_out);
        let text = phrases::log::left_out(count, words);
        let embed = Embed { description: Some(text), colour: Some(GREY), ..Embed::default() };
        (count > 0).then(|| Message { embeds: vec![embed], ..Message::default() })
    }
}

/// Lines in one message, with how often they came.
fn shown(lines: &[Line], words: Words<'_>) -> Message {
    let mut message = Message::default();
    for line in lines {
        let mut embeds = line.message.embeds.clone();
        if let Some(text) = embeds.last_mut().and_then(|embed| embed.description.as_mut()).filter(|_| line.times > 1) {
            let room = limits::EMBED_DESCRIPTION - ROOM_TO_COUNT;
            *text = format!("{}\n{}", limits::shorten(text, room), phrases::log::times(line.times, line.last, words));
        }
        message.embeds.extend(embeds);
        message.files.extend(line.message.files.iter().cloned());
    }
    message
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant::from_unix_ms(1_000_000);

    fn line(text: &str) -> Message {
        let embed = Embed { description: Some(text.to_owned()), ..Embed::default() };
        Message { embeds: vec![embed], ..Message::default() }
    }

    fn texts(message: &Message) -> Vec<String> {
        message.embeds.iter().filter_map(|embed| embed.description.clone()).collect()
    }

    /// All that is to be done: what is posted gets its number as its id.
    fn done(book: &mut LogBook) -> Vec<Vec<String>> {
        let mut all = Vec::new();
        while let Some(turn) = book.next_turn(Words::ENGLISH) {
            all.push(match turn {
                LogTurn::Post { number, message } => {
                    book.stands(number, Some(MessageId(number)));
                    texts(&message)
                }
                LogTurn::Edit { id, message } => std::iter::once(format!("edit {id}")).chain(texts(&message)).collect(),
            });
        }
        all
    }

    #[test]
    fn lines_that_wait_share_messages_and_keep_their_order() {
        let mut book = LogBook::default();
        (0..12).for_each(|number| book.put(line(&number.to_string()), NOW));
        let posted = done(&mut book);
        assert_eq!(posted.iter().map(Vec::len).collect::<Vec<_>>(), [10, 2]);
        assert_eq!(posted.concat().join(" "), "0 1 2 3 4 5 6 7 8 9 10 11");
    }

    #[test]
    fn long_lines_do_not_share() {
        let mut book = LogBook::default();
        book.put(line(&"a".repeat(3500)), NOW);
        book.put(line(&"b".repeat(3500)), NOW);
        assert_eq!(done(&mut book).len(), 2);
    }

    #[test]
    fn the_same_line_is_counted_and_so_is_what_finds_no_room() {
        let mut book = LogBook::default();
        (0..3).for_each(|_| book.put(line("again"), NOW));
        assert_eq!(done(&mut book), [["again\n-# 3 times, the last <t:1000:R>"]]);
        (0..WAITING + 7).for_each(|number| book.put(line(&number.to_string()), NOW));
        let last = done(&mut book).pop().unwrap();
        assert_eq!(last, ["7 more lines did not find room here. The process's log has them."]);
    }

    #[test]
    fn a_line_that_comes_again_is_counted_where_it_stands() {
        let mut book = LogBook::default();
        book.put(line("other"), NOW);
        book.put(line("again"), NOW);
        assert_eq!(done(&mut book), [["other", "again"]]);
        let later = NOW.plus(COUNTED_FOR);
        book.put(line("again"), later);
        book.put(line("again"), later);
        assert_eq!(done(&mut book), [["edit 1", "other", "again\n-# 3 times, the last <t:1600:R>"]]);
        book.put(line("again"), later.plus(COUNTED_FOR));
        assert_eq!(done(&mut book).len(), 1, "the time goes on from the last one");
        book.put(line("again"), later.plus(COUNTED_FOR * 3));
        assert_eq!(done(&mut book), [["again"]], "what is long ago is not hidden in an old message");
    }

    #[test]
    fn a_line_that_comes_while_its_message_is_on_its_way_is_counted_once_it_stands() {
        let mut book = LogBook::default();
        book.put(line("again"), NOW);
        let Some(LogTurn::Post { number, .. }) = book.next_turn(Words::ENGLISH) else { panic!("a post") };
        book.put(line("again"), NOW);
        assert_eq!(book.next_turn(Words::ENGLISH), None, "there is nothing to edit yet");
        book.stands(number, Some(MessageId(9)));
        assert_eq!(done(&mut book), [["edit 9", "again\n-# 2 times, the last <t:1000:R>"]]);
    }

    #[test]
    fn what_could_not_be_posted_or_is_gone_counts_no_longer() {
        let mut book = LogBook::default();
        book.put(line("again"), NOW);
        let Some(LogTurn::Post { number, .. }) = book.next_turn(Words::ENGLISH) else { panic!("a post") };
        book.stands(number, None);
        book.put(line("again"), NOW);
        assert_eq!(done(&mut book), [["again"]]);
        book.gone(MessageId(2));
        book.put(line("again"), NOW);
        assert_eq!(done(&mut book), [["again"]]);
    }
}
