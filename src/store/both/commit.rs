//! One commit: all changes of a plan and its effects, or nothing.

use super::super::types::Committed;
use super::tables::{Connection, Tables};
use super::{answers, blocks, closures, decisions, effects, messages, people, ratings, seats, tickets, timers};
use crate::domain::ids::TicketId;
use crate::domain::plan::{Change, Effect};
use crate::domain::ticket::{NewTicket, Ticket};
use crate::domain::time::Instant;

/// What came of one change.
enum Changed {
    Done,
    Opened(TicketId),
    Duplicate(Box<Ticket>),
    Stale,
}

impl Tables {
    pub async fn commit(
        &self,
        changes: &[Change],
        effects: &[Effect],
        ticket: Option<TicketId>,
        now: Instant,
    ) -> Result<Committed, sqlx::Error> {
        // A transaction that is left without a commit is undone.
        let mut transaction = self.begin().await?;
        let mut subject = None;
        let mut last_batch = 0;
        if !changes.iter().any(|change| matches!(change, Change::Open(_))) {
            subject = ticket.or_else(|| changes.iter().find_map(named));
        }
        if let Some(ticket) = subject {
            match tickets::hold(&mut transaction, ticket).await? {
                Some(batch) => last_batch = batch,
                None => return Ok(Committed::Stale),
            }
        }
        for change in changes {
            match apply(&mut transaction, change).await {
                Ok(Changed::Done) => {}
                Ok(Changed::Opened(opened)) => subject = Some(opened),
                Ok(Changed::Duplicate(ticket)) => return Ok(Committed::Duplicate(*ticket)),
                Ok(Changed::Stale) => return Ok(Committed::Stale),
                Err(sqlx::Error::Database(error)) if error.is_foreign_key_violation() => return Ok(Committed::Stale),
                Err(error) => return Err(error),
            }
        }
        let done = finish(&mut transaction, subject, last_batch + 1, effects, now).await?;
        transaction.commit().await?;
        Ok(done)
    }
}

/// Adds the effects, and tells what is written in all.
async fn finish(
    connection: &mut Connection,
    subject: Option<TicketId>,
    batch: i64,
    effects: &[Effect],
    now: Instant,
) -> Result<Committed, sqlx::Error> {
    let Some(subject) = subject else {
        if effects.is_empty() {
            return Ok(Committed::Done { ticket: None, effects: Vec::new() });
        }
        return Err(sqlx::Error::InvalidArgument("effects of no ticket".to_owned()));
    };
    let mut pending = Vec::new();
    if !effects.is_empty() {
        tickets::set_last_batch(connection, subject, batch).await?;
        pending = effects::insert(connection, subject, batch, effects, now).await?;
    }
    Ok(Committed::Done { ticket: tickets::by_number(connection, subject).await?, effects: pending })
}

/// The ticket that a change names.
fn named(change: &Change) -> Option<TicketId> {
    match change {
        Change::Open(_) | Change::Block { .. } | Change::Unblock { .. } => None,
        Change::Close { ticket, .. }
        | Change::Assign { ticket, .. }
        | Change::Move { ticket, .. }
        | Change::Reopen { ticket, .. }
        | Change::Reclose { ticket, .. }
        | Change::Note { ticket, .. }
        | Change::AddGuest(ticket, _)
        | Change::RemoveGuest(ticket, _)
        | Change::TakeSeat(ticket, _)
        | Change::LeaveSeat(ticket, _)
        | Change::Abandon(ticket)
        | Change::Talk { ticket, .. }
        | Change::Ring { ticket, .. }
        | Change::SetTimer { ticket, .. }
        | Change::StopTimer { ticket, .. }
        | Change::Erase { ticket, .. }
        | Change::StillOpen(ticket)
        | Change::Rate(ticket, _)
        | Change::Decide(ticket, _)
        | Change::Answer(ticket, _)
        | Change::Unanswer { ticket, .. }
        | Change::Say(ticket, _)
        | Change::Revise(ticket, _)
        | Change::Unsay { ticket, .. } => Some(*ticket),
    }
}

