//! The word that somebody probably meant.

/// The candidate that is nearest to `word`, if one is near enough to be meant by it.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let most = match word.chars().count() {
        0..=2 => 1,
        3..=5 => 2,
        _ => 3,
    };
    (candidates.into_iter())
        .map(|candidate| (strsim::damerau_levenshtein(&word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= most && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word_and_nonsense_finds_none() {
        let names = ["name", "display_name", "mention", "id"];
        for (word, meant) in [
            ("nmae", Some("name")),
            ("mentoin", Some("mention")),
            ("Name", Some("name")),
            ("displayname", Some("display_name")),
            ("x", None),
            ("wallpaper", None),
        ] {
            assert_eq!(nearest(word, names), meant, "{word}");
        }
    }
}
