//! What was checked for earlier programs, and is the same for every program: functions of the
//! surface used with types of the surface.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::checker::Checker;
use crate::program::body::{Body, BodyId};
use crate::program::infer::{AsyncFacts, ClosureFacts, Known, Layered};
use crate::program::items::{ConstId, FnId, Items, ModuleId, TraitId};
use crate::program::types::{Kinds, Substitute, TraitRef, Ty, TyList};

/// How many bodies are kept. A program of a hundred lines uses some hundreds; where there are more
/// than this, all are forgotten, for what a reader works at now is soon here again.
const MOST_BODIES: usize = 4_000;

/// What every program of this thread begins with.
#[derive(Debug, Clone, Default)]
pub(super) struct Library {
    pub(super) bodies: Rc<FxHashMap<BodyId, Rc<Body>>>,
    pub(super) instances: Rc<FxHashMap<(FnId, TyList), BodyId>>,
    pub(super) consts: Rc<FxHashMap<(ConstId, TyList), BodyId>>,
    pub(super) coded: Rc<FxHashMap<BodyId, ()>>,
    closures: Rc<FxHashMap<BodyId, ClosureFacts>>,
    asyncs: Rc<FxHashMap<BodyId, AsyncFacts>>,
    revealed: Rc<FxHashMap<(FnId, TyList), TyList>>,
    projected: Rc<FxHashMap<(TraitRef, Rc<str>), Ty>>,
    proven: Rc<FxHashMap<TraitRef, bool>>,
    in_scope: Rc<FxHashMap<ModuleId, Rc<[TraitId]>>>,
}

thread_local! {
    static LIBRARY: RefCell<Library> = RefCell::default();
}

impl Library {
    pub(super) fn current() -> Self {
        LIBRARY.with_borrow(Clone::clone)
    }

    pub(super) fn known(&self) -> Known {
        Known {
            closures: Layered::over(&self.closures),
            asyncs: Layered::over(&self.asyncs),
            revealed: Layered::over(&self.revealed),
            projected: Layered::over(&self.projected),
            proven: Layered::over(&self.proven),
            in_scope: Layered::over(&self.in_scope),
            is_vague: false,
        }
    }
}

impl Checker {
    /// Whether code was made of a body, so that nothing is wrong with what that reaches.
    pub(crate) fn is_coded(&self, id: BodyId) -> bool {
        self.coded.borrow().contains_key(&id)
    }

    /// Notes that code was made of a body.
    pub(crate) fn note_coded(&self, id: BodyId) {
        self.coded.borrow_mut().insert(id, ());
    }

    /// Keeps for later programs what they can use of this one, which had nothing wrong with it.
    pub(crate) fn keep(self) {
        // Nobody else has what is shared from here on, so that it is added to and not copied.
        drop(LIBRARY.take());
        let kept = self.for_all();
        let Self { front, bodies, instances, consts, coded, known, .. } = self;
        let (items, names) = (&front.items, &front.names);
        let known = known.into_inner();
        let library = Library {
            bodies: bodies.into_inner().share(|id, _| kept.contains(*id)),
            instances: instances.into_inner().share(|_, id| kept.contains(*id)),
            consts: consts.into_inner().share(|_, id| kept.contains(*id)),
            coded: coded.into_inner().share(|id, ()| kept.contains(*id)),
            closures: known.closures.share(|id, _| kept.contains(*id)),
            asyncs: known.asyncs.share(|id, _| kept.contains(*id)),
            revealed: known.revealed.share(|(id, args), revealed| {
                id.index() < items.fns.first_own()
                    && kept.are_for_all(items, args)
                    && kept.are_for_all(items, revealed)
            }),
            projected: known.projected.share(|(of, _), found| {
                of.id.index() < items.traits.first_own()
                    && kept.are_for_all(items, &of.args)
                    && kept.is_for_all(items, found)
            }),
            proven: known.proven.share(|of, _| {
                of.id.index() < items.traits.first_own() && kept.are_for_all(items, &of.args)
            }),
            in_scope: known.in_scope.share(|id, _| names.is_of_surface(*id)),
        };
        if library.bodies.len() <= MOST_BODIES {
            LIBRARY.set(library);
        }
    }

    /// The bodies that have nothing of the program in them.
    fn for_all(&self) -> Kept {
        let items = &self.front.items;
        let bodies = self.bodies.borrow();
        let (instances, consts) = (self.instances.borrow(), self.consts.borrow());
        let instances = instances
            .own()
            .map(|((id, args), body)| (*body, id.index() < items.fns.first_own(), args));
        let consts = consts
            .own()
            .map(|((id, args), body)| (*body, id.index() < items.consts.first_own(), args));
        let mut all: Vec<_> = instances.chain(consts).collect();
        // A closure is made before anything is used with its type.
        all.sort_by_key(|(body, ..)| *body);
        let mut kept = Kept { first: self.first, own: FxHashSet::default() };
        for (body, is_of_surface, args) in all {
            if is_of_surface && bodies.get(&body).is_some() && kept.are_for_all(items, args) {
                kept.own.insert(body);
                kept.own.extend(self.inside.borrow().get(&body).into_iter().flatten());
            }
        }
        kept
    }
}

/// The bodies that mean the same for every program.
struct Kept {
    /// The first that the program made: all before it are kept already.
    first: BodyId,
    own: FxHashSet<BodyId>,
}

impl Kept {
    fn contains(&self, id: BodyId) -> bool {
        id < self.first || self.own.contains(&id)
    }

    /// Whether there is nothing of the program in a type.
    fn is_for_all(&self, items: &Items, ty: &Ty) -> bool {
        const NOT_KNOWN: Kinds = Kinds::OPEN.or(Kinds::PARAM).or(Kinds::ASSOC).or(Kinds::ERROR);
        !ty.has(NOT_KNOWN)
            && !ty.any(Kinds::EVERY, &mut |part| match part {
                Ty::Adt(id, _) => id.index() >= items.adts.first_own(),
                Ty::FnDef(id, _) | Ty::AsyncFn(id, _) | Ty::Opaque(id, ..) => {
                    id.index() >= items.fns.first_own()
                }
                Ty::Dyn(of, _) => of.id.index() >= items.traits.first_own(),
                Ty::Closure(id) | Ty::AsyncBlock(id) => !self.contains(*id),
                _ => false,
            })
    }

    fn are_for_all(&self, items: &Items, types: &[Ty]) -> bool {
        types.iter().all(|ty| self.is_for_all(items, ty))
    }
}
