//! The files that came with a form: Discord keeps them for a while only, so they are put on the ticket's first post.

use std::time::Duration;

use futures_util::future::join_all;
use tracing::debug;

use super::Desk;
use crate::domain::answer::{Given, Value};
use crate::domain::limits;
use crate::domain::message::File;
use crate::domain::ticket::Attachment;

/// All files of a post together, in bytes: a request to Discord may have 25 MiB, and the text goes with them.
const TOGETHER: usize = 24 * 1024 * 1024;
/// A post waits for its files, and people for the post.
const FILE_IN: Duration = Duration::from_secs(5);

/// The files among the answers, as far as a message takes them and Discord still has them. What is left out stays a link
/// among the answers.
pub(super) async fn sent_with_form(desk: &Desk, given: &[Given]) -> Vec<File> {
    let fetch = async |(file, size): (&Attachment, usize)| match desk.rest.file(&file.url, size, FILE_IN).await {
        Ok(bytes) => Some(File { name: file.name.clone(), bytes }),
        Err(fault) => {
            debug!(file = file.id, %fault, "a file that came with a form cannot be fetched");
            None
        }
    };
    join_all(fitting(given).into_iter().map(fetch)).await.into_iter().flatten().collect()
}

/// The files that fit one message, with their sizes.
fn fitting(given: &[Given]) -> Vec<(&Attachment, usize)> {
    let mut room = TOGETHER;
    let mut taken = Vec::new();
    let files = given.iter().flat_map(|given| match &given.value {
        Value::Files(files) => files.as_slice(),
        _ => &[],
    });
    for file in files {
        let size = usize::try_from(file.size).unwrap_or(usize::MAX);
        if taken.len() < limits::FILES && size <= limits::FILE_BYTES.min(room) {
            room -= size;
            taken.push((file, size));
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::Instant;

    fn given(mebibytes: &[u64]) -> Given {
        let file = |(id, size): (usize, &u64)| Attachment {
            id: id as u64,
            name: "a.png".to_owned(),
            size: size * 1024 * 1024,
            url: String::new(),
            media_type: None,
        };
        Given {
            question: 0,
            id: None,
            ask: "A picture?".to_owned(),
            value: Value::Files(mebibytes.iter().enumerate().map(file).collect()),
            message: None,
            at: Instant::from_unix_ms(0),
        }
    }

    #[track_caller]
    fn check(mebibytes: &[u64], expected: &[u64]) {
        let given = [given(mebibytes)];
        assert_eq!(fitting(&given).into_iter().map(|(file, _)| file.id).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn as_many_files_are_taken_as_fit_one_message() {
        check(&[1, 2], &[0, 1]);
        check(&[11, 10], &[1]);
        check(&[10, 10, 5, 4], &[0, 1, 3]);
        check(&[1; 12], &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
}
