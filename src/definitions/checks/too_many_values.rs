//! A file with more values than any definition.
//!
//! # Why it matters
//! 20,000 values are read, counted as often as an alias repeats them, so that no small file can fill the memory.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! x-a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
//! x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
//! x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
//! x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
//! x-e: [*d, *d]
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! ```
