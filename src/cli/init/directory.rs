//! What Discord has by name. Where it does not answer, that is said once, and ids are typed instead.

use tokio::runtime::Runtime;

use crate::app;
use crate::cli::{Failed, runtime};
use crate::clock::Clock;
use crate::definitions::starter::Of;
use crate::discord::calls::Rest;
use crate::discord::calls::servers::Named;
use crate::discord::fault::Fault;
use crate::discord::origin::Origin;
use crate::discord::startup;
use crate::domain::ids::GuildId;
use crate::settings::DiscordSettings;

/// Looks names up, as long as that works.
pub(super) struct Directory {
    origin: Origin,
    open: Option<(Runtime, Rest)>,
    /// Said once to whoever has no token.
    hint: Option<String>,
}

impl Directory {
    /// With the bot's token, if there is one.
    pub(super) fn open(settings: &DiscordSettings) -> Result<Self, Failed> {
        let origin = app::origin(settings.api_url().as_deref()).map_err(Failed::could_not_run)?;
        let open = match settings.token_if_given().map_err(Failed::could_not_run)? {
            None => None,
            Some(token) => {
                let runtime = runtime()?;
                let within = runtime.enter();
                let rest = Rest::new(&origin, &token, Clock::new()).map_err(Failed::could_not_run)?;
                drop(within);
                Some((runtime, rest))
            }
        };
        let hint = "With the bot's token in DISCORD_TOKEN, servers, roles and channels can be chosen by name.";
        let hint = open.is_none().then(|| hint.to_owned());
        Ok(Self { origin, open, hint })
    }

    /// What there is to choose from: nothing, where nothing is known.
    pub(super) fn look(&mut self, of: Of, server: Option<u64>) -> Result<Vec<Named<u64>>, String> {
        let Some((runtime, rest)) = &self.open else { return self.hint.take().map_or(Ok(Vec::new()), Err) };
        let found = match (of, server.map(GuildId)) {
            (Of::Server, _) => runtime.block_on(rest.servers()).map(|all| plain(all, |id| id.0)),
            (_, None) => Ok(Vec::new()),
            (Of::Role, Some(server)) => runtime.block_on(rest.roles(server)).map(|all| plain(all, |id| id.0)),
            (Of::Channel, Some(server)) => {
                runtime.block_on(rest.text_channels(server)).map(|all| plain(all, |id| id.0))
            }
        };
        let why = match (found, of) {
            (Ok(found), Of::Server) if found.is_empty() => "The bot is in no server yet.".to_owned(),
            (Ok(found), _) => return Ok(found),
            (Err(Fault::Gone | Fault::Forbidden { .. }), Of::Role | Of::Channel) => {
                "The bot is not in this server yet.".to_owned()
            }
            (Err(fault), _) => startup::worded(&fault, &self.origin).to_string(),
        };
        self.open = None;
        Err(format!("{why}\nSo ids are typed here; Ctrl-C ends this, and nothing is written."))
    }
}

fn plain<Id>(all: Vec<Named<Id>>, id: impl Fn(Id) -> u64) -> Vec<Named<u64>> {
    all.into_iter().map(|one| Named { id: id(one.id), name: one.name, within: one.within }).collect()
}
