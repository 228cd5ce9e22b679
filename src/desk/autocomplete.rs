//! Suggestions while somebody types a command: what fits what they have typed so far, if they may use the command.
//!
//! Discord waits three seconds and then says that nothing could be loaded; whoever may not use the command, or comes at a
//! bad time, gets an empty list. What an option is suggested is in [`SUGGESTED`](crate::domain::suggest::SUGGESTED).

use std::sync::Arc;
use std::time::Duration;

use tracing::debug;

use super::Desk;
use crate::definitions::overlay::View;
use crate::definitions::set::{Server, TicketType};
use crate::discord::calls::interactions::First;
use crate::domain::event::{Asked, Event};
use crate::domain::limits;
use crate::domain::overrides::ALL;
use crate::domain::suggest::{About, Suggest, Suggestion};
use crate::engine::Decision;

/// How long is looked for suggestions.
const PATIENCE: Duration = Duration::from_millis(2000);

/// Answers with suggestions.
pub(super) async fn answer(desk: Arc<Desk>, asked: Asked, suggest: Suggest) {
    let found = tokio::select! {
        found = find(&desk, &asked, &suggest) => found,
        () = desk.clock.sleep(PATIENCE) => Vec::new(),
    };
    if let Err(fault) = desk.rest.answer(asked.id, &asked.token, First::Suggest(&found)).await {
        // Whoever types on has asked again.
        debug!(%fault, "suggestions came too late");
    }
}

async fn find(desk: &Arc<Desk>, asked: &Asked, suggest: &Suggest) -> Vec<Suggestion> {
    let set = desk.live.current();
    let may = matches!(desk.decide(&set, &Event::Asked(asked.clone())).await, Ok(Decision::Do(_)));
    if may { fitting(of(desk, asked, suggest).await, &suggest.typed) } else { Vec::new() }
}

/// Everything that could be suggested, best first; those that fit what is typed are picked from it.
async fn of(desk: &Arc<Desk>, asked: &Asked, suggest: &Suggest) -> Vec<Suggestion> {
    let Some(view) = desk.live.view(asked.guild) else { return Vec::new() };
    match suggest.about {
        About::Keys => view.settings().into_iter().map(|setting| plain(setting.key)).collect(),
        About::KeysSet => {
            let all = (!view.overrides.is_empty()).then(|| ALL.to_owned());
            all.into_iter().chain(view.overrides.into_iter().map(|one| one.key)).map(plain).collect()
        }
        About::Values => suggest.given("key").map(|key| values(&view, key)).unwrap_or_default(),
        About::Replies => {
            let Some(kind) = kind_of(desk, asked, &view.server).await else { return Vec::new() };
            let offered = view.server.replies.iter().filter(|reply| reply.is_for(&kind));
            offered.map(|reply| named(reply.id.as_str(), reply.name())).collect()
        }
        About::Decisions => {
            let kind = kind_of(desk, asked, &view.server).await;
            let decisions = kind.iter().flat_map(|kind| &kind.decisions);
            decisions.map(|decision| named(decision.id.as_str(), &decision.label)).collect()
        }
        About::Panels => view.server.panels.iter().map(|panel| plain(panel.id.to_string())).collect(),
    }
}

/// The type of the ticket whose thread this is.
async fn kind_of(desk: &Desk, asked: &Asked, server: &Server) -> Option<Arc<TicketType>> {
    let ticket = desk.store.ticket_by_thread(asked.channel).await.ok().flatten()?;
    server.kind(&ticket.kind).cloned()
}

/// What a key may be set to: the words for it, what holds now, what the files say, and an example.
fn values(view: &View, key: &str) -> Vec<Suggestion> {
    let Some(setting) = view.settings().into_iter().find(|setting| setting.key == key) else { return Vec::new() };
    let names = view.names(&setting);
    let written = [view.value(&setting).0, view.of_files(&setting).0, setting.example().map(str::to_owned)];
    let mut values: Vec<String> = setting.words().into_iter().map(str::to_owned).chain(names).collect();
    values.extend(written.into_iter().flatten().filter(|value| !value.is_empty() && !value.contains('=')));
    let mut known = std::collections::HashSet::new();
    values.into_iter().filter(|value| known.insert(value.clone())).map(plain).collect()
}

fn named(id: &str, name: &str) -> Suggestion {
    Suggestion { shown: name.to_owned(), value: id.to_owned() }
}

fn plain(text: String) -> Suggestion {
    Suggestion { shown: text.clone(), value: text }
}

/// As many as Discord takes: those that begin with what is typed, then those that have it anywhere.
fn fitting(all: Vec<Suggestion>, typed: &str) -> Vec<Suggestion> {
    let typed = typed.to_lowercase();
    let fits = |one: &Suggestion| {
        limits::length(&one.shown) <= limits::CHOICE_TEXT && limits::length(&one.value) <= limits::CHOICE_TEXT
    };
    let (first, rest): (Vec<Suggestion>, Vec<Suggestion>) =
        all.into_iter().filter(fits).partition(|one| one.shown.to_lowercase().starts_with(&typed));
    let rest = rest.into_iter().filter(|one| one.shown.to_lowercase().contains(&typed));
    first.into_iter().chain(rest).take(limits::CHOICES).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(all: &[&str], typed: &str) -> Vec<String> {
        let all = all.iter().map(|text| plain((*text).to_owned())).collect();
        fitting(all, typed).into_iter().map(|one| one.value).collect()
    }

    #[test]
    fn what_begins_so_comes_first_and_what_has_it_follows() {
        let keys = ["channels.list", "list", "log", "bug.limits.cooldown"];
        assert_eq!(fit(&keys, "LI"), ["list", "channels.list", "bug.limits.cooldown"]);
        assert_eq!(fit(&keys, ""), keys);
        assert!(fit(&keys, "nothing").is_empty());
    }

    #[test]
    fn no_more_and_no_longer_than_discord_takes() {
        let many: Vec<String> = (0..30).map(|number| format!("key-{number}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(fit(&many, "key").len(), 25);
        assert!(fit(&[&"x".repeat(101)], "x").is_empty());
    }
}
