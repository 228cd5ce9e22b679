//! A server, a type and a ticket for tests, which change only what they are about.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Context;
use crate::definitions::set::*;
use crate::domain::ids::{ChannelId, GuildId, RoleId, TicketId, UserId};
use crate::domain::message::{ButtonStyle, Emoji};
use crate::domain::person::Face;
use crate::domain::ticket::{Closure, Status, Talk, Ticket};
use crate::domain::time::Instant;
use crate::templates::{KindWords, PositionWords, Scope, Surface, Template};

/// All that a context borrows.
pub struct World {
    pub server: Server,
    pub kind: TicketType,
    pub ticket: Ticket,
    pub role_names: BTreeMap<RoleId, String>,
}

pub fn template(surface: Surface, source: &str) -> Template {
    let position = PositionWords { id: "host".into(), label: "Host".into(), description: String::new() };
    let kind = KindWords { name: "Staff application".into(), positions: vec![position], ..KindWords::default() };
    Template::compile(source, surface, &Scope { kind: Some(kind), staff_roles: 1, ..Scope::default() }).unwrap()
}

pub fn question(ask: &str) -> Question {
    Question { ask: ask.into(), required: true, ..Question::default() }
}

pub fn position(id: &str, label: &str) -> Position {
    Position {
        id: id.into(),
        label: label.into(),
        emoji: None,
        description: None,
        open: true,
        notify: None,
        questions: Vec::new(),
    }
}

impl World {
    /// A staff application of Ada's for the position of a host, just opened.
    pub fn open() -> Self {
        let kind = kind();
        let panel = Panel {
            id: "main".into(),
            channel: ChannelId(11),
            title: Some("Talk to the team".into()),
            text: template(Surface::Panel, "Welcome to {{ server.name }}. Pick what you need."),
            style: PanelStyle::Buttons,
            tickets: vec![kind.id.clone()],
        };
        let server = Server {
            id: GuildId(1),
            roles: BTreeMap::from([("recruiters".into(), RoleId(21)), ("staff".into(), RoleId(22))]),
            channels: BTreeMap::new(),
            maintainers: vec![RoleId(23)],
            panels: vec![panel],
            list: Some(ChannelId(12)),
            histories: Some(ChannelId(13)),
            log: Some(ChannelId(14)),
            alerts: Some(ChannelId(15)),
            locale: "en-GB".into(),
            phrases: crate::language::Overrides::NONE,
            timezone: "Europe/Amsterdam".into(),
            types: vec![Arc::new(kind.clone())],
            replies: Vec::new(),
        };
        Self { server, kind, ticket: ticket(), role_names: BTreeMap::from([(RoleId(21), "Recruiters".into())]) }
    }

    /// The same, closed three days later by Bob.
    pub fn closed() -> Self {
        let mut world = Self::open();
        let bob = Face { id: UserId(8), name: "bob".into(), display_name: "Bob".into() };
        world.ticket.status = Status::Closed;
        world.ticket.closure = Some(Closure {
            at: Instant::from_unix_ms(1_795_600_000_000),
            by: Some(bob),
            reason: Some("Welcome to the *team*!\n@everyone".into()),
        });
        world
    }

    pub fn ctx(&self) -> Context<'_> {
        Context {
            server: &self.server,
            server_name: "Our Server",
            kind: &self.kind,
            ticket: &self.ticket,
            given: &[],
            decided: None,
            rating: None,
            now: Instant::from_unix_ms(1_795_600_000_000),
            role_names: &self.role_names,
        }
    }
}

fn kind() -> TicketType {
    let closed = "Closed by {{ closed.by.mention }}.{% if closed.reason %} Reason: {{ closed.reason }}{% endif %}";
    TicketType {
        id: "staff-application".into(),
        name: "Staff application".into(),
        description: Some("Apply to join the staff team.".into()),
        emoji: Some(Emoji::Unicode("📋".into())),
        colour: Some(0x0058_65F2),
        enabled: true,
        group: None,
        button: TypeButton { label: "Apply for staff".into(), style: ButtonStyle::Primary },
        positions: Some(Positions {
            prompt: "Which position are you applying for?".into(),
            choices: vec![position("host", "Host"), position("moderator", "Moderator")],
        }),
        questions: vec![question("How old are you?"), question("Why you?")],
        ask: AskMode::All,
        staff: vec![RoleId(21), RoleId(22)],
        notify: vec![RoleId(21)],
        staff_access: StaffAccess::default(),
        open_to: OpenTo::default(),
        limits: TypeLimits::default(),
        thread: Thread {
            parent: ChannelId(11),
            name: template(Surface::ThreadName, "{{ type.name }} · {{ member.name }} · #{{ ticket.number }}"),
            auto_archive: AutoArchive::Week,
        },
        messages: Messages {
            welcome: template(
                Surface::Welcome,
                "Hello {{ member.mention }}, thank you for applying as **{{ position.label }}**.",
            ),
            complete: None,
            closed: template(Surface::Closed, closed),
        },
        close: Close { by_creator: true, reason: ReasonRule::Optional },
        timing: Timing::default(),
        decisions: Vec::new(),
        hours: None,
        feedback: None,
        history: History { transcript: Transcript::Html, send_to_creator: false },
        revision: "r1".into(),
    }
}

fn ticket() -> Ticket {
    Ticket {
        id: TicketId(12),
        guild: GuildId(1),
        kind: "staff-application".into(),
        revision: "r1".into(),
        position: Some("host".into()),
        creator: Face { id: UserId(7), name: "ada_l".into(), display_name: "Ada *Lovelace*".into() },
        status: Status::Open,
        assignee: None,
        talk: Talk::default(),
        opened_at: Instant::from_unix_ms(1_795_339_800_000),
        closure: None,
        parent: ChannelId(11),
        thread: Some(ChannelId(99)),
        opening: None,
        card: None,
        record: None,
        erased_at: None,
    }
}
