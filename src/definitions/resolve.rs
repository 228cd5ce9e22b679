//! From what managers wrote to what runs: names become ids, includes their questions, texts templates, and what was left
//! out its default.
//!
//! Each server folder is resolved on its own. Everything that can be checked is checked even where other parts are
//! wrong: a name that was declared but whose id is bad counts as known, and a part that was reported is passed over in
//! silence. The set is made only when nothing at all was reported as an error.

pub mod asked;
mod decisions;
mod hours;
mod kind;
mod names;
mod panels;
mod phrases;
mod positions;
mod questions;
mod replies;
mod review;
mod texts;

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::Arc;
use std::thread;

use super::checks;
use super::diagnostic::{Diagnostic, Place};
use super::model::{PanelSpec, QuestionEntry, ServerFile, TypeFile};
use super::node::{Cursor, Node};
use super::set::Server;
use super::source::Role;
use super::values;
use crate::domain::ids::{ChannelId, GuildId, TypeId};
use crate::language::{Language, Words};
use names::Names;

/// A file that was read and compared with its schema.
#[derive(Debug, Clone)]
pub struct Read {
    /// What it is.
    pub role: Role,
    /// Where its first line is, for what concerns the file as a whole.
    pub top: Place,
    /// As written; none if it is not YAML.
    pub written: Option<Arc<Node>>,
    /// What of it fits the schema.
    pub fitted: Option<Arc<Node>>,
}

/// A server and where its id is written.
pub struct Resolved {
    /// The server; none when something in its folder is wrong.
    pub server: Option<Server>,
    /// Its id and the place of it, if there is one.
    pub id: Option<(GuildId, Place)>,
}

/// A question list that types include.
struct List {
    entries: Vec<QuestionEntry>,
    at: Cursor,
}

/// What a type is resolved against.
struct Surroundings<'a> {
    names: &'a Names,
    /// `server.yaml`, as far as it is sound.
    server: &'a ServerFile,
    /// Where `server.yaml` is written.
    server_at: Cursor,
    /// In which language the texts are that nobody wrote.
    words: Words<'a>,
    /// The question lists by name; none for one that was not readable.
    lists: BTreeMap<String, Option<List>>,
    /// The channel of the first panel that shows each type.
    shown_in: BTreeMap<TypeId, ChannelId>,
    /// Whether `server.yaml` could be read whole, so that what it lacks is really lacking.
    server_is_whole: bool,
}

