//! In which language who reads what.

use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET, Setup};

/// Somebody's Discord is set to a language.
fn speaks(stage: &mut Blueprint, who: u64, locale: &str) {
    let people = stage.guilds.iter_mut().flat_map(|guild| &mut guild.people);
    people.filter(|person| person.id == who).for_each(|person| person.locale = locale.to_owned());
}

fn german() -> Setup {
    Setup::default().file("server.yaml", &server_with("locale: en-GB", "locale: de"))
}

#[tokio::test]
async fn a_dutch_member_is_answered_in_dutch_on_an_english_server() {
    let scene = Setup::default().stage(|stage| speaks(stage, stage::MIA, "nl")).open().await;
    let answer = scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await;
    assert_eq!(answer, "Je ticket is open: #Bug report · mia · #1");
    let thread = scene.mia().sees().thread("Bug report").unwrap().id;
    assert_eq!(scene.types(&scene.mia(), stage::GENERAL, "/herladen").await, "Alleen beheerders kunnen dat.");
    let list = scene.list();
    assert!(list.contains("Opened by: @Mia (mia)") && list.contains("🔒 Close ticket"), "{list}");
    assert_eq!(scene.types(&scene.mia(), thread, "/sluiten reden:Opgelost").await, "Ticket #1 is gesloten.");
    let records = scene.records();
    assert!(records.contains("Reason: Opgelost") && records.contains("Closed by: @Mia (mia)"), "{records}");
}

#[tokio::test]
async fn a_german_server_has_german_cards_buttons_and_log_lines_and_everybody_their_own_answers() {
    let scene = german().stage(|stage| speaks(stage, stage::SAM, "pt-BR")).open().await;
    let thread = scene.opened_by_mia().await;
    let list = scene.list();
    for part in
        ["Geöffnet von: @Mia (mia)", "Betreut von: noch niemand", "Zum Thread", "🙋 Übernehmen", "🔒 Ticket schließen"]
    {
        assert!(list.contains(part), "{part}: {list}");
    }
    assert!(scene.shows(&scene.mia(), thread).contains("Fragen"));
    assert_eq!(scene.press(&scene.sam(), thread, "Übernehmen").await, "Agora você cuida do ticket #1.");
    assert!(scene.shows(&scene.mia(), thread).contains("@Sam betreut jetzt dieses Ticket."));
    assert_eq!(scene.types(&scene.leo(), stage::GENERAL, "/reload").await, "Only maintainers can do that.");
    let log = scene.log();
    assert!(log.contains("@Leo (leo) wollte in #general die Definitionen neu einlesen: das dürfen nur"), "{log}");
    assert_eq!(scene.types(&scene.sam(), thread, "/fechar motivo:Resolvido").await, "O ticket #1 está fechado.");
    let records = scene.records();
    assert!(records.contains("Grund: Resolvido") && records.contains("von: @Sam (sam)"), "{records}");
}

#[tokio::test]
async fn a_server_says_it_in_its_own_words_and_what_people_typed_stays_a_text() {
    let phrases = "phrases:\n  answer-closed: \"Done with { $ticket }. Bye!\"\n  button-close:\n    en-GB: Finish\n    de: Fertig\n  \
                   field-reason: \"Why { \\\"{\\\" }\"\n";
    let server = format!("{}\n{phrases}", server_with("locale: en-GB", "locale: en-GB"));
    let scene = Setup::default().file("server.yaml", &server).open().await;
    let thread = scene.opened_by_mia().await;
    assert!(scene.shows(&scene.mia(), thread).contains("🔒 Finish"));
    let reason = "{ $ticket } {{ 7 * 7 }}";
    assert_eq!(scene.types(&scene.mia(), thread, &format!("/close reason:{reason}")).await, "Done with 1. Bye!");
    let records = scene.records();
    assert!(records.contains("Why {: { $ticket } {{ 7 "), "{records}");
}

#[tokio::test]
async fn another_language_changes_panels_buttons_and_no_command() {
    let scene = scene::open().await;
    scene.sandbox.forget_calls();
    scene.saves("server.yaml", &server_with("locale: en-GB", "locale: fr")).await;
    let calls = scene.sandbox.calls();
    assert!(!calls.iter().any(|call| call.route.contains("commands") && call.method != "GET"));
    let thread = scene.opened_by_mia().await;
    assert!(scene.shows(&scene.mia(), thread).contains("🔒 Fermer le ticket"));
}

#[tokio::test]
async fn what_no_definition_says_is_said_in_the_servers_language_and_own_words_are_no_template() {
    let own = r#"phrases: {default-tell: 'Was gibt es? {"{{"} 7 * 7 {"}}"}'}"#;
    let server = format!("{}\n{own}", server_with("locale: en-GB", "locale: de"));
    let open =
        Setup::default().file("server.yaml", &server).file("help.yaml", "name: Hilfe\nthread: {in: open-a-ticket}\n");
    let scene = open.open().await;
    scene.types(&scene.mia(), stage::GENERAL, "/ticket help").await;
    let thread = scene.mia().sees().thread("Hilfe").unwrap().id;
    let shown = scene.shows(&scene.mia(), thread);
    assert!(
        shown.contains("Hallo @Mia, danke, dass du dich meldest.") && shown.contains("Was gibt es? {{ 7 * 7 }}"),
        "{shown}"
    );
}
