//! What is checked of each ticket type and of a server as a whole, once everything in the folder is known.

use std::collections::{BTreeSet, HashSet};

use super::{KindFile, Read, Surroundings, asked};
use crate::definitions::checks;
use crate::definitions::diagnostic::{Diagnostic, Severity};
use crate::definitions::model::{PositionEntry, QuestionEntry};
use crate::definitions::set::Panel;
use crate::definitions::values::Text;
use crate::domain::ids::{RoleId, TypeId};

/// A type by itself.
pub(super) fn kind(file: &KindFile, around: &Surroundings<'_>, reports: &mut Vec<Diagnostic>) {
    let (spec, at) = (&file.spec, &file.at);
    asked::check(file, around, reports);
    checks::warn_too_long::check(spec, at, reports);
    checks::zero_duration::of_type(spec, at, reports);
    checks::overlapping_hours::check(spec, at, reports);
    checks::never_said::check(spec, at, reports);
    checks::no_way_in::check(spec, around.server, at, reports);
    checks::no_card::check(spec, around.server, at, reports);
    let open_to = spec.open_to.clone().unwrap_or_default();
    // Unknown names are reported where the type is resolved.
    let roles = |names: Option<Vec<Text>>| -> Vec<RoleId> {
        around.names.roles_of(names.as_deref().unwrap_or_default(), at, &mut Vec::new())
    };
    checks::nobody_can_open::check(spec, &roles(open_to.roles), &roles(open_to.not_roles), at, reports);
}

/// The types beside one another, and what of server.yaml they leave unused.
pub(super) fn server(
    files: &[Read],
    kinds: &[KindFile],
    panels: &[Panel],
    around: &Surroundings<'_>,
    reports: &mut Vec<Diagnostic>,
) {
    let at = &around.server_at;
    checks::misplaced_key::of_defaults(around.server, at, reports);
    checks::shared_id::check(around.server, at, reports);
    checks::zero_duration::of_server(around.server, at, reports);
    let group = |kind: &KindFile| kind.spec.group.as_ref().map(|group| group.0.clone());
    let grouped: Vec<(&TypeId, Option<String>)> = kinds.iter().map(|kind| (&kind.id, group(kind))).collect();
    checks::command_is_full::check(grouped.iter().map(|(id, group)| (*id, group.as_deref())), at, reports);
    let ungrouped: Vec<_> =
        kinds.iter().filter(|kind| kind.spec.group.is_none()).map(|kind| (&kind.id, &kind.id_place)).collect();
    let groups = kinds.iter().filter_map(|kind| {
        let group = kind.spec.group.as_ref()?;
        Some((group.0.as_str(), kind.at.key("group").place()))
    });
    checks::group_taken::check(groups, &ungrouped, reports);
    // What is misspelt would look unused, and what could not be read might use it.
    if !any_error(files, reports) {
        if !panels.is_empty() {
            let shown: BTreeSet<&TypeId> = panels.iter().flat_map(|panel| &panel.tickets).collect();
            let open = kinds.iter().filter(|kind| kind.spec.enabled != Some(false));
            checks::type_in_no_panel::check(open.map(|kind| (&kind.id, &kind.id_place)), &shown, reports);
        }
        unused(kinds, around, reports);
    }
}

fn any_error(files: &[Read], reports: &[Diagnostic]) -> bool {
    let ours: HashSet<&str> = files.iter().map(|file| file.top.file.path.as_str()).collect();
    let is_ours = |report: &Diagnostic| report.place.as_ref().is_some_and(|place| ours.contains(&*place.file.path));
    reports.iter().any(|report| report.severity == Severity::Error && is_ours(report))
}

fn unused(kinds: &[KindFile], around: &Surroundings<'_>, reports: &mut Vec<Diagnostic>) {
    let at = &around.server_at;
    for name in around.names.unused_roles() {
        reports.push(checks::unused_role::report(&name, at.key("roles").key(&name).key_place()));
    }
    for name in around.names.unused_channels() {
        reports.push(checks::unused_channel::report(&name, at.key("channels").key(&name).key_place()));
    }
    let included: HashSet<&str> = kinds.iter().flat_map(includes).collect();
    for (name, list) in &around.lists {
        if let (Some(list), false) = (list, included.contains(name.as_str())) {
            reports.push(checks::unused_list::report(name, list.at.head()));
        }
    }
}

fn includes(kind: &KindFile) -> Vec<&str> {
    let positions = kind.spec.positions.as_ref().and_then(|spec| spec.choices.as_deref()).unwrap_or_default();
    let of_positions = positions.iter().filter_map(|entry| match entry {
        PositionEntry::Full(spec) => spec.questions.as_deref(),
        PositionEntry::Bare(_) => None,
    });
    let all = kind.spec.questions.as_deref().into_iter().chain(of_positions).flatten();
    all.filter_map(|entry| match entry {
        QuestionEntry::Include(include) => Some(&*include.include),
        _ => None,
    })
    .collect()
}
