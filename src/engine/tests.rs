//! The rules, each as one difference from the default world.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use super::*;
use crate::definitions::set::*;
use crate::domain::event::Token;
use crate::domain::ids::*;
use crate::domain::message::ButtonStyle;
use crate::domain::person::{Face, Person};
use crate::domain::plan::{Deed, Effect, View};
use crate::domain::span::Span;
use crate::domain::ticket::{Closure, Said, SaidKind, Side, Status, Talk, Ticket, Waiting};
use crate::templates::{Scope, Surface, Template};

const GUILD: GuildId = GuildId(1);
const PARENT: ChannelId = ChannelId(11);
const THREAD: ChannelId = ChannelId(50);
const STAFF: RoleId = RoleId(21);
const MAINTAINER: RoleId = RoleId(23);
const OTHER: RoleId = RoleId(24);
const MIA: UserId = UserId(900_000_000_000_000_000);
const SAM: UserId = UserId(900_000_000_000_000_001);

/// Ten years after Discord's first day, so that spans can be taken from it.
fn now() -> Instant {
    Instant::from_unix_ms(1_735_689_600_000)
}

fn before(span: Duration) -> Instant {
    Instant::from_unix_ms(now().unix_ms() - span.as_millis() as i64)
}

fn plain(text: &str) -> Template {
    Template::compile(text, Surface::Panel, &Scope::default()).unwrap()
}

fn position(id: &str, label: &str, open: bool) -> Position {
    let (id, label) = (id.into(), label.to_owned());
    Position { id, label, emoji: None, description: None, open, notify: None, questions: vec![] }
}

fn question(ask: &str) -> Question {
    Question { ask: ask.to_owned(), required: true, ..Question::default() }
}

struct World {
    kind: TicketType,
    facts: Facts,
    list: Option<ChannelId>,
    by: Person,
    channel: ChannelId,
}

impl World {
    /// A server with one type, `help`, its staff notified, and Mia, who is nobody special.
    fn new() -> Self {
        let kind = TicketType {
            id: "help".into(),
            name: "Help".into(),
            description: None,
            emoji: None,
            colour: None,
            enabled: true,
            group: None,
            button: TypeButton { label: "Help".into(), style: ButtonStyle::Primary },
            positions: None,
            questions: vec![question("What is it?")],
            ask: AskMode::All,
            staff: vec![STAFF],
            notify: vec![STAFF],
            open_to: OpenTo::default(),
            limits: TypeLimits::default(),
            thread: Thread { parent: PARENT, name: plain("t"), auto_archive: AutoArchive::Week },
            messages: Messages { welcome: plain("w"), complete: None, closed: plain("c") },
            close: Close { by_creator: true, reason: ReasonRule::Optional },
            timing: Timing::default(),
            hours: None,
            history: History { transcript: Transcript::Text },
            revision: "r1".into(),
        };
        let by = person(MIA, &[]);
        Self { kind, facts: Facts::default(), list: Some(ChannelId(12)), by, channel: PARENT }
    }

    fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    /// An open ticket of Mia's, in whose thread things happen.
    fn in_ticket(self) -> Self {
        self.with(|world| {
            world.facts.ticket = Some(ticket(Status::Open));
            world.facts.kind = Some(Arc::new(world.kind.clone()));
            world.channel = THREAD;
        })
    }

    fn by(self, user: UserId, roles: &[RoleId]) -> Self {
        self.with(|world| world.by = person(user, roles))
    }

    fn set(&self) -> Set {
        let server = Server {
            id: GUILD,
            roles: BTreeMap::new(),
            channels: BTreeMap::new(),
            maintainers: vec![MAINTAINER],
            panels: vec![],
            list: self.list,
            histories: Some(ChannelId(13)),
            log: None,
            alerts: Some(ChannelId(15)),
            locale: "en-GB".into(),
            timezone: "UTC".into(),
            types: vec![Arc::new(self.kind.clone())],
        };
        Set { servers: BTreeMap::from([(GUILD, Arc::new(server))]), ..Set::default() }
    }

    fn wishes(&self, wish: Wish) -> Decision {
        let asked = Asked {
            id: InteractionId(77),
            token: Token("secret".into()),
            guild: GUILD,
            channel: self.channel,
            by: self.by.clone(),
            from_own_menu: false,
            wish,
        };
        decide(&self.set(), &self.facts, &Event::Asked(asked), now())
    }

    fn opens(&self, position: Option<&str>) -> Decision {
        self.wishes(Wish::Open { kind: "help".into(), position: position.map(Into::into) })
    }

