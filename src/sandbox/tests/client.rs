//! A bot of a few lines: HTTP and WebSocket by hand, so that the sandbox is not tested with the bot's own libraries.

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::sandbox::Sandbox;
use crate::sandbox::world::event::intent;

/// A bot with its token.
pub struct Bot {
    address: String,
    pub token: String,
}

/// An answer.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Value,
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The body, if the status is this.
    #[track_caller]
    pub fn is(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.body);
        self.body
    }

    /// Checks status and code of a refusal.
    #[track_caller]
    pub fn refused(self, status: u16, code: u64) -> Value {
        assert_eq!((self.status, self.body["code"].as_u64()), (status, Some(code)), "{}", self.body);
        self.body
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let line = self
            .head
            .lines()
            .find(|line| line.to_ascii_lowercase().starts_with(&format!("{}:", name.to_ascii_lowercase())))?;
        line.split_once(':').map(|(_, value)| value.trim())
    }
}

impl Bot {
    pub fn new(sandbox: &Sandbox) -> Self {
        Self { address: sandbox.origin().replace("http://", ""), token: "secret".to_owned() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.call("GET", path, None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.call("POST", path, Some(body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.call("PATCH", path, Some(body)).await
    }

    pub async fn put(&self, path: &str) -> Answer {
        self.call("PUT", path, None).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.call("DELETE", path, None).await
    }

    pub async fn call(&self, method: &str, path: &str, body: Option<Value>) -> Answer {
        let body = body.map(|body| body.to_string().into_bytes()).unwrap_or_default();
        self.send(method, &format!("/api/v10{path}"), "application/json", &body).await.expect("an answer")
    }

    /// A call with files, `payload_json` first.
    pub async fn post_files(&self, path: &str, body: Value, files: &[(&str, &str)]) -> Answer {
        let mut text = format!("--x\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{body}\r\n");
        for (number, (name, content)) in files.iter().enumerate() {
            text += &format!(
                "--x\r\nContent-Disposition: form-data; name=\"files[{number}]\"; filename=\"{name}\"\r\n\r\n{content}\r\n"
            );
        }
        text += "--x--\r\n";
        self.send("POST", &format!("/api/v10{path}"), "multipart/form-data; boundary=x", text.as_bytes())
            .await
            .expect("an answer")
    }

    /// A call outside the API, such as a file's link.
    pub async fn fetch(&self, url: &str) -> Answer {
        let path = url.strip_prefix(&format!("http://{}", self.address)).unwrap_or(url);
        self.send("GET", path, "", b"").await.expect("an answer")
    }

    /// A call of the page.
    pub async fn page(&self, method: &str, path: &str, body: Value) -> Value {
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        self.send(method, path, "application/json", &body).await.expect("an answer").body
    }

    /// An answer, or `None` if the connection broke without one.
    pub async fn send(&self, method: &str, path: &str, kind: &str, body: &[u8]) -> Option<Answer> {
        let mut stream = TcpStream::connect(&self.address).await.ok()?;
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bot {}\r\nUser-Agent: DiscordBot (https://example.org, 1)\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            self.address,
            self.token,
            body.len()
        );
        stream.write_all(head.as_bytes()).await.ok()?;
        stream.write_all(body).await.ok()?;
        let mut all = Vec::new();
        stream.read_to_end(&mut all).await.ok()?;
        let end = all.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&all[..end]).into_owned();
        let status = head.split(' ').nth(1)?.parse().ok()?;
        let bytes = all[end + 4..].to_vec();
        Some(Answer { status, head, body: serde_json::from_slice(&bytes).unwrap_or_default(), bytes })
    }

    /// Connects to the gateway and identifies with everything a ticket bot wants.
    pub async fn connect(&self) -> Line {
        let intents = intent::GUILDS | intent::GUILD_MEMBERS | intent::GUILD_MESSAGES | intent::MESSAGE_CONTENT;
        self.connect_with(intents).await
    }

    pub async fn connect_with(&self, intents: u64) -> Line {
        let mut line = self.dial("/gateway/?v=10&encoding=json").await;
        assert_eq!(line.next().await.unwrap()["op"], 10);
        line.say(json!({"op": 2, "d": {"token": self.token, "intents": intents, "properties": {"os": "linux"}}})).await;
        line
    }

    pub async fn dial(&self, path: &str) -> Line {
        let mut stream = TcpStream::connect(&self.address).await.unwrap();
        let head = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
            self.address
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut seen = Vec::new();
        while !seen.ends_with(b"\r\n\r\n") {
            seen.push(stream.read_u8().await.unwrap());
        }
        assert!(seen.starts_with(b"HTTP/1.1 101"));
        Line { stream, closed: None }
    }
}

/// A line to the gateway.
pub struct Line {
    stream: TcpStream,
    /// The code that the other side closed with.
    pub closed: Option<u16>,
}

impl Line {
    pub async fn say(&mut self, payload: Value) {
        self.frame(1, payload.to_string().as_bytes()).await;
    }

    async fn frame(&mut self, kind: u8, bytes: &[u8]) {
        let mut frame = vec![0x80 | kind];
        match bytes.len() {
            short @ 0..=125 => frame.push(0x80 | short as u8),
            long => {
                frame.push(0x80 | 126);
                frame.extend((long as u16).to_be_bytes());
            }
        }
        frame.extend([0; 4]);
        frame.extend(bytes);
        let _ = self.stream.write_all(&frame).await;
    }

    /// The next payload; pings are answered on the way. `None` when the line is closed or broken.
    pub async fn next(&mut self) -> Option<Value> {
        loop {
            let kind = self.stream.read_u8().await.ok()? & 0x0f;
            let length = match self.stream.read_u8().await.ok()? & 0x7f {
                126 => u64::from(self.stream.read_u16().await.ok()?),
                127 => self.stream.read_u64().await.ok()?,
                short => u64::from(short),
            };
            let mut bytes = vec![0; length as usize];
            self.stream.read_exact(&mut bytes).await.ok()?;
            match kind {
                9 => self.frame(10, &bytes).await,
                8 => {
                    self.closed = bytes.first_chunk::<2>().map(|code| u16::from_be_bytes(*code));
                    self.frame(8, &bytes).await;
                    return None;
                }
                _ => return serde_json::from_slice(&bytes).ok(),
            }
        }
    }

    /// The next event of this name; what comes before is passed over.
    pub async fn event(&mut self, name: &str) -> Value {
        let wait = async {
            while let Some(payload) = self.next().await {
                if payload["t"] == name {
                    return payload["d"].clone();
                }
            }
            panic!("the line ended before {name}")
        };
        tokio::time::timeout(std::time::Duration::from_secs(5), wait).await.unwrap_or_else(|_| panic!("no {name} came"))
    }

    /// The names of the events that come until all is quiet.
    pub async fn until_quiet(&mut self, sandbox: &Sandbox) -> Vec<Value> {
        let mut events = Vec::new();
        loop {
            tokio::select! {
                payload = self.next() => match payload {
                    Some(payload) if payload["op"] == 0 => events.push(payload),
                    Some(_) => {}
                    None => return events,
                },
                () = sandbox.quiet() => return events,
            }
        }
    }
}
