//! Time zones by the names of the IANA database.

use std::sync::LazyLock;

use jiff::tz::TimeZoneDatabase;

use super::Complaint;
use crate::definitions::suggest;

static ZONES: LazyLock<Vec<String>> =
    LazyLock::new(|| TimeZoneDatabase::bundled().available().map(|name| name.to_string()).collect());

/// Reads the name of a zone.
pub fn read(text: &str) -> Result<String, Complaint> {
    if ZONES.iter().any(|zone| zone == text) {
        return Ok(text.to_owned());
    }
    let wanted = text.trim().replace(' ', "_");
    let city = |zone: &&String| zone.rsplit('/').next().is_some_and(|city| city.eq_ignore_ascii_case(&wanted));
    let same = |zone: &&String| zone.eq_ignore_ascii_case(&wanted);
    let complaint = |help: String| Complaint::new("bad-timezone", format!("there is no time zone `{text}`"), help);
    if let Some(zone) = ZONES.iter().find(same) {
        return Err(complaint(String::new()).certainly(zone.clone()));
    }
    let help = if let Some(zone) = ZONES.iter().find(city) {
        format!("write `{zone}`")
    } else if let Some(near) = suggest::nearest(text, ZONES.iter().map(String::as_str)).filter(|_| text.contains('/')) {
        format!("did you mean `{near}`?")
    } else {
        "zones are written as continent and city: `Europe/Amsterdam`, `America/New_York`, or `UTC`".to_owned()
    };
    Err(complaint(help))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn help(text: &str) -> String {
        read(text).unwrap_err().help
    }

    #[test]
    fn zones_are_known_by_city_and_in_any_case() {
        for zone in ["Europe/Amsterdam", "UTC", "America/Argentina/Buenos_Aires", "CET"] {
            assert_eq!(read(zone).as_deref(), Ok(zone));
        }
        assert_eq!(help("europe/amsterdam"), "write `Europe/Amsterdam`");
        assert_eq!(help("new york"), "write `America/New_York`");
        assert_eq!(help("Europe/Amsterdm"), "did you mean `Europe/Amsterdam`?");
        assert!(help("UTC+2").starts_with("zones are written"));
    }
}
