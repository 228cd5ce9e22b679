//! The steps that bring the tables up to date, and how the tables of a database stand to them.
//!
//! The steps are the files in `migrations/`: for each one in `mysql/` the one of the same name in `sqlite/`. Since MySQL
//! cannot undo changes of tables, a step there is one statement: it is done or it is not. A step that was released is
//! never edited.

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType};

/// Where the steps that were done are written down; a name of our own, since the database may be shared.
pub(super) const LEDGER: &str = "frontdesk_migrations";

/// The steps that were begun, and whether they were finished.
pub(super) const READ_LEDGER: &str = "SELECT version, success FROM frontdesk_migrations ORDER BY version";

/// A write that changes nothing.
pub(super) const TOUCH_LEDGER: &str = "UPDATE frontdesk_migrations SET version = version WHERE 1 = 0";

/// Forgets a step that was begun and changed nothing.
pub(super) const FORGET_STEP: &str = "DELETE FROM frontdesk_migrations WHERE version = ? AND NOT success";

/// How the tables stand to this version of Frontdesk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaState {
    /// There are none.
    Empty,
    /// Steps are missing.
    Behind {
        /// The last step that was done.
        done: i64,
        /// The last step of this version.
        known: i64,
    },
    /// Up to date.
    Current,
    /// A newer version of Frontdesk has been here.
    Newer {
        /// The last step that was done.
        done: i64,
        /// The last step of this version.
        known: i64,
    },
    /// A step was interrupted.
    Interrupted(i64),
}

macro_rules! steps {
    ($($version:literal $name:literal),* $(,)?) => {
        /// The number of the last step.
        pub(super) const LAST: i64 = [$($version),*][[$($version),*].len() - 1];

        /// The steps for MySQL and MariaDB.
        pub(super) fn mysql() -> Vec<Migration> {
            vec![$(step($version, $name, include_str!(concat!("../../migrations/mysql/", $name, ".sql")))),*]
        }

        /// The steps for SQLite.
        pub(super) fn sqlite() -> Vec<Migration> {
            vec![$(step($version, $name, include_str!(concat!("../../migrations/sqlite/", $name, ".sql")))),*]
        }
    };
}

steps! {
    1 "0001_type_revisions",
    2 "0002_tickets",
    3 "0003_ticket_messages",
    4 "0004_ticket_message_revisions",
    5 "0005_ticket_attachments",
    6 "0006_effects",
    7 "0007_audit",
    8 "0008_panels",
    9 "0009_commands",
    10 "0010_ticket_overview",
    11 "0011_ticket_answers",
    12 "0012_ticket_message_layouts",
    13 "0013_ticket_files",
    14 "0014_file_blobs",
    20 "0020_overrides",
    30 "0030_staff",
    31 "0031_ticket_notes",
    32 "0032_ticket_people",
    33 "0033_ticket_closures",
    40 "0040_tickets_newest",
    41 "0041_tickets_of_type",
    42 "0042_tickets_of_creator",
    43 "0043_tickets_of_assignee",
    44 "0044_blocks",
    45 "0045_tickets_replied",
    46 "0046_replied_so_far",
    47 "0047_tickets_opened",
    48 "0048_tickets_closed",
    49 "0049_reply_counts",
    50 "0050_tickets_talk",
    51 "0051_talk_so_far",
    52 "0052_timers",
    53 "0053_tickets_erased",
    60 "0060_ticket_decisions",
    61 "0061_ticket_roles",
    62 "0062_ticket_ratings",
    70 "0070_ticket_staff",
    80 "0080_file_blobs_going",
    81 "0081_tickets_waiting",
    82 "0082_ticket_posts",
}

fn step(version: i64, name: &'static str, sql: &'static str) -> Migration {
    Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
}

impl SchemaState {
    /// From the ledger's rows: each step's number, and whether it was finished.
    pub(super) fn of(ledger: &[(i64, bool)]) -> Self {
        if let Some((version, _)) = ledger.iter().find(|(_, finished)| !finished) {
            return Self::Interrupted(*version);
        }
        match ledger.iter().map(|(version, _)| *version).max() {
            None => Self::Empty,
            Some(done) if done > LAST => Self::Newer { done, known: LAST },
            Some(done) if done < LAST => Self::Behind { done, known: LAST },
            Some(_) => Self::Current,
        }
    }

    /// Why the tables cannot be brought up to date from here, as a sentence about the database.
    pub(super) fn obstacle(self) -> Option<String> {
        match self {
            Self::Empty | Self::Behind { .. } | Self::Current => None,
            Self::Newer { done, known } => Some(format!(
                "has tables of a newer version of Frontdesk (step {done}; this version knows {known}): run that version, \
                 or restore the backup made before the upgrade"
            )),
            Self::Interrupted(version) => Some(format!(
                "was left half-way: step {version} of the tables was interrupted; restore the backup made before the \
                 upgrade or, if what the step makes is not there, `DELETE FROM {LEDGER} WHERE version = {version}` and \
                 start again"
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ledger_tells_how_the_tables_stand() {
        let state = |ledger: &[(i64, bool)]| SchemaState::of(ledger);
        assert_eq!(state(&[]), SchemaState::Empty);
        assert_eq!(state(&[(1, true)]), SchemaState::Behind { done: 1, known: LAST });
        assert_eq!(state(&[(1, true), (LAST, true)]), SchemaState::Current);
        assert_eq!(state(&[(1, true), (LAST + 1, true)]), SchemaState::Newer { done: LAST + 1, known: LAST });
        assert_eq!(state(&[(1, true), (2, false)]), SchemaState::Interrupted(2));
    }

    #[test]
    fn steps_are_in_order_and_the_same_for_every_database() {
        let names = |steps: Vec<Migration>| {
            steps.iter().map(|step| (step.version, step.description.clone())).collect::<Vec<_>>()
        };
        assert_eq!(names(mysql()), names(sqlite()));
        let mut last = 0;
        for (version, name) in &names(mysql()) {
            assert!(*version > last, "{name}");
            last = *version;
            assert!(name.starts_with(&format!("{version:04}_")), "{name}");
        }
    }

    #[test]
    fn a_step_for_mysql_is_one_statement() {
        for step in mysql().iter() {
            assert_eq!(step.sql.as_str().matches(';').count(), 1, "{}", step.description);
        }
    }
}
