//! `/panel`: posting panels from Discord, and bringing them up to date.

use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET, Setup};

impl Scene {
    /// The panels that stand somewhere, by their messages' ids.
    fn panels_in(&self, place: u64) -> Vec<u64> {
        let seen = self.seen(&self.max(), place).into_iter();
        seen.filter(|message| !message.ephemeral && message.author.id == BOT).map(|message| message.id).collect()
    }

    async fn max_asks(&self, command: &str) -> String {
        let number = regex::Regex::new(r"(?m)/\d{17,20}(/|$)").unwrap();
        let answer = self.types(&self.max(), stage::GENERAL, command).await;
        number.replace_all(&answer, "/…$1").into_owned()
    }
}

#[tokio::test]
async fn a_panel_is_posted_anew_and_the_old_one_goes() {
    let scene = scene::open().await;
    let before = scene.panels_in(OPEN_A_TICKET);
    insta::assert_snapshot!(scene.max_asks("/panel post").await, @"
    The panel `main` is posted:
    https://discord.com/channels/…/1100000000000000011/…
    ");
    let now = scene.panels_in(OPEN_A_TICKET);
    assert_eq!((before.len(), now.len()), (1, 1));
    assert_ne!(before, now);
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"Your ticket is open: #Bug report · mia · #1");
    insta::assert_snapshot!(scene.audit().await, @"
    max panel done: panel main in channel 1100000000000000011
    mia open done #1
    ");
}

#[tokio::test]
async fn a_panel_that_is_posted_elsewhere_moves_and_stays_there() {
    let mut scene = scene::open().await;
    insta::assert_snapshot!(scene.max_asks("/panel post panel:main channel:#general").await, @"
    The panel `main` is posted:
    https://discord.com/channels/…/1100000000000000700/…
    ");
    assert_eq!((scene.panels_in(OPEN_A_TICKET).len(), scene.panels_in(stage::GENERAL).len()), (0, 1));
    scene.stop().await;
    scene.start().await;
    assert_eq!((scene.panels_in(OPEN_A_TICKET).len(), scene.panels_in(stage::GENERAL).len()), (0, 1));
    insta::assert_snapshot!(steady(&scene.max_asks("/config show key:panels.main.channel").await), @"
    `panels.main.channel` is #general.
    Set by @Max (max) some time; before, it was `open-a-ticket` (#open-a-ticket).
    The files say `open-a-ticket` (#open-a-ticket) (`server.yaml`, line 38). `/config
    reset key:panels.main.channel` goes back to that.
    -# The channel it stands in. Set it with `channel:`.
    ");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ @Max (max) changed the settings:
      ▌ - `panels.main.channel`: `open-a-ticket` (#open-a-ticket) → #general
    ");
    scene.types(&scene.max(), stage::GENERAL, "/config reset key:panels.main.channel").await;
    assert_eq!((scene.panels_in(OPEN_A_TICKET).len(), scene.panels_in(stage::GENERAL).len()), (1, 0));
}

#[tokio::test]
async fn a_panel_deleted_by_hand_is_back_after_a_refresh() {
    let scene = scene::open().await;
    let panel = scene.panels_in(OPEN_A_TICKET)[0];
    scene.owner().delete(OPEN_A_TICKET, panel).unwrap();
    insta::assert_snapshot!(scene.max_asks("/panel refresh").await, @"
    The panel `main` is up to date:
    https://discord.com/channels/…/1100000000000000011/…
    ");
    insta::assert_snapshot!(scene.max_asks("/panel refresh panel:main").await, @"
    The panel `main` is up to date:
    https://discord.com/channels/…/1100000000000000011/…
    ");
    assert_eq!(scene.panels_in(OPEN_A_TICKET).len(), 1);
}

#[tokio::test]
async fn a_panel_is_named_where_there_are_several_or_none_of_the_name() {
    let second = "style: buttons\n    tickets: [bug-report]\n  - id: other\n    channel: open-a-ticket";
    let scene = Setup::default().file("server.yaml", &server_with("style: buttons", second)).open().await;
    insta::assert_snapshot!(scene.max_asks("/panel post").await, @"Which panel? They are: `main` and `other`");
    insta::assert_snapshot!(scene.max_asks("/panel refresh panel:thrid").await, @"There is no panel `thrid`. The panels are: `main` and `other`");
    insta::assert_snapshot!(scene.max_asks("/panel refresh").await, @"
    The panel `main` is up to date:
    https://discord.com/channels/…/1100000000000000011/…
    The panel `other` is up to date:
    https://discord.com/channels/…/1100000000000000011/…
    ");
}

#[tokio::test]
async fn a_permission_that_is_missing_is_told_with_what_to_click() {
    let scene = Setup::default().stage(|stage| deny(stage, stage::GENERAL, Whom::Person(BOT), 1 << 11)).open().await;
    insta::assert_snapshot!(scene.max_asks("/panel post channel:#general").await, @"
    The panel `main` could not be brought up to date. I need Send Messages in #general
    to post the panel `main`. Please allow it in that channel's permissions.
    ");
    assert_eq!(scene.panels_in(OPEN_A_TICKET).len(), 1, "the old one stands until the new one does");
}
