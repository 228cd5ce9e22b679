//! A time of nothing at all.
//!
//! # Why it matters
//! Something that is to happen after `0s`, or every `0s`, would happen without end. To switch it off, leave the key
//! out or write its word, such as `never` or `off`.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! close:
//!   when_inactive: {after: 0s}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! close:
//!   when_inactive: never
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::{OrForever, OrNever, OrOff, Rhythm, ServerFile, TypeFile};
use crate::definitions::node::Cursor;
use crate::definitions::values::Duration;

/// The times of a type after which something happens by itself.
pub fn of_type(spec: &TypeFile, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    if let Some(OrNever::Set(inactive)) = spec.close.as_ref().and_then(|close| close.when_inactive.as_ref()) {
        let at = at.key("close").key("when_inactive").key("after");
        some_time(Some(&inactive.after), &at, "write `when_inactive: never` for that", reports);
    }
    if let Some(close) = &spec.close {
        let help = "to close at once, there is `/close`";
        some_time(close.request_after.as_ref(), &at.key("close").key("request_after"), help, reports);
    }
    if let Some(OrOff::Set(rhythm)) = &spec.alerts {
        let Rhythm { after, every, first_response, .. } = rhythm;
        alerts([after.as_ref(), every.as_ref(), first_response.as_ref()], &at.key("alerts"), reports);
    }
    if let Some(OrForever::For(time)) = &spec.retention {
        let help = "messages would be deleted at once; write `history: {transcript: none}` for no transcript";
        some_time(Some(time), &at.key("retention"), help, reports);
    }
}

/// Those of server.yaml.
pub fn of_server(spec: &ServerFile, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    if let Some(spec) = &spec.alerts {
        let times = [spec.after.as_ref(), spec.every.as_ref(), spec.first_response.as_ref()];
        alerts(times, &at.key("alerts"), reports);
    }
}

fn alerts(times: [Option<&Duration>; 3], at: &Cursor, reports: &mut Vec<Diagnostic>) {
    for (time, key) in times.into_iter().zip(["after", "every", "first_response"]) {
        some_time(time, &at.key(key), "write `alerts: off` in the types that need none", reports);
    }
}

fn some_time(time: Option<&Duration>, at: &Cursor, help: &str, reports: &mut Vec<Diagnostic>) {
    if time.is_some_and(|time| time.0.duration().is_zero()) {
        reports.push(
            Diagnostic::error("zero-duration", at.place(), "this is no time at all")
                .helped(format!("write a time such as `7d`; {help}")),
        );
    }
}
