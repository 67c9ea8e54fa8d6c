//! What could have been meant by a name that is not there.

use std::rc::Rc;

/// The name that is most like another, if one is.
pub(crate) fn nearest<'a>(name: &str, names: &'a [Rc<str>]) -> Option<&'a str> {
    let known = names.iter().map(|known| (distance(name, known), known));
    let (distance, near) = known.min_by_key(|(distance, _)| *distance)?;
    (distance * 3 <= name.len().max(3)).then_some(near)
}

/// How many letters have to be changed to get one from the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let changed = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}
