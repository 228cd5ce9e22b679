//! Copies of the files that people send, in a folder or in S3: the only user of `object_store`.
//!
//! A copy is named after the SHA-256 of its bytes, so that the same bytes are kept once, a copy may be made any number of
//! times, and one that was damaged is noticed when it is read. Which file has which copy is in the tables.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ClientOptions, ObjectStore, ObjectStoreExt, PutPayload, RetryConfig};
use sha2::{Digest, Sha256};

use crate::domain::ids::BlobId;

/// The beginning of an address in S3.
const S3: &str = "s3://";
/// What is written to see whether anything can be.
const PROBE: &str = "frontdesk-probe";
/// How long S3 may take for one call.
const ANSWER_IN: Duration = Duration::from_secs(60);

/// Where copies are kept, and up to which size.
#[derive(Clone)]
pub struct Place {
    /// A folder, or `s3://bucket/prefix`.
    pub address: String,
    /// The largest file that is copied, in bytes; 0 for no copies.
    pub limit: u64,
    /// What is known of S3 and the access to it: names such as `aws_endpoint`, and their values.
    pub access: Vec<(String, String)>,
}

/// Where the copies are. Clones share it.
#[derive(Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    prefix: Key,
    /// The folder, where it is one.
    folder: Option<PathBuf>,
    shown: String,
    limit: u64,
}

/// Why a copy could not be kept or read, in words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Fault(String);

/// The name of the copy of these bytes.
pub fn name_of(bytes: &[u8]) -> BlobId {
    BlobId(format!("{:x}", Sha256::digest(bytes)))
}

impl Files {
    /// Opens a place; none where no copies are wanted. A folder is made with its first copy.
    ///
    /// # Errors
    /// The address is none, or S3 cannot be used with what is known of it.
    pub fn open(place: &Place) -> Result<Option<Self>, Fault> {
        if place.limit == 0 {
            return Ok(None);
        }
        let files = match place.address.strip_prefix(S3) {
            Some(rest) => Self::s3(rest, place)?,
            None => Self::folder(Path::new(&place.address), place)?,
        };
        Ok(Some(files))
    }

    fn folder(folder: &Path, place: &Place) -> Result<Self, Fault> {
        let wrong = |error: std::io::Error| Fault(format!("the folder {} cannot be used: {error}", folder.display()));
        let folder = std::path::absolute(folder).map_err(wrong)?;
        let prefix = Key::from_absolute_path(&folder).map_err(|error| Fault(error.to_string()))?;
        Ok(Self {
            store: Arc::new(LocalFileSystem::new()),
            prefix,
            shown: folder.display().to_string(),
            folder: Some(folder),
            limit: place.limit,
        })
    }

    fn s3(rest: &str, place: &Place) -> Result<Self, Fault> {
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        if bucket.is_empty() {
            return Err(Fault(format!("`{}` names no bucket: write s3://bucket or s3://bucket/prefix", place.address)));
        }
        let options = ClientOptions::new().with_timeout(ANSWER_IN).with_connect_timeout(Duration::from_secs(5));
        let retry = RetryConfig { max_retries: 1, retry_timeout: Duration::from_secs(10), ..RetryConfig::default() };
        let mut builder =
            AmazonS3Builder::new().with_bucket_name(bucket).with_client_options(options).with_retry(retry);
        for (name, value) in &place.access {
            if let Ok(key) = name.to_ascii_lowercase().parse() {
                builder = builder.with_config(key, value);
                // An endpoint without TLS is one that somebody chose.
                let is_endpoint = name.to_ascii_lowercase().starts_with("aws_endpoint");
                builder = if is_endpoint { builder.with_allow_http(value.starts_with("http://")) } else { builder };
            }
        }
        let store = builder.build().map_err(|error| Fault(format!("{} cannot be used: {error}", place.address)))?;
        let prefix = Key::parse(prefix.trim_matches('/'))
            .map_err(|error| Fault(format!("`{}` cannot be used: {error}", place.address)))?;
        Ok(Self { store: Arc::new(store), prefix, folder: None, shown: place.address.clone(), limit: place.limit })
    }

    /// Where it is, for people.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// The largest file that is copied, in bytes.
    pub fn limit(&self) -> u64 {
        self.limit
    }

    /// Whether something can be written there now.
    ///
    /// # Errors
    /// It cannot: a folder is not to be written to, a disk is full, S3 refuses or is away.
    pub async fn ready(&self) -> Result<(), Fault> {
        let probe = self.prefix.clone().join(PROBE);
        self.write(&probe, b"probe".to_vec()).await?;
        self.store.delete(&probe).await.map_err(|error| self.fault(&error))
    }

