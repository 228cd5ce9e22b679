//! What holds in a server, and where it comes from.

use std::sync::Arc;

use super::keys::{self, Kind, Setting};
use super::lay::LeftOut;
use crate::definitions::diagnostic::Place;
use crate::definitions::node::{Data, Node};
use crate::definitions::resolve::Read;
use crate::definitions::set::Server;
use crate::definitions::suggest;
use crate::domain::overrides::Override;

/// A server's files in force and what is laid over them.
#[derive(Debug, Clone)]
pub struct View {
    /// The files.
    pub(in crate::definitions) files: Arc<Vec<Read>>,
    /// The server as it runs.
    pub server: Arc<Server>,
    /// Every override, by key; those that were left out, too.
    pub overrides: Vec<Override>,
    /// Those that do not fit the files and are left out.
    pub left_out: Vec<LeftOut>,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It is written in a file: its path and line.
    File(String, usize),
    /// It is written nowhere.
    Default,
}

impl View {
    /// Every key that can be set.
    pub fn settings(&self) -> Vec<Setting> {
        keys::all(&self.files)
    }

    /// The override of a key, whether or not it fits.
    pub fn override_of(&self, key: &str) -> Option<&Override> {
        self.overrides.iter().find(|one| one.key == key)
    }

    /// Why the override of a key is left out, if it is.
    pub fn left_out(&self, key: &str) -> Option<&LeftOut> {
        self.left_out.iter().find(|one| one.key == key)
    }

    /// What holds for a key, as it is kept, and for what is not overridden where it comes from. No text: nothing is written
    /// and there is no default.
    pub fn value(&self, setting: &Setting) -> (Option<String>, Option<Origin>) {
        match self.override_of(&setting.key).filter(|one| self.left_out(&one.key).is_none()) {
            Some(one) => (Some(one.value.clone()), None),
            None => {
                let (value, origin) = self.of_files(setting);
                (value, Some(origin))
            }
        }
    }

    /// What the files say of a key, as it is kept.
    pub fn of_files(&self, setting: &Setting) -> (Option<String>, Origin) {
        let by_default = setting.by_default.as_ref().map(|(file, path)| (*file, path));
        let written = std::iter::once((setting.file, &setting.path)).chain(by_default).find_map(|(file, path)| {
            let node = keys::at(keys::tree(&self.files[file])?, path)?;
            Some((text(node)?, &node.place))
        });
        match written {
            Some((text, place)) => (Some(text), origin(place)),
            None => (setting.default().map(|default| as_kept(setting.kind, default)), Origin::Default),
        }
    }

    /// The overridden keys for which the files say something else than in another view of the same server.
    pub(in crate::definitions) fn differs_in_files(&self, other: &Self) -> Vec<String> {
        if self.overrides.is_empty() || Arc::ptr_eq(&self.files, &other.files) {
            return Vec::new();
        }
        let (ours, theirs) = (self.settings(), other.settings());
        let said = |view: &Self, settings: &[Setting], key: &str| {
            settings.iter().find(|setting| setting.key == key).map(|setting| view.of_files(setting).0)
        };
        let hidden = self.overrides.iter().filter(|one| {
            let now = said(self, &ours, &one.key);
            now != said(other, &theirs, &one.key) && now != Some(Some(one.value.clone()))
        });
        hidden.map(|one| one.key.clone()).collect()
    }

    /// The names that may be a key's value.
    pub fn names(&self, setting: &Setting) -> Vec<String> {
        match setting.kind {
            Kind::ChannelName => self.server.channels.keys().cloned().collect(),
            Kind::RoleNames => self.server.roles.keys().cloned().chain([super::value::NONE.to_owned()]).collect(),
            Kind::TypeNames => self.server.types.iter().map(|kind| kind.id.to_string()).collect(),
            _ => Vec::new(),
        }
    }

    /// What may have been meant by a key that there is not.
    pub fn meant(&self, key: &str) -> Option<String> {
        let settings = self.settings();
        suggest::nearest(key, settings.iter().map(|setting| setting.key.as_str())).map(ToOwned::to_owned)
    }
}

fn origin(place: &Place) -> Origin {
    Origin::File(place.file.path.clone(), place.begins().line)
}

/// A default as the schema has it.
fn as_kept(kind: Kind, default: &str) -> String {
    match kind {
        Kind::RoleNames | Kind::TypeNames => {
            super::value::parts(default.trim_matches(['[', ']'])).collect::<Vec<_>>().join(", ")
        }
        _ => default.to_owned(),
    }
}

/// A single value or a list of them; none for a block.
pub(super) fn text(node: &Node) -> Option<String> {
    match &node.data {
        Data::Scalar(scalar) => Some(scalar.text.trim_end().to_owned()),
        Data::List(items) => Some(items.iter().filter_map(|item| text(item)).collect::<Vec<_>>().join(", ")),
        Data::Map(_) | Data::Broken => None,
    }
}
