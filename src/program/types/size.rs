//! How large types are: what doubles at each step soon fills every memory.

use super::facts::{Facts, Kinds};
use super::kind::Ty;

/// The most types that a type may consist of.
pub(crate) const MOST_PARTS: u32 = 10_000;
/// How deep types may be nested in each other.
pub(crate) const MOST_DEPTH: u32 = 60;

/// Whether a type is larger or deeper than can be taken. `look` gives what is known of a type that
/// is still to be found.
pub(crate) fn is_too_large(ty: &Ty, look: &dyn Fn(&Ty) -> Ty) -> bool {
    let mut left = MOST_PARTS;
    !fits(ty, look, MOST_DEPTH, &mut left)
}

fn fits(ty: &Ty, look: &dyn Fn(&Ty) -> Ty, depth: u32, left: &mut u32) -> bool {
    let Facts { kinds, parts, depth: deep } = ty.facts();
    if !kinds.has(Kinds::OPEN) {
        *left = left.saturating_sub(parts);
        return *left > 0 && deep <= depth;
    }
    *left = left.saturating_sub(1);
    if *left == 0 || depth == 0 {
        return false;
    }
    let ty = look(ty);
    !ty.any_part(&mut |part| !fits(part, look, depth - 1, left))
}