    /// Keeps a copy of these bytes.
    ///
    /// # Errors
    /// It is not known to be kept.
    pub async fn keep(&self, name: &BlobId, bytes: Vec<u8>) -> Result<(), Fault> {
        let key = self.key(name);
        self.write(&key, bytes).await?;
        if let Some(path) = self.path(&key) {
            // What the tables say is kept survives a power cut.
            let synced = async { tokio::fs::File::open(&path).await?.sync_all().await };
            synced.await.map_err(|error| self.wrong(&error.to_string()))?;
        }
        Ok(())
    }

    /// The bytes of a copy; none where it is gone or no longer what it was.
    ///
    /// # Errors
    /// The place cannot be read.
    pub async fn read(&self, name: &BlobId) -> Result<Option<Vec<u8>>, Fault> {
        let read = async { self.store.get(&self.key(name)).await?.bytes().await };
        match read.await {
            Ok(bytes) => Ok(Some(Vec::from(bytes)).filter(|bytes| name_of(bytes) == *name)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(self.fault(&error)),
        }
    }

    /// Whether a copy is there, as far as that can be seen.
    pub async fn has(&self, name: &BlobId) -> bool {
        self.store.head(&self.key(name)).await.is_ok()
    }

    /// Deletes a copy; one that is gone is deleted.
    ///
    /// # Errors
    /// It may still be there.
    pub async fn delete(&self, name: &BlobId) -> Result<(), Fault> {
        match self.store.delete(&self.key(name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(self.fault(&error)),
        }
    }

    async fn write(&self, key: &Key, bytes: Vec<u8>) -> Result<(), Fault> {
        let payload = PutPayload::from(bytes);
        self.store.put(key, payload).await.map(drop).map_err(|error| self.fault(&error))
    }

    /// Folders hold a share of the copies each, so that none becomes too long to be listed.
    fn key(&self, name: &BlobId) -> Key {
        let share: String = name.0.chars().take(2).collect();
        self.prefix.clone().join(share).join(name.0.as_str())
    }

    fn path(&self, key: &Key) -> Option<PathBuf> {
        let folder = self.folder.as_ref()?;
        let below = key.as_ref().strip_prefix(self.prefix.as_ref())?;
        Some(folder.join(below.trim_start_matches('/')))
    }

    fn fault(&self, error: &object_store::Error) -> Fault {
        // The innermost cause is what somebody can do something about: no space, no permission, no such bucket.
        let mut cause: &dyn std::error::Error = error;
        while let Some(inner) = cause.source() {
            cause = inner;
        }
        self.wrong(&cause.to_string())
    }

    fn wrong(&self, why: &str) -> Fault {
        Fault(format!("{}: {why}", self.shown))
    }
}

impl fmt::Debug for Files {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Files").field("at", &self.shown).field("limit", &self.limit).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::sync::Mutex;

    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    fn open(folder: &Path) -> Files {
        let place = Place { address: folder.display().to_string(), limit: 1000, access: Vec::new() };
        Files::open(&place).unwrap().unwrap()
    }

    #[tokio::test]
    async fn the_same_bytes_are_kept_once_and_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let files = open(&folder.path().join("not yet/there"));
        files.ready().await.unwrap();
        let name = name_of(b"hello");
        assert_eq!(files.read(&name).await, Ok(None));
        files.keep(&name, b"hello".to_vec()).await.unwrap();
        files.keep(&name, b"hello".to_vec()).await.unwrap();
        assert_eq!(files.read(&name).await, Ok(Some(b"hello".to_vec())));
        let at = folder.path().join("not yet/there/2c").join(&name.0);
        assert_eq!(std::fs::read(&at).unwrap(), b"hello");
        assert!(files.has(&name).await && !files.has(&name_of(b"other")).await);
        std::fs::write(&at, b"damaged").unwrap();
        assert_eq!(files.read(&name).await, Ok(None));
        files.delete(&name).await.unwrap();
        files.delete(&name).await.unwrap();
        assert!(!at.exists());
    }

    #[tokio::test]
    async fn a_place_that_cannot_be_written_to_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("taken");
        std::fs::write(&taken, "a file").unwrap();
        let why = open(&taken).ready().await.unwrap_err().to_string();
        assert!(why.starts_with(&taken.display().to_string()), "{why}");
    }

    #[test]
    fn without_a_limit_there_are_no_copies() {
        let place = Place { address: "files".to_owned(), limit: 0, access: Vec::new() };
        assert!(Files::open(&place).unwrap().is_none());
    }

