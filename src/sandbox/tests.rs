//! The sandbox seen from outside: by a bot over HTTP and the gateway, and by people.

mod client;
mod direct;
mod files;
mod gateway;
mod interactions;
mod messages;
mod page;
mod people;
mod threads;
mod weather;

use serde_json::{Value, json};

use self::client::Bot;
use super::*;

const GUILD: u64 = 1_100_000_000_000_000_000;
const STAFF: u64 = 1_100_000_000_000_000_100;
const OPEN: u64 = 1_100_000_000_000_000_200;
const LOG: u64 = 1_100_000_000_000_000_201;
const BOT: u64 = 1_100_000_000_000_000_300;
const MIA: u64 = 1_100_000_000_000_000_301;
const RITA: u64 = 1_100_000_000_000_000_302;
const OLGA: u64 = 1_100_000_000_000_000_303;
const TOM: u64 = 1_100_000_000_000_000_304;
const APPLICATION: u64 = 1_100_000_000_000_000_400;

/// A server with a channel for everyone and one for the staff; Mia and Tom are members, Rita is staff, Olga owns it.
fn blueprint() -> Blueprint {
    let mut guild = GuildPlan::new(GUILD, "Lighthouse", OLGA);
    guild.roles = vec![RolePlan::new(STAFF, "Staff")];
    guild.channels = vec![
        ChannelPlan::text(OPEN, "open-a-ticket").read_only(GUILD, BOT),
        ChannelPlan::text(LOG, "bot-log").only_for(GUILD, &[STAFF], &[BOT]),
    ];
    guild.people = vec![
        PersonPlan::new(MIA, "mia", "Mia", &[]),
        PersonPlan::new(RITA, "rita", "Rita", &[STAFF]),
        PersonPlan::new(OLGA, "olga", "Olga", &[]),
        PersonPlan::new(TOM, "tom", "Tom", &[]),
    ];
    Blueprint {
        application_id: APPLICATION,
        bot: BotPlan { id: BOT, name: "Frontdesk".to_owned(), token: "secret".to_owned() },
        message_content: true,
        guild_members: true,
        guilds: vec![guild],
    }
}

/// A sandbox of that server and a bot that speaks to it.
async fn start() -> (Sandbox, Bot, Clock) {
    start_with(blueprint()).await
}

async fn start_with(blueprint: Blueprint) -> (Sandbox, Bot, Clock) {
    let clock = Clock::new();
    let sandbox = Sandbox::start(blueprint, clock.clone()).await.unwrap();
    let bot = Bot::new(&sandbox);
    (sandbox, bot, clock)
}

/// A private thread that the bot has just made.
async fn thread(bot: &Bot) -> u64 {
    let body = json!({"name": "Ticket", "type": 12, "auto_archive_duration": 10080, "invitable": false});
    let made = bot.post(&format!("/channels/{OPEN}/threads"), body).await.is(201);
    made["id"].as_str().unwrap().parse().unwrap()
}

fn id_of(message: &Value) -> u64 {
    message["id"].as_str().unwrap().parse().unwrap()
}

/// A row with one button.
fn button(custom_id: &str, label: &str) -> Value {
    json!([{"type": 1, "components": [{"type": 2, "style": 1, "label": label, "custom_id": custom_id}]}])
}
