//! Which columns hold something of a person: what is exported of them, and what is erased when they are forgotten.
//!
//! Every column of every table is here, so that none is left out by mistake: a test compares the list with the tables of a
//! database, and another fills each column with a person and looks for what is left of them.

/// One table.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What its rows belong to.
    pub rows: Rows,
    /// The people it names.
    pub people: &'static [Person],
    /// Columns that are about whoever opened the row's ticket, and are erased with them, whoever wrote them.
    pub about_creator: &'static [&'static str],
    /// Columns in which somebody's id may stand among other things: it is erased there.
    pub texts: &'static [&'static str],
    /// Columns that are erased in a way of their own.
    pub own_way: &'static [&'static str],
    /// Columns that hold nothing of a person: keys, moments, counts, words of the definitions.
    pub rest: &'static [&'static str],
}

/// What the rows of a table belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// They are the tickets.
    Tickets,
    /// A ticket.
    OfTicket,
    /// A message of a ticket.
    OfMessage,
    /// A server.
    OfServer,
    /// Neither.
    OfNobody,
}

/// A person that a row names.
#[derive(Debug)]
pub struct Person {
    /// The column of their id.
    pub id: &'static str,
    /// The columns of their names and of what they wrote.
    pub words: &'static [&'static str],
    /// The row goes with them, since it says nothing without them.
    pub row_goes: bool,
}

