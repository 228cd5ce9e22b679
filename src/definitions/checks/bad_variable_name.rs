//! Something within `${ }` that is no variable's name.
//!
//! # Why it matters
//! Names of variables have letters, digits and `_`; whatever else stands there cannot be filled in.
//!
//! # Wrong
//! ```yaml
//! name: ${bug report}
//! ```
//!
//! # Right
//! ```yaml
//! name: ${BUG_REPORT:-Bug report}
//! ```
