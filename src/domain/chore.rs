//! What the bot does in a server beside its tickets: what it needs permissions for, and what can fail.

use super::ids::{ChannelId, PanelId};

/// One such thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chore {
    /// Post a panel.
    PostPanel(PanelId),
    /// Take down a panel that is no longer wanted in this channel.
    TakeDownPanel(ChannelId),
    /// Post the cards of open tickets.
    PostCards,
    /// Post the records of closed tickets.
    PostRecords,
    /// Tell in the log channel what happens.
    Tell,
    /// Tell in the alerts channel of tickets that need somebody.
    TellAlerts,
    /// Make the threads of tickets.
    MakeThreads,
    /// Keep copies of the files that people send.
    KeepFiles,
    /// Delete copies of files that nothing refers to any more.
    DeleteFiles,
    /// Register the slash commands.
    RegisterCommands,
}