    fn closes(&self, by_button: bool, reason: Option<&str>, asked_for_reason: bool) -> Decision {
        let ticket = by_button.then_some(TicketId(5));
        self.wishes(Wish::Close { ticket, reason: reason.map(str::to_owned), asked_for_reason })
    }
}

fn person(user: UserId, roles: &[RoleId]) -> Person {
    let face = Face { id: user, name: "mia".into(), display_name: "Mia".into() };
    Person { face, roles: roles.to_vec(), joined_at: Some(before(Duration::from_secs(3600))), locale: "en-GB".into() }
}

fn ticket(status: Status) -> Ticket {
    Ticket {
        id: TicketId(5),
        guild: GUILD,
        kind: "help".into(),
        revision: "r1".into(),
        position: None,
        creator: person(MIA, &[]).face,
        status,
        assignee: None,
        talk: Talk::default(),
        opened_at: before(Duration::from_secs(60)),
        closure: (status == Status::Closed).then(|| Closure { at: now(), by: None, reason: None }),
        parent: PARENT,
        thread: Some(THREAD),
        opening: Some(MessageId(60)),
        card: None,
        record: None,
        erased_at: None,
    }
}

/// A decision in a line: effects as `stage:deed`, then the answer.
fn told(decision: &Decision) -> String {
    let Decision::Do(plan) = decision else { return format!("{decision:?}") };
    let deed = |deed: &Deed| match deed {
        Deed::MakeThread => "thread".to_owned(),
        Deed::AddMember { .. } => "member".to_owned(),
        Deed::AddStaff => "staff".to_owned(),
        Deed::Post { view: View::Opening { part } } => format!("opening {part}"),
        Deed::Post { view } => format!("post {view:?}"),
        Deed::Refresh { view } => format!("refresh {view:?}"),
        Deed::Delete { view } => format!("delete {view:?}"),
        Deed::Alert { tickets } => format!("alert {}", tickets.len()),
        Deed::Archive => "archive".to_owned(),
        Deed::ReadThread => "read".to_owned(),
    };
    let effects: Vec<_> =
        plan.effects.iter().map(|effect| format!("{}:{}", effect.stage, deed(&effect.deed))).collect();
    format!("{} → {:?}", effects.join(", "), plan.answer)
}

#[track_caller]
fn check(decision: Decision, expected: &str) {
    assert_eq!(told(&decision), expected);
}

#[test]
fn a_press_opens_a_ticket() {
    check(World::new().opens(None), "0:thread, 1:opening 0, 1:member, 1:post Card → Opened");
}

#[test]
fn without_a_list_channel_there_is_no_card() {
    let world = World::new().with(|world| world.list = None);
    check(world.opens(None), "0:thread, 1:opening 0, 1:member → Opened");
}

#[test]
fn staff_who_are_not_notified_come_in_quietly_and_last() {
    let world = World::new().with(|world| world.kind.notify = vec![]);
    check(world.opens(None), "0:thread, 1:opening 0, 1:member, 1:post Card, 2:staff → Opened");
}

#[test]
fn a_long_question_list_takes_several_posts_in_order() {
    let long = question(&"x".repeat(3000));
    let world = World::new().with(|world| world.kind.questions = vec![long.clone(), long.clone(), long]);
    check(world.opens(None), "0:thread, 1:opening 0, 2:opening 1, 3:opening 2, 1:member, 1:post Card → Opened");
}

