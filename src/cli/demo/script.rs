//! `frontdesk demo --script`: a conversation without a browser, printed as a chat log.

use super::{Failed, Show};

pub(super) async fn play() -> Result<(), Failed> {
    let show = Show::open(None, 0).await?;
    print!("{}", show.sandbox.tape_text(0));
    show.close().await;
    Ok(())
}
