//! Which files are to be copied, and the copies.

use frontdesk::domain::answer::{Given, Value};
use frontdesk::domain::ids::BlobId;
use frontdesk::domain::plan::Change;
use frontdesk::domain::ticket::{Attachment, MessageAt, NewTicket, Said};
use frontdesk::store::FileEnd;

use super::{THREAD, at, close, closure, commit, edited, file, new_ticket, open, open_with, revise, said, say};
use crate::database::{Database, on_both};

on_both! {
    every_file_is_to_be_copied_once,
    the_files_of_a_form_are_too,
    what_failed_is_due_later,
    what_ended_stays_so,
    copies_go_when_nothing_refers_to_them,
    what_two_tickets_have_in_common_stays_with_the_last,
    a_copy_that_comes_while_the_same_is_deleted_is_made_afterwards,
    of_deleting_and_referring_one_comes_first,
}

fn blob(number: u8) -> BlobId {
    BlobId(format!("{number:064x}"))
}

async fn due(database: &Database, now: i64) -> Vec<u64> {
    database.store.files_due(at(now), 10).await.unwrap().into_iter().map(|file| file.id).collect()
}

async fn every_file_is_to_be_copied_once(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let first = Said { attachments: vec![file(1)], ..said(1, "look") };
    say(store, ticket, first.clone()).await;
    say(store, ticket, first).await;
    revise(store, ticket, Said { attachments: vec![file(1), file(2)], ..edited(1, "look", at(10)) }).await;
    assert_eq!(due(database, 0).await, [1, 2]);
    let wanted = store.files_wanted(ticket).await.unwrap();
    let place = MessageAt { channel: THREAD, message: said(1, "").message };
    assert_eq!((wanted[0].at, wanted[0].size, &wanted[0].url), (Some(place), file(1).size, &file(1).url));
    // A ticket that is closed keeps its files waiting.
    close(store, ticket, closure(None)).await;
    assert_eq!(due(database, 0).await, [1, 2]);
}

async fn the_files_of_a_form_are_too(database: &Database) {
    let sent = Attachment { id: 7, ..file(7) };
    let value = Value::Files(vec![sent]);
    let given = Given { question: 0, id: None, ask: "A picture?".to_owned(), value, message: None, at: at(0) };
    let new = NewTicket { answers: vec![given], ..new_ticket("interaction:1") };
    let (ticket, _) = open_with(&database.store, new, &[]).await;
    let wanted = database.store.files_wanted(ticket.id).await.unwrap();
    assert_eq!(wanted.iter().map(|file| (file.id, file.at)).collect::<Vec<_>>(), [(7, None)]);
}

async fn what_failed_is_due_later(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    say(store, ticket, Said { attachments: vec![file(1), file(2)], ..said(1, "look") }).await;
    assert_eq!(store.next_file_due().await, Ok(None), "what is due has no moment");
    store.file_again(1, at(500), "503").await.unwrap();
    assert_eq!(due(database, 0).await, [2]);
    assert_eq!(store.next_file_due().await, Ok(Some(at(500))));
    assert_eq!(due(database, 500).await, [2, 1]);
    let attempts = store.files_wanted(ticket).await.unwrap().into_iter().map(|file| file.attempts);
    assert_eq!(attempts.sum::<u32>(), 1);
}

async fn what_ended_stays_so(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    say(store, ticket, Said { attachments: vec![file(1), file(2), file(3)], ..said(1, "look") }).await;
    assert_eq!(store.file_ended(1, &FileEnd::Kept(blob(1))).await, Ok(false), "there is no such copy");
    assert_eq!(store.blob_begun(&blob(1), 5, at(0)).await, Ok(true));
    assert_eq!(store.file_ended(1, &FileEnd::Kept(blob(1))).await, Ok(true));
    store.file_ended(1, &FileEnd::Lost).await.unwrap();
    store.file_again(1, at(5), "late").await.unwrap();
    store.file_ended(2, &FileEnd::TooLarge).await.unwrap();
    store.file_ended(3, &FileEnd::Lost).await.unwrap();
    assert_eq!(store.files_kept(ticket).await, Ok(vec![(1, blob(1))]));
    assert_eq!((due(database, 1000).await, store.next_file_due().await), (vec![], Ok(None)));
}

