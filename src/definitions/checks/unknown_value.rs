//! A word that is not one of the choices.
//!
//! # Why it matters
//! Only some words mean something here, and the help lists them.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! button: {style: blue}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! button: {style: primary}
//! ```
