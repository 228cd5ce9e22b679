//! Where the REST API is: Discord itself, or another origin such as the sandbox or a shared rate-limit proxy.

use std::fmt;

/// The hosts of Discord's that keep files: <https://docs.discord.com/developers/reference#signed-attachment-cdn-urls>.
const FILE_HOSTS: [&str; 2] = ["cdn.discordapp.com", "media.discordapp.net"];

/// The beginning of every REST address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    text: String,
    discord: bool,
}

/// Why a text is no origin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an address like http://127.0.0.1:3000: give scheme, host and port, and nothing after them")]
pub struct NotAnOrigin(pub String);

impl Origin {
    /// Discord's own.
    pub fn discord() -> Self {
        Self { text: "https://discord.com".to_owned(), discord: true }
    }

    /// Another one, as `http://host:port` or `https://host:port`.
    pub fn parse(text: &str) -> Result<Self, NotAnOrigin> {
        let refused = || NotAnOrigin(text.to_owned());
        let url = reqwest::Url::parse(text).map_err(|_| refused())?;
        let bare = matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some()
            && url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        if !bare {
            return Err(refused());
        }
        Ok(Self { text: text.trim_end_matches('/').to_owned(), discord: false })
    }

    /// Whether it is Discord's own.
    pub fn is_discord(&self) -> bool {
        self.discord
    }

    /// What a route's path is appended to.
    pub fn api(&self) -> String {
        format!("{}/api/v10", self.text)
    }

    /// Whether a file at this address is one that Discord keeps, or the other origin does.
    pub fn keeps(&self, address: &str) -> bool {
        let Ok(url) = reqwest::Url::parse(address) else { return false };
        let is_cdn = url.scheme() == "https"
            && url.port().is_none()
            && url.host_str().is_some_and(|host| FILE_HOSTS.contains(&host));
        let is_own = || !self.discord && reqwest::Url::parse(&self.text).is_ok_and(|own| own.origin() == url.origin());
        is_cdn || is_own()
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_api_is_below_the_origin() {
        assert_eq!(Origin::discord().api(), "https://discord.com/api/v10");
        for text in ["http://127.0.0.1:3000", "http://127.0.0.1:3000/"] {
            assert_eq!(Origin::parse(text).unwrap().api(), "http://127.0.0.1:3000/api/v10", "{text}");
        }
    }

    #[test]
    fn files_are_kept_by_discord_and_by_an_origin_of_ones_own() {
        let own = Origin::parse("http://127.0.0.1:3000").unwrap();
        let discords =
            ["https://cdn.discordapp.com/ephemeral-attachments/1/2/a.png?ex=1", "https://media.discordapp.net/a"];
        for address in discords {
            assert!(Origin::discord().keeps(address) && own.keeps(address), "{address}");
        }
        assert!(own.keeps("http://127.0.0.1:3000/ephemeral-attachments/1/2/a.png?ex=1"));
        let strange = [
            "",
            "/a.png",
            "http://cdn.discordapp.com/a",
            "https://cdn.discordapp.com:444/a",
            "https://cdn.discordapp.com.example/a",
            "https://cdn.discordapp.com@example/a",
            "http://127.0.0.1:3001/a",
            "https://127.0.0.1:3000/a",
        ];
        for address in strange {
            assert!(!own.keeps(address) && !Origin::discord().keeps(address), "{address}");
        }
        assert!(!Origin::discord().keeps("http://127.0.0.1:3000/a"));
    }

    #[test]
    fn what_is_no_origin_is_refused() {
        for text in ["", "127.0.0.1:3000", "ftp://host", "http://host/api/v10", "http://host?x=1", "http://me@host"] {
            assert!(Origin::parse(text).is_err(), "{text}");
        }
    }
}
