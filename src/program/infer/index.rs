//! The impls, sorted by what they are for.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::program::items::{AdtId, ConstId, ImplId, Items, Predicate, TraitId};
use crate::program::types::{Infer, Ty};

/// The impls of a program and of the surface, by what they are for.
#[derive(Debug)]
pub(crate) struct Index {
    surface: Rc<Impls>,
    own: Impls,
}

thread_local! {
    /// The surface's, which are the same for every program.
    static SURFACE: RefCell<Option<Rc<Impls>>> = const { RefCell::new(None) };
}

impl Index {
    pub(crate) fn new(items: &Items) -> Rc<Self> {
        let first_own = items.impls.first_own();
        let surface = SURFACE.with_borrow_mut(|kept| {
            Rc::clone(kept.get_or_insert_with(|| Rc::new(Impls::new(items, 0..first_own))))
        });
        Rc::new(Self { surface, own: Impls::new(items, first_own..items.impls.len()) })
    }

    /// The impls of a trait that may be for a type of this head.
    pub(super) fn of_trait(&self, of: TraitId, head: Head) -> impl Iterator<Item = ImplId> {
        [&self.surface, &self.own].into_iter().flat_map(move |impls| {
            let lists = [Some(head), None].map(|head| impls.of_trait.get(&(of, head)));
            lists.into_iter().flatten().flatten().copied()
        })
    }

    /// The constants of this name, each of an impl.
    pub(crate) fn consts_of_impls(&self, name: &str) -> impl Iterator<Item = (ImplId, ConstId)> {
        let lists = [&self.surface, &self.own].map(|impls| impls.consts.get(name));
        lists.into_iter().flatten().flatten().copied()
    }

    /// The impls without a trait for a type of this head.
    pub(super) fn inherent(&self, head: Head) -> impl Iterator<Item = ImplId> {
        let lists = [&self.surface, &self.own].map(|impls| impls.inherent.get(&head));
        lists.into_iter().flatten().flatten().copied()
    }
}

#[derive(Debug, Default)]
struct Impls {
    /// Those for whatever type have no head.
    of_trait: FxHashMap<(TraitId, Option<Head>), Vec<ImplId>>,
    inherent: FxHashMap<Head, Vec<ImplId>>,
    consts: FxHashMap<Rc<str>, Vec<(ImplId, ConstId)>>,
}

impl Impls {
    fn new(items: &Items, rows: std::ops::Range<usize>) -> Self {
        let mut impls = Self::default();
        for number in rows {
            let row = &items.impls[number];
            let id = ImplId(u32::try_from(number).unwrap_or(u32::MAX));
            for of in &row.consts {
                let name = Rc::clone(&items.consts[of.index()].name);
                impls.consts.entry(name).or_default().push((id, *of));
            }
            match &row.of {
                Some(of) => {
                    impls.of_trait.entry((of.id, head(&row.self_ty))).or_default().push(id);
                }
                None => {
                    // An inherent impl for a parameter is one for all types of a marker trait.
                    let head =
                        head(&row.self_ty).or_else(|| marked(items, &row.generics.predicates));
                    if let Some(head) = head {
                        impls.inherent.entry(head).or_default().push(id);
                    }
                }
            }
        }
        impls
    }
}

fn marked(items: &Items, predicates: &[Predicate]) -> Option<Head> {
    predicates.iter().find_map(|predicate| {
        let Predicate::Trait(of) = predicate else { return None };
        match items.traits[of.id.index()].lang.as_deref()? {
            "__Int" | "__Signed" | "__Unsigned" => Some(Head::Int),
            "__Float" => Some(Head::Float),
            _ => None,
        }
    })
}

/// The outermost part of a type: what impls are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Head {
    Adt(AdtId),
    Int,
    Float,
    Bool,
    Char,
    Str,
    Slice,
    Array,
    Tuple,
    Ref,
    Dyn(TraitId),
    Function,
    Other,
}

pub(super) fn head(ty: &Ty) -> Option<Head> {
    Some(match ty {
        Ty::Infer(Infer::Any(_)) | Ty::Param(_) | Ty::Assoc(_) | Ty::Error => return None,
        Ty::Adt(id, _) => Head::Adt(*id),
        Ty::Int(_) | Ty::Infer(Infer::Int(_)) => Head::Int,
        Ty::Float(_) | Ty::Infer(Infer::Float(_)) => Head::Float,
        Ty::Bool => Head::Bool,
        Ty::Char => Head::Char,
        Ty::Str => Head::Str,
        Ty::Slice(_) => Head::Slice,
        Ty::Array(..) => Head::Array,
        Ty::Tuple(_) => Head::Tuple,
        Ty::Ref { .. } => Head::Ref,
        Ty::Dyn(of, _) => Head::Dyn(of.id),
        Ty::FnDef(..) | Ty::FnPtr(_) | Ty::Closure(_) => Head::Function,
        Ty::Never | Ty::AsyncBlock(_) | Ty::AsyncFn(..) | Ty::Opaque(..) | Ty::Const(_) => {
            Head::Other
        }
    })
}
