//! Users and members as Discord sends them, and the [`Face`]s and [`Person`]s that they are to us.

use serde::Deserialize;

use crate::domain::ids::{RoleId, UserId};
use crate::domain::person::{Face, Person};
use crate::domain::time::Instant;

/// The language that counts where Discord does not tell the client's.
const UNTOLD_LOCALE: &str = "en-GB";

/// A user.
#[derive(Debug, Clone, Deserialize)]
pub struct RawUser {
    /// Their id.
    pub id: UserId,
    /// The account's name.
    #[serde(default)]
    pub username: String,
    /// What they call themselves.
    #[serde(default)]
    pub global_name: Option<String>,
    /// Whether it is a bot or a webhook.
    #[serde(default)]
    pub bot: bool,
    /// What they are in this server, where a user is sent with it.
    #[serde(default)]
    pub member: Option<Box<RawMember>>,
}

/// A user as a member of a server.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct RawMember {
    /// What they are called there.
    #[serde(default)]
    pub nick: Option<String>,
    /// Their roles, without `@everyone`.
    #[serde(default)]
    pub roles: Vec<RoleId>,
    /// When they joined.
    #[serde(default)]
    pub joined_at: Option<String>,
    /// The user, where a member is sent with it.
    #[serde(default)]
    pub user: Option<RawUser>,
}

/// A user's face in a server.
pub fn face(user: &RawUser, member: Option<&RawMember>) -> Face {
    let name = |name: &Option<String>| name.clone().filter(|name| !name.is_empty());
    let nick = member.or(user.member.as_deref()).and_then(|member| name(&member.nick));
    Face {
        id: user.id,
        name: user.username.clone(),
        display_name: nick.or_else(|| name(&user.global_name)).unwrap_or_else(|| user.username.clone()),
    }
}

/// A member who does something, with their client's language.
pub fn person(user: &RawUser, member: Option<&RawMember>, locale: Option<&str>) -> Person {
    Person {
        face: face(user, member),
        roles: member.map(|member| member.roles.clone()).unwrap_or_default(),
        joined_at: member.and_then(|member| member.joined_at.as_deref()).and_then(Instant::from_rfc3339),
        locale: locale.unwrap_or(UNTOLD_LOCALE).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(nick: &str, global: &str) -> String {
        let user = format!(r#"{{"id":"5","username":"anna","global_name":{global}}}"#);
        let member = format!(r#"{{"nick":{nick},"roles":["7"],"joined_at":"2024-05-01T10:00:00.123000+00:00"}}"#);
        face(&serde_json::from_str(&user).unwrap(), Some(&serde_json::from_str(&member).unwrap())).display_name
    }

    #[test]
    fn people_are_called_by_nickname_else_display_name_else_account_name() {
        assert_eq!(called("\"Annie\"", "\"Anna B\""), "Annie");
        assert_eq!(called("null", "\"Anna B\""), "Anna B");
        assert_eq!(called("\"\"", "null"), "anna");
    }

    #[test]
    fn a_member_comes_with_roles_and_time_of_joining() {
        let member: RawMember = serde_json::from_str(
            r#"{"roles":["7","8"],"joined_at":"2024-05-01T10:00:00.123000+00:00",
                "user":{"id":"5","username":"anna"},"flags":0,"avatar":null}"#,
        )
        .unwrap();
        let anna = person(member.user.as_ref().unwrap(), Some(&member), Some("de"));
        assert_eq!(anna.roles, [RoleId(7), RoleId(8)]);
        assert_eq!(anna.joined_at, Some(Instant::from_unix_ms(1_714_557_600_123)));
        assert_eq!(anna.locale, "de");
    }
}
