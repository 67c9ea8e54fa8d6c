//! Which parts of the variables around it a closure or async block takes: as precise as rustc's
//! edition 2021 has it, so that two closures can take two fields of one variable.

use super::captures::{Use, unread};
use super::context::Context;
use crate::program::body::{CaptureKind, Expr, ExprKind, LocalId};
use crate::program::types::{Substitute, Ty};

/// A part of a variable of a body around, and how it is taken.
#[derive(Debug)]
pub(super) struct Captured {
    pub(super) root: LocalId,
    /// The steps that lead from the variable to it.
    steps: Vec<Step>,
    /// The part itself, as the body around would write it.
    pub(super) place: Expr,
    how: Use,
}

/// One step from a place to a part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Field(u32),
    Deref,
    Index,
}

/// What a body captures.
#[derive(Debug)]
pub(super) struct CapturedParts {
    /// Written with `move`.
    pub(super) is_move: bool,
    /// Variables that are taken whole, whatever is done with them.
    pub(super) whole: Vec<LocalId>,
    /// The variables that are named, in order, whether anything is taken of them or not.
    pub(super) mentioned: Vec<LocalId>,
    /// None of them is a part of another.
    pub(super) parts: Vec<Captured>,
    /// The most that the body does with any of them.
    pub(super) strongest: Use,
}

impl CapturedParts {
    pub(super) fn new(is_move: bool, whole: Vec<LocalId>) -> Self {
        let (mentioned, parts) = (Vec::new(), Vec::new());
        Self { is_move, whole, mentioned, parts, strongest: Use::Read }
    }

    /// One more part; those of which one is a part of the other become one.
    pub(super) fn add(&mut self, mut new: Captured) {
        self.parts.retain(|known| {
            let is_inside = known.root == new.root && known.steps.starts_with(&new.steps);
            if is_inside {
                new.how = new.how.max(known.how);
            }
            !is_inside
        });
        let around = self
            .parts
            .iter_mut()
            .find(|known| known.root == new.root && new.steps.starts_with(&known.steps));
        match around {
            Some(known) => known.how = known.how.max(new.how),
            None => self.parts.push(new),
        }
    }

    /// Brings the parts in the order in which they are dropped: as the variables are named, and of
    /// one variable as its fields are declared.
    pub(super) fn sort(&mut self) {
        let fields = |part: &Captured| -> Vec<u32> {
            let fields = part.steps.iter().filter_map(|step| match step {
                Step::Field(n) => Some(*n),
                _ => None,
            });
            fields.collect()
        };
        let first = |part: &Captured| self.mentioned.iter().position(|known| *known == part.root);
        self.parts.sort_by_cached_key(|part| (first(part), fields(part)));
    }
}

impl Captured {
    /// A place, if it is a part of a variable.
    pub(super) fn new(place: &Expr, how: Use) -> Option<Self> {
        let (root, places) = way(place)?;
        let steps = places[1..].iter().map(|place| match place.kind {
            ExprKind::Field(_, n) => Step::Field(n),
            ExprKind::Index(..) => Step::Index,
            _ => Step::Deref,
        });
        Some(Self { root, steps: steps.collect(), place: place.clone(), how })
    }

    pub(super) fn kind(&self) -> CaptureKind {
        match self.how {
            Use::Read => CaptureKind::Ref,
            Use::Change => CaptureKind::RefMut,
            Use::Move => CaptureKind::Value,
        }
    }

    /// Whether it belongs to the variable itself, and not to what a reference points to.
    pub(super) fn is_owned(&self) -> bool {
        way(&self.place).is_some_and(|(_, places)| {
            let last = places.len() - 1;
            places[..last]
                .iter()
                .zip(&self.steps)
                .all(|(place, step)| *step != Step::Deref || !matches!(place.ty, Ty::Ref { .. }))
        })
    }

    /// What is stored of it, of this type itself.
    pub(super) fn stored(&self, ty: Ty) -> Ty {
        match self.kind() {
            CaptureKind::Value => ty,
            CaptureKind::Ref => Ty::reference(false, ty),
            CaptureKind::RefMut => Ty::reference(true, ty),
        }
    }

    /// Only so many steps.
    fn cut(&mut self, to: usize) {
        if to < self.steps.len()
            && let Some((_, places)) = way(&self.place)
        {
            self.place = places[to].clone();
            self.steps.truncate(to);
        }
    }
}

impl Context<'_> {
    /// What is captured for a place that is used.
    pub(super) fn as_captured(
        &mut self,
        mut used: Captured,
        found: &mut CapturedParts,
    ) -> Captured {
        let types: Vec<Ty> = match way(&used.place) {
            Some((_, places)) => places.iter().map(|place| place.ty.clone()).collect(),
            None => Vec::new(),
        };
        // What is behind a reference is not moved out of it; that it was tried is said elsewhere.
        for (step, ty) in used.steps.iter().zip(&types) {
            used.how = match (step, ty) {
                (Step::Deref, Ty::Ref { mutable: false, .. }) => Use::Read,
                (Step::Deref, Ty::Ref { .. }) => used.how.min(Use::Change),
                _ => used.how,
            };
        }
        // An array is captured whole.
        if let Some(at) = used.steps.iter().position(|step| *step == Step::Index) {
            used.cut(at);
        }
        // What a `&` points to can be looked at by everyone: nothing is won by taking a part of it.
        if let Some(at) = used.steps.iter().rposition(|step| *step == Step::Deref)
            && matches!(types[at], Ty::Ref { mutable: false, .. })
        {
            used.cut(at + 1);
        }
        found.strongest = found.strongest.max(used.how);
        if found.whole.contains(&used.root) {
            used.cut(0);
            used.how = Use::Move;
        }
        if found.is_move {
            used.how = Use::Move;
        }
        if used.how == Use::Move {
            // A pointer is taken whole.
            if let Some(at) = used.steps.iter().position(|step| *step == Step::Deref) {
                used.cut(at);
            }
            self.cut_at_destructor(&mut used, &types);
        }
        used
    }

    /// Nothing can be moved out of a value with a destructor: that is taken whole.
    fn cut_at_destructor(&mut self, used: &mut Captured, types: &[Ty]) {
        if used.steps.is_empty() || self.solver.is("Copy", &used.place.ty) {
            return;
        }
        let has_destructor = |ty: &Ty| {
            let ty = self.solver.table.resolve(ty);
            matches!(ty, Ty::Adt(..)) && self.checker.drop_of(&ty.without_open()).is_some()
        };
        let count = used.steps.len();
        if let Some(at) = types[..count].iter().position(has_destructor) {
            used.cut(at);
        }
    }
}

/// The variable that a place begins with, and the places on the way to it: the variable first, the
/// place itself last.
pub(super) fn way(place: &Expr) -> Option<(LocalId, Vec<&Expr>)> {
    let mut places = vec![place];
    let mut at = place;
    loop {
        at = match &at.kind {
            ExprKind::Local(root) => {
                places.reverse();
                return Some((*root, places));
            }
            ExprKind::Field(base, _) | ExprKind::Index(base, _) => base,
            ExprKind::Deref(pointer) => unread(pointer),
            _ => return None,
        };
        places.push(at);
    }
}
