//! Who may do what: every kind of person tries every action, and the README shows what came of it.

use std::collections::BTreeMap;

use frontdesk::definitions::set::Server;
use frontdesk::definitions::{self, starter};
use frontdesk::domain::ids::{ChannelId, RoleId, TicketId, UserId};
use frontdesk::domain::person::{Face, Person};
use frontdesk::domain::ticket::{Status, Talk, Ticket};
use frontdesk::domain::time::Instant;
use frontdesk::domain::verb::Action;
use frontdesk::engine::access::{self, Scope};

const BEGIN: &str = "<!-- who may do what: written by the test `rights` -->\n";
const END: &str = "<!-- end of who may do what -->";

/// How an action is shown in the table.
fn shown(action: Action) -> &'static str {
    match action {
        Action::Answer => "answer the questions",
        Action::Close => "`/close`, **Close ticket**",
        Action::RequestClose => "`/close-request`",
        Action::AnswerCloseRequest => "**Close it**, **Keep it open**, as the side that is asked",
        Action::Claim => "`/claim`, **Claim**",
        Action::Unclaim => "`/unclaim`",
        Action::Join => "**Join**",
        Action::Note => "`/note`",
        Action::Add => "`/add`",
        Action::Remove => "`/remove`",
        Action::Rename => "`/rename`",
        Action::Move => "`/move`",
        Action::Reopen => "`/reopen`, **Reopen**",
        Action::Assign => "`/assign`",
        Action::BeAvailable => "`/available`",
        Action::Alerts => "`/alerts`, **Snooze**, **No more alerts**",
        Action::Transcript => "`/transcript`",
        Action::Rate => "rate a closed ticket",
        Action::Reply => "`/reply`",
        Action::Decide => "`/decide`, the buttons of decisions",
        Action::Find => "`/tickets`, of the types they handle",
        Action::Stats => "`/stats`, of the types they handle",
        Action::Block => "`/block`, `/unblock`",
        Action::Reload => "`/reload`",
        Action::Config => "`/config`",
        Action::Panel => "`/panel`",
    }
}

struct Desk {
    server: Server,
    maintainer: RoleId,
    staff: RoleId,
    other_staff: RoleId,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::TempDir::new().unwrap();
        let files = folder.path().join("tickets.d");
        starter::write(&files).unwrap();
        let set = definitions::load(&files, &BTreeMap::new()).unwrap().set.unwrap();
        let server = Server::clone(set.servers.values().next().unwrap());
        let role = |name: &str| server.roles[name];
        let (maintainer, staff, other_staff) = (role("maintainers"), role("recruiters"), role("staff"));
        Self { server, maintainer, staff, other_staff }
    }

    /// What a person may do to a staff application of somebody's, by whether its creators may close it.
    fn may(&self, action: Action, roles: &[RoleId], is_creator: bool, creators_close: bool) -> bool {
        let mut kind = (**self.server.kind(&"staff-application".into()).unwrap()).clone();
        kind.close.by_creator = creators_close;
        kind.staff = vec![self.staff];
        let face = |id| Face { id: UserId(id), name: "x".into(), display_name: "X".into() };
        let ticket = Ticket {
            id: TicketId(1),
            guild: self.server.id,
            kind: kind.id.clone(),
            revision: kind.revision.clone(),
            position: None,
            creator: face(1),
            status: Status::Open,
            assignee: None,
            talk: Talk::default(),
            opened_at: Instant::from_unix_ms(0),
            closure: None,
            parent: ChannelId(1),
            thread: Some(ChannelId(2)),
            opening: None,
            card: None,
            record: None,
            erased_at: None,
        };
        let face = face(if is_creator { 1 } else { 2 });
        let person = Person { face, roles: roles.to_vec(), joined_at: None, locale: "en-GB".into() };
        access::may(action, Scope { server: &self.server, ticket: Some((&ticket, &kind)) }, &person).is_ok()
    }

    fn cell(&self, action: Action, roles: &[RoleId], is_creator: bool) -> &'static str {
        match (self.may(action, roles, is_creator, false), self.may(action, roles, is_creator, true)) {
            (true, true) => "yes",
            (false, false) => "no",
            (false, true) => "if `close.by_creator`",
            (true, false) => panic!("{action:?} is for those who may not close"),
        }
    }

    fn table(&self) -> String {
        let people: [(&str, &[RoleId], bool); 5] = [
            ("maintainers", &[self.maintainer], false),
            ("the type's staff", &[self.staff], false),
            ("other staff", &[self.other_staff], false),
            ("the creator", &[], true),
            ("others, people added included", &[], false),
        ];
        let line = |cells: Vec<&str>| format!("| {} |\n", cells.join(" | "));
        let mut table = line(std::iter::once("").chain(people.iter().map(|(who, ..)| *who)).collect());
        table += &line(vec!["---"; people.len() + 1]);
        for action in Action::ALL {
            let cells = people.iter().map(|(_, roles, is_creator)| self.cell(action, roles, *is_creator));
            table += &line(std::iter::once(shown(action)).chain(cells).collect());
        }
        table
    }
}

#[test]
fn the_readme_says_who_may_do_what() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the README has the table's beginning");
    let (written, after) = rest.split_once(END).expect("the README has the table's end");
    let table = Desk::new().table();
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(path, format!("{before}{BEGIN}{table}{END}{after}")).unwrap();
    } else {
        let mend = "UPDATE_README=1 cargo test --test it rights";
        assert_eq!(written, table, "the README is behind; mend it with: {mend}");
    }
}
