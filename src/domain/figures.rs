//! How a server's tickets fare: how many, how fast, by type and by person.

use std::collections::BTreeMap;
use std::time::Duration;

use super::ids::{DecisionId, GuildId, PositionId, TypeId, UserId};
use super::time::Instant;

/// What the tables are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// In this server.
    pub guild: GuildId,
    /// Of one of these types; none means every type, those included that are gone.
    pub kinds: Option<Vec<TypeId>>,
    /// From this moment on.
    pub since: Instant,
}

/// How long something took in so many tickets of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Took {
    /// The type.
    pub kind: TypeId,
    /// How long: to the second within an hour, else to the minute.
    pub seconds: u64,
    /// In how many.
    pub tickets: u64,
}

/// What the tables count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tickets opened in the period, by type, and how many of them are closed.
    pub opened: Vec<(TypeId, u64, u64)>,
    /// Tickets closed in the period, by type.
    pub closed: Vec<(TypeId, u64)>,
    /// Tickets open now, by type.
    pub open_now: Vec<(TypeId, u64)>,
    /// Of the tickets opened in the period: the time until somebody other than the creator replied.
    pub first_replies: Vec<Took>,
    /// Of the tickets closed in the period: the time from the opening.
    pub closes: Vec<Took>,
    /// Tickets closed in the period by somebody other than their creators.
    pub closers: Vec<(UserId, u64)>,
    /// Replies of the days of the period, by people other than the tickets' creators.
    pub repliers: Vec<(UserId, u64)>,
    /// Decisions of the period that are in force.
    pub decisions: Vec<Decisions>,
    /// Ratings given in the period, by type and stars.
    pub ratings: Vec<(TypeId, u8, u64)>,
}

/// How often tickets of a type, and for a position, were decided in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decisions {
    /// The type.
    pub kind: TypeId,
    /// The position, if the type has any.
    pub position: Option<PositionId>,
    /// The decision.
    pub decision: DecisionId,
    /// Its name when it was last made.
    pub label: String,
    /// How often.
    pub count: u64,
}

/// What members thought of how their tickets went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rated {
    /// How many said so.
    pub count: u64,
    /// All their stars.
    pub stars: u64,
}

impl Rated {
    /// The stars of one of them, in tenths.
    pub fn average_tenths(&self) -> Option<u64> {
        (self.stars * 10 + self.count / 2).checked_div(self.count)
    }
}

/// The times of many tickets in two: half of them, and nine in ten, took at most so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// Half.
    pub median: Duration,
    /// Nine in ten.
    pub most: Duration,
}

/// How tickets fared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fared {
    /// Opened in the period.
    pub opened: u64,
    /// Of those, closed by now.
    pub of_those_closed: u64,
    /// Closed in the period, whenever they were opened.
    pub closed: u64,
    /// Open now.
    pub open_now: u64,
    /// The time to the first reply; none where nobody replied.
    pub first_reply: Option<Spread>,
    /// The time to the close.
    pub close: Option<Spread>,
    /// What members thought of it.
    pub rated: Rated,
}

impl Fared {
    /// How many in a hundred of the tickets opened in the period are closed.
    pub fn closure_rate(&self) -> Option<u64> {
        (self.of_those_closed * 100 + self.opened / 2).checked_div(self.opened)
    }
}

/// What somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    /// Who.
    pub who: UserId,
    /// How many tickets they closed.
    pub closed: u64,
    /// How often they replied.
    pub replies: u64,
}

/// The figures of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// From this moment on.
    pub since: Instant,
    /// The only type that is counted.
    pub kind: Option<TypeId>,
    /// All tickets.
    pub all: Fared,
    /// Each type, the one with the most opened first.
    pub by_kind: Vec<(TypeId, Fared)>,
    /// How tickets were decided: the type and position, and the decision, with the most first.
    pub decisions: Vec<Decisions>,
    /// Each person, whoever closed the most first.
    pub by_person: Vec<Work>,
}

impl Figures {
    /// The figures that the counts come to.
    pub fn of(counts: &Counts, since: Instant, kind: Option<TypeId>) -> Self {
        let mut kinds: BTreeMap<&TypeId, Fared> = BTreeMap::new();
        for (kind, opened, closed) in &counts.opened {
            let fared = kinds.entry(kind).or_default();
            (fared.opened, fared.of_those_closed) = (*opened, *closed);
        }
        for (kind, closed) in &counts.closed {
            kinds.entry(kind).or_default().closed = *closed;
        }
        for (kind, open) in &counts.open_now {
            kinds.entry(kind).or_default().open_now = *open;
        }
        for (kind, stars, count) in &counts.ratings {
            let rated = &mut kinds.entry(kind).or_default().rated;
            (rated.count, rated.stars) = (rated.count + count, rated.stars + u64::from(*stars) * count);
        }
        for (kind, fared) in &mut kinds {
            fared.first_reply = spread(counts.first_replies.iter().filter(|took| took.kind == **kind));
            fared.close = spread(counts.closes.iter().filter(|took| took.kind == **kind));
        }
        let sum = |of: fn(&Fared) -> u64| kinds.values().map(of).sum();
        let all = Fared {
            opened: sum(|fared| fared.opened),
            of_those_closed: sum(|fared| fared.of_those_closed),
            closed: sum(|fared| fared.closed),
            open_now: sum(|fared| fared.open_now),
            first_reply: spread(counts.first_replies.iter()),
            close: spread(counts.closes.iter()),
            rated: Rated { count: sum(|fared| fared.rated.count), stars: sum(|fared| fared.rated.stars) },
        };
        let mut by_kind: Vec<_> = kinds.into_iter().map(|(kind, fared)| (kind.clone(), fared)).collect();
        by_kind.sort_by_key(|(_, fared)| std::cmp::Reverse((fared.opened, fared.closed, fared.open_now)));
        Self { since, kind, all, by_kind, decisions: decisions(counts), by_person: by_person(counts) }
    }
}

