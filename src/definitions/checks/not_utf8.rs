//! A file that is not saved as UTF-8.
//!
//! # Why it matters
//! In another encoding, letters with accents and emoji would come out as other signs. Windows' Notepad asks for the
//! encoding under Save as.
//!
//! # Wrong
//! ```text
//! $ file tickets.d/bug-report.yaml
//! tickets.d/bug-report.yaml: Unicode text, UTF-16, little-endian text
//! ```
//!
//! # Right
//! ```text
//! $ file tickets.d/bug-report.yaml
//! tickets.d/bug-report.yaml: Unicode text, UTF-8 text
//! ```