    /// As much of S3 as is used: one bucket, addressed by path. Gives its address; what it is asked is told.
    async fn s3() -> (String, tokio::sync::mpsc::UnboundedReceiver<String>) {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (tell, told) = tokio::sync::mpsc::unbounded_channel();
        let kept = Arc::new(Mutex::new(HashMap::<String, Vec<u8>>::new()));
        tokio::spawn(async move {
            while let Ok((mut wire, _)) = listener.accept().await {
                let (kept, tell) = (kept.clone(), tell.clone());
                tokio::spawn(async move {
                    while let Some((head, body)) = request(&mut wire).await {
                        let (method, rest) = head.split_once(' ').unwrap();
                        let path = rest.split_once(' ').unwrap().0.to_owned();
                        let signed = head.to_lowercase().contains("authorization: aws4-hmac-sha256 credential=key/");
                        tell.send(format!("{method} {path} {signed}")).unwrap();
                        let (status, body) = {
                            let mut kept = kept.lock().unwrap();
                            match method {
                                "PUT" => (200, kept.insert(path, body).map(|_| Vec::new()).unwrap_or_default()),
                                "POST" => (200, deleted(&mut kept, &String::from_utf8(body).unwrap())),
                                _ => kept.get(&path).map_or((404, Vec::new()), |body| (200, body.clone())),
                            }
                        };
                        let head = format!(
                            "HTTP/1.1 {status} X\r\nETag: \"1\"\r\nLast-Modified: Thu, 26 Nov 2026 10:00:00 GMT\r\n\
                             Content-Length: {}\r\n\r\n",
                            body.len()
                        );
                        wire.write_all(&[head.as_bytes(), &body].concat()).await.unwrap();
                    }
                });
            }
        });
        (address, told)
    }

    /// Deletes what a list of keys names, as S3 does, and says so.
    fn deleted(kept: &mut HashMap<String, Vec<u8>>, list: &str) -> Vec<u8> {
        let key = list.split_once("<Key>").and_then(|(_, rest)| rest.split_once("</Key>")).expect("a key").0;
        kept.remove(&format!("/bucket/{key}"));
        format!("<DeleteResult><Deleted><Key>{key}</Key></Deleted></DeleteResult>").into_bytes()
    }

    /// A request's head and body; none when the line ends.
    async fn request(wire: &mut tokio::net::TcpStream) -> Option<(String, Vec<u8>)> {
        let mut bytes = Vec::new();
        loop {
            if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
                let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
                let length = head.to_lowercase();
                let length = length.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.parse().ok());
                let whole = end + 4 + length.unwrap_or(0);
                if bytes.len() >= whole {
                    return Some((head, bytes[end + 4..whole].to_vec()));
                }
            }
            let mut more = [0; 4096];
            let read = wire.read(&mut more).await.ok().filter(|read| *read > 0)?;
            bytes.extend_from_slice(&more[..read]);
        }
    }

    #[tokio::test]
    async fn copies_are_kept_in_s3_and_whatever_speaks_like_it() {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let (endpoint, mut told) = s3().await;
        let access =
            [("AWS_ENDPOINT", endpoint.as_str()), ("AWS_ACCESS_KEY_ID", "key"), ("AWS_SECRET_ACCESS_KEY", "secret")];
        let access = access.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let place = Place { address: "s3://bucket/some/prefix/".to_owned(), limit: 1000, access };
        let files = Files::open(&place).unwrap().unwrap();
        let name = name_of(b"hello");
        assert_eq!(files.read(&name).await, Ok(None));
        files.keep(&name, b"hello".to_vec()).await.unwrap();
        assert_eq!(files.read(&name).await, Ok(Some(b"hello".to_vec())));
        files.delete(&name).await.unwrap();
        assert_eq!(files.read(&name).await, Ok(None));
        let path = format!("/bucket/some/prefix/2c/{name} true");
        for method in ["GET", "PUT", "GET", "POST", "GET"] {
            let line = told.recv().await.unwrap();
            assert!(line.starts_with(&format!("{method} /bucket")) && line.ends_with(" true"), "{line}");
            assert!(method == "POST" || line == format!("{method} {path}"), "{line}");
        }
    }

    #[test]
    fn an_address_in_s3_names_a_bucket() {
        let place = |address: &str| Place { address: address.to_owned(), limit: 1, access: Vec::new() };
        assert!(Files::open(&place("s3:///prefix")).unwrap_err().to_string().contains("names no bucket"));
        assert!(Files::open(&place("s3://bucket/some/prefix")).unwrap().is_some());
    }
}
