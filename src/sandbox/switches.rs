//! What no source settles about Discord, and what tests want to be quicker than in life.
//!
//! The defaults are the safe readings: a bot that works with them works with the others too.

use std::collections::BTreeSet;
use std::time::Duration;

/// What nobody knows for certain about Discord, set to the safe reading.
#[derive(Debug, Clone)]
pub struct Switches {
    /// Whether a mention that `allowed_mentions` keeps from notifying still brings somebody into a thread.
    pub suppressed_mention_adds: bool,
    /// Whether a mention that is written in by an edit brings somebody into a thread.
    pub edited_mention_adds: bool,
    /// Whether a role mentioned by the bot brings its people into a thread.
    pub role_mention_adds: bool,
    /// How many people of a role are brought in.
    pub role_mention_cap: usize,
    /// Whether places in threads survive leaving the server and coming back.
    pub membership_survives_leaving: bool,
    /// Whether a message by who manages threads reopens a locked and archived one.
    pub message_reopens_locked: bool,
    /// Whether somebody can be added to a thread who cannot see its channel.
    pub adds_who_cannot_see_the_parent: bool,
    /// Whether the gateway tells the bot of answers that only one person sees.
    pub ephemeral_events: bool,
    /// Whether threads are put away when nobody writes in them for long enough.
    pub auto_archive: bool,
    /// For how long `enforce_nonce` remembers.
    pub nonce_window: Duration,
    /// How many characters a person's message may have: 4000 for those who pay Discord.
    pub message_length: usize,
    /// A word that the server's AutoMod lets into no thread's name.
    pub blocked_word: Option<String>,
    /// How many active threads a server has at most.
    pub active_threads: usize,
    /// How long the first response to an interaction may take, in real time.
    pub first_response: Duration,
    /// Between two heartbeats of the gateway.
    pub heartbeat: Duration,
    /// Whether Discord still has the files that came with a form when the bot asks for them.
    pub keeps_uploads: bool,
    /// Who takes no direct messages from the bot.
    pub no_direct: BTreeSet<u64>,
    /// Whether files can be fetched; if not, whoever asks for one is told that Discord is ill.
    pub serves_files: bool,
    /// Whether the gateway answers heartbeats; if not, the bot must notice and come back.
    pub answers_heartbeats: bool,
    /// Whether the gateway tells everything twice.
    pub tells_twice: bool,
}

impl Default for Switches {
    fn default() -> Self {
        Self {
            suppressed_mention_adds: false,
            edited_mention_adds: true,
            role_mention_adds: true,
            role_mention_cap: 100,
            membership_survives_leaving: false,
            message_reopens_locked: false,
            adds_who_cannot_see_the_parent: false,
            ephemeral_events: true,
            auto_archive: true,
            nonce_window: Duration::from_secs(180),
            message_length: 2000,
            blocked_word: None,
            active_threads: 1000,
            first_response: Duration::from_secs(3),
            heartbeat: Duration::from_millis(41_250),
            keeps_uploads: true,
            no_direct: BTreeSet::new(),
            serves_files: true,
            answers_heartbeats: true,
            tells_twice: false,
        }
    }
}
