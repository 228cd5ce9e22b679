//! What a button, menu or form of ours carries in its `custom_id`.
//!
//! Discord gives a `custom_id` of at most 100 characters back as it was sent, for as long as the message exists: after
//! restarts, upgrades and reloads. So the words here are a format that is read for ever. Everything of ours begins with
//! `fd:`; whatever does not is another bot's and is left alone.

use super::ids::{PanelId, TicketId, TypeId};

const OURS: &str = "fd:";

/// The meaning of one press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// A panel's button: open a ticket of this type.
    Open(TypeId),
    /// A panel's menu: the picked value is the type.
    OpenFromMenu(PanelId),
    /// The menu of positions: the picked value is the position.
    PickPosition(TypeId),
    /// The Close button of a ticket.
    Close(TicketId),
    /// The form that asks for the reason of a close.
    CloseForm(TicketId),
    /// Begins with `fd:` but means nothing to this version.
    Unknown(String),
}

impl Press {
    /// Reads a `custom_id`; none if it is not ours.
    pub fn decode(custom_id: &str) -> Option<Self> {
        let ours = custom_id.strip_prefix(OURS)?;
        let unknown = || Self::Unknown(custom_id.to_owned());
        let Some((verb, rest)) = ours.split_once(':') else { return Some(unknown()) };
        Some(match verb {
            "open" => Self::Open(rest.into()),
            "menu" => Self::OpenFromMenu(rest.into()),
            "position" => Self::PickPosition(rest.into()),
            "close" => rest.parse().map_or_else(|_| unknown(), Self::Close),
            "close-form" => rest.parse().map_or_else(|_| unknown(), Self::CloseForm),
            _ => unknown(),
        })
    }

    /// Writes the `custom_id`.
    pub fn encode(&self) -> String {
        match self {
            Self::Open(kind) => format!("{OURS}open:{kind}"),
            Self::OpenFromMenu(panel) => format!("{OURS}menu:{panel}"),
            Self::PickPosition(kind) => format!("{OURS}position:{kind}"),
            Self::Close(ticket) => format!("{OURS}close:{ticket}"),
            Self::CloseForm(ticket) => format!("{OURS}close-form:{ticket}"),
            Self::Unknown(custom_id) => custom_id.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for press in [
            Press::Open("staff-application".into()),
            Press::OpenFromMenu("main".into()),
            Press::PickPosition("staff-application".into()),
            Press::Close(TicketId(12)),
            Press::CloseForm(TicketId(i64::MAX)),
        ] {
            let custom_id = press.encode();
            assert!(custom_id.len() <= super::super::limits::CUSTOM_ID, "{custom_id}");
            assert_eq!(Press::decode(&custom_id), Some(press));
        }
    }

    #[test]
    fn another_bots_button_is_not_ours() {
        assert_eq!(Press::decode("ticket_close_12"), None);
        assert_eq!(Press::decode("fdx:close:1"), None);
    }

    #[test]
    fn a_button_of_a_later_version_is_ours_but_unknown() {
        for custom_id in ["fd:", "fd:dance", "fd:close:many", "fd:dance:12"] {
            assert_eq!(Press::decode(custom_id), Some(Press::Unknown(custom_id.to_owned())));
        }
    }
}
