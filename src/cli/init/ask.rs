//! The questions at the terminal, a line each. An answer is checked at once and asked for again until it can be used.

use std::io::{self, BufRead, Write};

use crate::definitions::starter::{Blank, Of, Starter};
use crate::definitions::suggest::likeliest;
use crate::definitions::values::DiscordId;
use crate::discord::calls::servers::Named;

const INTRODUCTION: &str = "\
To copy an id: in Discord's settings switch on Advanced > Developer Mode, then right-click the server, a role or a channel
and choose Copy ID. Enter takes what stands in brackets; where nothing does, it leaves the id to be filled in later, as - does.
";

/// What asks, and what answers.
pub(super) struct Asking<R, W> {
    input: R,
    output: W,
}

impl<R: BufRead, W: Write> Asking<R, W> {
    pub(super) fn new(input: R, output: W) -> Self {
        Self { input, output }
    }

    /// Asks for every blank that is not filled in. `look` says what there is to choose from, given the server's id, or
    /// why it cannot; nothing, where nobody knows.
    ///
    /// # Errors
    /// The answers end early or cannot be read.
    pub(super) fn all(
        &mut self,
        starter: &mut Starter,
        mut look: impl FnMut(Of, Option<u64>) -> Result<Vec<Named<u64>>, String>,
    ) -> io::Result<()> {
        self.output.write_all(INTRODUCTION.as_bytes())?;
        let (mut now, mut choices) = (None, Vec::new());
        for position in 0..starter.blanks().len() {
            let blank = starter.blanks()[position].clone();
            if blank.id().is_some() {
                continue;
            }
            if now != Some(blank.of) {
                now = Some(blank.of);
                let server = starter.blanks().iter().find(|blank| blank.of == Of::Server).and_then(Blank::id);
                choices = self.offered(blank.of, look(blank.of, server))?;
            }
            while let Some(id) = self.one(&blank, &choices)? {
                match starter.fill(position, id) {
                    Ok(()) => break,
                    Err(why) => writeln!(self.output, "  {why}.")?,
                }
            }
        }
        Ok(())
    }

    /// Shows what there is to choose from.
    fn offered(&mut self, of: Of, found: Result<Vec<Named<u64>>, String>) -> io::Result<Vec<Named<u64>>> {
        writeln!(self.output)?;
        let choices = found.or_else(|why| writeln!(self.output, "{why}\n").map(|()| Vec::new()))?;
        if !choices.is_empty() {
            let what = match of {
                Of::Server => "Servers",
                Of::Role => "Roles",
                Of::Channel => "Channels",
            };
            writeln!(self.output, "{what}, to choose by number, name or id:")?;
            for (index, choice) in choices.iter().enumerate() {
                let within = choice.within.as_deref().map(|name| format!(" ({})", printable(name))).unwrap_or_default();
                writeln!(self.output, "{:>4}  {}{within}", index + 1, printable(&choice.name))?;
            }
        }
        Ok(choices)
    }

    /// The id for one blank, or none for now.
    fn one(&mut self, blank: &Blank, choices: &[Named<u64>]) -> io::Result<Option<u64>> {
        let suggested = match blank.of {
            Of::Server => (choices.len() == 1).then_some(0),
            _ => likeliest(&blank.name, choices.iter().map(|choice| choice.name.as_str())),
        };
        let question = match blank.of {
            Of::Server => "server".to_owned(),
            Of::Role => format!("role {} ({})", blank.name, blank.purpose),
            Of::Channel => format!("channel {} ({})", blank.name, blank.purpose),
        };
        loop {
            write!(self.output, "{question}")?;
            if let Some(index) = suggested {
                write!(self.output, " [{} {}]", index + 1, printable(&choices[index].name))?;
            }
            write!(self.output, ": ")?;
            self.output.flush()?;
            let answer = self.line()?;
            match (answer.as_str(), suggested) {
                ("-", _) | ("", None) => return Ok(None),
                ("", Some(index)) => return Ok(Some(choices[index].id)),
                (answer, _) => match chosen(answer, choices) {
                    Ok(id) => return Ok(Some(id)),
                    Err(why) => writeln!(self.output, "  {why}.")?,
                },
            }
        }
    }

