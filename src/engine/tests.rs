//! The rules, each as one difference from the default world.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use super::Decision;
use super::*;
use crate::definitions::set::{self, *};
use crate::domain::decision::Decided;
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
    replies: Vec<CannedReply>,
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
            staff_access: StaffAccess::default(),
            open_to: OpenTo::default(),
            limits: TypeLimits::default(),
            thread: Thread { parent: PARENT, name: plain("t"), auto_archive: AutoArchive::Week },
            messages: Messages { welcome: plain("w"), complete: None, closed: plain("c") },
            close: Close { by_creator: true, reason: ReasonRule::Optional },
            timing: Timing::default(),
            decisions: Vec::new(),
            hours: None,
            feedback: None,
            history: History { transcript: Transcript::Text, send_to_creator: false },
            revision: "r1".into(),
        };
        let by = person(MIA, &[]);
        Self { kind, facts: Facts::default(), list: Some(ChannelId(12)), replies: vec![], by, channel: PARENT }
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
            phrases: crate::language::Overrides::NONE,
            timezone: "UTC".into(),
            types: vec![Arc::new(self.kind.clone())],
            replies: self.replies.clone(),
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
        Deed::RemoveMember { .. } => "no member".to_owned(),
        Deed::AddStaff => "staff".to_owned(),
        Deed::AddStaffBy { .. } => "new staff".to_owned(),
        Deed::SeatStaff => "seat staff".to_owned(),
        Deed::RemoveStaff { .. } => "no former staff".to_owned(),
        Deed::Rename { name } => format!("rename {name}"),
        Deed::Unarchive => "unarchive".to_owned(),
        Deed::SettleRoles => "roles".to_owned(),
        Deed::AskFeedback => "ask".to_owned(),
        Deed::Reply { reply, .. } => format!("reply {reply}"),
        Deed::Post { view: View::Opening { part } } => format!("opening {part}"),
        Deed::Post { view } => format!("post {view:?}"),
        Deed::Refresh { view } => format!("refresh {view:?}"),
        Deed::Delete { view } => format!("delete {view:?}"),
        Deed::Alert { tickets } => format!("alert {}", tickets.len()),
        Deed::Archive => "archive".to_owned(),
        Deed::ReadThread => "read".to_owned(),
        Deed::SendRecord => "send record".to_owned(),
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
fn staff_come_in_as_the_type_says() {
    let opens = |access| World::new().with(|world| world.kind.staff_access = access).opens(None);
    check(opens(StaffAccess::Mention), "0:thread, 1:opening 0, 1:member, 1:post Card → Opened");
    check(opens(StaffAccess::Members), "0:thread, 1:opening 0, 1:member, 1:post Card, 2:staff → Opened");
    check(opens(StaffAccess::Moderators), "0:thread, 1:opening 0, 1:member, 1:post Card → Opened");
    check(opens(StaffAccess::Button), "0:thread, 1:opening 0, 1:member, 1:post Card → Opened");
}

#[test]
fn whoever_is_staff_no_longer_goes_out_unless_the_ticket_is_theirs() {
    let lost = |user| {
        let world = World::new().in_ticket();
        decide(&world.set(), &world.facts, &Event::StaffLost { ticket: TicketId(5), user }, now())
    };
    check(lost(SAM), "0:no member → None");
    check(lost(MIA), "Ignore");
}