#[test]
fn a_type_that_is_gone_is_refused() {
    let decision = World::new().wishes(Wish::Open { kind: "gone".into(), position: None });
    check(decision, r#"Refuse(UnknownType(TypeId("gone")))"#);
}

#[test]
fn a_server_that_nobody_configured_is_refused() {
    let world = World::new();
    let mut set = world.set();
    set.servers.clear();
    let asked = Asked {
        id: InteractionId(77),
        token: Token("secret".into()),
        guild: GUILD,
        channel: PARENT,
        by: person(MIA, &[]),
        from_own_menu: false,
        wish: Wish::Reload,
    };
    check(decide(&set, &Facts::default(), &Event::Asked(asked), now()), "Refuse(UnknownServer)");
}

#[test]
fn a_type_that_is_off_is_refused() {
    let world = World::new().with(|world| world.kind.enabled = false);
    check(world.opens(None), r#"Refuse(TypeOff(TypeId("help")))"#);
}

fn with_positions() -> World {
    World::new().with(|world| {
        let choices = vec![position("host", "Host", true), position("admin", "Discord Admin", false)];
        world.kind.positions = Some(Positions { prompt: "Which?".into(), choices });
    })
}

#[test]
fn a_type_with_positions_asks_for_one_first() {
    check(with_positions().opens(None), r#" → PickPosition(TypeId("help"))"#);
}

#[test]
fn a_position_may_be_named_by_id_or_label() {
    for named in ["host", "Host", "HOST"] {
        check(with_positions().opens(Some(named)), "0:thread, 1:opening 0, 1:member, 1:post Card → Opened");
    }
}

#[test]
fn a_closed_or_unknown_position_is_refused() {
    check(with_positions().opens(Some("admin")), r#"Refuse(PositionClosed("Discord Admin"))"#);
    check(with_positions().opens(Some("king")), r#"Refuse(UnknownPosition("king"))"#);
}

#[test]
fn a_second_press_within_seconds_leads_to_the_same_ticket() {
    let mut earlier = ticket(Status::Open);
    earlier.opened_at = before(Duration::from_secs(2));
    let world = World::new().with(|world| world.facts.standing.own_open = vec![earlier]);
    check(world.opens(None), " → AlreadyOpened { thread: Some(ChannelId(50)), ticket: TicketId(5) }");
}

#[test]
fn a_press_a_minute_later_opens_another() {
    let world = World::new().with(|world| world.facts.standing.own_open = vec![ticket(Status::Open)]);
    check(world.opens(None), "0:thread, 1:opening 0, 1:member, 1:post Card → Opened");
}

#[test]
fn limits_are_kept() {
    let own = World::new().with(|world| {
        world.kind.limits.open_per_member = Some(1);
        world.facts.standing.own_open = vec![ticket(Status::Open)];
    });
    check(own.opens(None), "Refuse(OwnLimit { limit: 1, newest: Some(ChannelId(50)) })");
    let total = World::new().with(|world| {
        world.kind.limits.open_in_total = Some(3);
        world.facts.standing.open_in_total = 3;
    });
    check(total.opens(None), "Refuse(TotalLimit(3))");
    let cooldown = World::new().with(|world| {
        world.kind.limits.cooldown = Some(Span::seconds(60));
        world.facts.standing.last_closed_at = Some(before(Duration::from_secs(59)));
    });
    assert!(matches!(cooldown.opens(None), Decision::Refuse(Refusal::Cooldown(_))));
    let over = World::new().with(|world| {
        world.kind.limits.cooldown = Some(Span::seconds(60));
        world.facts.standing.last_closed_at = Some(before(Duration::from_secs(60)));
    });
    check(over.opens(None), "0:thread, 1:opening 0, 1:member, 1:post Card → Opened");
}

#[test]
fn open_to_is_kept() {
    let needed = |world: &mut World| world.kind.open_to.roles = vec![OTHER];
    check(World::new().with(needed).opens(None), "Refuse(RolesNeeded([RoleId(24)]))");
    let has = World::new().with(needed).by(MIA, &[OTHER]);
    check(has.opens(None), "0:thread, 1:opening 0, 1:member, 1:post Card → Opened");
    let barred = World::new().with(|world| world.kind.open_to.not_roles = vec![OTHER]).by(MIA, &[OTHER]);
    check(barred.opens(None), "Refuse(RoleBarred(RoleId(24)))");
    let new = World::new().with(|world| world.kind.open_to.member_for = Some(Span::days(1)));
    assert!(matches!(new.opens(None), Decision::Refuse(Refusal::MemberTooNew(_))));
    let young = World::new().with(|world| world.kind.open_to.account_age = Some(Span::days(36_000)));
    assert!(matches!(young.opens(None), Decision::Refuse(Refusal::AccountTooYoung(_))));
}

#[test]
fn missing_permissions_are_said_before_anything_is_made() {
    let bot = World::new().with(|world| world.facts.bot_lacks = vec!["Create Private Threads"]);
    check(bot.opens(None), r#"Refuse(BotLacks { permissions: ["Create Private Threads"], channel: ChannelId(11) })"#);
    let member = World::new().with(|world| world.facts.person_lacks = vec!["View Channel"]);
    check(member.opens(None), r#"Refuse(MemberLacks { permissions: ["View Channel"], channel: ChannelId(11) })"#);
}

const CLOSED: &str = "0:delete Card, 0:post Closing, 1:archive, 2:read, 3:post Record → Closed(TicketId(5))";

#[test]
fn who_may_close() {
    let help = || World::new().in_ticket();
    let unasked = |world: &mut World| world.kind.close.by_creator = false;
    check(help().closes(false, None, false), CLOSED);
    check(help().by(SAM, &[STAFF]).closes(false, None, false), CLOSED);
    check(help().by(SAM, &[MAINTAINER]).closes(false, None, false), CLOSED);
    check(help().by(SAM, &[OTHER]).closes(false, None, false), "Refuse(StaffAndCreatorOnly)");
    check(help().with(unasked).closes(false, None, false), "Refuse(StaffOnly)");
    check(help().with(unasked).by(MIA, &[STAFF]).closes(false, None, false), CLOSED);
}

#[test]
fn the_reason_is_asked_as_the_type_says() {
    let world = |rule| World::new().in_ticket().with(|world| world.kind.close.reason = rule);
    let form = |required| format!(" → CloseForm {{ ticket: TicketId(5), required: {required} }}");
    check(world(ReasonRule::Optional).closes(true, None, false), &form(false));
    check(world(ReasonRule::Optional).closes(true, None, true), CLOSED);
    check(world(ReasonRule::Optional).closes(false, None, false), CLOSED);
    check(world(ReasonRule::Required).closes(true, None, false), &form(true));
    check(world(ReasonRule::Required).closes(false, None, false), &form(true));
    check(world(ReasonRule::Required).closes(false, Some("  "), false), &form(true));
    check(world(ReasonRule::Required).closes(false, Some("done"), false), CLOSED);
    check(world(ReasonRule::Required).closes(true, Some(" \n"), true), "Refuse(ReasonNeeded(TicketId(5)))");
    check(world(ReasonRule::Never).closes(true, None, false), CLOSED);
    let Decision::Do(plan) = world(ReasonRule::Never).closes(false, Some("because"), false) else { panic!("refused") };
    assert!(matches!(&plan.changes[..], [Change::Close { closure: Closure { reason: None, .. }, .. }]), "{plan:?}");
    let long = "x".repeat(1001);
    check(world(ReasonRule::Optional).closes(false, Some(&long), false), "Refuse(ReasonTooLong)");
}

#[test]
fn a_closed_ticket_and_a_thread_that_is_none_are_refused() {
    let closed = World::new().in_ticket().with(|world| world.facts.ticket = Some(ticket(Status::Closed)));
    check(closed.closes(true, None, false), "Refuse(AlreadyClosed(TicketId(5)))");
    check(World::new().closes(false, None, false), "Refuse(NotATicket)");
    let elsewhere = World::new().in_ticket().with(|world| {
        world.facts.ticket.as_mut().unwrap().guild = GuildId(2);
    });
    check(elsewhere.closes(false, None, false), "Refuse(NotATicket)");
}

#[test]
fn a_ticket_whose_type_is_gone_is_closed_by_its_old_rules() {
    let world = World::new().in_ticket().with(|world| world.kind.id = "other".into());
    check(world.by(SAM, &[STAFF]).closes(false, None, false), CLOSED);
}

#[test]
fn a_deleted_thread_closes_its_ticket_without_touching_the_thread() {
    let world = World::new().in_ticket();
    let gone = decide(&world.set(), &world.facts, &Event::ThreadGone { thread: THREAD }, now());
    check(gone, "0:delete Card, 3:post Record → None");
    let closed = world.with(|world| world.facts.ticket = Some(ticket(Status::Closed)));
    assert_eq!(decide(&closed.set(), &closed.facts, &Event::ThreadGone { thread: THREAD }, now()), Decision::Ignore);
}

#[test]
fn only_maintainers_reload() {
    check(World::new().by(SAM, &[STAFF]).wishes(Wish::Reload), "Refuse(MaintainersOnly)");
    check(World::new().by(SAM, &[MAINTAINER]).wishes(Wish::Reload), " → Reload");
}

#[test]
fn a_button_of_another_time_is_answered() {
    check(World::new().wishes(Wish::Stale("fd:dance:1".into())), "Refuse(StaleButton)");
}

#[test]
fn messages_are_recorded_in_tickets_and_nowhere_else() {
    let said = Said {
        message: MessageId(70),
        thread: THREAD,
        sender: person(MIA, &[]).face,
        by_bot: false,
        kind: SaidKind::Message,
        content: "@everyone".into(),
        attachments: vec![],
        at: now(),
        edited_at: None,
    };
    let world = World::new().in_ticket();
    let decision = decide(&world.set(), &world.facts, &Event::Said(said.clone()), now());
    let talk = Talk {
        waiting: Some(Waiting { on: Side::Staff, since: now() }),
        last_said_at: Some(now()),
        first_reply_at: None,
    };
    let expected = Plan {
        changes: vec![Change::Say(TicketId(5), said.clone()), Change::Talk { ticket: TicketId(5), talk }],
        effects: vec![Effect { stage: 0, deed: Deed::Refresh { view: View::Card } }],
        ..Plan::default()
    };
    assert_eq!(decision, Decision::Do(expected));
    let elsewhere = World::new();
    assert_eq!(decide(&elsewhere.set(), &elsewhere.facts, &Event::Said(said), now()), Decision::Ignore);
}
