//! Whether a row of patterns matches something that the rows before it do not.
//!
//! The first column is divided by what its values begin with; each part is looked at alone, with
//! the parts of those values as columns of their own.

use super::pattern::{Constructor, Pat, bounds};
use super::shown::Shown;
use crate::program::check::Checker;
use crate::program::types::Ty;

/// How many rows may be looked at for one `match`; what is more is not judged.
const ROWS: usize = 400_000;

pub(super) struct Matcher<'a> {
    checker: &'a Checker,
    /// How many rows may still be looked at.
    rows_left: usize,
}

impl<'a> Matcher<'a> {
    pub(super) fn new(checker: &'a Checker) -> Self {
        Self { checker, rows_left: ROWS }
    }

    /// Whether there was too much to do to tell.
    pub(super) fn gave_up(&self) -> bool {
        self.rows_left == 0
    }

    /// Whether so many rows more may be looked at.
    fn takes(&mut self, rows: usize) -> bool {
        self.rows_left = self.rows_left.saturating_sub(rows);
        !self.gave_up()
    }

    /// Values that `row` matches and no row of `rows` does, if there are any.
    pub(super) fn useful(
        &mut self,
        rows: &[Vec<Pat>],
        row: &[Pat],
        types: &[Ty],
    ) -> Option<Vec<Shown>> {
        if !self.takes(1 + rows.len()) {
            return None;
        }
        let (Some(first), Some(ty)) = (row.first(), types.first()) else {
            return rows.is_empty().then(Vec::new);
        };
        if matches!(first, Pat::Is(Constructor::Unknown, _)) {
            // Nothing is known to match it.
            return Some(vec![Shown::any(); row.len()]);
        }
        if let Pat::Or(cases) = first {
            // What an earlier case matches is of no interest in a later one.
            return cases.iter().find_map(|case| {
                let mut row = row.to_vec();
                row[0] = case.clone();
                self.useful(rows, &row, types)
            });
        }
        let rows: Vec<Vec<Pat>> = rows.iter().flat_map(|row| without_or(row)).collect();
        for constructor in self.divided(&rows, first, ty) {
            if !self.takes(rows.len()) {
                return None;
            }
            let parts = self.parts(&constructor, ty, &rows, first);
            let columns: Vec<Ty> =
                parts.iter().cloned().chain(types[1..].iter().cloned()).collect();
            let within: Vec<Vec<Pat>> =
                rows.iter().filter_map(|row| within(row, &constructor, parts.len())).collect();
            let Some(own) = self::within(row, &constructor, parts.len()) else { continue };
            if let Some(mut found) = self.useful(&within, &own, &columns) {
                let rest = found.split_off(parts.len());
                let shown = Shown::of(self.checker, &constructor, ty, found);
                return Some(std::iter::once(shown).chain(rest).collect());
            }
        }
        None
    }

    /// The constructors that the first column is divided by, of those that `first` matches.
    fn divided(&self, rows: &[Vec<Pat>], first: &Pat, ty: &Ty) -> Vec<Constructor> {
        let heads: Vec<&Constructor> = rows
            .iter()
            .map(|row| &row[0])
            .chain([first])
            .filter_map(|pat| match pat {
                Pat::Is(constructor, _) => Some(constructor),
                _ => None,
            })
            .collect();
        let matches_first = |constructor: &Constructor| match first {
            Pat::Is(own, _) => covers(own, constructor),
            _ => true,
        };
        if heads.is_empty() && !self.is_empty(ty, 0) {
            return vec![Constructor::Other];
        }
        let all = match ty {
            Ty::Bool => vec![Constructor::Bool(false), Constructor::Bool(true)],
            Ty::Int(_) | Ty::Char => ranges(ty, &heads),
            Ty::Adt(id, args) if !self.checker.front.items.adts[id.index()].variants.is_empty() => {
                let is_box = self.checker.front.items.lang_adts.get("Box") == Some(id);
                let _ = args;
                let count = self.checker.front.items.adts[id.index()].variants.len();
                if is_box && heads.contains(&&Constructor::Only) {
                    vec![Constructor::Only]
                } else {
                    (0u32..)
                        .take(count)
                        .filter(|n| !self.is_variant_empty(ty, *n))
                        .map(Constructor::Variant)
                        .collect()
                }
            }
            _ if self.is_empty(ty, 0) => Vec::new(),
            Ty::Tuple(_) | Ty::Array(..) => vec![Constructor::Only],
            Ty::Ref { .. } if !heads.iter().any(|head| matches!(head, Constructor::Text(_))) => {
                vec![Constructor::Only]
            }
            Ty::Slice(_) => lengths(&heads),
            _ => {
                // Of texts and the like there are always others.
                let mut all: Vec<Constructor> = Vec::new();
                for head in heads {
                    if !all.contains(head) {
                        all.push(head.clone());
                    }
                }
                all.push(Constructor::Other);
                all
            }
        };
        all.into_iter().filter(matches_first).collect()
    }

