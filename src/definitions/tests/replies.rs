//! Canned replies.

use super::{NOTHING, SERVER, loaded, of};

const BUG: (&str, &str) = ("bug.yaml", "name: Bug\nask: form\nquestions: [{id: what, ask: What?}]\n");
const JOB: (&str, &str) = ("job.yaml", "name: Job\npositions: {choices: [Host]}\n");

fn with(replies: &[(&str, &str)]) -> Vec<String> {
    let around = [("server.yaml", SERVER), BUG, JOB];
    of(&around.iter().chain(replies).copied().collect::<Vec<_>>())
}

#[test]
fn a_bare_text_or_a_block_is_a_reply() {
    let bare = ("replies/hello.yaml", "Hello {{ member.name }}!\n");
    let block = ("replies/bye.yml", "text: Bye.\ntitle: Good bye\nclose: true\ntypes: [bug]\n");
    assert_eq!(with(&[bare, block]), NOTHING);
    let files = [("server.yaml", SERVER), BUG, JOB, bare, block];
    let set = loaded(&files, &[]).set.unwrap();
    let replies = &set.servers.values().next().unwrap().replies;
    let told = |reply: &crate::definitions::set::CannedReply| {
        format!("{} “{}” {} {}", reply.id, reply.name(), reply.closes, reply.types.len())
    };
    assert_eq!(replies.iter().map(told).collect::<Vec<_>>(), ["bye “Good bye” true 1", "hello “hello” false 0"]);
}

#[test]
fn a_server_in_a_folder_has_its_own() {
    let here = SERVER.replace("server: 11", "server: 12");
    let files = [
        ("server.yaml", SERVER),
        BUG,
        JOB,
        ("replies/hello.yaml", "Hello\n"),
        ("other/server.yaml", here.as_str()),
        ("other/bug.yaml", "name: Bug\n"),
        ("other/replies/bye.yaml", "Bye\n"),
    ];
    let set = loaded(&files, &[]).set.unwrap();
    let ids =
        set.servers.values().map(|server| server.replies.iter().map(|reply| reply.id.0.clone()).collect::<Vec<_>>());
    assert_eq!(ids.collect::<Vec<_>>(), [["hello"], ["bye"]]);
}

#[test]
fn a_text_must_be_right_for_every_type_in_which_it_can_be_sent() {
    let position = "text: For {{ position.label }}.\n";
    insta::assert_snapshot!(with(&[("replies/host.yaml", position)]).join("\n"), @"");
    assert_eq!(with(&[("replies/host.yaml", &format!("{position}types: [job]\n"))]), NOTHING);
    assert_eq!(with(&[("replies/what.yaml", "text: '{{ answers.what }}'\ntypes: [bug]\n")]), NOTHING);
}

#[test]
fn mistakes_are_placed_where_they_are() {
    let replies = [
        ("replies/a.yaml", "txt: Hello\n"),
        ("replies/b.yaml", "text: Hello\ntypes: [bgu]\nclose: yes\n"),
        ("replies/c.yaml", "- Hello\n"),
        ("replies/d.yaml", ""),
        ("replies/Not a name.yaml", "Hello\n"),
        ("replies/e.yaml", "Hello {{ membre.name }}\n"),
        ("replies/f.yaml", "Hello\n"),
        ("replies/f.yml", "Hello\n"),
    ];
    insta::assert_snapshot!(with(&replies).join("\n"), @"");
}
