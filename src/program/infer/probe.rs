//! Methods by name.

use std::rc::Rc;

use super::index::{Head, head};
use super::select::Selection;
use super::solver::Solver;
use crate::program::items::{FnId, FnParent, ImplId, ModuleId, Predicate, SelfKind, TraitId};
use crate::program::types::{Infer, Substitute, TraitRef, Ty, TyList};

/// One step through a pointer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Deref {
    /// A reference or a `Box`.
    Builtin,
    /// `Deref::deref` of a type, which gives a reference to the other.
    Overloaded { from: Ty, to: Ty },
}

/// A method that was found.
#[derive(Debug, Clone)]
pub(crate) struct Probe {
    pub(crate) function: FnId,
    /// The arguments of the function, its parent's included; its own still to be found.
    pub(crate) args: TyList,
    /// From the receiver to what the method is of.
    pub(crate) derefs: Vec<Deref>,
    /// An array is looked at as a slice at the end.
    pub(crate) unsize: bool,
    /// `&`, `&mut` or neither is put before.
    pub(crate) autoref: Option<bool>,
    /// The type of the receiver after all that.
    pub(crate) receiver: Ty,
}

/// Why there is no method.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ProbeError {
    NotFound,
    /// A trait has it that is not in scope.
    NotInScope(TraitId),
    /// The type of the receiver is not known yet.
    Unknown,
}

enum Candidate {
    Inherent(ImplId, FnId),
    Trait(TraitId, FnId),
}

