//! Messages as lines of a table (RFC 4180), each with its ticket, under the names of the tables' columns.
//!
//! What people wrote never begins a cell with a sign that makes spreadsheets calculate: an apostrophe stands before it.

use crate::domain::ticket::{Entry, Ticket};
use crate::domain::time::Instant;

use super::json::{kind, status};

/// The names of the columns.
pub fn head() -> String {
    let names = "ticket_id,guild_id,ticket_type,position,status,creator_user_id,creator_username,assigned_staff_user_id,\
                 created_at,closed_at,closure_reason,closed_by_user_id,closed_by_username,discord_message_id,\
                 sender_user_id,sender_username,sender_display_name,by_bot,kind,message_content,timestamp,edited_at,\
                 deleted_at,attachments";
    format!("{names}\r\n")
}

/// A ticket's messages, a line each; one line without a message where nobody wrote.
pub fn lines(ticket: &Ticket, entries: &[Entry]) -> String {
    let about = about(ticket);
    let mut out = String::new();
    for entry in entries {
        push(&mut out, about.iter().chain(&message(entry)));
    }
    if entries.is_empty() {
        push(&mut out, about.iter().chain(&std::array::from_fn::<_, MESSAGE, _>(|_| String::new())));
    }
    out
}

/// The columns of a message.
const MESSAGE: usize = 11;

fn about(ticket: &Ticket) -> [String; 13] {
    let closure = ticket.closure.as_ref();
    let closer = closure.and_then(|closure| closure.by.as_ref());
    [
        ticket.id.to_string(),
        ticket.guild.to_string(),
        ticket.kind.to_string(),
        text(ticket.position.as_ref()),
        status(ticket.status).to_owned(),
        ticket.creator.id.to_string(),
        ticket.creator.name.clone(),
        text(ticket.assignee),
        moment(Some(ticket.opened_at)),
        moment(closure.map(|closure| closure.at)),
        text(closure.and_then(|closure| closure.reason.as_deref())),
        text(closer.map(|closer| closer.id)),
        text(closer.map(|closer| &closer.name)),
    ]
}

fn message(entry: &Entry) -> [String; MESSAGE] {
    let said = &entry.said;
    [
        said.message.to_string(),
        said.sender.id.to_string(),
        said.sender.name.clone(),
        said.sender.display_name.clone(),
        said.by_bot.to_string(),
        kind(said.kind).to_owned(),
        said.content.clone(),
        moment(Some(said.at)),
        moment(said.edited_at),
        moment(entry.deleted_at),
        said.attachments.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join("\n"),
    ]
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn moment(at: Option<Instant>) -> String {
    at.map(Instant::rfc3339).unwrap_or_default()
}

fn push<'a>(out: &mut String, cells: impl Iterator<Item = &'a String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        out.push_str(&quoted(cell));
    }
    out.push_str("\r\n");
}

fn quoted(cell: &str) -> String {
    let calculates = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if calculates { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_hold_anything_and_calculate_nothing() {
        for (cell, written) in [
            ("plain", "plain"),
            ("a, \"b\"\nc", "\"a, \"\"b\"\"\nc\""),
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("-1+1", "'-1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("", ""),
        ] {
            assert_eq!(quoted(cell), written);
        }
    }

    #[test]
    fn every_line_has_every_column() {
        let world = crate::render::world::World::closed();
        let columns = head().matches(',').count();
        assert_eq!(lines(&world.ticket, &[]).matches(',').count(), columns, "{}", lines(&world.ticket, &[]));
    }
}
