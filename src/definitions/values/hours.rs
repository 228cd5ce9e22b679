//! Working hours as managers write them: days (`mon`, `mon-fri`, `mon,wed`) and spans (`09:00-18:00`).

use super::Complaint;

/// The kind of a key that names days.
pub const DAYS: &str = "days";
/// The kind of a span of a day.
pub const SPAN: &str = "hours";

/// The days for people, Monday first.
pub const WEEK: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

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
    let complaint = Complaint::new(
        "bad-days",
        format!("`{text}` is not a day"),
        "days are `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`; ranges `mon-fri`; lists `mon,wed`",
    );
    Err(match shortened(text) {
        Some(short) => complaint.certainly(short),
        None => complaint,
    })
}

/// `Monday-Friday` as `mon-fri`.
fn shortened(text: &str) -> Option<String> {
    let short = |day: &str| {
        let day = day.trim().to_lowercase();
        let full = WEEK.iter().position(|name| name.eq_ignore_ascii_case(&day))?;
        Some(NAMES[full])
    };
    let known = |day: &str| short(day).or_else(|| NAMES.into_iter().find(|name| name.eq_ignore_ascii_case(day.trim())));
    let part = |part: &str| match part.split_once('-') {
        Some((from, to)) => Some(format!("{}-{}", known(from)?, known(to)?)),
        None => known(part).map(ToOwned::to_owned),
    };
    Some(text.split(',').map(part).collect::<Option<Vec<_>>>()?.join(","))
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

/// The minutes of a day at which a sound span begins and ends.
pub fn minutes(text: &str) -> Option<(u32, u32)> {
    let (from, to) = text.split_once('-')?;
    Some((minute(from)?, minute(to)?))
}

/// The days that a sound key names, Monday being 0.
pub fn weekdays(text: &str) -> Vec<usize> {
    let day = |name: &str| NAMES.iter().position(|known| *known == name.trim());
    let range = |part: &str| match part.split_once('-') {
        Some((from, to)) => day(from).zip(day(to)).map(|(from, to)| (from, (to + 7 - from) % 7)),
        None => day(part).map(|day| (day, 0)),
    };
    text.split(',').filter_map(range).flat_map(|(from, more)| (0..=more).map(move |step| (from + step) % 7)).collect()
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
        assert_eq!(weekdays("sat-mon,wed"), [5, 6, 0, 2]);
        assert_eq!(minutes("09:00-24:00"), Some((540, 1440)));
        assert_eq!(days("Monday-fri, Sunday").unwrap_err().mend.as_deref(), Some("mon-fri,sun"));
        assert_eq!(days("weekdays").unwrap_err().mend, None);
        assert_eq!(span("09:00-24:00"), Ok(()));
        assert!(span("9-18").is_err());
        assert!(span("22:00-06:00").unwrap_err().help.contains("\"22:00-24:00\""));
        assert!(span("09:60-10:00").is_err());
    }
}
