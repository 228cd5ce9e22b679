//! The process as a shell, a container engine and a CI job see it: exit codes, what is printed where, signals.

mod check;
mod demo;
mod export;
mod export_config;
mod init;
mod others;
mod preview;
mod run;
mod start;

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use frontdesk::stage;

/// A password that must not be printed anywhere.
const PASSWORD: &str = "s3cret-passw0rd";
/// How long a process may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// The command, in a folder, with nothing but these variables.
fn frontdesk(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_frontdesk"));
    command.args(arguments).current_dir(folder).env_clear().envs(variables.iter().copied());
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// What a process came to.
#[derive(Debug)]
struct Outcome {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Outcome {
    /// Fails unless it ended with this code and this one line, last on stderr.
    #[track_caller]
    fn refused(&self, code: i32, sentence: &str) {
        assert_eq!(self.code, Some(code), "{self:?}");
        assert!(self.err.contains(sentence), "expected: {sentence}\n{self:?}");
        let told = self.err.lines().filter(|line| line.starts_with("frontdesk: ")).count();
        assert_eq!(told, 1, "one sentence: {self:?}");
    }

    #[track_caller]
    fn succeeded(&self) -> &str {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{self:?}");
        &self.out
    }
}

/// A process that runs, and its lines on stderr as they come. It ends with the value.
struct Process {
    child: Child,
    lines: mpsc::Receiver<String>,
    err: String,
}

impl Process {
    fn start(mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let (tell, lines) = mpsc::channel();
        let err = BufReader::new(child.stderr.take().unwrap());
        std::thread::spawn(move || {
            for line in err.lines().map_while(Result::ok) {
                if tell.send(line).is_err() {
                    return;
                }
            }
        });
        Self { child, lines, err: String::new() }
    }

    /// Returns when a line on stderr contains this.
    #[track_caller]
    fn until_said(&mut self, part: &str) -> &mut Self {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(line) => {
                    self.err += &format!("{line}\n");
                    if line.contains(part) {
                        return self;
                    }
                }
                Err(why) => panic!("{why} before “{part}” was said; said was\n{}", self.err),
            }
        }
    }

    /// Sends a signal, as `kill -TERM` does.
    fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// What it came to, once it has ended.
    #[track_caller]
    fn end(self) -> Outcome {
        self.ended(true)
    }

    /// What it came to, though somebody else reads, or nobody, what it prints.
    #[track_caller]
    fn quietly(self) -> Outcome {
        self.ended(false)
    }

    #[track_caller]
    fn ended(mut self, reads: bool) -> Outcome {
        let end = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < end, "it does not end; said was\n{}", self.err);
            std::thread::sleep(Duration::from_millis(5));
        };
        self.err.extend(self.lines.iter().map(|line| line + "\n"));
        let mut out = String::new();
        if let Some(mut printed) = self.child.stdout.take().filter(|_| reads) {
            printed.read_to_string(&mut out).unwrap();
        }
        clean(Outcome { code: status.code(), out, err: std::mem::take(&mut self.err) })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command to its end.
fn done(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Outcome {
    Process::start(frontdesk(folder, arguments, variables)).end()
}

/// Whatever it came to, no secret is printed and nothing panics.
#[track_caller]
fn clean(outcome: Outcome) -> Outcome {
    for printed in [&outcome.out, &outcome.err] {
        for word in ["panicked", PASSWORD, stage::TOKEN, "RUST_BACKTRACE"] {
            assert!(!printed.contains(word), "{word} is printed: {outcome:?}");
        }
    }
    outcome
}
