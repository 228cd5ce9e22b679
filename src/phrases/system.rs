//! Discord's own messages in a thread, in words, for transcripts. Plain text: a transcript is no markdown.

use super::Words;

/// Something that Discord tells in a thread by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The sender brought somebody in.
    Added {
        /// Their name.
        who: String,
    },
    /// The sender took somebody out; nobody is named when they left by themselves.
    Removed {
        /// Their name.
        who: Option<String>,
    },
    /// The sender renamed the thread.
    Renamed {
        /// The new name.
        to: String,
    },
    /// The sender pinned a message.
    Pinned,
    /// Anything else.
    Other,
}

/// The words that follow the sender's name.
pub fn notice(notice: &Notice, words: Words<'_>) -> String {
    match notice {
        Notice::Added { who } => say!(words, "notice-added", who = who.as_str()),
        Notice::Removed { who: Some(who) } => say!(words, "notice-removed", who = who.as_str()),
        Notice::Removed { who: None } => say!(words, "notice-left"),
        Notice::Renamed { to } => say!(words, "notice-renamed", name = to.as_str()),
        Notice::Pinned => say!(words, "notice-pinned"),
        Notice::Other => say!(words, "notice-other"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_follow_the_senders_name() {
        for (told, words) in [
            (Notice::Added { who: "Ada".into() }, "brought Ada into the thread"),
            (Notice::Removed { who: Some("Ada".into()) }, "took Ada out of the thread"),
            (Notice::Removed { who: None }, "left the thread"),
            (Notice::Renamed { to: "Help".into() }, "renamed the thread to “Help”"),
            (Notice::Pinned, "pinned a message"),
        ] {
            assert_eq!(notice(&told, Words::ENGLISH), words);
        }
    }
}
