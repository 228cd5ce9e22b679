//! The name that was probably meant.

/// The candidate that is nearest to `word`, if any is near enough.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = plain(word);
    let most = match wanted.chars().count() {
        0 => return None,
        1..=3 => 1,
        4..=7 => 2,
        _ => 3,
    };
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&wanted, &plain(candidate)), candidate))
        .filter(|(distance, candidate)| *distance <= most && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The candidate that was meant beyond doubt: one slip away or less, where no other is near.
pub fn certain<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = plain(word);
    let mut near: Vec<(usize, &str)> = (candidates.into_iter())
        .map(|candidate| (strsim::damerau_levenshtein(&wanted, &plain(candidate)), candidate))
        .filter(|(distance, _)| *distance <= 2)
        .collect();
    near.sort_unstable();
    // In a short word one slip can make another word of it.
    match near.as_slice() {
        [(0, only)] | [(0, only), (1.., _), ..] => Some(only),
        [(1, only)] if wanted.chars().count() >= 4 => Some(only),
        _ => None,
    }
}

/// Which of other people's names stands for what we call `name`, if any does: `Staff Team` for `staff`.
pub fn likeliest<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<usize> {
    const LEAST: f64 = 0.6;
    let rated = names.into_iter().map(|other| likeness(name, other)).enumerate();
    let best = rated.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    (best.1 >= LEAST).then_some(best.0)
}

/// From 0 to 1: by the letters, or by one name's words all standing in the other.
fn likeness(ours: &str, theirs: &str) -> f64 {
    let (ours, theirs) = (words(ours), words(theirs));
    let (fewer, more) = if ours.len() <= theirs.len() { (&ours, &theirs) } else { (&theirs, &ours) };
    let within = !fewer.is_empty() && fewer.iter().all(|word| more.contains(word));
    let by_letters =
        if theirs.is_empty() { 0.0 } else { strsim::normalized_damerau_levenshtein(&ours.concat(), &theirs.concat()) };
    by_letters.max(if within { 0.8 } else { 0.0 })
}

/// The words of a name, without emoji and other signs.
fn words(name: &str) -> Vec<String> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Without what people mix up: case, and the signs between words.
fn plain(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '-' | '_' | ' ' | '#' | '@')).flat_map(char::to_lowercase).collect()
}

/// `a`, `a and b`, `a, b and c`, each in backticks; long lists are cut.
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 30;
    let names: Vec<&str> = names.into_iter().collect();
    let ticked: Vec<String> = names.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    if names.len() > SHOWN {
        return format!("{} and {} more", ticked.join(", "), names.len() - SHOWN);
    }
    match ticked.as_slice() {
        [] => "none".to_owned(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// `did you mean …?` with all that there is, or only the latter: `what` and its names make a sentence.
pub fn did_you_mean<'a>(word: &str, names: impl IntoIterator<Item = &'a str> + Clone, what: &str) -> String {
    let known = listed(names.clone());
    let only_one = names.clone().into_iter().count() == 1;
    match nearest(word, names) {
        Some(near) if only_one => format!("did you mean `{near}`?"),
        Some(near) => format!("did you mean `{near}`? {what} {known}"),
        None => format!("{what} {known}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let keys = ["name", "questions", "colour", "open_to", "staff"];
        assert_eq!(nearest("color", keys), Some("colour"));
        assert_eq!(nearest("Open-To", keys), Some("open_to"));
        assert_eq!(nearest("qestion", keys), Some("questions"));
        assert_eq!(nearest("nmae", keys), Some("name"));
        assert_eq!(nearest("banana", keys), None);
        assert_eq!(nearest("", keys), None);
    }

    #[test]
    fn only_one_slip_from_one_word_is_certain() {
        let keys = ["name", "questions", "open_to", "min", "max"];
        assert_eq!(certain("qestions", keys), Some("questions"));
        assert_eq!(certain("Open-To", keys), Some("open_to"));
        assert_eq!(certain("qestion", keys), None);
        assert_eq!(certain("man", keys), None);
        assert_eq!(certain("reason", ["season", "treason"]), None);
    }

    #[test]
    fn names_on_discord_are_known_again() {
        let likeliest =
            |ours: &str, theirs: &[&'static str]| likeliest(ours, theirs.iter().copied()).map(|at| theirs[at]);
        assert_eq!(likeliest("staff", &["Mods", "Staff Team", "Members"]), Some("Staff Team"));
        assert_eq!(likeliest("maintainers", &["Maintainer", "Main"]), Some("Maintainer"));
        assert_eq!(likeliest("open-a-ticket", &["general", "🎫・open-ticket"]), Some("🎫・open-ticket"));
        assert_eq!(likeliest("bot-log", &["log", "bot-log"]), Some("bot-log"));
        assert_eq!(likeliest("recruiters", &["Staff", "日本", "🎉"]), None);
        assert_eq!(likeliest("staff", &[]), None);
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(listed(["a", "b", "c"]), "`a`, `b` and `c`");
        assert_eq!(listed([]), "none");
    }
}
