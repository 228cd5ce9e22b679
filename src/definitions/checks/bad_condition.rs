//! A condition that cannot be read.
//!
//! # Why it matters
//! It is not known when the question is to be asked. A condition asks earlier answers and the position, as in
//! `answers.again` or `position.id == 'host'`; it stands without braces.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! ask: one-by-one
//! questions:
//!   - {id: again, ask: Did it happen again?, answer: yes-no}
//!   - {ask: How often?, when: answers.again =}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! ask: one-by-one
//! questions:
//!   - {id: again, ask: Did it happen again?, answer: yes-no}
//!   - {ask: How often?, when: answers.again}
//! ```
