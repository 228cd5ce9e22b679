//! Roles and channels by the names that the files use.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::ServerFile;
use crate::definitions::node::{Cursor, Node};
use crate::definitions::suggest;
use crate::definitions::values::Text;
use crate::domain::ids::{ChannelId, RoleId};

/// The names of a server. A name whose id was reported as wrong is known without one.
pub struct Names {
    roles: BTreeMap<String, Option<RoleId>>,
    channels: BTreeMap<String, Option<ChannelId>>,
    /// Whether there was anything to read them from.
    readable: bool,
    /// Those that somebody asked for.
    used_roles: Mutex<BTreeSet<String>>,
    used_channels: Mutex<BTreeSet<String>>,
}

impl Names {
    /// The names that are written, whatever stands beside them.
    pub fn of(server: Option<&Arc<Node>>) -> Self {
        let keys = |block: &str| -> Vec<String> {
            let block = server.and_then(|server| server.get(block));
            block.map(|block| block.entries().iter().map(|entry| entry.key.clone()).collect()).unwrap_or_default()
        };
        Self {
            roles: keys("roles").into_iter().map(|name| (name, None)).collect(),
            channels: keys("channels").into_iter().map(|name| (name, None)).collect(),
            readable: server.is_some_and(|server| !matches!(server.data, crate::definitions::node::Data::Broken)),
            used_roles: Mutex::default(),
            used_channels: Mutex::default(),
        }
    }

    /// With the ids that are sound.
    pub fn with_ids(mut self, server: &ServerFile) -> Self {
        for (name, id) in &server.roles {
            self.roles.insert(name.clone(), Some(RoleId(id.0)));
        }
        for (name, id) in &server.channels {
            self.channels.insert(name.clone(), Some(ChannelId(id.0)));
        }
        self
    }

    /// All roles that have an id.
    pub fn all_roles(&self) -> BTreeMap<String, RoleId> {
        self.roles.iter().filter_map(|(name, id)| Some((name.clone(), (*id)?))).collect()
    }

    /// All channels that have an id.
    pub fn all_channels(&self) -> BTreeMap<String, ChannelId> {
        self.channels.iter().filter_map(|(name, id)| Some((name.clone(), (*id)?))).collect()
    }

    /// The channel of this name.
    pub fn channel(&self, name: &Text, at: &Cursor, reports: &mut Vec<Diagnostic>) -> Option<ChannelId> {
        let name = name.trim_start_matches('#');
        self.used_channels.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned());
        match self.channels.get(name) {
            Some(id) => *id,
            None => {
                if self.readable {
                    reports.push(self.unknown("channel", name, at));
                }
                None
            }
        }
    }

    /// The role of this name.
    pub fn role(&self, name: &Text, at: &Cursor, reports: &mut Vec<Diagnostic>) -> Option<RoleId> {
        let name = name.trim_start_matches('@');
        self.used_roles.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned());
        match self.roles.get(name) {
            Some(id) => *id,
            None => {
                if self.readable {
                    reports.push(self.unknown("role", name, at));
                }
                None
            }
        }
    }

    /// The roles of these names, each once.
    pub fn roles_of(&self, names: &[Text], at: &Cursor, reports: &mut Vec<Diagnostic>) -> Vec<RoleId> {
        let mut roles = Vec::new();
        for (index, name) in names.iter().enumerate() {
            let role = self.role(name, &at.item(index), reports);
            roles.extend(role.filter(|role| !roles.contains(role)));
        }
        roles
    }

    /// The roles that nobody has asked for so far.
    pub fn unused_roles(&self) -> Vec<String> {
        let used = self.used_roles.lock().unwrap_or_else(PoisonError::into_inner);
        self.roles.keys().filter(|name| !used.contains(*name)).cloned().collect()
    }

    /// The channels that nobody has asked for so far.
    pub fn unused_channels(&self) -> Vec<String> {
        let used = self.used_channels.lock().unwrap_or_else(PoisonError::into_inner);
        self.channels.keys().filter(|name| !used.contains(*name)).cloned().collect()
    }

    fn unknown(&self, what: &'static str, name: &str, at: &Cursor) -> Diagnostic {
        let (code, block, known, others): (_, _, Vec<&str>, bool) = match what {
            "role" => {
                let known = self.roles.keys().map(String::as_str).collect();
                ("unknown-role", "roles", known, self.channels.contains_key(name))
            }
            _ => {
                let known = self.channels.keys().map(String::as_str).collect();
                ("unknown-channel", "channels", known, self.roles.contains_key(name))
            }
        };
        let help = if others {
            let other = if what == "role" { "channel" } else { "role" };
            format!("`{name}` is a {other}; the {block} are {}", suggest::listed(known))
        } else if name.len() >= 17 && name.bytes().all(|b| b.is_ascii_digit()) {
            format!("give the id a name under `{block}` in server.yaml, and write that name here")
        } else if known.is_empty() {
            format!("add it under `{block}` in server.yaml: `{name}: \"…\"`")
        } else {
            suggest::did_you_mean(name, known, &format!("the {block} in server.yaml are"))
        };
        Diagnostic::error(code, at.place(), format!("there is no {what} `{name}`")).labelled("not known").helped(help)
    }
}
