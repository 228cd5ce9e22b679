//! Log lines that wait to be posted, and how many of them share a message.

use std::collections::VecDeque;

use super::{GREY, fit};
use crate::domain::limits;
use crate::domain::message::{Embed, Message};
use crate::phrases::{self, Words};

/// The most lines that wait.
const WAITING: usize = 100;
/// The most files in a message (<https://docs.discord.com/developers/resources/message>).
const FILES: usize = 10;

/// Lines in the order in which they came.
#[derive(Debug, Clone, Default)]
pub struct LogQueue {
    lines: VecDeque<(Message, u64)>,
    left_out: u64,
}

impl LogQueue {
    /// Adds a line. One that waits already is counted, and so is one for which there is no room.
    pub fn put(&mut self, line: Message) {
        if let Some((_, times)) = self.lines.iter_mut().find(|(waiting, _)| *waiting == line) {
            *times += 1;
        } else if self.lines.len() < WAITING {
            self.lines.push_back((line, 1));
        } else {
            self.left_out += 1;
        }
    }

    /// Takes as many lines as fit into one message; none where none waits.
    pub fn next_message(&mut self, words: Words<'_>) -> Option<Message> {
        let mut message = self.take(words).or_else(|| self.take_left_out(words))?;
        while let Some((next, _)) = self.lines.front() {
            let embeds: Vec<Embed> = message.embeds.iter().chain(&next.embeds).cloned().collect();
            // Room for how often a line came.
            let fits = embeds.len() <= limits::EMBEDS && fit::total(&embeds) + 50 <= limits::EMBEDS_TOTAL;
            if !fits || message.files.len() + next.files.len() > FILES {
                break;
            }
            if let Some(next) = self.take(words) {
                message.embeds.extend(next.embeds);
                message.files.extend(next.files);
            }
        }
        Some(fit::message(message))
    }

    fn take(&mut self, words: Words<'_>) -> Option<Message> {
        let (mut line, times) = self.lines.pop_front()?;
        if let Some(embed) = line.embeds.last_mut().filter(|_| times > 1) {
            embed.footer = Some(phrases::log::times(times, words));
        }
        Some(line)
    }

    fn take_left_out(&mut self, words: Words<'_>) -> Option<Message> {
        let count = std::mem::take(&mut self.left_out);
        let text = phrases::log::left_out(count, words);
        let embed = Embed { description: Some(text), colour: Some(GREY), ..Embed::default() };
        (count > 0).then(|| Message { embeds: vec![embed], ..Message::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Message {
        let embed = Embed { description: Some(text.to_owned()), ..Embed::default() };
        Message { embeds: vec![embed], ..Message::default() }
    }

    fn posted(queue: &mut LogQueue) -> Vec<Vec<String>> {
        let texts = |message: Message| {
            let text =
                |embed: Embed| [embed.description, embed.footer].into_iter().flatten().collect::<Vec<_>>().join(" / ");
            message.embeds.into_iter().map(text).collect()
        };
        std::iter::from_fn(|| queue.next_message(Words::ENGLISH)).map(texts).collect()
    }

    #[test]
    fn lines_that_wait_share_messages_and_keep_their_order() {
        let mut queue = LogQueue::default();
        (0..12).for_each(|number| queue.put(line(&number.to_string())));
        let sizes: Vec<usize> = posted(&mut queue.clone()).iter().map(Vec::len).collect();
        assert_eq!(sizes, [10, 2]);
        assert_eq!(posted(&mut queue).concat().join(" "), "0 1 2 3 4 5 6 7 8 9 10 11");
    }

    #[test]
    fn long_lines_do_not_share() {
        let mut queue = LogQueue::default();
        queue.put(line(&"a".repeat(3500)));
        queue.put(line(&"b".repeat(3500)));
        assert_eq!(posted(&mut queue).len(), 2);
    }

    #[test]
    fn the_same_line_is_counted_and_so_is_what_finds_no_room() {
        let mut queue = LogQueue::default();
        (0..3).for_each(|_| queue.put(line("again")));
        assert_eq!(posted(&mut queue), [["again / 3 times"]]);
        (0..WAITING + 7).for_each(|number| queue.put(line(&number.to_string())));
        let last = posted(&mut queue).pop().unwrap();
        assert_eq!(last, ["7 more lines did not find room here. The process's log has them."]);
    }
}
