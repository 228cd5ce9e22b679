//! The definitions that ship.

use super::*;

fn shipped() -> Loaded {
    load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tickets.d")), &BTreeMap::new()).unwrap()
}

#[test]
fn they_are_clean_without_any_environment() {
    assert_eq!(reported(&shipped()), NOTHING);
}

#[test]
fn they_ask_what_was_promised() {
    let set = shipped().set.unwrap();
    let server = set.servers.values().next().unwrap();
    let counts: Vec<(&str, usize)> = server.types.iter().map(|kind| (kind.id.as_str(), kind.questions.len())).collect();
    assert_eq!(counts, [("bug-report", 3), ("guru-application", 5), ("staff-application", 18)]);
    let positions = server.types[2].positions.as_ref().unwrap();
    let labels: Vec<&str> = positions.choices.iter().map(|choice| choice.label.as_str()).collect();
    assert_eq!(
        labels,
        ["Community Manager", "Host", "Moderator", "Discord Admin", "Promoter", "New Community Outreach"]
    );
}

#[test]
fn all_questions_of_a_type_fit_one_post() {
    let set = shipped().set.unwrap();
    for kind in &set.servers.values().next().unwrap().types {
        for position in std::iter::once(None).chain(kind.positions.iter().flat_map(|p| &p.choices).map(Some)) {
            let posts = kind.question_posts(position, crate::phrases::Words::ENGLISH);
            assert_eq!(posts.len(), 1, "{}", kind.id);
            assert!(posts[0].chars().count() < 3_500, "{}: {}", kind.id, posts[0].chars().count());
        }
    }
}

#[test]
fn who_handles_a_ticket_is_told_of_it() {
    let set = shipped().set.unwrap();
    for kind in &set.servers.values().next().unwrap().types {
        assert_eq!(kind.staff, kind.notify, "{}", kind.id);
    }
}

#[test]
fn the_environment_moves_them_to_another_server() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tickets.d"));
    let loaded = load(folder, &environment(&[("GUILD_ID", "1200000000000000001")])).unwrap();
    assert_eq!(loaded.set.unwrap().servers.keys().next().unwrap().0, 1_200_000_000_000_000_001);
}
