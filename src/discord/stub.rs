//! A web server for tests that gives prepared answers in turn and remembers what it was asked.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::calls::Rest;
use super::origin::Origin;

/// A prepared answer.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
    pub after: Duration,
}

/// What was asked: the request's head in lower-case names, and its body.
#[derive(Debug, Clone)]
pub struct Request {
    pub line: String,
    pub head: String,
    pub body: String,
}

/// The server. It stops with the test.
pub struct Stub {
    pub origin: Origin,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Answer {
    pub fn json(status: u16, body: &Value) -> Self {
        Self { status, headers: Vec::new(), body: body.to_string(), after: Duration::ZERO }
    }

    pub fn nothing() -> Self {
        Self { status: 204, headers: Vec::new(), body: String::new(), after: Duration::ZERO }
    }

    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    pub fn after(mut self, time: Duration) -> Self {
        self.after = time;
        self
    }
}

impl Stub {
    /// Listens; the n-th request gets the n-th answer, and one too many gets a 500.
    pub async fn answering(answers: Vec<Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = Origin::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&requests);
        tokio::spawn(async move {
            let mut answers = answers.into_iter();
            while let Ok((stream, _)) = listener.accept().await {
                let answer = answers.next().unwrap_or_else(|| Answer::json(500, &Value::Null));
                let kept = Arc::clone(&kept);
                tokio::spawn(serve(stream, answer, kept));
            }
        });
        Self { origin, requests }
    }

    pub fn rest(&self) -> Rest {
        Rest::new(&self.origin, &"a.bot-token_1".to_owned().into(), crate::clock::Clock::new()).unwrap()
    }

    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }

    /// The first lines of all requests, without the API's root.
    pub fn lines(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.line.replace("/api/v10", "")).collect()
    }
}

impl Request {
    pub fn header(&self, name: &str) -> Option<String> {
        let line = self.head.lines().find(|line| line.to_lowercase().starts_with(&format!("{name}:")))?;
        Some(line[name.len() + 1..].trim().to_owned())
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

async fn serve(mut stream: TcpStream, answer: Answer, kept: Arc<Mutex<Vec<Request>>>) {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break String::from_utf8_lossy(&bytes[..end]).into_owned();
        }
        let mut some = [0; 4096];
        match stream.read(&mut some).await {
            Ok(0) | Err(_) => return,
            Ok(read) => bytes.extend_from_slice(&some[..read]),
        }
    };
    let mut request =
        Request { line: head.lines().next().unwrap().replace(" HTTP/1.1", ""), head, body: String::new() };
    let length: usize = request.header("content-length").map_or(0, |length| length.parse().unwrap());
    let mut body = bytes.split_off(request.head.len() + 4);
    let begun = body.len();
    body.resize(length.max(begun), 0);
    stream.read_exact(&mut body[begun..]).await.unwrap();
    request.body = String::from_utf8_lossy(&body).into_owned();
    kept.lock().unwrap().push(request);
    tokio::time::sleep(answer.after).await;
    let mut text =
        format!("HTTP/1.1 {} Status\r\nconnection: close\r\ncontent-length: {}\r\n", answer.status, answer.body.len());
    for (name, value) in &answer.headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str("\r\n");
    text.push_str(&answer.body);
    let _ = stream.write_all(text.as_bytes()).await;
}
