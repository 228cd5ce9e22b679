//! Working hours as managers write them: days (`mon`, `mon-fri`, `mon,wed`) and spans (`09:00-18:00`).

use super::Complaint;

/// The kind of a key that names days.
pub const DAYS: &str = "days";
/// The kind of a span of a day.
pub const SPAN: &str = "hours";

/// The days, from Monday on.
pub const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Whether a key names days.
pub fn days(text: &str) -> Result<(), Complaint> {
    let known = |day: &str| NAMES.contains(&day);
    let fits = text.split(',').all(|part| match part.trim().split_once('-') {
        Some((from, to)) => known(from.trim()) && known(to.trim()),
        None => known(part.trim()),
    });
    if fits {
        return Ok(());
    }
    Err(Complaint::new(
        "bad-days",
        format!("`{text}` is not a day"),
        "days are `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`; ranges `mon-fri`; lists `mon,wed`",
    ))
}

/// Whether a text is a span of a day.
pub fn span(text: &str) -> Result<(), Complaint> {
    let complaint = |help: String| Complaint::new("bad-hours", format!("`{text}` are not working hours"), help);
    let Some((from, to)) = text.split_once('-').and_then(|(from, to)| Some((minute(from)?, minute(to)?))) else {
        return Err(complaint("write hours as `\"09:00-18:00\"`".to_owned()));
    };
    if from < to {
        return Ok(());
    }
    let (from, to) = text.split_once('-').unwrap_or_default();
    Err(complaint(format!(
        "a night is written in two parts: `\"{from}-24:00\"` and, on the next day, `\"00:00-{to}\"`"
    )))
}

fn minute(text: &str) -> Option<u32> {
    let (hour, minute) = text.trim().split_once(':')?;
    let two_digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !two_digits(hour) || !two_digits(minute) {
        return None;
    }
    let at = hour.parse::<u32>().ok()? * 60 + minute.parse::<u32>().ok().filter(|minute| *minute < 60)?;
    (at <= 24 * 60).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_spans() {
        for good in ["mon", "mon-fri", "mon,wed", "sat-sun,wed"] {
            assert_eq!(days(good), Ok(()), "{good}");
        }
        assert!(days("monday").is_err());
        assert_eq!(span("09:00-24:00"), Ok(()));
        assert!(span("9-18").is_err());
        assert!(span("22:00-06:00").unwrap_err().help.contains("\"22:00-24:00\""));
        assert!(span("09:60-10:00").is_err());
    }
}