/// Resolves the files of one server's folder.
pub fn server(files: &[Read], reports: &mut Vec<Diagnostic>) -> Resolved {
    let mut servers = files.iter().filter(|file| file.role == Role::Server);
    let server_file = servers.next();
    for second in servers {
        reports.push(
            Diagnostic::error("second-server", second.top.clone(), "this folder has a second server.yaml")
                .helped("keep one of the two"),
        );
    }
    let Some(server_file) = server_file else {
        no_server(files, reports);
        return Resolved { server: None, id: None };
    };
    let names = Names::of(server_file.written.as_ref());
    let (spec, at) = match typed::<ServerFile>(server_file.fitted.as_ref(), reports) {
        Some((spec, at)) => (Some(spec), at),
        None => (None, Cursor::new(empty(&server_file.top))),
    };
    let whole = spec.is_some();
    // Where nothing of it can be used, the types can be checked all the same.
    let spec = spec.unwrap_or_default();
    let id = spec.server.as_ref().map(|id| GuildId(id.0));
    let before = errors(reports);
    let names = names.with_ids(&spec);
    let locale = spec.locale.as_ref().map_or_else(|| "en-GB".to_owned(), |locale| locale.0.clone());
    let own_phrases = phrases::resolve(&spec, &at, reports);
    let mut surroundings = Surroundings {
        names: &names,
        server: &spec,
        server_at: at.clone(),
        words: Words::new(Language::of(&locale), &own_phrases),
        lists: lists(files, reports),
        shown_in: BTreeMap::new(),
        server_is_whole: whole && same_panels(server_file),
    };
    let kinds = kinds(files, &at, &spec, reports);
    checks::duplicate_id::of_types(kinds.iter().map(|kind| (&kind.id, &kind.id_place)), reports);
    let ids = declared_types(files, &kinds);
    let panels = panels::resolve(&surroundings, &ids, reports);
    // A panel or an entry of one that was lost to a mistake may have shown any type.
    let shows = |spec: &PanelSpec| spec.tickets.as_ref().map_or(ids.len(), Vec::len);
    surroundings.server_is_whole &= panels.iter().map(|panel| panel.tickets.len()).eq(spec.panels.iter().map(shows));
    for panel in &panels {
        for id in &panel.tickets {
            surroundings.shown_in.entry(id.clone()).or_insert(panel.channel);
        }
    }
    let types: Vec<_> = side_by_side(&kinds, reports, |kind, reports| {
        review::kind(kind, &surroundings, reports);
        kind::resolve(kind, &surroundings, reports)
    });
    let types: Vec<_> = types.into_iter().flatten().collect();
    let roles = |wanted: &[values::Text], key: &str, reports: &mut Vec<Diagnostic>| {
        names.roles_of(wanted, &at.key(key), reports)
    };
    let maintainers = roles(&spec.maintainers, "maintainers", reports);
    let replies = replies::resolve(files, &types, &ids, &maintainers, reports);
    let channel = |wanted: &Option<values::Text>, key: &str, reports: &mut Vec<Diagnostic>| {
        wanted.as_ref().and_then(|name| names.channel(name, &at.key(key), reports))
    };
    let alerts_channel = (spec.alerts.as_ref().and_then(|alerts| alerts.channel.as_ref()))
        .and_then(|name| names.channel(name, &at.key("alerts").key("channel"), reports));
    let resolved = id.map(|id| Server {
        id,
        roles: names.all_roles(),
        channels: names.all_channels(),
        maintainers,
        list: channel(&spec.list, "list", reports),
        histories: channel(&spec.histories, "histories", reports),
        log: channel(&spec.log, "log", reports),
        alerts: alerts_channel.or_else(|| channel(&spec.log, "log", &mut Vec::new())),
        locale: locale.clone(),
        phrases: own_phrases.clone(),
        timezone: spec.timezone.as_ref().map_or_else(|| "UTC".to_owned(), |zone| zone.0.clone()),
        panels,
        types: types.into_iter().map(Arc::new).collect(),
        replies,
    });
    roles(&spec.staff, "staff", reports);
    review::server(files, &kinds, resolved.as_ref().map_or(&[], |server| &server.panels), &surroundings, reports);
    let sound = errors(reports) == before;
    Resolved { server: resolved.filter(|_| sound), id: id.map(|id| (id, at.key("server").place())) }
}

/// A type's file with the server's defaults below it.
struct KindFile {
    id: TypeId,
    /// Where the id comes from: `id:`, or the file.
    id_place: Place,
    /// The file, for what it lacks as a whole.
    top: Place,
    spec: TypeFile,
    at: Cursor,
    /// As written, with the mistakes: what is declared in it counts as known.
    written: Arc<Node>,
}

fn kinds(files: &[Read], server_at: &Cursor, server: &ServerFile, reports: &mut Vec<Diagnostic>) -> Vec<KindFile> {
    let defaults = server.defaults.as_ref().and_then(|_| server_at.key("defaults").node().cloned());
    let mut kinds = Vec::new();
    for file in files {
        let (Role::Type(stem), Some(written)) = (&file.role, &file.written) else { continue };
        let fitted = file.fitted.clone().unwrap_or_else(|| empty(&file.top));
        let merged = match &defaults {
            Some(defaults) => fitted.over(defaults),
            None => fitted,
        };
        let Some((spec, at)) = typed::<TypeFile>(Some(&merged), reports) else { continue };
        let (id, id_place) = match &spec.id {
            Some(id) => (id.0.clone(), at.key("id").place()),
            None => {
                // An `id:` that was there and wrong has been reported.
                if written.entry("id").is_none()
                    && let Some(complaint) = values::complaint(values::NameId::KIND, stem)
                {
                    reports.push(bad_stem(file, stem, &complaint.help));
                }
                (stem.clone(), file.top.clone())
            }
        };
        let top = file.top.clone();
        kinds.push(KindFile { id: TypeId(id), id_place, top, spec, at, written: Arc::clone(written) });
    }
    kinds
}

/// The ids of all types, those of unreadable files included, by file name.
fn declared_types(files: &[Read], kinds: &[KindFile]) -> Vec<TypeId> {
    let read: BTreeMap<&str, &TypeId> = kinds.iter().map(|kind| (kind.top.file.path.as_str(), &kind.id)).collect();
    let types = files.iter().filter_map(|file| match &file.role {
        Role::Type(stem) => Some((stem, file.top.file.path.as_str())),
        _ => None,
    });
    types.map(|(stem, path)| read.get(path).map_or_else(|| TypeId(stem.clone()), |id| (*id).clone())).collect()
}