    /// A whole line: one that breaks off is no answer.
    fn line(&mut self) -> io::Result<String> {
        let mut line = Vec::new();
        self.input.read_until(b'\n', &mut line)?;
        if line.pop() != Some(b'\n') {
            writeln!(self.output)?;
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(printable(&String::from_utf8_lossy(&line)).trim().to_owned())
    }
}

/// What an answer means: a number of the list, a name in it, or an id.
fn chosen(answer: &str, choices: &[Named<u64>]) -> Result<u64, String> {
    if let Some(choice) = answer.parse::<usize>().ok().and_then(|number| choices.get(number.checked_sub(1)?)) {
        return Ok(choice.id);
    }
    let name = answer.trim_start_matches(['#', '@']).to_lowercase();
    let mut called = choices.iter().filter(|choice| choice.name.to_lowercase() == name);
    match (called.next(), called.next()) {
        (Some(choice), None) => return Ok(choice.id),
        (Some(_), Some(_)) => return Err(format!("`{answer}` is the name of several: write the number")),
        _ => {}
    }
    match (read_id(answer), choices.len()) {
        (Ok(id), 0) => Ok(id),
        (Ok(id), _) if choices.iter().any(|choice| choice.id == id) => Ok(id),
        (Ok(id), _) => Err(format!("nothing in the list has the id {id}")),
        (Err(why), 0) => Err(why),
        (Err(_), 1) => Err(format!("`{answer}` is not in the list: write 1, a name or an id")),
        (Err(_), count) => {
            Err(format!("`{answer}` is not in the list: write a number from 1 to {count}, a name or an id"))
        }
    }
}

/// An id, also within a mention such as `<#1100000000000000011>`.
fn read_id(answer: &str) -> Result<u64, String> {
    DiscordId::read(answer).map(|id| id.0).or_else(|complaint| {
        let digits = complaint.mend.as_deref().unwrap_or_default().trim_matches('"');
        digits.parse().map_err(|_| format!("{} ({})", complaint.message, complaint.help))
    })
}

/// Without what would move the cursor or colour the terminal.
fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::io::Read;
    use std::rc::Rc;

    use super::*;

    const SERVER: u64 = 1_200_000_000_000_000_000;

    fn named(id: u64, name: &str) -> Named<u64> {
        Named { id: SERVER + id, name: name.to_owned(), within: None }
    }

    /// A terminal, which shows what is typed among what is said.
    #[derive(Clone)]
    struct Terminal {
        typed: &'static [u8],
        shown: Rc<RefCell<Vec<u8>>>,
    }

