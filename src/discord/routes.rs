//! A call's method and address. The template (`channels/{}/messages`) is what logs and rate limits know it by; only the
//! path holds ids, and only [`Route::secret`] paths hold a token.

use std::fmt::Write as _;

use reqwest::Method;

/// One call's method and address below the API's root.
#[derive(Debug, Clone)]
pub struct Route {
    pub(super) method: Method,
    pub(super) template: &'static str,
    pub(super) path: String,
    /// The resource that Discord counts by beside the route: the first id of the path.
    pub(super) major: u64,
    pub(super) query: Option<String>,
    /// Whether the path's own token is the proof, as for interactions: no Authorization, no share in the global limit.
    pub(super) by_path_token: bool,
}

impl Route {
    /// A route whose `{}` are filled with `ids` in order.
    pub(super) fn new(method: Method, template: &'static str, ids: &[u64]) -> Self {
        let mut path = String::with_capacity(template.len() + ids.len() * 20);
        let mut rest = template.split("{}");
        path.push_str(rest.next().unwrap_or_default());
        for (id, after) in ids.iter().zip(rest) {
            // Writing to a String cannot fail.
            let _ = write!(path, "{id}{after}");
        }
        let major = ids.first().copied().unwrap_or(0);
        Self { method, template, path, major, query: None, by_path_token: false }
    }

    /// A route of an interaction: the template's first `{}` is an id, its second the token.
    pub(super) fn secret(method: Method, template: &'static str, id: u64, token: &str) -> Self {
        let path = template.replacen("{}", &id.to_string(), 1).replacen("{}", &in_path(token), 1);
        Self { method, template, path, major: id, query: None, by_path_token: true }
    }

    /// The same with a query.
    pub(super) fn with_query(mut self, query: String) -> Self {
        self.query = Some(query);
        self
    }
}

/// `text` with every byte percent-encoded that is not plain in a URL, so that it can only be one segment of a path or
/// the value of a header.
pub(super) fn in_path(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_fill_the_template_in_order() {
        let route = Route::new(Method::PUT, "channels/{}/thread-members/{}", &[1, 2]);
        assert_eq!((route.path.as_str(), route.major), ("channels/1/thread-members/2", 1));
        assert_eq!(Route::new(Method::GET, "users/@me", &[]).path, "users/@me");
    }

    #[test]
    fn a_token_cannot_leave_its_segment() {
        let route = Route::secret(Method::POST, "interactions/{}/{}/callback", 1, "aW5/../..?{}");
        assert_eq!(route.path, "interactions/1/aW5%2F..%2F..%3F%7B%7D/callback");
    }
}
