//! A key under `hours` that names no days.
//!
//! # Why it matters
//! Days are `mon`, `tue`, `wed`, `thu`, `fri`, `sat` and `sun`, ranges such as `mon-fri` and lists such as `mon,wed`.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! hours: {weekdays: "09:00-18:00"}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! hours: {mon-fri: "09:00-18:00"}
//! ```
