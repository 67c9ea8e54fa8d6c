//! Functions of a type by path.

use std::rc::Rc;

use super::index::head;
use super::probe::ProbeError;
use super::solver::Solver;
use crate::program::items::{FnId, ModuleId, TraitId};
use crate::program::types::{Substitute, TraitRef, Ty, TyList};

impl Solver<'_> {
    /// The function `name` of a type, by path: `Vec::new`, `T::default`.
    pub(crate) fn probe_path(
        &mut self,
        ty: &Ty,
        name: &str,
        module: ModuleId,
    ) -> Result<(FnId, TyList, Option<TraitRef>), ProbeError> {
        let ty = self.normalized(ty);
        let items = self.items;
        let index = Rc::clone(&self.index);
        for id in head(&ty).into_iter().flat_map(|head| index.inherent(head)) {
            let row = &items.impls[id.index()];
            let Some(&function) = row.fns.iter().find(|id| *items.fns[id.index()].name == *name)
            else {
                continue;
            };
            let moment = self.table.now();
            let args: TyList = items.fns[function.index()]
                .generics
                .names
                .iter()
                .map(|_| self.table.any())
                .collect();
            let own = row.self_ty.substitute(&args);
            let own = self.normalize(&own);
            if self.table.unify(&own, &ty)
                && self.nested_hold(id, &TyList::from(&args[..row.generics.names.len()]), 0)
                    != Some(false)
            {
                return Ok((function, args, None));
            }
            self.table.back_to(moment);
        }
        let steps = [(ty.clone(), Vec::new(), false)];
        let traits = self.traits_for(&steps, module);
        let mut unknown = None;
        let all: Vec<TraitId> = (0u32..).take(items.traits.len()).map(TraitId).collect();
        let others: Vec<TraitId> = all.into_iter().filter(|id| !traits.contains(id)).collect();
        for (id, in_scope) in
            traits.iter().map(|id| (*id, true)).chain(others.into_iter().map(|id| (id, false)))
        {
            let row = &items.traits[id.index()];
            let Some(&function) = row.fns.iter().find(|id| *items.fns[id.index()].name == *name)
            else {
                continue;
            };
            let args: TyList = items.fns[function.index()]
                .generics
                .names
                .iter()
                .map(|_| self.table.any())
                .collect();
            let moment = self.table.now();
            self.table.unify(&args[0], &ty);
            let reference = TraitRef { id, args: TyList::from(&args[..row.generics.names.len()]) };
            if self.holds(&reference) == Some(false) {
                self.table.back_to(moment);
                continue;
            }
            if in_scope {
                return Ok((function, args, Some(reference)));
            }
            self.table.back_to(moment);
            unknown.get_or_insert(ProbeError::NotInScope(id));
        }
        Err(unknown.unwrap_or(ProbeError::NotFound))
    }
}
