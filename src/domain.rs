//! The product's words: ids, people, tickets, events, plans and messages.
//!
//! Everything here is plain data. This module depends on nothing else of ours and on no socket, clock, file or
//! database, so that the engine and the renderer, which are pure, can speak in it; the store and the Discord side
//! translate to and from it at their edges.

pub mod answer;
pub mod audit;
pub mod block;
pub mod chore;
pub mod decision;
pub mod event;
pub mod figures;
pub mod hours;
pub mod ids;
pub mod limits;
pub mod message;
pub mod overrides;
pub mod person;
pub mod plan;
pub mod press;
pub mod rating;
pub mod refusal;
pub mod search;
pub mod span;
pub mod suggest;
pub mod ticket;
pub mod time;
pub mod timer;
pub mod unfit;
pub mod verb;