impl Decisions {
    /// Whether both are about the same type and position.
    pub fn is_beside(&self, other: &Self) -> bool {
        (&self.kind, &self.position) == (&other.kind, &other.position)
    }
}

fn decisions(counts: &Counts) -> Vec<Decisions> {
    let mut decisions = counts.decisions.clone();
    let together = |one: &Decisions| -> u64 {
        counts.decisions.iter().filter(|other| one.is_beside(other)).map(|other| other.count).sum()
    };
    decisions.sort_by_cached_key(|one| {
        let place = (one.kind.clone(), one.position.clone());
        (std::cmp::Reverse(together(one)), place, std::cmp::Reverse(one.count), one.decision.clone())
    });
    decisions
}

fn by_person(counts: &Counts) -> Vec<Work> {
    let mut people: BTreeMap<UserId, Work> = BTreeMap::new();
    let none = |who| Work { who, closed: 0, replies: 0 };
    for (who, closed) in &counts.closers {
        people.entry(*who).or_insert(none(*who)).closed = *closed;
    }
    for (who, replies) in &counts.repliers {
        people.entry(*who).or_insert(none(*who)).replies = *replies;
    }
    let mut people: Vec<Work> = people.into_values().collect();
    people.sort_by_key(|work| std::cmp::Reverse((work.closed, work.replies)));
    people
}

fn spread<'a>(took: impl Iterator<Item = &'a Took>) -> Option<Spread> {
    let mut by_time: BTreeMap<u64, u64> = BTreeMap::new();
    for took in took {
        *by_time.entry(took.seconds).or_default() += took.tickets;
    }
    let all: u64 = by_time.values().sum();
    // The shortest time within which so many of a hundred tickets are.
    let within = |percent: u64| {
        let mut so_far = 0;
        let reached = by_time.iter().find(|(_, tickets)| {
            so_far += **tickets;
            so_far * 100 >= all * percent
        });
        reached.map(|(seconds, _)| Duration::from_secs(*seconds))
    };
    Some(Spread { median: within(50)?, most: within(90)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn took(kind: &str, seconds: u64, tickets: u64) -> Took {
        Took { kind: kind.into(), seconds, tickets }
    }

    fn decided(kind: &str, decision: &str, count: u64) -> Decisions {
        let label = decision.to_owned();
        Decisions { kind: kind.into(), position: None, decision: decision.into(), label, count }
    }

    fn spread_of(took: &[Took]) -> Option<(u64, u64)> {
        spread(took.iter()).map(|spread| (spread.median.as_secs(), spread.most.as_secs()))
    }

    #[test]
    fn half_and_nine_in_ten() {
        assert_eq!(spread_of(&[]), None);
        assert_eq!(spread_of(&[took("a", 7, 1)]), Some((7, 7)));
        let ten: Vec<Took> = (1..=10).map(|seconds| took("a", seconds, 1)).collect();
        assert_eq!(spread_of(&ten), Some((5, 9)));
        assert_eq!(spread_of(&[took("b", 60, 1), took("a", 5, 9)]), Some((5, 5)));
        assert_eq!(spread_of(&[took("b", 60, 2), took("a", 5, 8)]), Some((5, 60)));
    }

    #[test]
    fn types_and_people_with_the_most_come_first() {
        let counts = Counts {
            opened: vec![("a".into(), 2, 1), ("b".into(), 5, 5)],
            closed: vec![("a".into(), 1), ("gone".into(), 3)],
            open_now: vec![("a".into(), 4)],
            first_replies: vec![took("a", 10, 1), took("b", 30, 3)],
            closes: vec![],
            closers: vec![(UserId(1), 1), (UserId(2), 9)],
            repliers: vec![(UserId(1), 50), (UserId(3), 2)],
            decisions: vec![decided("a", "decline", 1), decided("b", "accept", 2), decided("a", "accept", 3)],
            ratings: vec![("a".into(), 5, 2), ("a".into(), 3, 1), ("b".into(), 1, 1)],
        };
        let figures = Figures::of(&counts, Instant::from_unix_ms(0), None);
        let kinds: Vec<&str> = figures.by_kind.iter().map(|(kind, _)| kind.as_str()).collect();
        assert_eq!(kinds, ["b", "a", "gone"]);
        let people: Vec<u64> = figures.by_person.iter().map(|work| work.who.0).collect();
        assert_eq!(people, [2, 1, 3]);
        let all = &figures.all;
        assert_eq!((all.opened, all.of_those_closed, all.closed, all.open_now), (7, 6, 4, 4));
        assert_eq!((all.closure_rate(), Fared::default().closure_rate()), (Some(86), None));
        assert_eq!(all.first_reply.map(|spread| spread.median.as_secs()), Some(30));
        assert_eq!((all.rated.count, all.rated.average_tenths()), (4, Some(35)));
        assert_eq!(figures.by_kind[1].1.rated.average_tenths(), Some(43));
        assert_eq!(Rated::default().average_tenths(), None);
        let decisions: Vec<_> = figures.decisions.iter().map(|one| (one.kind.as_str(), one.count)).collect();
        assert_eq!(decisions, [("a", 3), ("a", 1), ("b", 2)]);
    }
}
