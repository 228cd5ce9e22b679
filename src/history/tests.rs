//! Transcripts as a reader sees them.

mod html;

use super::*;
use crate::domain::ids::{ChannelId, MessageId, UserId};
use crate::domain::ticket::{EarlierText, Said};
use crate::render::world::World;

fn at(minutes: i64) -> Instant {
    Instant::from_unix_ms(1_795_339_800_000 + minutes * 60_000)
}

fn said(who: &Face, minutes: i64, content: &str) -> Entry {
    let said = Said {
        message: MessageId(1),
        thread: ChannelId(99),
        sender: who.clone(),
        by_bot: false,
        kind: SaidKind::Message,
        content: content.into(),
        layout: None,
        attachments: Vec::new(),
        at: at(minutes),
        edited_at: None,
    };
    Entry { said, earlier: Vec::new(), deleted_at: None }
}

fn written(world: &World, entries: &[Entry], pictures: &Pictures, form: Transcript) -> Vec<File> {
    files(&Record { ctx: &world.ctx(), entries, pictures }, form)
}

fn transcript(entries: &[Entry]) -> String {
    let mut files = written(&World::closed(), entries, &Pictures::new(), Transcript::Text);
    String::from_utf8(files.remove(0).bytes).unwrap()
}

fn file(id: u64, name: &str, size: u64) -> Attachment {
    let url = format!("https://cdn.discordapp.com/{name}?ex=1");
    Attachment { id, name: name.into(), size, url, media_type: None }
}

/// The part below the head.
fn body(entries: &[Entry]) -> String {
    let text = transcript(entries);
    text.split_once("Times are those of UTC.\n\n").expect("a head").1.to_owned()
}

fn ada() -> Face {
    World::closed().ticket.creator
}

fn bob() -> Face {
    Face { id: UserId(8), name: "bob".into(), display_name: "bob".into() }
}

#[test]
fn a_whole_ticket_reads_from_top_to_bottom() {
    let mut bot = said(&Face { id: UserId(1), name: "frontdesk".into(), display_name: "Frontdesk".into() }, 0, "");
    bot.said.by_bot = true;
    bot.said.content = "<@7> <@&21>\nHello Ada \\*Lovelace\\*, opened <t:1795339800:f>".into();
    let mut joined = said(&ada(), 1, "brought bob into the thread");
    joined.said.kind = SaidKind::System;
    let mut edited = said(&ada(), 2, "I am 21,\nnearly 22");
    edited.said.edited_at = Some(at(4));
    edited.earlier = vec![
        EarlierText { content: "I am 12".into(), replaced_at: at(3) },
        EarlierText { content: "I am 20\nreally".into(), replaced_at: at(4) },
    ];
    let mut shot = said(&ada(), 5, "");
    shot.said.attachments = vec![file(1, "shot.png", 1_300_000)];
    let mut deleted = said(&bob(), 6, "oops <:wave:12> <@7> <@404> <#5> a < b");
    deleted.deleted_at = Some(at(7));
    insta::assert_snapshot!(transcript(&[bot, joined, edited, shot, deleted]), @"
    Ticket #12
    Server:     Our Server
    Type:       Staff application
    Position:   Host
    Opened by:  Ada *Lovelace* (ada_l), id 7
    Opened:     2026-11-22 09:30
    Closed:     2026-11-25 09:46
    Closed by:  Bob (bob), id 8
    Reason:     Welcome to the *team*! @everyone
    Messages:   4
    Took part:  Ada *Lovelace* (2), bob (1)
    Files:      1
    Links to files are Discord's own and may have stopped working.
    Times are those of UTC.

    [2026-11-22 09:30] Frontdesk (frontdesk) [bot]
        @Ada *Lovelace* @Recruiters
        Hello Ada *Lovelace*, opened 22 November 2026 at 09:30

    [2026-11-22 09:31] * Ada *Lovelace* (ada_l) brought bob into the thread

    [2026-11-22 09:32] Ada *Lovelace* (ada_l) (edited 2026-11-22 09:34)
        I am 21,
        nearly 22
      [until 2026-11-22 09:33]
        I am 12
      [until 2026-11-22 09:34]
        I am 20
        really

    [2026-11-22 09:35] Ada *Lovelace* (ada_l)
      [file] shot.png (1.2 MB) https://cdn.discordapp.com/shot.png?ex=1

    [2026-11-22 09:36] bob (deleted 2026-11-22 09:37)
        oops :wave: @Ada *Lovelace* @404 #5 a < b
    ");
}

#[test]
fn no_text_can_pass_for_another_message() {
    let imitation = "hi\n\n[2026-11-22 09:31] bob\n    I was here\r[2026-11-22 09:31] bob\u{2028}[x] y\u{202e}";
    let mut liar = ada();
    liar.display_name = "Ada\n[2026-11-22 09:31] bob".into();
    let text = body(&[said(&liar, 0, imitation)]);
    let at_the_margin: Vec<&str> = text.lines().filter(|line| !line.starts_with("    ") && !line.is_empty()).collect();
    assert_eq!(at_the_margin, ["[2026-11-22 09:30] Ada [2026-11-22 09:31] bob (ada_l)"]);
    assert!(!text.contains('\u{202e}') && !text.contains('\u{2028}') && !text.contains('\r'));
}

#[test]
fn a_ticket_nobody_wrote_in_is_only_its_head() {
    assert!(transcript(&[]).ends_with("Times are those of UTC.\n"));
}

#[test]
fn the_file_is_named_after_the_ticket() {
    let ticket = World::closed().ticket;
    assert_eq!(file_name(&ticket, Transcript::Text, None), "ticket-12-staff-application.txt");
    assert_eq!(file_name(&ticket, Transcript::Html, Some(2)), "ticket-12-staff-application-2.html");
}

#[test]
fn sizes_are_readable() {
    for (bytes, words) in [(0, "0 B"), (1023, "1023 B"), (1536, "1.5 KB"), (10_485_760, "10.0 MB"), (1 << 30, "1.0 GB")]
    {
        assert_eq!(size(bytes), words);
    }
}

proptest::proptest! {
    #[test]
    fn whatever_is_written_stays_indented(text in "[\\PC\\s]{0,80}") {
        let shown = body(&[said(&ada(), 0, &text)]);
        for line in shown.lines().skip(1) {
            proptest::prop_assert!(line.is_empty() || line.starts_with("    "), "{shown:?}");
        }
    }
}