async fn apply(connection: &mut Connection, change: &Change) -> Result<Changed, sqlx::Error> {
    match change {
        Change::Open(new) => return open(connection, new).await,
        Change::Close { ticket, closure } => {
            if !tickets::close(connection, *ticket, closure).await? {
                return Ok(Changed::Stale);
            }
            timers::stop_all(connection, *ticket).await?;
        }
        Change::Assign { ticket, from, to } => {
            if !tickets::assign(connection, *ticket, *from, *to).await? {
                return Ok(Changed::Stale);
            }
        }
        Change::Move { ticket, from, to } => {
            if !tickets::move_to(connection, *ticket, from, to).await? {
                return Ok(Changed::Stale);
            }
        }
        Change::Reopen { ticket, by, at } => {
            if !closures::reopen(connection, *ticket, by, *at).await? {
                return Ok(Changed::Stale);
            }
        }
        Change::Reclose { ticket, batch } => {
            if !closures::reclose(connection, *ticket).await? {
                return Ok(Changed::Stale);
            }
            effects::drop_batch(connection, *ticket, *batch).await?;
        }
        Change::Note { ticket, note, source } => {
            if !people::note(connection, *ticket, note, source).await? {
                let ticket = tickets::by_number(connection, *ticket).await?;
                return Ok(Changed::Duplicate(Box::new(ticket.ok_or(sqlx::Error::RowNotFound)?)));
            }
        }
        Change::TakeSeat(ticket, user) => seats::take(connection, *ticket, *user).await?,
        Change::LeaveSeat(ticket, user) => seats::leave(connection, *ticket, *user).await?,
        Change::AddGuest(ticket, guest) => {
            if !people::add(connection, *ticket, guest).await? {
                return Ok(Changed::Stale);
            }
        }
        Change::RemoveGuest(ticket, user) => {
            if !people::remove(connection, *ticket, *user).await? {
                return Ok(Changed::Stale);
            }
        }
        Change::Ring { ticket, timer, due } => {
            if !timers::take(connection, *ticket, *timer, *due).await? {
                return Ok(Changed::Stale);
            }
        }
        Change::SetTimer { ticket, timer } => timers::set(connection, *ticket, timer).await?,
        Change::StopTimer { ticket, timer } => timers::stop(connection, *ticket, *timer).await?,
        Change::Erase { ticket, at } => {
            tickets::set_erased(connection, *ticket, *at).await?;
            messages::erase(connection, *ticket).await?;
            answers::erase(connection, *ticket).await?;
        }
        Change::Talk { ticket, talk } => tickets::set_talk(connection, *ticket, talk).await?,
        Change::StillOpen(ticket) => {
            if !tickets::is_open(connection, *ticket).await? {
                return Ok(Changed::Stale);
            }
        }
        Change::Decide(ticket, decided) => {
            if !decisions::insert(connection, *ticket, decided).await? {
                return Ok(Changed::Stale);
            }
        }
        Change::Answer(ticket, given) => {
            if !answers::insert(connection, *ticket, given).await? {
                return Ok(Changed::Stale);
            }
        }
        Change::Unanswer { ticket, question } => {
            if !answers::delete(connection, *ticket, *question).await? {
                return Ok(Changed::Stale);
            }
        }
        Change::Rate(ticket, rating) => ratings::put(connection, *ticket, rating).await?,
        Change::Block { guild, block } => blocks::put(connection, *guild, block).await?,
        Change::Unblock { guild, user } => blocks::delete(connection, *guild, *user).await?,
        Change::Abandon(ticket) => tickets::delete(connection, *ticket).await?,
        Change::Say(ticket, said) | Change::Revise(ticket, said) => {
            messages::keep(connection, *ticket, said).await?;
        }
        Change::Unsay { ticket, messages, at } => {
            for message in messages {
                messages::mark_deleted(connection, *ticket, *message, *at).await?;
            }
        }
    }
    Ok(Changed::Done)
}

async fn open(connection: &mut Connection, new: &NewTicket) -> Result<Changed, sqlx::Error> {
    if let Some(ticket) = tickets::by_source(connection, &new.source).await? {
        return Ok(Changed::Duplicate(Box::new(ticket)));
    }
    match tickets::insert(connection, new).await {
        Ok(ticket) => {
            for given in &new.answers {
                answers::insert(connection, ticket, given).await?;
            }
            for timer in &new.timers {
                timers::set(connection, ticket, timer).await?;
            }
            Ok(Changed::Opened(ticket))
        }
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {
            // Another instance was quicker.
            let ticket = tickets::by_source(connection, &new.source).await?;
            Ok(Changed::Duplicate(Box::new(ticket.ok_or(sqlx::Error::RowNotFound)?)))
        }
        Err(error) => Err(error),
    }
}
