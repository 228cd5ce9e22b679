//! `frontdesk demo --script`: a conversation without a browser, printed as a chat log.
//!
//! People act through the sandbox as their clients would let them; every line that is printed is from the sandbox's tape,
//! so nothing is shown that the bot did not do. It always plays the definitions that ship, in a copy that it may edit.

use std::path::Path;

use super::super::print;
use super::{Failed, Show};
use crate::sandbox::{Cannot, Message, Person};
use crate::stage;

const PANEL: &str = "open-a-ticket";
const LOG: &str = "bot-log";
const HISTORIES: &str = "ticket-histories";
const BUG_REPORT: &str = "bug-report.yaml";

/// A picture of one grey dot: the smallest screenshot.
const SCREENSHOT: &[u8] = include_bytes!("dot.png");

pub(super) async fn play() -> Result<(), Failed> {
    // A transcript as text can be printed.
    let scratch = tempfile::tempdir().map_err(Failed::could_not_run)?;
    let folder = super::shipped(scratch.path())?;
    let in_text = |text: String| text + "\nhistory: {transcript: text}\n";
    save(&folder.join(BUG_REPORT), in_text).map_err(Failed::could_not_run)?;
    let show = Show::open(Some(folder), 0).await?;
    let played = conversation(&show).await;
    let tape = show.sandbox.tape_text(0);
    show.close().await;
    print(tape)?;
    print(format_args!("\n── The transcript on Mia's record\n\n{}\n", played?.trim_end()))
}

/// The conversation; gives the transcript at its end.
async fn conversation(show: &Show) -> Result<String, Failed> {
    let [mia, leo, sam, max] = [stage::MIA, stage::LEO, stage::SAM, stage::MAX].map(|id| show.sandbox.person(id));
    let panel = channel(&mia, PANEL)?;

    show.answered(mia.press(panel, "Report a bug")?).await;
    let report = thread(&mia, "Bug report")?;
    mia.say(report, "The event bot stopped answering after I joined a second event.")?;
    let name = mia.say(report, "My account is mia, and Leo's too.")?;
    mia.say_with_files(report, "", &[("screenshot.png", SCREENSHOT)])?;
    show.settle().await;
    mia.edit(report, name, "My account is mia, and it happened to Leo as well.")?;
    sam.say(report, "Thank you, that is enough to find it. I will have a look tonight.")?;
    show.settle().await;

    show.answered(leo.command(panel, "/ticket staff-application position:Host")?).await;
    let application = thread(&leo, "Staff application")?;
    leo.say(application, "I am 24, and I live in Lisbon.")?;
    show.answered(leo.command(application, "/reload")?).await;

    edit(show, &max, "Max edits bug-report.yaml and makes two mistakes", |text| {
        text.replace("answer: screenshot", "answer: screnshot").replace("notify: [staff]", "notfy: [staff]")
    })
    .await?;
    show.answered(max.command(channel(&max, LOG)?, "/reload")?).await;
    edit(show, &max, "Max mends them and adds a question", |text| {
        let mended = text.replace("screnshot", "screenshot").replace("notfy", "notify");
        mended.replace("\nstaff:", "  - Since when does it happen?\n\nstaff:")
    })
    .await?;

    show.answered(sam.press(report, "Close ticket")?).await;
    let form = sam.form().ok_or_else(|| Failed::wrong("no form asked Sam for a reason"))?;
    show.answered(sam.submit(form.id, &[("reason", "Mended: the bot lost its place after a reconnect.")])?).await;
    let transcript = transcript(show, &sam)?;

    show.answered(leo.command(application, "/close reason:I have changed my mind, sorry!")?).await;
    Ok(transcript)
}

impl Show {
    /// Returns when an interaction is answered and everything that it set off has happened.
    async fn answered(&self, interaction: u64) {
        self.sandbox.await_answer(interaction).await;
        self.settle().await;
    }
}

impl From<Cannot> for Failed {
    fn from(why: Cannot) -> Self {
        Self::wrong(why.to_string())
    }
}

fn channel(person: &Person, name: &str) -> Result<u64, Failed> {
    person.sees().channel(name).map(|channel| channel.id).ok_or_else(|| Failed::wrong(format!("there is no #{name}")))
}

fn thread(person: &Person, name: &str) -> Result<u64, Failed> {
    person
        .sees()
        .thread(name)
        .map(|thread| thread.id)
        .ok_or_else(|| Failed::wrong(format!("no thread “{name}” opened")))
}

/// Changes a definition file as an editor would, and waits until the log channel says what came of it.
async fn edit(show: &Show, reader: &Person, what: &str, change: impl Fn(String) -> String) -> Result<(), Failed> {
    let log = channel(reader, LOG)?;
    let told = reader.sees().messages(log).len();
    show.sandbox.remark(what);
    save(&show.folder.join(BUG_REPORT), change).map_err(Failed::could_not_run)?;
    loop {
        let stirred = show.sandbox.stirred();
        if reader.sees().messages(log).len() > told {
            break;
        }
        stirred.await;
    }
    show.settle().await;
    Ok(())
}

fn save(file: &Path, change: impl FnOnce(String) -> String) -> std::io::Result<()> {
    std::fs::write(file, change(std::fs::read_to_string(file)?))
}

/// The file on the newest record.
fn transcript(show: &Show, staff: &Person) -> Result<String, Failed> {
    let records = channel(staff, HISTORIES)?;
    let newest = staff.sees().messages(records).last().and_then(|record| show.sandbox.message(record.id));
    let file = newest.as_ref().and_then(|Message { attachments, .. }| attachments.first());
    let file = file.ok_or_else(|| Failed::wrong("the record has no transcript"))?;
    Ok(String::from_utf8_lossy(&file.bytes).into_owned())
}