const fn person(id: &'static str, words: &'static [&'static str]) -> Person {
    Person { id, words, row_goes: false }
}

const NOBODYS: Table =
    Table { name: "", rows: Rows::OfNobody, people: &[], about_creator: &[], texts: &[], own_way: &[], rest: &[] };

/// Every table.
pub const TABLES: &[Table] = &[
    Table {
        name: "tickets",
        rows: Rows::Tickets,
        people: &[
            person("creator_user_id", &["creator_username", "creator_display_name"]),
            person("assigned_staff_user_id", &[]),
            person("closed_by_user_id", &["closed_by_username", "closed_by_display_name", "closure_reason"]),
        ],
        about_creator: &["closure_reason"],
        texts: &["closure_reason"],
        rest: &[
            "ticket_id",
            "guild_id",
            "ticket_type",
            "revision",
            "position",
            "status",
            "created_at",
            "closed_at",
            "parent_channel_id",
            "thread_id",
            "opening_message_id",
            "card_channel_id",
            "card_message_id",
            "record_channel_id",
            "record_message_id",
            "source",
            "last_batch",
            "waiting_for",
            "waiting_since",
            "last_said_at",
            "first_reply_at",
            "erased_at",
        ],
        ..NOBODYS
    },
    Table {
        name: "ticket_messages",
        rows: Rows::OfTicket,
        people: &[person("sender_user_id", &["sender_username", "sender_display_name"])],
        texts: &["message_content", "layout"],
        own_way: &["message_content", "layout"],
        rest: &[
            "message_id",
            "ticket_id",
            "discord_message_id",
            "thread_id",
            "by_bot",
            "kind",
            "timestamp",
            "edited_at",
            "deleted_at",
        ],
        ..NOBODYS
    },
    Table {
        name: "ticket_message_revisions",
        rows: Rows::OfMessage,
        texts: &["message_content"],
        own_way: &["message_content"],
        rest: &["revision_id", "message_id", "replaced_at"],
        ..NOBODYS
    },
    Table {
        name: "ticket_attachments",
        rows: Rows::OfMessage,
        own_way: &["file_name", "url"],
        rest: &["attachment_id", "message_id", "discord_attachment_id", "size_bytes", "media_type", "removed_at"],
        ..NOBODYS
    },
    Table {
        name: "ticket_answers",
        rows: Rows::OfTicket,
        own_way: &["answer", "value"],
        rest: &["ticket_id", "question_number", "question_id", "question", "discord_message_id", "answered_at"],
        ..NOBODYS
    },
    Table {
        name: "ticket_files",
        rows: Rows::OfTicket,
        own_way: &["file_name", "url"],
        rest: &[
            "discord_attachment_id",
            "ticket_id",
            "channel_id",
            "discord_message_id",
            "size_bytes",
            "state",
            "sha256",
            "attempts",
            "not_before",
            "fault",
        ],
        ..NOBODYS
    },
    Table {
        name: "ticket_decisions",
        rows: Rows::OfTicket,
        people: &[person("decided_by_user_id", &["decided_by_username", "decided_by_display_name", "reason"])],
        about_creator: &["reason"],
        texts: &["reason"],
        rest: &["ticket_id", "turn", "decision", "label", "position", "decided_at", "replaced_at"],
        ..NOBODYS
    },
    Table {
        name: "ticket_closures",
        rows: Rows::OfTicket,
        people: &[
            person("closed_by_user_id", &["closed_by_username", "closed_by_display_name", "closure_reason"]),
            person("reopened_by_user_id", &["reopened_by_username", "reopened_by_display_name"]),
        ],
        about_creator: &["closure_reason"],
        texts: &["closure_reason"],
        rest: &["closure_id", "ticket_id", "closed_at", "reopened_at"],
        ..NOBODYS
    },
    Table {
        name: "ticket_notes",
        rows: Rows::OfTicket,
        people: &[person("user_id", &["username", "display_name", "note"])],
        about_creator: &["note"],
        texts: &["note"],
        rest: &["note_id", "ticket_id", "written_at", "source"],
        ..NOBODYS
    },
    Table {
        name: "ticket_people",
        rows: Rows::OfTicket,
        people: &[person("user_id", &["username", "display_name"]), person("added_by_user_id", &[])],
        rest: &["ticket_id", "added_at", "side"],
        ..NOBODYS
    },
    Table {
        name: "ticket_staff",
        rows: Rows::OfTicket,
        people: &[Person { id: "user_id", words: &[], row_goes: true }],
        rest: &["ticket_id"],
        ..NOBODYS
    },
    Table {
        name: "ticket_ratings",
        rows: Rows::OfTicket,
        about_creator: &["comment"],
        texts: &["comment"],
        rest: &["ticket_id", "rating", "rated_at"],
        ..NOBODYS
    },
    Table {
        name: "ticket_roles",
        rows: Rows::OfTicket,
        rest: &["ticket_id", "role_id", "role_change", "changed_at"],
        ..NOBODYS
    },
    Table { name: "ticket_posts", rows: Rows::OfTicket, rest: &["ticket_id", "view", "message_id"], ..NOBODYS },
    Table {
        name: "timers",
        rows: Rows::OfTicket,
        own_way: &["detail"],
        rest: &["ticket_id", "kind", "guild_id", "due_at"],
        ..NOBODYS
    },
    Table {
        name: "effects",
        rows: Rows::OfTicket,
        texts: &["deed"],
        own_way: &["deed"],
        rest: &[
            "effect_id",
            "ticket_id",
            "batch",
            "stage",
            "created_at",
            "attempts",
            "first_begun_at",
            "not_before",
            "state",
            "settled_at",
            "fault",
        ],
        ..NOBODYS
    },
    Table {
        name: "audit",
        rows: Rows::OfServer,
        people: &[person("actor_user_id", &["actor_username", "detail"])],
        about_creator: &["detail"],
        own_way: &["detail"],
        rest: &["audit_id", "at", "guild_id", "action", "outcome", "ticket_id", "channel_id"],
        ..NOBODYS
    },
    Table {
        name: "blocks",
        rows: Rows::OfServer,
        people: &[
            Person { row_goes: true, ..person("user_id", &["username", "display_name", "reason"]) },
            person("blocked_by_user_id", &["blocked_by_username", "blocked_by_display_name", "reason"]),
        ],
        texts: &["reason"],
        rest: &["guild_id", "blocked_at", "blocked_until"],
        ..NOBODYS
    },
    Table {
        name: "overrides",
        rows: Rows::OfServer,
        people: &[person("set_by_user_id", &["set_by_username", "set_by_display_name"])],
        rest: &["guild_id", "setting", "value", "value_before", "set_at"],
        ..NOBODYS
    },
    Table {
        name: "staff",
        rows: Rows::OfServer,
        people: &[Person { row_goes: true, ..person("user_id", &["username", "display_name"]) }],
        rest: &["guild_id", "role_ids", "available", "seen_at"],
        ..NOBODYS
    },
    Table {
        name: "reply_counts",
        rows: Rows::OfServer,
        people: &[person("user_id", &[])],
        rest: &["guild_id", "day", "ticket_type", "replies"],
        ..NOBODYS
    },
    Table { name: "file_blobs", rest: &["sha256", "size_bytes", "kept_at", "going_since"], ..NOBODYS },
    Table { name: "type_revisions", rest: &["revision", "definition", "first_used_at"], ..NOBODYS },
    Table { name: "panels", rest: &["guild_id", "panel_id", "channel_id", "message_id", "hash"], ..NOBODYS },
    Table { name: "commands", rest: &["guild_id", "command_id", "name"], ..NOBODYS },
];
