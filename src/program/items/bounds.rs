//! Bounds from syntax: `T: Trait<A, Name = B> + 'static`.

use std::rc::Rc;

use syn::punctuated::Punctuated;
use syn::{AssocConst, GenericArgument, PathArguments, Token, TypeParamBound};

use super::names::{Def, Namespace};
use super::ty::{TypeHook, TypeScope, path_parts};
use super::{Predicate, TraitId};
use crate::program::syntax::span;
use crate::program::text::Diagnostic;
use crate::program::types::{Projection, TraitRef, Ty, TyList};

type Result<T> = std::result::Result<T, Diagnostic>;

impl TypeScope<'_> {
    /// What `subject: bounds` demands.
    pub(crate) fn bounds(
        &self,
        subject: &Ty,
        bounds: &Punctuated<TypeParamBound, Token![+]>,
        hook: &mut dyn TypeHook,
    ) -> Result<Vec<Predicate>> {
        let mut predicates = Vec::new();
        for bound in bounds {
            match bound {
                TypeParamBound::Lifetime(lifetime)
                    if lifetime.ident == "static" => {
                        predicates.push(Predicate::Static(subject.clone()));
                    }
                TypeParamBound::Trait(bound)
                    // `?Sized` takes a demand back that is never made here.
                    if bound.maybe.is_none() => {
                        self.bound(subject, &bound.path, hook, &mut predicates)?;
                    }
                _ => {}
            }
        }
        Ok(predicates)
    }

    fn bound(
        &self,
        subject: &Ty,
        path: &syn::Path,
        hook: &mut dyn TypeHook,
        predicates: &mut Vec<Predicate>,
    ) -> Result<()> {
        let of = self.trait_ref(path, subject, hook)?;
        predicates.push(Predicate::Trait(of.clone()));
        let Some(last) = path.segments.last() else { return Ok(()) };
        match &last.arguments {
            PathArguments::Parenthesized(sugar) => {
                let output = self.output(&sugar.output, hook)?;
                let is_async = last.ident.to_string().starts_with("Async");
                let name = if is_async { "__AsyncOutput" } else { "Output" };
                let once = if is_async { "AsyncFnOnce" } else { "FnOnce" };
                let of = match self.items.lang_traits.get(once) {
                    Some(&once) => TraitRef { id: once, args: of.args },
                    None => of,
                };
                predicates.push(Predicate::Assoc(of, Rc::from(name), output));
            }
            PathArguments::AngleBracketed(written) => {
                for arg in &written.args {
                    match arg {
                        GenericArgument::AssocType(assoc) => {
                            let name: Rc<str> = Rc::from(assoc.ident.to_string());
                            let of = self.declaring(&of, &name);
                            let ty = self.lower(&assoc.ty, hook)?;
                            predicates.push(Predicate::Assoc(of, name, ty));
                        }
                        GenericArgument::Constraint(constraint) => {
                            let name: Rc<str> = Rc::from(constraint.ident.to_string());
                            let of = self.declaring(&of, &name);
                            let inner = Ty::Assoc(Rc::new(Projection { of, name }));
                            predicates.extend(self.bounds(&inner, &constraint.bounds, hook)?);
                        }
                        GenericArgument::AssocConst(AssocConst { ident, .. }) => {
                            let at = span(self.file, ident);
                            return Err(Diagnostic::unsupported(
                                at,
                                "An associated constant in a bound",
                            ));
                        }
                        _ => {}
                    }
                }
            }
            PathArguments::None => {}
        }
        Ok(())
    }

    /// The trait, among `of` and its supertraits, that declares an associated type.
    fn declaring(&self, of: &TraitRef, name: &str) -> TraitRef {
        use crate::program::types::Substitute as _;
        let row = &self.items.traits[of.id.index()];
        if row.assocs.iter().any(|assoc| &*assoc.name == name) {
            return of.clone();
        }
        let upper = row.generics.predicates.iter().find_map(|predicate| match predicate {
            Predicate::Trait(upper) if upper.args.first() == Some(&Ty::Param(0)) => {
                let upper = upper.substitute(&of.args);
                let found = self.declaring(&upper, name);
                let row = &self.items.traits[found.id.index()];
                row.assocs.iter().any(|assoc| &*assoc.name == name).then_some(found)
            }
            _ => None,
        });
        upper.unwrap_or_else(|| of.clone())
    }

    /// The trait that a path names.
    pub(crate) fn trait_id(&self, path: &syn::Path) -> Result<TraitId> {
        let parts = path_parts(path);
        let names: Vec<&str> = parts.iter().map(String::as_str).collect();
        let global = path.leading_colon.is_some();
        match self.names.resolve(self.items, self.module, global, &names, Namespace::Types) {
            Ok(super::Found { def: Def::Trait(id), .. }) => Ok(id),
            Ok(_) => {
                let message = format!("`{}` is no trait, and one is wanted here", parts.join("::"));
                Err(Diagnostic::error("E0404", span(self.file, path), message))
            }
            Err(missing) => Err(self.unresolved(path, &missing, "trait")),
        }
    }

    /// A trait with its arguments, for `subject`.
    pub(crate) fn trait_ref(
        &self,
        path: &syn::Path,
        subject: &Ty,
        hook: &mut dyn TypeHook,
    ) -> Result<TraitRef> {
        let id = self.trait_id(path)?;
        let arguments = path.segments.last().map(|last| &last.arguments);
        let mut args = vec![subject.clone()];
        match arguments {
            Some(PathArguments::Parenthesized(sugar)) => {
                let inputs = sugar.inputs.iter().map(|input| self.lower(&input.ty, hook));
                args.push(Ty::Tuple(inputs.collect::<Result<_>>()?));
            }
            Some(arguments) => {
                let generics = &self.items.traits[id.index()].generics;
                let defaults: Vec<_> = generics
                    .defaults
                    .iter()
                    .skip(1)
                    .map(|default| {
                        use crate::program::types::Substitute as _;
                        default
                            .as_ref()
                            .map(|default| default.substitute(std::slice::from_ref(subject)))
                    })
                    .collect();
                let names = generics.names.get(1..).unwrap_or_default();
                args.extend(self.args(arguments, names, &defaults, span(self.file, path), hook)?);
            }
            None => {}
        }
        Ok(TraitRef { id, args: TyList::from(args) })
    }
}
