//! A REST call as the handlers get it: its route, the parts of its address, its body and files.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use serde_json::{Value, json};

use super::refused::Refused;
use super::routes::Route;
use crate::sandbox::world::Id;

/// A file that came with a call.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The number in `files[n]`.
    pub number: u64,
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

/// What a handler gets.
#[derive(Debug)]
pub struct Asked {
    /// The route.
    pub route: &'static Route,
    /// The named parts of the address.
    pub parts: Vec<(&'static str, String)>,
    /// What stands after `?`.
    pub query: BTreeMap<String, String>,
    /// The body; `null` if there is none.
    pub body: Value,
    /// Its files.
    pub files: Vec<Upload>,
}

impl Asked {
    /// A named part of the address.
    pub fn part(&self, name: &str) -> &str {
        self.parts.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value.as_str())
    }

    /// A named part of the address that is an id.
    pub fn id(&self, name: &str) -> Result<Id, Refused> {
        let text = self.part(name);
        text.parse().map_err(|_| Refused::no_snowflake(name, text))
    }

    /// An id after `?`.
    pub fn query_id(&self, name: &str) -> Result<Option<Id>, Refused> {
        let read = |text: &String| text.parse().map_err(|_| Refused::no_snowflake(name, text));
        self.query.get(name).map(read).transpose()
    }

    /// A number after `?`, kept between two.
    pub fn query_number(&self, name: &str, default: usize, min: usize, max: usize) -> Result<usize, Refused> {
        let number = self.query.get(name).map_or(Some(default), |text| text.parse().ok());
        let fits = number.filter(|number| (min..=max).contains(number));
        fits.ok_or_else(|| {
            let mut errors = crate::sandbox::limits::Errors::default();
            let at = crate::sandbox::limits::At::top().then(name);
            errors.add(&at, "NUMBER_TYPE_MAX", format!("int value should be between {min} and {max}."));
            Refused::form(errors)
        })
    }

    /// Whether `?name=true` stands there.
    pub fn query_flag(&self, name: &str) -> bool {
        self.query.get(name).is_some_and(|text| text == "true" || text == "1")
    }
}

/// Reads a body: nothing, JSON, or multipart with `payload_json` and files.
pub async fn read_body(mut request: Request, bytes: Bytes) -> Result<(Value, Vec<Upload>), Refused> {
    if bytes.is_empty() {
        return Ok((Value::Null, Vec::new()));
    }
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
    let bad_json = || Refused::new(400, 50109, "The request body contains invalid JSON.");
    if kind.starts_with("application/json") {
        return Ok((serde_json::from_slice(&bytes).map_err(|_| bad_json())?, Vec::new()));
    }
    if !kind.starts_with("multipart/form-data") {
        return Err(Refused::new(400, 50035, "Expected \"Content-Type\" header to be one of {'application/json'}."));
    }
    *request.body_mut() = Body::from(bytes);
    let broken = |_| Refused::new(400, 50035, "Invalid multipart body");
    let mut parts =
        Multipart::from_request(request, &()).await.map_err(|_| Refused::new(400, 50035, "Invalid multipart body"))?;
    let (mut body, mut files) = (json!({}), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        if name == "payload_json" {
            body = serde_json::from_slice(&part.bytes().await.map_err(broken)?).map_err(|_| bad_json())?;
            continue;
        }
        let number =
            name.strip_prefix("files[").and_then(|rest| rest.strip_suffix(']')).and_then(|number| number.parse().ok());
        let Some(number) = number else {
            return Err(Refused::new(400, 50035, &format!("the part {name:?} is neither payload_json nor files[n]")));
        };
        let file_name = part.file_name().unwrap_or("unknown").to_owned();
        let media_type = part.content_type().map_or_else(|| media_type_of(&file_name).to_owned(), str::to_owned);
        let bytes = part.bytes().await.map_err(broken)?;
        files.push(Upload { number, name: file_name, media_type, bytes: bytes.as_ref().into() });
    }
    Ok((body, files))
}

/// The media type that a file's ending promises.
pub fn media_type_of(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("gif") => "image/gif",
        Some("webp") => "image/webp",
        Some("txt" | "log") => "text/plain; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("pdf") => "application/pdf",
        Some("zip") => "application/zip",
        _ => "application/octet-stream",
    }
}

/// Reads `%20` and `+` in what stands after `?`, and `%20` in addresses.
pub fn unescaped(text: &str, plus_is_space: bool) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        let hex = text.get(index + 1..index + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (bytes[index], hex) {
            (b'%', Some(byte)) => {
                out.push(byte);
                index += 2;
            }
            (b'+', _) if plus_is_space => out.push(b' '),
            (byte, _) => out.push(byte),
        }
        index += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// What stands after `?`.
pub fn query_of(text: Option<&str>) -> BTreeMap<String, String> {
    let pairs = text.unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (unescaped(key, true), unescaped(value, true))
        })
        .collect()
}
