//! Finding tickets among very many: a page comes from the ends of indexes, and nothing is sorted or passed over at length.
//!
//! What is looked for decides the one index that has it in order; where several types or both states are wanted, each has its
//! own stretch of the index, and the ends of the stretches are merged. The index is named to the database, which would
//! rather guess. Only then are the page's tickets read.

use sqlx::QueryBuilder;

use super::list::push_in;
use super::tables::{Connection, Tables};
use super::{Db, EXPLAIN, step_of, tickets};
use crate::domain::ids::{TicketId, TypeId, UserId};
use crate::domain::search::{PAGE, Page, Place, Query, Which};
use crate::domain::ticket::{Side, Status, Ticket};

/// How many stretches are asked about in one query.
const STRETCHES_AT_ONCE: usize = 100;

/// A part of an index in which the tickets stand in order.
#[derive(Clone, Copy)]
struct Stretch<'a> {
    of: Of<'a>,
    status: Status,
}

/// What all tickets of a stretch have in common.
#[derive(Clone, Copy)]
enum Of<'a> {
    Creator(UserId),
    Assignee(Option<UserId>),
    Kind(&'a TypeId),
    Server,
    Waiting,
}

impl Of<'_> {
    fn through(self) -> &'static str {
        match self {
            Self::Creator(_) => through!("tickets_of_creator"),
            Self::Assignee(_) => through!("tickets_of_assignee"),
            Self::Kind(_) => through!("tickets_of_type"),
            Self::Server => through!("tickets_newest"),
            Self::Waiting => through!("tickets_waiting"),
        }
    }
}

impl Tables {
    pub async fn find(&self, query: &Query) -> Result<Page, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let mut found: Vec<TicketId> = Vec::new();
        for some in stretches(query).chunks(STRETCHES_AT_ONCE) {
            let mut asked = numbers(query, some, "");
            found.extend(asked.build_query_scalar::<TicketId>().fetch_all(&mut *connection).await?);
        }
        match query.place {
            // One stretch, which is in order.
            _ if query.status == Which::Waiting => {}
            Place::NewerThan(_) => found.sort_unstable(),
            _ => found.sort_unstable_by(|one, other| other.cmp(one)),
        }
        found.truncate(PAGE + 1);
        Ok(Page::of(in_order(&mut connection, &found).await?, query.place))
    }

    pub async fn find_steps(&self, query: &Query) -> Result<Vec<String>, sqlx::Error> {
        let stretches = stretches(query);
        let some = &stretches[..stretches.len().min(STRETCHES_AT_ONCE)];
        let mut asked = numbers(query, some, EXPLAIN);
        let rows = asked.build().persistent(false).fetch_all(&self.pool).await?;
        rows.iter().map(step_of).collect()
    }
}

fn stretches(query: &Query) -> Vec<Stretch<'_>> {
    if query.kinds.as_ref().is_some_and(Vec::is_empty) {
        return Vec::new();
    }
    if query.status == Which::Waiting {
        return vec![Stretch { of: Of::Waiting, status: Status::Open }];
    }
    let of: Vec<Of> = match (query.member, query.assignee, &query.kinds) {
        (Some(member), _, _) => vec![Of::Creator(member)],
        (None, Some(assignee), _) => vec![Of::Assignee(assignee)],
        (None, None, Some(kinds)) => kinds.iter().map(Of::Kind).collect(),
        (None, None, None) => vec![Of::Server],
    };
    let statuses = query.status.statuses();
    of.into_iter().flat_map(|of| statuses.iter().map(move |status| Stretch { of, status: *status })).collect()
}

/// The query for the numbers of the first tickets of each stretch.
fn numbers(query: &Query, stretches: &[Stretch<'_>], before: &str) -> QueryBuilder<Db> {
    let mut sql = QueryBuilder::new(before);
    for (number, stretch) in stretches.iter().enumerate() {
        sql.push(if number == 0 { "" } else { " UNION ALL " });
        sql.push("SELECT ticket_id FROM (SELECT ticket_id FROM tickets");
        sql.push(stretch.of.through()).push(" WHERE guild_id = ").push_bind(query.guild);
        match stretch.of {
            Of::Creator(member) => {
                sql.push(" AND creator_user_id = ").push_bind(member);
                and_assignee(&mut sql, query.assignee);
                and_kinds(&mut sql, query.kinds.as_deref());
            }
            Of::Assignee(assignee) => {
                and_assignee(&mut sql, Some(assignee));
                and_kinds(&mut sql, query.kinds.as_deref());
            }
            Of::Kind(kind) => {
                sql.push(" AND ticket_type = ").push_bind(kind.clone());
            }
            Of::Server => {}
            Of::Waiting => {
                sql.push(" AND waiting_for = ").push_bind(Side::Staff);
                if let Some(member) = query.member {
                    sql.push(" AND creator_user_id = ").push_bind(member);
                }
                and_assignee(&mut sql, query.assignee);
                and_kinds(&mut sql, query.kinds.as_deref());
            }
        }
        sql.push(" AND status = ").push_bind(stretch.status);
        match query.place {
            Place::Newest if matches!(stretch.of, Of::Waiting) => sql.push(" ORDER BY waiting_since, ticket_id"),
            Place::WaitingAfter(since) => {
                sql.push(" AND waiting_since > ").push_bind(since).push(" ORDER BY waiting_since, ticket_id")
            }
            Place::WaitingBefore(since) => {
                sql.push(" AND waiting_since < ").push_bind(since).push(" ORDER BY waiting_since DESC, ticket_id DESC")
            }
            Place::Newest => sql.push(" ORDER BY ticket_id DESC"),
            Place::OlderThan(ticket) => {
                sql.push(" AND ticket_id < ").push_bind(ticket).push(" ORDER BY ticket_id DESC")
            }
            Place::NewerThan(ticket) => sql.push(" AND ticket_id > ").push_bind(ticket).push(" ORDER BY ticket_id"),
        };
        sql.push(format!(" LIMIT {}) stretch{number}", PAGE + 1));
    }
    sql
}

/// A condition on who handles the tickets.
fn and_assignee(sql: &mut QueryBuilder<Db>, assignee: Option<Option<UserId>>) {
    match assignee {
        None => {}
        Some(None) => {
            sql.push(" AND assigned_staff_user_id IS NULL");
        }
        Some(Some(user)) => {
            sql.push(" AND assigned_staff_user_id = ").push_bind(user);
        }
    }
}

/// A condition on the types of the tickets.
pub fn and_kinds(sql: &mut QueryBuilder<Db>, kinds: Option<&[TypeId]>) {
    let Some(kinds) = kinds else { return };
    sql.push(" AND ticket_type ");
    push_in(sql, kinds);
}

/// The tickets of these numbers, in the order of the numbers.
async fn in_order(connection: &mut Connection, numbers: &[TicketId]) -> Result<Vec<Ticket>, sqlx::Error> {
    let mut found = tickets::by_numbers(connection, numbers).await?;
    found.sort_by_key(|ticket| numbers.iter().position(|number| *number == ticket.id));
    Ok(found)
}
