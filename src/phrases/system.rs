//! Discord's own messages in a thread, in words, for transcripts. Plain text: a transcript is no markdown.

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
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Added { who } => format!("brought {who} into the thread"),
        Notice::Removed { who: Some(who) } => format!("took {who} out of the thread"),
        Notice::Removed { who: None } => "left the thread".into(),
        Notice::Renamed { to } => format!("renamed the thread to “{to}”"),
        Notice::Pinned => "pinned a message".into(),
        Notice::Other => "did something that Discord noted here".into(),
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
            assert_eq!(notice(&told), words);
        }
    }
}