async fn copies_go_when_nothing_refers_to_them(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    say(store, ticket, Said { attachments: vec![file(1), file(2)], ..said(1, "look") }).await;
    for (file, number) in [(1, 1), (2, 1)] {
        store.blob_begun(&blob(number), 5, at(0)).await.unwrap();
        store.file_ended(file, &FileEnd::Kept(blob(number))).await.unwrap();
    }
    store.blob_begun(&blob(2), 5, at(100)).await.unwrap();
    assert_eq!(store.unused_blobs(at(50)).await, Ok(vec![]));
    assert_eq!(store.unused_blobs(at(101)).await, Ok(vec![blob(2)]));
    assert_eq!(store.blob_goes(&blob(1), at(101), at(102)).await, Ok(false));
    commit(store, &[Change::Abandon(ticket)], &[], None).await;
    assert_eq!(store.unused_blobs(at(101)).await, Ok(vec![blob(1), blob(2)]));
    assert_eq!(store.blob_goes(&blob(2), at(100), at(102)).await, Ok(false), "it may be about to be used");
    assert_eq!(store.blob_goes(&blob(1), at(101), at(102)).await, Ok(true));
    assert_eq!(store.blob_goes(&blob(1), at(102), at(103)).await, Ok(false), "somebody deletes it already");
    assert_eq!(store.blob_goes(&blob(1), at(900), at(1000)).await, Ok(true), "that took too long");
    store.blob_went(&blob(1), true).await.unwrap();
    assert_eq!(store.unused_blobs(at(101)).await, Ok(vec![blob(2)]));
    assert_eq!(store.blob_goes(&blob(1), at(1000), at(1000)).await, Ok(false));
}

async fn what_two_tickets_have_in_common_stays_with_the_last(database: &Database) {
    let store = &database.store;
    let (first, second) = (open(store, "interaction:1").await.id, open(store, "interaction:2").await.id);
    for (ticket, number) in [(first, 1), (second, 2)] {
        say(store, ticket, Said { attachments: vec![file(number)], ..said(number, "look") }).await;
        store.blob_begun(&blob(1), 5, at(0)).await.unwrap();
        store.file_ended(number, &FileEnd::Kept(blob(1))).await.unwrap();
    }
    close(store, first, closure(None)).await;
    commit(store, &[Change::Erase { ticket: first, at: at(5) }], &[], None).await;
    assert_eq!(store.unused_blobs(at(100)).await, Ok(vec![]));
    assert_eq!(store.blob_goes(&blob(1), at(100), at(101)).await, Ok(false));
    commit(store, &[Change::Abandon(second)], &[], None).await;
    assert_eq!(store.unused_blobs(at(100)).await, Ok(vec![blob(1)]));
}

async fn a_copy_that_comes_while_the_same_is_deleted_is_made_afterwards(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    say(store, ticket, Said { attachments: vec![file(1)], ..said(1, "look") }).await;
    // Written, but not yet said to be: it is deleted meanwhile.
    store.blob_begun(&blob(1), 5, at(0)).await.unwrap();
    assert_eq!(store.blob_goes(&blob(1), at(100), at(100)).await, Ok(true));
    assert_eq!(store.file_ended(1, &FileEnd::Kept(blob(1))).await, Ok(false));
    assert_eq!(store.blob_begun(&blob(1), 5, at(101)).await, Ok(false));
    // It could not be deleted: it is as good as ever.
    store.blob_went(&blob(1), false).await.unwrap();
    assert_eq!(store.blob_begun(&blob(1), 5, at(102)).await, Ok(true));
    assert_eq!(store.blob_goes(&blob(1), at(102), at(103)).await, Ok(false), "it was written anew");
    assert_eq!(store.blob_goes(&blob(1), at(103), at(103)).await, Ok(true));
    store.blob_went(&blob(1), true).await.unwrap();
    assert_eq!(store.file_ended(1, &FileEnd::Kept(blob(1))).await, Ok(false));
    assert_eq!(store.blob_begun(&blob(1), 5, at(104)).await, Ok(true));
    assert_eq!(store.file_ended(1, &FileEnd::Kept(blob(1))).await, Ok(true));
    assert_eq!(store.files_kept(ticket).await, Ok(vec![(1, blob(1))]));
}

/// Many try at once to delete a copy and to refer to it: never is it both deleted and referred to.
async fn of_deleting_and_referring_one_comes_first(database: &Database) {
    let ticket = open(&database.store, "interaction:1").await.id;
    for number in 1..=8 {
        let store = &database.store;
        say(store, ticket, Said { attachments: vec![file(number)], ..said(number, "look") }).await;
        let blob = blob(u8::try_from(number).unwrap());
        store.blob_begun(&blob, 5, at(0)).await.unwrap();
        let (one, other) = (database.another_instance(), database.another_instance());
        let kept = FileEnd::Kept(blob.clone());
        let (goes, kept) = tokio::join!(one.blob_goes(&blob, at(1), at(2)), other.file_ended(number, &kept));
        assert_ne!(goes.unwrap(), kept.unwrap());
    }
}
