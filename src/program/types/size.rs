//! How large types are: what doubles at each step soon fills every memory.

use super::kind::Ty;
use super::substitute::Substitute;

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
    *left = left.saturating_sub(1);
    if *left == 0 || depth == 0 {
        return false;
    }
    let ty = look(ty);
    let (mut all, mut is_whole) = (true, true);
    // Its parts, and not theirs: those are looked at by the next call.
    let _ = ty.map_types(&mut |part| {
        if std::mem::take(&mut is_whole) {
            return None;
        }
        all = all && fits(part, look, depth - 1, left);
        Some(Ty::Never)
    });
    all
}