    /// The types of the parts of a value.
    fn parts(&self, constructor: &Constructor, ty: &Ty, rows: &[Vec<Pat>], first: &Pat) -> Vec<Ty> {
        match (constructor, ty) {
            (Constructor::Variant(n), _) => self.checker.fields(ty, *n),
            (Constructor::Only, Ty::Tuple(parts)) => parts.to_vec(),
            (Constructor::Only, Ty::Ref { to, .. }) => vec![(**to).clone()],
            (Constructor::Only, Ty::Adt(_, args)) => args.first().cloned().into_iter().collect(),
            (Constructor::Only, Ty::Array(of, _)) => {
                let heads = rows.iter().map(|row| &row[0]).chain([first]);
                let count = heads.filter_map(|pat| match pat {
                    Pat::Is(Constructor::Only, parts) => Some(parts.len()),
                    _ => None,
                });
                vec![(**of).clone(); count.max().unwrap_or(0)]
            }
            (Constructor::Len(count, _), Ty::Slice(of)) => vec![(**of).clone(); *count],
            _ => Vec::new(),
        }
    }

    /// Whether there is no value of a type.
    fn is_empty(&self, ty: &Ty, depth: u32) -> bool {
        if depth > 8 {
            return false;
        }
        match ty {
            Ty::Never => true,
            Ty::Tuple(parts) => parts.iter().any(|part| self.is_empty(part, depth + 1)),
            Ty::Array(of, len) => **len != Ty::Const(0) && self.is_empty(of, depth + 1),
            Ty::Adt(id, _) => {
                let row = &self.checker.front.items.adts[id.index()];
                if row.lang.is_some()
                    && row.variants.iter().all(|variant| variant.fields.is_empty())
                {
                    return false;
                }
                (0u32..).take(row.variants.len()).all(|n| {
                    self.checker.fields(ty, n).iter().any(|part| self.is_empty(part, depth + 1))
                })
            }
            _ => false,
        }
    }

    fn is_variant_empty(&self, ty: &Ty, n: u32) -> bool {
        self.checker.fields(ty, n).iter().any(|part| self.is_empty(part, 1))
    }
}

/// The rows that a row with cases in its first column stands for.
fn without_or(row: &[Pat]) -> Vec<Vec<Pat>> {
    match row.first() {
        Some(Pat::Or(cases)) => cases
            .iter()
            .flat_map(|case| {
                let mut row = row.to_vec();
                row[0] = case.clone();
                without_or(&row)
            })
            .collect(),
        _ => vec![row.to_vec()],
    }
}

/// The row as it is for values of this constructor; none if it matches none of them.
fn within(row: &[Pat], constructor: &Constructor, count: usize) -> Option<Vec<Pat>> {
    let mut parts = match row.first()? {
        Pat::Wild | Pat::Or(_) => vec![Pat::Wild; count],
        Pat::Is(own, parts) => {
            if !covers(own, constructor) {
                return None;
            }
            let mut parts = parts.clone();
            if let Constructor::Ends(before, _) = own {
                let missing = count.saturating_sub(parts.len());
                let at = (*before).min(parts.len());
                parts.splice(at..at, std::iter::repeat_n(Pat::Wild, missing));
            }
            parts.resize(count, Pat::Wild);
            parts
        }
    };
    parts.extend_from_slice(&row[1..]);
    Some(parts)
}

/// Whether a pattern's constructor matches every value of another, which is not divided further.
fn covers(own: &Constructor, value: &Constructor) -> bool {
    match (own, value) {
        (Constructor::Range(low, high), Constructor::Range(from, to)) => low <= from && to <= high,
        (Constructor::Len(count, false), Constructor::Len(len, more)) => !more && count == len,
        (Constructor::Ends(before, after), Constructor::Len(len, _)) => before + after <= *len,
        (Constructor::Unknown, _) => false,
        (own, value) => own == value,
    }
}

/// All values of a type, divided wherever a pattern begins or ends.
fn ranges(ty: &Ty, heads: &[&Constructor]) -> Vec<Constructor> {
    let Some((least, most)) = bounds(ty) else { return Vec::new() };
    let mut begins = vec![least];
    for head in heads {
        if let Constructor::Range(low, high) = head {
            begins.push(*low);
            if *high < most {
                begins.push(high + 1);
            }
        }
    }
    // Between two halves of `char` lie numbers that are no characters.
    if *ty == Ty::Char {
        begins.extend([0xD800, 0xE000]);
    }
    begins.sort_unstable();
    begins.dedup();
    let ends = begins.iter().skip(1).map(|begin| begin - 1).chain([most]);
    begins
        .iter()
        .zip(ends)
        .filter(|(begin, _)| *ty != Ty::Char || **begin != 0xD800)
        .filter(|(begin, _)| **begin >= least && **begin <= most)
        .map(|(begin, end)| Constructor::Range(*begin, end))
        .collect()
}

/// The lengths of slices that are told apart.
fn lengths(heads: &[&Constructor]) -> Vec<Constructor> {
    let longest = heads.iter().map(|head| match head {
        Constructor::Len(count, _) => count + 1,
        Constructor::Ends(before, after) => before + after,
        _ => 0,
    });
    let longest = longest.max().unwrap_or(0);
    (0..longest)
        .map(|len| Constructor::Len(len, false))
        .chain([Constructor::Len(longest, true)])
        .collect()
}