impl Solver<'_> {
    /// The method `name` of a receiver, as it is seen in `module`.
    pub(crate) fn probe(
        &mut self,
        receiver: &Ty,
        name: &str,
        module: ModuleId,
    ) -> Result<Probe, ProbeError> {
        if let Some(found) = self.probe_bounds(receiver, name) {
            return Ok(found);
        }
        let steps = self.steps(receiver);
        if let Some((Ty::Infer(Infer::Any(_)), ..)) = steps.last() {
            return Err(ProbeError::Unknown);
        }
        let traits = self.traits_for(&steps, module);
        let with_name = |solver: &Self, id: &TraitId| {
            let named = |id: &&FnId| {
                let row = &solver.items.fns[id.index()];
                *row.name == *name && row.self_kind.is_some()
            };
            solver.items.traits[id.index()].fns.iter().find(named).copied()
        };
        let of_traits: Vec<Candidate> = traits
            .iter()
            .filter_map(|id| Some(Candidate::Trait(*id, with_name(self, id)?)))
            .collect();
        let inherent = self.inherent(&steps, name);
        if let Some(found) = self.first(&steps, &inherent, &of_traits) {
            return Ok(found);
        }
        let all: Vec<TraitId> = (0u32..).take(self.items.traits.len()).map(TraitId).collect();
        for id in all.into_iter().filter(|id| !traits.contains(id)) {
            let Some(function) = with_name(self, &id) else { continue };
            if self.first(&steps, &[], &[Candidate::Trait(id, function)]).is_some() {
                return Err(ProbeError::NotInScope(id));
            }
        }
        Err(ProbeError::NotFound)
    }

    /// The method of a bound, where a parameter stands for a reference: what the reference refers
    /// to is not asked first, because nobody knows it where the method is written.
    fn probe_bounds(&mut self, receiver: &Ty, name: &str) -> Option<Probe> {
        let receiver = self.table.resolve(receiver);
        let is_reference = matches!(receiver, Ty::Ref { .. });
        for of in self.in_bounds.clone() {
            // Elsewhere a bound says which of several traits with arguments is meant.
            if !(is_reference || of.args.len() > 1) || self.table.resolve(&of.args[0]) != receiver {
                continue;
            }
            let items = self.items;
            let named = |id: &&FnId| *items.fns[id.index()].name == *name;
            let Some(function) = items.traits[of.id.index()].fns.iter().find(named) else {
                continue;
            };
            // A bound on what the reference refers to is met without another reference.
            let pointee = match &receiver {
                Ty::Ref { to, .. } => Some((**to).clone()),
                _ => None,
            };
            let is_nearer = |other: &TraitRef| {
                other.id == of.id && Some(self.table.resolve(&other.args[0])) == pointee
            };
            if self.in_bounds.iter().any(is_nearer) {
                return None;
            }
            let autoref = match items.fns[function.index()].self_kind {
                Some(SelfKind::Value) => None,
                Some(SelfKind::Ref { mutable }) => Some(mutable),
                _ => continue,
            };
            let taken = match autoref {
                None => receiver.clone(),
                Some(mutable) => Ty::reference(mutable, receiver.clone()),
            };
            let candidate = Candidate::Trait(of.id, *function);
            if let Some((function, args)) = self.fits(&candidate, &taken) {
                for (arg, known) in args.iter().zip(of.args.iter()) {
                    self.table.try_unify(arg, known);
                }
                let (derefs, unsize) = (Vec::new(), false);
                return Some(Probe { function, args, derefs, unsize, autoref, receiver: taken });
            }
        }
        None
    }

    /// The types that a receiver is looked at as, with the way to each.
    pub(crate) fn steps(&mut self, receiver: &Ty) -> Vec<(Ty, Vec<Deref>, bool)> {
        let mut steps = Vec::new();
        let receiver = self.normalized(receiver);
        let mut ty = self.table.shallow(&receiver);
        let mut derefs = Vec::new();
        for _ in 0..16 {
            steps.push((ty.clone(), derefs.clone(), false));
            match self.deref(&ty) {
                Some((deref, to)) => {
                    derefs.push(deref);
                    ty = self.table.shallow(&to);
                }
                None => break,
            }
        }
        if let Ty::Array(of, _) = &ty {
            steps.push((Ty::Slice(Rc::clone(of)), derefs, true));
        }
        steps
    }

    pub(super) fn normalized(&mut self, ty: &Ty) -> Ty {
        let ty = self.table.shallow(ty);
        self.normalize(&ty)
    }

    /// What `*` gives of a type.
    pub(crate) fn deref(&mut self, ty: &Ty) -> Option<(Deref, Ty)> {
        match ty {
            Ty::Ref { to, .. } => Some((Deref::Builtin, (**to).clone())),
            Ty::Adt(id, args) if self.items.lang_adts.get("Box") == Some(id) => {
                Some((Deref::Builtin, args[0].clone()))
            }
            Ty::Adt(..) => {
                let of = self.lang_trait("Deref", vec![ty.clone()])?;
                if self.holds(&of) != Some(true) {
                    return None;
                }
                let to = self.project(&of, "Target", 0)??;
                Some((Deref::Overloaded { from: ty.clone(), to: to.clone() }, to))
            }
            _ => None,
        }
    }

    pub(super) fn traits_for(
        &self,
        steps: &[(Ty, Vec<Deref>, bool)],
        module: ModuleId,
    ) -> Vec<TraitId> {
        let mut traits = self.in_scope(module).to_vec();
        for of in &self.in_bounds {
            if !traits.contains(&of.id) {
                traits.push(of.id);
            }
        }
        for (ty, ..) in steps {
            for predicate in self.declared(ty) {
                if let Predicate::Trait(of) = predicate
                    && !traits.contains(&of.id)
                {
                    traits.push(of.id);
                }
            }
        }
        traits
    }

    /// The traits whose methods can be called in a module.
    fn in_scope(&self, module: ModuleId) -> Rc<[TraitId]> {
        if let Some(traits) = self.known.borrow().in_scope.get(&module) {
            return Rc::clone(traits);
        }
        let traits: Rc<[TraitId]> = Rc::from(self.names.traits_in_scope(module));
        self.known.borrow_mut().in_scope.insert(module, Rc::clone(&traits));
        traits
    }

    fn inherent(&self, steps: &[(Ty, Vec<Deref>, bool)], name: &str) -> Vec<Candidate> {
        let mut found = Vec::new();
        for (ty, ..) in steps {
            for id in head(ty).into_iter().flat_map(|head| self.index.inherent(head)) {
                let named = |id: &&FnId| {
                    let row = &self.items.fns[id.index()];
                    *row.name == *name && row.self_kind.is_some()
                };
                let fns = &self.items.impls[id.index()].fns;
                found.extend(
                    fns.iter().find(named).map(|function| Candidate::Inherent(id, *function)),
                );
            }
        }
        found
    }

    fn first(
        &mut self,
        steps: &[(Ty, Vec<Deref>, bool)],
        inherent: &[Candidate],
        of_traits: &[Candidate],
    ) -> Option<Probe> {
        for (ty, derefs, unsize) in steps {
            for autoref in [None, Some(false), Some(true)] {
                let receiver = match autoref {
                    None => ty.clone(),
                    Some(mutable) => Ty::reference(mutable, ty.clone()),
                };
                for candidate in inherent.iter().chain(of_traits) {
                    if let Some((function, args)) = self.fits(candidate, &receiver) {
                        let (derefs, unsize) = (derefs.clone(), *unsize);
                        return Some(Probe { function, args, derefs, unsize, autoref, receiver });
                    }
                }
            }
        }
        None
    }

    /// Whether a candidate takes this receiver as it is; its arguments, if it does.
    fn fits(&mut self, candidate: &Candidate, receiver: &Ty) -> Option<(FnId, TyList)> {
        let items = self.items;
        let (function, parent) = match candidate {
            Candidate::Inherent(id, function) => {
                (*function, items.impls[id.index()].generics.names.len())
            }
            Candidate::Trait(id, function) => {
                (*function, items.traits[id.index()].generics.names.len())
            }
        };
        let row = &items.fns[function.index()];
        if !self.table.may_be(row.inputs.first()?, receiver) {
            return None;
        }
        let (moment, waiting) = (self.table.now(), self.pending.len());
        let args: TyList = row.generics.names.iter().map(|_| self.table.any()).collect();
        let wanted = self.normalize(&row.inputs.first()?.substitute(&args));
        let mut fits = self.table.unify(&wanted, receiver);
        if fits {
            match candidate {
                Candidate::Trait(id, _) => {
                    let reference = TraitRef { id: *id, args: TyList::from(&args[..parent]) };
                    // A receiver of a type that nobody knows fits every trait.
                    let own = self.table.shallow(&args[0]);
                    let by_value = matches!(row.self_kind, Some(SelfKind::Value));
                    let unsized_value =
                        by_value && matches!(own, Ty::Str | Ty::Slice(_) | Ty::Dyn(..));
                    let is_known = !matches!(own, Ty::Infer(Infer::Any(_)));
                    fits = is_known && !unsized_value && self.holds(&reference) != Some(false);
                }
                Candidate::Inherent(id, _) => {
                    fits = self.nested_hold(*id, &TyList::from(&args[..parent]), 0) != Some(false);
                }
            }
        }
        if fits {
            return Some((function, args));
        }
        self.pending.truncate(waiting);
        self.table.back_to(moment);
        None
    }

    /// The function that a trait's function is for a type that is known: of the impl, or the
    /// trait's own default. None if the type has none.
    pub(crate) fn implementation(
        &mut self,
        of: &TraitRef,
        function: FnId,
        own: &[Ty],
    ) -> Option<(FnId, TyList)> {
        let items = self.items;
        match self.select(of, 0) {
            Selection::Impl(id, args, _) => {
                // What the impl demands may decide arguments that its header leaves open.
                self.nested_hold(id, &args, 0);
                let row = &items.impls[id.index()];
                let name = &items.fns[function.index()].name;
                let found = row.fns.iter().find(|id| items.fns[id.index()].name == *name);
                let (function, parent) = match found {
                    Some(found) => (*found, args),
                    None => (function, TyList::clone(&of.args)),
                };
                let args: Vec<Ty> =
                    parent.iter().chain(own).map(|ty| self.table.resolve(ty)).collect();
                Some((function, TyList::from(args)))
            }
            _ => None,
        }
    }

    /// The parent of a function, for its trait's arguments.
    pub(crate) fn trait_of(&self, function: FnId) -> Option<TraitId> {
        match self.items.fns[function.index()].parent {
            FnParent::Trait(id) => Some(id),
            _ => None,
        }
    }

    /// Whether a type is an array, a slice, or something that a head tells.
    pub(crate) fn is_array(&self, ty: &Ty) -> bool {
        matches!(head(&self.table.shallow(ty)), Some(Head::Array | Head::Slice))
    }
}
