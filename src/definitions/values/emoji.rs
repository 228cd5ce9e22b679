//! Emoji as managers write them: Unicode's own, or a server's as `<:name:id>` and `<a:name:id>`.

use super::Complaint;
use crate::domain::message::Emoji;

/// Reads an emoji.
pub fn read(text: &str) -> Result<Emoji, Complaint> {
    if let Some(custom) = custom(text) {
        return Ok(custom);
    }
    // Skin tones and the like are in the table only with their variation selectors.
    if let Some(known) = emojis::get(text) {
        return Ok(Emoji::Unicode(known.as_str().to_owned()));
    }
    let name = text.trim_matches(':');
    let shortcode = emojis::get_by_shortcode(&name.to_lowercase().replace([' ', '-'], "_"));
    let help = match shortcode {
        Some(known) => format!("write the emoji itself: `{known}`"),
        None if text.starts_with(':') && text.ends_with(':') => format!(
            "for an emoji of your server write `<:{name}:…>` with its id; Discord shows it when you send `\\:{name}:`"
        ),
        None => "write one emoji itself, such as `📋`, or `<:name:id>` for one of your server's own".to_owned(),
    };
    let complaint = Complaint::new("bad-emoji", format!("`{text}` is not an emoji"), help);
    let certain = shortcode.filter(|_| text.starts_with(':') && text.ends_with(':'));
    Err(Complaint { mend: certain.map(ToString::to_string), ..complaint })
}

fn custom(text: &str) -> Option<Emoji> {
    let inside = text.strip_prefix('<')?.strip_suffix('>')?;
    let (animated, rest) = match inside.strip_prefix("a:") {
        Some(rest) => (true, rest),
        None => (false, inside.strip_prefix(':')?),
    };
    let (name, id) = rest.split_once(':')?;
    let named = (2..=32).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let numbered = (17..=20).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_digit());
    if !named || !numbered {
        return None;
    }
    Some(Emoji::Custom { animated, name: name.to_owned(), id: id.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unicode_and_custom_emoji_are_read() {
        for text in
            ["📋", "🎤", "❤️", "❤", "👍🏽", "🇳🇱", "<:wave:1100000000000000001>", "<a:wave:1100000000000000001>", "1️⃣"]
        {
            assert!(read(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn names_are_answered_with_the_emoji() {
        assert_eq!(read(":tada:").unwrap_err().help, "write the emoji itself: `🎉`");
        assert!(read(":our_own:").unwrap_err().help.contains("<:our_own:…>"));
        assert!(read("📋📋").is_err());
        assert!(read("hello").is_err());
        assert!(read("").is_err());
    }
}
