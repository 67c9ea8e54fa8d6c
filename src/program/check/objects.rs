//! Traits of which there can be no objects.

use super::checker::Checker;
use crate::program::items::{Predicate, TraitId};
use crate::program::text::Diagnostic;
use crate::program::types::{Kinds, Substitute, Ty};

impl Checker {
    /// Says where an object is made of a trait of which there can be none.
    pub(super) fn check_objects(&self) {
        let items = &self.front.items;
        for number in items.fns.first_own()..items.fns.len() {
            let row = &items.fns[number];
            for ty in row.inputs.iter().chain([&row.output]) {
                let mut found = None;
                ty.any(Kinds::EVERY, &mut |part| {
                    if let Ty::Dyn(of, _) = part {
                        found = self.no_object(of.id).map(|why| (of.id, why));
                    }
                    found.is_some()
                });
                let Some((id, why)) = found else { continue };
                let name = &items.traits[id.index()].name;
                let message = format!("there can be no object of `{name}`: {why}");
                self.report(Diagnostic::error("E0038", row.span, message).help(format!(
                    "write `impl {name}` and not `dyn`, or demand `where Self: Sized` of that function"
                )));
                break;
            }
        }
    }

    /// Why there can be no object of a trait of the program, if there cannot.
    fn no_object(&self, id: TraitId) -> Option<String> {
        let items = &self.front.items;
        if id.index() < items.traits.first_own() {
            return None;
        }
        let row = &items.traits[id.index()];
        if !row.consts.is_empty() {
            return Some("it has a constant".to_owned());
        }
        for function in &row.fns {
            let function = &items.fns[function.index()];
            let name = &function.name;
            let is_for_sized = function.generics.predicates.iter().any(|predicate| {
                matches!(predicate, Predicate::Trait(of) if of.args[0] == Ty::Param(0)
                    && items.lang_traits.get("Sized") == Some(&of.id))
            });
            if is_for_sized {
                continue;
            }
            let names_itself = |ty: &Ty| {
                let mut found = false;
                ty.changed(Kinds::PARAM, &mut |part| {
                    found |= *part == Ty::Param(0);
                    // `Self::Item` is known where the object is.
                    matches!(part, Ty::Assoc(_)).then(|| part.clone())
                });
                found
            };
            if function.self_kind.is_none() {
                return Some(format!("`{name}` takes no `self`"));
            }
            if function.is_async || !function.opaques.is_empty() {
                return Some(format!("each type has a future or a type of its own for `{name}`"));
            }
            if function.generics.names.len() > function.generics.parent {
                return Some(format!("`{name}` is generic"));
            }
            if function.inputs.iter().skip(1).chain([&function.output]).any(names_itself) {
                return Some(format!("`{name}` names `Self` beside `self`"));
            }
        }
        None
    }
}