#[test]
fn other_staff_go_out_and_come_in() {
    let changed = |access, former: &[RoleId], seats| {
        let world = World::new().with(|world| world.kind.staff_access = access).in_ticket();
        let event = Event::StaffChanged { ticket: TicketId(5), former: former.to_vec(), seats };
        decide(&world.set(), &world.facts, &event, now())
    };
    check(changed(StaffAccess::Members, &[OTHER], true), "0:no former staff, 0:seat staff → None");
    check(changed(StaffAccess::Members, &[], true), "0:seat staff → None");
    check(changed(StaffAccess::Button, &[], true), "Ignore");
    check(changed(StaffAccess::Button, &[OTHER], true), "0:no former staff → None");
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
fn the_creator_gets_the_record_where_the_type_says_so() {
    let sends = World::new().in_ticket().with(|world| world.kind.history.send_to_creator = true);
    check(sends.closes(false, None, false), &CLOSED.replace("post Record", "post Record, 3:send record"));
}

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
        layout: None,
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

fn way_to_decide(id: &str, give: &[RoleId], closes: bool) -> set::Decision {
    set::Decision {
        id: id.into(),
        label: id.to_uppercase(),
        emoji: None,
        style: ButtonStyle::Secondary,
        message: plain("d"),
        give: give.to_vec(),
        take: vec![],
        reason: ReasonRule::Never,
        closes,
    }
}

fn decided(id: &str, turn: u32) -> Decided {
    let by = person(SAM, &[]).face;
    Decided { turn, decision: id.into(), label: id.to_uppercase(), position: None, by, reason: None, at: now() }
}

/// Sam, of the staff, in the thread of Mia's ticket, which can be accepted, with a role, or be put on a list.
fn deciding() -> World {
    World::new().by(SAM, &[STAFF]).in_ticket().with(|world| {
        world.kind.decisions = vec![way_to_decide("accept", &[OTHER], true), way_to_decide("list", &[], false)];
    })
}

impl World {
    /// By a button that was shown when there were so many decisions, or by the command.
    fn decides(&self, decision: &str, seen: Option<u32>, reason: Option<&str>, asked_for_reason: bool) -> Decision {
        let reason = reason.map(str::to_owned);
        let verb = Verb::Decide { decision: decision.into(), seen, reason, asked_for_reason };
        self.wishes(Wish::Do { ticket: seen.map(|_| TicketId(5)), verb })
    }

    fn decided_before(self, id: &str, turn: u32) -> Self {
        self.with(|world| world.facts.decided = Some(decided(id, turn)))
    }
}

#[test]
fn a_decision_changes_roles_tells_the_member_and_closes() {
    check(
        deciding().decides("accept", Some(0), None, false),
        "0:roles, 0:post Decision, 1:delete Card, 1:post Closing, 2:archive, 3:read, 4:post Record → Did { ticket: \
         TicketId(5), did: Decided { label: \"ACCEPT\", closed: true } }",
    );
}

#[test]
fn a_decision_that_closes_nothing_shows_on_the_card() {
    check(
        deciding().decides("list", Some(0), None, false),
        "0:post Decision, 0:refresh Card → Did { ticket: TicketId(5), did: Decided { label: \"LIST\", closed: false } }",
    );
}

#[test]
fn a_decision_is_named_by_its_id_or_as_people_see_it() {
    let named = |name: &str| matches!(deciding().decides(name, None, None, false), Decision::Do(_));
    assert_eq!(["accept", "ACCEPT", " List "].map(named), [true; 3]);
    check(deciding().decides("perhaps", None, None, false), "Refuse(UnknownDecision([\"ACCEPT\", \"LIST\"]))");
}

#[test]
fn a_decision_is_changed_only_by_somebody_who_has_seen_it() {
    let world = || deciding().decided_before("list", 1);
    for unseen in [None, Some(0), Some(2)] {
        let Decision::Do(plan) = world().decides("accept", unseen, None, false) else { panic!("refused") };
        assert!(matches!(plan.answer, Answer::ChangeDecision { .. }) && plan.changes.is_empty(), "{unseen:?}");
    }
    let Decision::Do(plan) = world().decides("accept", Some(1), None, false) else { panic!("refused") };
    assert!(matches!(&plan.changes[0], Change::Decide(_, Decided { turn: 2, .. })), "{plan:?}");
}

#[test]
fn a_change_settles_the_roles_of_the_decision_before() {
    let world = deciding().decided_before("other", 1);
    let Decision::Do(plan) = world.decides("list", Some(1), None, false) else { panic!("refused") };
    assert!(plan.effects.iter().any(|effect| effect.deed == Deed::SettleRoles));
}

#[test]
fn what_is_decided_already_is_said_to_be() {
    let again = deciding().decided_before("list", 1).decides("list", Some(0), None, false);
    check(again, " → Did { ticket: TicketId(5), did: DecidedBefore { label: \"LIST\" } }");
    let closed = deciding().decided_before("accept", 1).with(|world| world.facts.ticket = Some(ticket(Status::Closed)));
    let refused = "Refuse(DecidedAlready { ticket: TicketId(5), label: \"ACCEPT\", by: UserId(900000000000000001) })";
    check(closed.decides("list", Some(0), None, false), refused);
    let closed = deciding().with(|world| world.facts.ticket = Some(ticket(Status::Closed)));
    check(closed.decides("list", Some(0), None, false), "Refuse(AlreadyClosed(TicketId(5)))");
}

#[test]
fn a_decision_asks_why_as_its_rule_says() {
    let ruled = |rule| deciding().with(|world| world.kind.decisions[1].reason = rule);
    let asks = |decision: &Decision| matches!(decision, Decision::Do(Plan { answer: Answer::DecisionForm { .. }, .. }));
    let optional = ruled(ReasonRule::Optional);
    assert!(asks(&optional.decides("list", Some(0), None, false)));
    assert!(!asks(&optional.decides("list", None, None, false)), "the command's reason may be left out");
    let required = ruled(ReasonRule::Required);
    assert!(asks(&required.decides("list", None, None, false)));
    check(required.decides("list", Some(0), Some(" "), true), "Refuse(DecisionReasonNeeded)");
    check(required.decides("list", Some(0), Some(&"x".repeat(1001)), true), "Refuse(ReasonTooLong)");
    let Decision::Do(plan) = required.decides("list", Some(0), Some(" Welcome. "), true) else { panic!("refused") };
    let reason =
        |change: &Change| matches!(change, Change::Decide(_, decided) if decided.reason.as_deref() == Some("Welcome."));
    assert!(reason(&plan.changes[0]), "{plan:?}");
}

#[test]
fn nobody_but_a_maintainer_decides_about_their_own_ticket() {
    let own = |roles: &[RoleId]| deciding().by(MIA, roles).decides("list", Some(0), None, false);
    check(own(&[]), "Refuse(StaffOnly)");
    check(own(&[STAFF]), "Refuse(OwnTicket)");
    assert!(matches!(own(&[MAINTAINER]), Decision::Do(_)));
}

impl World {
    fn replies(&self, name: &str) -> Decision {
        self.wishes(Wish::Do { ticket: None, verb: Verb::Reply(name.into()) })
    }

    fn with_reply(self, id: &str, closes: bool, types: &[&str]) -> Self {
        let types = types.iter().map(|id| (*id).into()).collect();
        let reply =
            CannedReply { id: id.into(), title: Some(format!("Title of {id}")), text: plain("r"), closes, types };
        self.with(|world| world.replies.push(reply))
    }
}

#[test]
fn a_canned_reply_is_posted_and_may_close() {
    let world =
        || World::new().by(SAM, &[STAFF]).in_ticket().with_reply("wait", false, &[]).with_reply("bye", true, &["help"]);
    check(world().replies("wait"), "0:reply wait → Did { ticket: TicketId(5), did: Replied { closed: false } }");
    check(
        world().replies("title of BYE"),
        "0:reply bye, 1:delete Card, 1:post Closing, 2:archive, 3:read, 4:post Record → Did { ticket: TicketId(5), did: \
         Replied { closed: true } }",
    );
    check(world().by(MIA, &[]).replies("wait"), "Refuse(StaffOnly)");
    let closed = world().with(|world| world.facts.ticket = Some(ticket(Status::Closed)));
    check(closed.replies("wait"), "Refuse(AlreadyClosed(TicketId(5)))");
}

#[test]
fn a_canned_reply_of_other_types_is_not_known_here() {
    let world =
        World::new().by(SAM, &[STAFF]).in_ticket().with_reply("wait", false, &["bug"]).with_reply("bye", true, &[]);
    check(world.replies("wait"), "Refuse(UnknownReply([\"Title of bye\"]))");
}

#[test]
fn a_ticket_is_rated_by_its_creator_wherever_they_press() {
    let rates = |world: &World, comment: Option<&str>, asked_for_comment| {
        let verb = Verb::Rate { stars: 4, comment: comment.map(str::to_owned), asked_for_comment };
        let asked = Asked {
            id: InteractionId(77),
            token: Token("secret".into()),
            guild: GuildId(0),
            channel: ChannelId(99),
            by: world.by.clone(),
            from_own_menu: false,
            wish: Wish::Do { ticket: Some(TicketId(5)), verb },
        };
        decide(&world.set(), &world.facts, &Event::Asked(asked), now())
    };
    let world = |comment| {
        World::new().in_ticket().with(|world| {
            world.kind.feedback = Some(Feedback { ask: plain("f"), comment });
            world.facts.ticket = Some(ticket(Status::Closed));
        })
    };
    let rated = |form: &str| format!("0:refresh Record → Rated {{ ticket: TicketId(5), stars: 4, form: {form} }}");
    check(rates(&world(ReasonRule::Optional), None, false), &rated("Some(false)"));
    check(rates(&world(ReasonRule::Optional), Some(" Good. "), true), &rated("None"));
    check(rates(&world(ReasonRule::Never), None, false), &rated("None"));
    let asks = " → Rated { ticket: TicketId(5), stars: 4, form: Some(true) }";
    check(rates(&world(ReasonRule::Required), None, false), asks);
    check(rates(&world(ReasonRule::Optional).by(SAM, &[STAFF]), None, false), "Refuse(CreatorOnly)");
}

#[test]
fn a_close_asks_for_feedback_where_the_type_says_so() {
    let world = World::new().by(SAM, &[STAFF]).in_ticket();
    let world =
        world.with(|world| world.kind.feedback = Some(Feedback { ask: plain("f"), comment: ReasonRule::Never }));
    let Decision::Do(plan) = world.closes(false, Some("because"), false) else { panic!("refused") };
    assert!(plan.effects.iter().any(|effect| effect.deed == Deed::AskFeedback));
}
