//! What managers write, as types: the vocabulary. The schemas under `schema/` are made of these, and so are the words
//! that editors show: every key here carries its description, its default and an example.
//!
//! Nothing is decided here. A key that is not in force yet carries `x-not-yet`, a key of which some values are in force
//! `x-in-force` with those; the check warns where somebody wrote one. Which text is an id or a duration is in `values`;
//! the road from here to what runs is `resolve`.

mod choices;
mod decision;
mod kind;
mod phrases;
mod question;
mod reply;
mod server;

pub use choices::{Hours, OneOrMany, OrForever, OrNever, OrOff, OrSwitch, OrUnlimited, WhenLeft};
pub use decision::{DecisionEntry, DecisionSpec};
pub use kind::{
    Button, Close, Feedback, History, Limits, Messages, OpenTo, PositionEntry, PositionSpec, Positions, Rhythm, Thread,
    TypeFile, WhenInactive,
};
pub use phrases::{PhraseText, Phrases};
pub use question::{Include, QuestionEntry, QuestionSpec};
pub use reply::{ReplyFile, ReplySpec};
pub use server::{Alerts, PanelSpec, ServerFile};
