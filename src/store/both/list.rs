//! Lists of values in statements.

use sqlx::{Encode, QueryBuilder, Type};

use super::Db;

/// Writes `IN (…)`; nothing is in an empty list.
///
/// The list is filled up with its last value to a power of two, so that lists of all lengths make a few statements, and
/// the connections keep them prepared. A prepared statement that is not kept is closed, MySQL does not answer that, and
/// as sqlx 0.9 does not set TCP_NODELAY, what is asked next waits for the acknowledgement: some 40 ms.
pub fn push_in<T>(sql: &mut QueryBuilder<Db>, values: &[T])
where
    T: for<'t> Encode<'t, Db> + Type<Db> + Clone,
{
    let Some(last) = values.last() else {
        sql.push("IN (NULL)");
        return;
    };
    sql.push("IN (");
    let mut list = sql.separated(", ");
    let filled = std::iter::repeat_n(last, values.len().next_power_of_two() - values.len());
    for value in values.iter().chain(filled) {
        list.push_bind(value.clone());
    }
    sql.push(")");
}
