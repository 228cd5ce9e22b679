//! Files that members sent, fetched from where Discord keeps them.

use std::time::{Duration, Instant};

use super::Rest;
use crate::discord::fault::Fault;

impl Rest {
    /// Fetches a file of at most `most` bytes within a time. The bot's token does not go with it, and nothing is fetched from an address
    /// that is not Discord's own.
    pub async fn file(&self, address: &str, most: usize, within: Duration) -> Result<Vec<u8>, Fault> {
        if !self.wire.origin.keeps(address) {
            return Err(Fault::Refused { code: 0, message: "an address that is not Discord's own".to_owned() });
        }
        let started = Instant::now();
        let mut answer = self.wire.client.get(address).timeout(within).send().await.map_err(no_answer)?;
        let status = answer.status().as_u16();
        // A link that is over, or a file that is.
        if matches!(status, 403 | 404 | 410) {
            return Err(Fault::Gone);
        }
        if status != 200 {
            return Err(Fault::Broken { detail: format!("status {status} for a file") });
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(no_answer)? {
            if bytes.len() + chunk.len() > most {
                return Err(Fault::Refused { code: 0, message: format!("a file of more than {most} bytes") });
            }
            bytes.extend_from_slice(&chunk);
        }
        tracing::debug!(bytes = bytes.len(), ms = started.elapsed().as_millis(), "fetched a file");
        Ok(bytes)
    }
}

// The address, which is as good as the file, stays out of the fault.
fn no_answer(error: reqwest::Error) -> Fault {
    Fault::no_answer(&error)
}