fn bad_stem(file: &Read, stem: &str, help: &str) -> Diagnostic {
    let help = match values::slug(stem) {
        Some(slug) => format!("rename it to `{slug}.yaml`, or write `id: {slug}` in it"),
        None => help.to_owned(),
    };
    Diagnostic::error("bad-id", file.top.clone(), format!("the file's name `{stem}` cannot be the type's id"))
        .helped(help)
}

fn lists(files: &[Read], reports: &mut Vec<Diagnostic>) -> BTreeMap<String, Option<List>> {
    let mut lists: BTreeMap<String, Option<List>> = BTreeMap::new();
    for file in files {
        let Role::List(name) = &file.role else { continue };
        if lists.contains_key(name) {
            reports.push(
                Diagnostic::error("duplicate-id", file.top.clone(), format!("there are two question lists `{name}`"))
                    .helped("rename one of the two files"),
            );
            continue;
        }
        let list = typed::<Vec<QuestionEntry>>(file.fitted.as_ref(), reports);
        lists.insert(name.clone(), list.map(|(entries, at)| List { entries, at }));
    }
    lists
}

/// Does something with each of many, on every core of the machine; few are not worth a thread. Results and reports keep the
/// order of the items.
fn side_by_side<T: Sync, R: Send>(
    items: &[T],
    reports: &mut Vec<Diagnostic>,
    each: impl Fn(&T, &mut Vec<Diagnostic>) -> R + Sync,
) -> Vec<R> {
    const FEW: usize = 50;
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let share = items.len().div_ceil(cores).max(FEW);
    if items.len() <= share {
        return items.iter().map(|item| each(item, reports)).collect();
    }
    let of_share = |share: &[T]| {
        let mut told = Vec::new();
        let done: Vec<R> = share.iter().map(|item| each(item, &mut told)).collect();
        (done, told)
    };
    let shares: Vec<_> = thread::scope(|scope| {
        let working: Vec<_> = items.chunks(share).map(|share| scope.spawn(|| of_share(share))).collect();
        working.into_iter().map(thread::ScopedJoinHandle::join).collect()
    });
    let mut all = Vec::with_capacity(items.len());
    for share in shares {
        // A panic goes on where it would without threads.
        let (done, told) = share.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        all.extend(done);
        reports.extend(told);
    }
    all
}

/// A tree as its type. It fits the schema, so it fits the type, which the schema is made of.
fn typed<T: serde::de::DeserializeOwned>(
    tree: Option<&Arc<Node>>,
    reports: &mut Vec<Diagnostic>,
) -> Option<(T, Cursor)> {
    let tree = tree?;
    match serde_json::from_value(tree.to_value()) {
        Ok(typed) => Some((typed, Cursor::new(Arc::clone(tree)))),
        // The required keys of a whole file may be what is missing; that has been reported.
        Err(error) if error.to_string().starts_with("missing field") => None,
        Err(error) => {
            reports.push(
                Diagnostic::error("unreadable-file", tree.head(), format!("this file cannot be understood: {error}"))
                    .helped("this is a fault of frontdesk: please report it with the file"),
            );
            None
        }
    }
}

fn no_server(files: &[Read], reports: &mut Vec<Diagnostic>) {
    if let Some(first) = files.first() {
        let folder = first.top.file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let folder = match folder.strip_suffix("questions").unwrap_or(folder).trim_end_matches('/') {
            "" => "this folder".to_owned(),
            folder => format!("`{folder}`"),
        };
        reports.push(
            Diagnostic::error("no-server", first.top.clone(), format!("{folder} has no server.yaml"))
                .helped("a server.yaml beside the ticket types says which Discord server they are for"),
        );
    }
}

fn empty(place: &Place) -> Arc<Node> {
    Arc::new(Node { place: place.clone(), data: super::node::Data::Map(Vec::new()) })
}

/// Whether no panel was lost to a mistake in it.
fn same_panels(file: &Read) -> bool {
    let count = |node: Option<&Arc<Node>>| node.and_then(|node| node.get("panels")).map(|panels| panels.items().len());
    count(file.written.as_ref()) == count(file.fitted.as_ref())
}

fn errors(reports: &[Diagnostic]) -> usize {
    reports.iter().filter(|report| report.severity == super::diagnostic::Severity::Error).count()
}
