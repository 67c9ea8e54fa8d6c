//! Members of types and traits by path: `Type::new`, `Trait::method`, `Type::CONST`.

use super::context::Context;
use super::path::Meaning;
use crate::program::infer::ProbeError;
use crate::program::items::ConstId;
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Substitute, TraitRef, Ty, TyList};

impl Context<'_> {
    /// `Type::name`.
    pub(super) fn member(
        &mut self,
        ty: &Ty,
        path: &syn::Path,
        last: usize,
        span: Span,
    ) -> Result<Meaning, Diagnostic> {
        let items = self.solver.items;
        let segment = &path.segments[last];
        let name = segment.ident.to_string();
        let ty = self.known(ty);
        if ty == Ty::Error {
            // It has been said what is wrong with the type.
            return Err(Diagnostic::error(
                "E0433",
                span,
                format!("the type before `{name}` is not known"),
            ));
        }
        if let Ty::Adt(adt, _) = &ty
            && let Some(variant) =
                items.adts[adt.index()].variants.iter().position(|variant| *variant.name == *name)
            && items.adts[adt.index()].kind == crate::program::items::AdtKind::Enum
        {
            return Ok(Meaning::Variant(
                *adt,
                u32::try_from(variant).unwrap_or(u32::MAX),
                ty.clone(),
            ));
        }
        if let Some(found) = self.associated_const(&ty, &name) {
            return Ok(found);
        }
        match self.solver.probe_path(&ty, &name, self.module) {
            Ok((function, args, _)) => {
                if let Some(module) = items.fns[function.index()].private_to
                    && !self.solver.names.is_inside(self.module, module)
                {
                    let message = format!("the function `{name}` is private to its module");
                    let problem = Diagnostic::error("E0624", self.at(&segment.ident), message);
                    return Err(problem
                        .note(items.fns[function.index()].span, "it is declared here")
                        .help("write `pub` before its `fn`"));
                }
                Ok(Meaning::Fn(function, self.turbofish(function, args, segment, span)))
            }
            Err(error) => {
                let shown = self.shown(&ty);
                let message = format!("`{shown}` has no function or constant `{name}`");
                let problem = Diagnostic::error("E0599", self.at(&segment.ident), message);
                Err(match error {
                    ProbeError::NotInScope(id) => {
                        let name = &items.traits[id.index()].name;
                        problem.help(format!("the trait `{name}` has it: import that with `use`"))
                    }
                    _ => problem,
                })
            }
        }
    }

    pub(super) fn trait_member(
        &mut self,
        of: &TraitRef,
        path: &syn::Path,
        last: usize,
        span: Span,
    ) -> Result<Meaning, Diagnostic> {
        let items = self.solver.items;
        let segment = &path.segments[last];
        let name = segment.ident.to_string();
        let row = &items.traits[of.id.index()];
        let Some(&function) = row.fns.iter().find(|id| *items.fns[id.index()].name == *name) else {
            let own = self.known(&of.args[0]);
            if let Some(found) = self.associated_const(&own, &name) {
                return Ok(found);
            }
            let message = format!("the trait `{}` has no function `{name}`", row.name);
            return Err(Diagnostic::error("E0576", span, message));
        };
        let all = items.fns[function.index()].generics.names.len();
        let mut args = of.args.to_vec();
        while args.len() < all {
            args.push(self.solver.table.any());
        }
        Ok(Meaning::Fn(function, self.turbofish(function, TyList::from(args), segment, span)))
    }

    fn associated_const(&mut self, ty: &Ty, name: &str) -> Option<Meaning> {
        let items = self.solver.items;
        let named = |id: &&ConstId| *items.consts[id.index()].name == *name;
        for (of, id) in self.checker.index.consts_of_impls(name) {
            let row = &items.impls[of.index()];
            let moment = self.solver.table.now();
            let args: TyList = row.generics.names.iter().map(|_| self.solver.table.any()).collect();
            let own = row.self_ty.substitute(&args);
            if self.solver.table.unify(&own, ty) && self.solver.nested(row, &args) {
                let args = args.iter().map(|arg| self.solver.table.resolve(arg)).collect();
                return Some(Meaning::Const(id, args));
            }
            self.solver.table.back_to(moment);
        }
        for (number, row) in (0u32..).zip(items.traits.iter()) {
            let Some(&id) = row.consts.iter().find(named) else { continue };
            let of = TraitRef {
                id: crate::program::items::TraitId(number),
                args: TyList::from([ty.clone()]),
            };
            if items.consts[id.index()].value.is_some() && self.solver.holds(&of) == Some(true) {
                return Some(Meaning::Const(id, of.args));
            }
        }
        None
    }
}
