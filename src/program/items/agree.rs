//! Whether an impl has what its trait wants, in the form in which it wants it, and nothing else.

use super::collect::Collector;
use super::{Fn, FnId, ImplId};
use crate::program::syntax::span;
use crate::program::text::Diagnostic;
use crate::program::types::{Kinds, Substitute, TraitRef, Ty, shown};

impl Collector {
    pub(super) fn check_members(
        &self,
        id: ImplId,
        of: &TraitRef,
        at: &syn::Type,
    ) -> Result<(), Diagnostic> {
        let (row, wanted) = (&self.items.impls[id.index()], &self.items.traits[of.id.index()]);
        let named = |id: &FnId| &self.items.fns[id.index()].name;
        for function in &row.fns {
            let Some(other) = wanted.fns.iter().find(|other| named(other) == named(function))
            else {
                let function = &self.items.fns[function.index()];
                let message =
                    format!("the trait `{}` has no method `{}`", wanted.name, function.name);
                return Err(Diagnostic::error("E0407", function.span, message)
                    .help("put it in an `impl` of the type alone, or declare it in the trait"));
            };
            let (own, other) = (&self.items.fns[function.index()], &self.items.fns[other.index()]);
            self.same_form(own, other, of, row.generics.names.len())?;
        }
        let place = span(row.span.file, at);
        for (name, _) in &row.assocs {
            if !wanted.assocs.iter().any(|assoc| assoc.name == *name) {
                let message = format!("the trait `{}` has no type `{name}`", wanted.name);
                return Err(Diagnostic::error("E0437", place, message));
            }
        }
        for constant in &row.consts {
            let name = &self.items.consts[constant.index()].name;
            let at = self.items.consts[constant.index()].span;
            let is_there =
                wanted.consts.iter().any(|other| self.items.consts[other.index()].name == *name);
            if !is_there && wanted.assocs.iter().any(|assoc| assoc.name == *name) {
                let message =
                    format!("`{name}` is a type in the trait `{}`, and no constant", wanted.name);
                return Err(Diagnostic::error("E0323", at, message));
            }
            if !is_there {
                let message = format!("the trait `{}` has no constant `{name}`", wanted.name);
                return Err(Diagnostic::error("E0438", at, message));
            }
        }
        let is_missing = |wanted: &&FnId| {
            self.items.fns[wanted.index()].body.is_none()
                && self.items.fns[wanted.index()].intrinsic.is_none()
                && !row.fns.iter().any(|own| named(own) == named(wanted))
        };
        let mut missing: Vec<&str> =
            wanted.fns.iter().filter(is_missing).map(|id| &**named(id)).collect();
        let assocs = wanted.assocs.iter().filter(|assoc| {
            assoc.default.is_none() && !row.assocs.iter().any(|(name, _)| *name == assoc.name)
        });
        missing.extend(assocs.map(|assoc| &*assoc.name));
        if missing.is_empty() {
            return Ok(());
        }
        let message = format!("this impl of `{}` lacks `{}`", wanted.name, missing.join("`, `"));
        Err(Diagnostic::error("E0046", place, message))
    }

    /// Whether a method is written as its trait declares it.
    fn same_form(
        &self,
        own: &Fn,
        wanted: &Fn,
        of: &TraitRef,
        parent: usize,
    ) -> Result<(), Diagnostic> {
        let name = &own.name;
        match (&own.self_kind, &wanted.self_kind) {
            (Some(_), None) => {
                let message = format!("`{name}` takes no `self` in the trait, and does here");
                return Err(Diagnostic::error("E0185", own.span, message));
            }
            (None, Some(_)) => {
                let message = format!("`{name}` takes `self` in the trait, and does not here");
                return Err(Diagnostic::error("E0186", own.span, message)
                    .help("write `&self`, or what the trait has, as the first parameter"));
            }
            _ => {}
        }
        if own.inputs.len() != wanted.inputs.len() {
            let message = format!(
                "`{name}` has {} parameters in the trait, and {} here",
                wanted.inputs.len(),
                own.inputs.len()
            );
            return Err(Diagnostic::error("E0050", own.span, message));
        }
        let own_count = own.generics.names.len().saturating_sub(own.generics.parent);
        let wanted_count = wanted.generics.names.len().saturating_sub(wanted.generics.parent);
        if own_count != wanted_count {
            let message = format!(
                "`{name}` has {wanted_count} generic parameters in the trait, and {own_count} here"
            );
            return Err(Diagnostic::error("E0049", own.span, message));
        }
        // The parameters of the trait's function, as this one counts them.
        let further =
            (0..own_count).map(|n| Ty::Param(u32::try_from(parent + n).unwrap_or(u32::MAX)));
        let args: Vec<Ty> = of.args.iter().cloned().chain(further).collect();
        let outputs = (!own.is_async && !wanted.is_async).then_some((&own.output, &wanted.output));
        let inputs = own.inputs.iter().zip(wanted.inputs.iter());
        for (has, wants) in inputs.chain(outputs) {
            let wants = wants.substitute(&args);
            if is_plain(has) && is_plain(&wants) && *has != wants {
                let message = format!(
                    "`{name}` has a `{}` in the trait where it has a `{}` here",
                    shown(&self.items, &wants),
                    shown(&self.items, has)
                );
                return Err(Diagnostic::error("E0053", own.span, message)
                    .help("write the parameters and the return type as the trait has them"));
            }
        }
        Ok(())
    }
}

/// Whether a type is written out: it names nothing that is still to be looked up.
fn is_plain(ty: &Ty) -> bool {
    !ty.has(Kinds::ASSOC.or(Kinds::OPAQUE).or(Kinds::ERROR))
}
