//! The command line: a file for each subcommand.

mod check;
mod completions;
mod demo;
mod export;
mod init;
mod invite;
mod migrate;
mod preview;
mod run;
mod schema;

use std::fmt::Display;
use std::io::{ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tokio::signal::unix::{SignalKind, signal};

use crate::settings::{self, LogFormat, LogSettings};

/// A ticket desk for Discord that a community manager programs in YAML.
#[derive(Debug, Parser)]
#[command(name = "frontdesk", version, about, propagate_version = true)]
struct Cli {
    #[command(flatten)]
    log: LogSettings,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a commented starter set of definitions, with the ids of your server
    Init(init::Init),
    /// Run the bot
    Run(run::Run),
    /// Say what is wrong with the definition files: every mistake, with its line
    Check(check::Check),
    /// Show what ticket types will look like
    Preview(preview::Preview),
    /// Write the JSON Schemas that help editors
    Schema(schema::Schema),
    /// Try the whole thing without Discord, a token or a database server
    Demo(demo::Demo),
    /// Print the link that invites the bot with just the permissions it needs
    Invite(invite::Invite),
    /// Bring the database up to date; `run` does this at its start, too
    Migrate(migrate::Migrate),
    /// Write all tickets with their messages into files, or the settings made in Discord
    Export(export::Export),
    /// Print completions for a shell
    Completions(completions::Completions),
}

/// A failure that is told on the terminal, and its exit code.
#[derive(Debug)]
struct Failed {
    code: u8,
    message: String,
}

impl Failed {
    /// What was asked for came out wrong.
    fn wrong(message: impl Into<String>) -> Self {
        Self { code: 1, message: message.into() }
    }

    /// It could not be tried.
    fn could_not_run(message: impl Display) -> Self {
        Self { code: 2, message: message.to_string() }
    }
}

/// Runs the command line that this process was given.
pub fn main() -> ExitCode {
    // Two crates bring rustls; it panics at the first connection unless one provider is chosen for both.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let cli = Cli::parse();
    let outcome = start_log(&cli).and_then(|()| match cli.command {
        Command::Init(init) => init.run(),
        Command::Run(run) => run.run(),
        Command::Check(check) => check.run(),
        Command::Preview(preview) => preview.run(),
        Command::Schema(schema) => schema.run(),
        Command::Demo(demo) => demo.run(),
        Command::Invite(invite) => invite.run(),
        Command::Migrate(migrate) => migrate.run(),
        Command::Export(export) => export.run(),
        Command::Completions(completions) => completions.run(),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed { code, message }) => {
            if !message.is_empty() {
                eprintln!("frontdesk: {message}");
            }
            ExitCode::from(code)
        }
    }
}

fn start_log(cli: &Cli) -> Result<(), Failed> {
    let filter = match &cli.command {
        Command::Run(_) | Command::Migrate(_) => cli.log.filter(),
        // A script's mistakes are part of the play.
        Command::Demo(demo) if demo.is_script() => cli.log.given("off"),
        // The others print what they have to say; their log is for whoever asks for it.
        _ => cli.log.given("warn"),
    };
    let filter = tracing_subscriber::EnvFilter::try_new(&filter)
        .map_err(|error| Failed::could_not_run(format_args!("the log filter `{filter}` cannot be used: {error}")))?;
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .with_ansi(settings::wants_colour(std::io::stderr().is_terminal()))
        .with_writer(std::io::stderr);
    match cli.log.format().map_err(Failed::could_not_run)? {
        LogFormat::Text => lines.init(),
        LogFormat::Json => lines.json().init(),
    }
    Ok(())
}

/// Prints to stdout. Whoever reads it, such as `head`, may have read enough and left.
fn print(text: impl Display) -> Result<(), Failed> {
    let mut out = std::io::stdout().lock();
    match write!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failed::could_not_run(format_args!("the output cannot be written: {error}")))
        }
        _ => Ok(()),
    }
}

/// Waits for the signals by which a shell or a container engine ends a process.
fn stopped() -> Result<impl Future<Output = ()>, Failed> {
    let mut stop = signal(SignalKind::terminate()).map_err(Failed::could_not_run)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(Failed::could_not_run)?;
    Ok(async move {
        tokio::select! {
            _ = stop.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// The runtime that commands with a network or a database run on.
fn runtime() -> Result<tokio::runtime::Runtime, Failed> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| Failed::could_not_run(format_args!("the threads of the process cannot be started: {error}")))
}