    impl Read for Terminal {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let read = self.typed.read(into)?;
            self.shown.borrow_mut().extend(&into[..read]);
            Ok(read)
        }
    }

    impl BufRead for Terminal {
        fn fill_buf(&mut self) -> io::Result<&[u8]> {
            Ok(self.typed)
        }

        fn consume(&mut self, count: usize) {
            let (read, rest) = self.typed.split_at(count);
            self.shown.borrow_mut().extend(read);
            self.typed = rest;
        }
    }

    impl Write for Terminal {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.shown.borrow_mut().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// What the terminal shows when these lines are typed, what was filled in, and whether it came to its end.
    fn asked(
        typed: &'static str,
        mut starter: Starter,
        look: impl FnMut(Of, Option<u64>) -> Result<Vec<Named<u64>>, String>,
    ) -> (String, Starter, bool) {
        let terminal = Terminal { typed: typed.as_bytes(), shown: Rc::default() };
        let done = Asking::new(terminal.clone(), terminal.clone()).all(&mut starter, look).is_ok();
        let shown = String::from_utf8(terminal.shown.take()).unwrap();
        (shown.strip_prefix(INTRODUCTION).unwrap().to_owned(), starter, done)
    }

    fn nobody_knows(_: Of, _: Option<u64>) -> Result<Vec<Named<u64>>, String> {
        Ok(Vec::new())
    }

    fn harbour(of: Of, server: Option<u64>) -> Result<Vec<Named<u64>>, String> {
        Ok(match of {
            Of::Server => vec![named(0, "Harbour")],
            _ if server != Some(SERVER) => Vec::new(),
            Of::Role => vec![named(3, "Maintainer"), named(1, "Staff \u{1b}[31mTeam"), named(2, "Hosts")],
            Of::Channel => {
                let within = Some("Help".to_owned());
                vec![Named { within, ..named(11, "tickets") }, named(12, "log"), named(13, "Log")]
            }
        })
    }

    fn ids(starter: &Starter) -> Vec<Option<u64>> {
        starter.blanks().iter().map(|blank| blank.id().map(|id| id - SERVER)).collect()
    }

    #[test]
    fn ids_are_asked_for_one_by_one_and_checked_at_once() {
        let typed = "\
            12\n 1200000000000000000 \n\
            1200000000000000000\n<@&1200000000000000001>\n-\n\n\
            <#1200000000000000011>\n\n\n1200000000000000015\n";
        let (shown, starter, done) = asked(typed, Starter::new(), nobody_knows);
        insta::assert_snapshot!(shown, @"

        server: 12
          `12` is not a Discord id (a Discord id has 17 to 20 digits: right-click the server, channel or role in Discord and choose Copy ID).
        server:  1200000000000000000 

        role staff (handles tickets): 1200000000000000000
          1200000000000000000 is the id of the server already, so it cannot be that of the role `staff`.
        role staff (handles tickets): <@&1200000000000000001>
        role recruiters (handles applications): -
        role maintainers (looks after the bot): 

        channel open-a-ticket (where members open tickets): <#1200000000000000011>
        channel tickets-list (where staff see what is open): 
        channel ticket-histories (where staff read what is closed): 
        channel bot-log (where the bot reports to maintainers): 1200000000000000015
        ");
        assert!(done);
        assert_eq!(ids(&starter), [Some(0), Some(1), None, None, Some(11), None, None, Some(15)]);
    }

    #[test]
    fn what_discord_has_is_chosen_by_number_name_or_id() {
        let typed = "\n\nhosts\n9\n1\n#tickets\nlog\n-\n1200000000000000099\n2\n1200000000000000013\n";
        let (shown, starter, done) = asked(typed, Starter::new(), harbour);
        insta::assert_snapshot!(shown, @"

        Servers, to choose by number, name or id:
           1  Harbour
        server [1 Harbour]: 

        Roles, to choose by number, name or id:
           1  Maintainer
           2  Staff [31mTeam
           3  Hosts
        role staff (handles tickets) [2 Staff [31mTeam]: 
        role recruiters (handles applications): hosts
        role maintainers (looks after the bot) [1 Maintainer]: 9
          `9` is not in the list: write a number from 1 to 3, a name or an id.
        role maintainers (looks after the bot) [1 Maintainer]: 1

        Channels, to choose by number, name or id:
           1  tickets (Help)
           2  log
           3  Log
        channel open-a-ticket (where members open tickets): #tickets
        channel tickets-list (where staff see what is open) [1 tickets]: log
          `log` is the name of several: write the number.
        channel tickets-list (where staff see what is open) [1 tickets]: -
        channel ticket-histories (where staff read what is closed): 1200000000000000099
          nothing in the list has the id 1200000000000000099.
        channel ticket-histories (where staff read what is closed): 2
        channel bot-log (where the bot reports to maintainers) [2 log]: 1200000000000000013
        ");
        assert!(done);
        assert_eq!(ids(&starter), [Some(0), Some(1), Some(2), Some(3), Some(11), None, Some(12), Some(13)]);
    }

    #[test]
    fn a_discord_that_does_not_answer_leaves_the_ids_to_be_typed() {
        let away = |of, _| if of == Of::Server { Err("Discord is away.".to_owned()) } else { Ok(Vec::new()) };
        let (shown, starter, done) = asked("1200000000000000000\n\n\n\n\n\n\n\n", Starter::new(), away);
        assert!(shown.starts_with("\nDiscord is away.\n\nserver: 1200000000000000000\n\nrole staff"), "{shown}");
        assert!(done);
        assert_eq!(ids(&starter)[..2], [Some(0), None]);
    }

    #[test]
    fn what_is_given_already_is_not_asked_for() {
        let mut starter = Starter::new();
        for position in 0..starter.blanks().len() - 1 {
            starter.fill(position, SERVER + position as u64).unwrap();
        }
        let (shown, _, done) = asked("\n", starter, harbour);
        assert!(done);
        assert!(shown.starts_with("\nChannels, to choose") && shown.matches("]: ").count() == 1, "{shown}");
    }

    #[test]
    fn answers_that_end_early_are_none() {
        for typed in ["", "1200000000000000000", "\n\n\n\n\n\n\n1200000000000000015", "\u{1b}[A\n"] {
            assert!(!asked(typed, Starter::new(), nobody_knows).2, "{typed:?}");
        }
    }
}
