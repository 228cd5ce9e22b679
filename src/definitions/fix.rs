//! Mends what is certain, in the files themselves: `frontdesk check --fix`.
//!
//! A diagnostic carries its mend as a stretch of the file and what is to stand there, so everything else, comments and
//! layout included, stays as it is. A mend counts only if reading the file again finds the mistake gone and nothing new
//! in its place; what one mend brings to light is mended in the next round. A file is replaced as a whole, by renaming
//! a new one over it, and keeps its permissions.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::diagnostic::{Diagnostic, Severity};
use super::source::{self, CannotRun, Found};

/// So many rounds are made at most; each brings something to light that the last one mended the way to.
const ROUNDS: usize = 20;

/// What came of mending a folder.
#[derive(Debug, Default)]
pub struct Fixed {
    /// What was mended, with the places before the change.
    pub done: Vec<Diagnostic>,
    /// Files that could not be written, with the reason.
    pub unwritten: Vec<(PathBuf, io::Error)>,
}

/// Mends the files of a folder.
///
/// # Errors
/// As [`super::load`].
pub fn folder(folder: &Path, env: &BTreeMap<String, String>) -> Result<Fixed, CannotRun> {
    let mut fixed = Fixed::default();
    for found in source::read(folder)?.files {
        let (mended, done) = file(&found, env);
        let (Ok(before), Ok(after)) = (&found.content, &mended.content) else { continue };
        if done.is_empty() {
            continue;
        }
        let path = folder.join(&found.path);
        match replace(&path, before, after) {
            Ok(()) => fixed.done.extend(done),
            Err(error) => fixed.unwritten.push((path, error)),
        }
    }
    Ok(fixed)
}

/// One file in memory, and what was mended in it.
pub fn file(found: &Found, env: &BTreeMap<String, String>) -> (Found, Vec<Diagnostic>) {
    let (mut now, mut done) = (found.clone(), Vec::new());
    for _ in 0..ROUNDS {
        let reports = reports(&now, env);
        let mends = apart(&reports);
        let better = tried(&now, env, &reports, &mends).or_else(|| {
            // One of them does not hold; the others may.
            mends.iter().find_map(|mend| tried(&now, env, &reports, std::slice::from_ref(mend)))
        });
        let Some((next, mended)) = better else { break };
        now = next;
        done.extend(mended);
    }
    (now, done)
}

fn reports(found: &Found, env: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let mut reports = Vec::new();
    super::parse(found, env, &mut reports);
    super::in_order(reports)
}

/// The reports that can be mended at once: no two of them touch.
fn apart(reports: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut mends: Vec<&Diagnostic> = reports.iter().filter(|report| report.mend.is_some()).collect();
    mends.sort_by_key(|report| span(report).start);
    let mut end = None;
    mends.retain(|report| {
        let span = span(report);
        let free = end.is_none_or(|end| span.start > end);
        if free {
            end = Some(span.end);
        }
        free
    });
    mends
}

fn span(report: &Diagnostic) -> Range<usize> {
    report.mend.as_ref().map_or(0..0, |mend| mend.place.start..mend.place.end)
}

/// The file with these mends, if they hold.
fn tried(
    found: &Found,
    env: &BTreeMap<String, String>,
    before: &[Diagnostic],
    mends: &[&Diagnostic],
) -> Option<(Found, Vec<Diagnostic>)> {
    let bytes = found.content.as_ref().ok()?;
    // Places count from after a byte order mark.
    let mark = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let mut mended = bytes.clone();
    for report in mends.iter().rev() {
        let (span, mend) = (span(report), report.mend.as_ref()?);
        mended.splice(span.start + mark..span.end + mark, mend.with.bytes());
    }
    let next = Found { content: Ok(mended), ..found.clone() };
    let after = reports(&next, env);
    (!mends.is_empty() && holds(before, &after, mends)).then(|| (next, mends.iter().map(|r| (*r).clone()).collect()))
}

/// Whether what was mended is gone and nothing is wrong that was not before. Where a file could not be read to its end,
/// what stands after the mend comes to light with it.
fn holds(before: &[Diagnostic], after: &[Diagnostic], mends: &[&Diagnostic]) -> bool {
    let count = |reports: &[Diagnostic], of: &Diagnostic| {
        reports.iter().filter(|report| report.code == of.code && report.message == of.message).count()
    };
    if !mends.iter().all(|mended| count(after, mended) < count(before, mended)) {
        return false;
    }
    let hidden = before.iter().find(|report| ends_the_file(report));
    let Some(hidden) = hidden else {
        return after
            .iter()
            .all(|report| report.severity == Severity::Warning || count(after, report) <= count(before, report));
    };
    let first = |report: &Diagnostic| report.place.as_ref().map_or(0, |place| place.start);
    after.iter().filter(|report| ends_the_file(report)).all(|report| first(report) > first(hidden))
}

/// Mistakes of YAML after which nothing of a file can be read.
fn ends_the_file(report: &Diagnostic) -> bool {
    matches!(
        report.code,
        "yaml-syntax"
            | "tab"
            | "indentation"
            | "missing-space"
            | "needs-quotes"
            | "unclosed-quote"
            | "unclosed-bracket"
    )
}

/// Puts a new file in an old one's place, if that is still what was read.
fn replace(path: &Path, before: &[u8], after: &[u8]) -> io::Result<()> {
    // A link stays one: what it leads to is replaced.
    let path = fs::canonicalize(path)?;
    if fs::read(&path)? != before {
        return Err(io::Error::other("it has changed in the meantime"));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    // Names that begin with a dot are skipped by whoever reads the folder meanwhile.
    let mut new = tempfile::Builder::new().prefix(".frontdesk-").tempfile_in(folder)?;
    new.write_all(after)?;
    new.as_file().set_permissions(fs::metadata(&path)?.permissions())?;
    new.as_file().sync_all()?;
    new.persist(&path).map_err(|error| error.error)?;
    Ok(())
}
