//! Which question is asked, where they are asked one by one.

use super::{Position, Question, TicketType};
use crate::domain::answer::{Given, Value};
use crate::templates::PositionWords;

impl TicketType {
    /// The first question that is put to a member, given what they answered before, and that has no answer, with its
    /// place; none when all are answered.
    pub fn asked<'a>(&'a self, position: Option<&'a Position>, given: &[Given]) -> Option<(usize, &'a Question)> {
        let named: Vec<(String, Value)> =
            given.iter().filter_map(|given| Some((given.id.as_ref()?.0.clone(), given.value.clone()))).collect();
        let words = position.map(words);
        self.questions_for(position).enumerate().find(|(place, question)| {
            let put = question.when.as_ref().is_none_or(|when| when.holds(&named, words.as_ref()));
            put && !given.iter().any(|given| given.question == *place)
        })
    }
}

fn words(position: &Position) -> PositionWords {
    PositionWords {
        id: position.id.to_string(),
        label: position.label.clone(),
        description: position.description.clone().unwrap_or_default(),
    }
}
