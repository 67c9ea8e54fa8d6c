//! Signatures: generics, fields, parameters and return types as types.

use std::rc::Rc;

use syn::{GenericParam, Generics as Syntax};

use super::ty::{TypeHook, TypeScope};
use super::{Generics, Predicate};
use crate::program::text::Diagnostic;
use crate::program::types::{TraitRef, Ty};

type Result<T> = std::result::Result<T, Diagnostic>;

/// In a signature nothing is inferred.
pub(super) struct Written;

impl TypeHook for Written {
    fn infer(&mut self) -> Option<Ty> {
        None
    }

    fn impl_trait(&mut self, _: &TypeScope<'_>, _: &syn::TypeImplTrait) -> Result<Option<Ty>> {
        Ok(None)
    }
}

/// `impl Trait` in a parameter: a further generic parameter.
pub(super) struct Parameters<'a> {
    pub(super) generics: &'a mut Generics,
}

impl TypeHook for Parameters<'_> {
    fn infer(&mut self) -> Option<Ty> {
        None
    }

    fn impl_trait(
        &mut self,
        scope: &TypeScope<'_>,
        syntax: &syn::TypeImplTrait,
    ) -> Result<Option<Ty>> {
        let index = self.generics.names.len();
        let ty = Ty::Param(u32::try_from(index).unwrap_or(u32::MAX));
        self.generics.names.push(Rc::from(format!("impl{index}")));
        self.generics.defaults.push(None);
        let bounds = scope.bounds(&ty, &syntax.bounds, self)?;
        self.generics.predicates.extend(bounds);
        Ok(Some(ty))
    }
}

/// `impl Trait` in a return type: a type that only the body knows.
pub(super) struct Returned<'a> {
    pub(super) make: &'a dyn std::ops::Fn(u32) -> Ty,
    pub(super) opaques: Vec<Vec<Predicate>>,
}

impl TypeHook for Returned<'_> {
    fn infer(&mut self) -> Option<Ty> {
        None
    }

    fn impl_trait(
        &mut self,
        scope: &TypeScope<'_>,
        syntax: &syn::TypeImplTrait,
    ) -> Result<Option<Ty>> {
        let index = self.opaques.len();
        let ty = (self.make)(u32::try_from(index).unwrap_or(u32::MAX));
        self.opaques.push(Vec::new());
        let bounds = scope.bounds(&ty, &syntax.bounds, self)?;
        self.opaques[index] = bounds;
        Ok(Some(ty))
    }
}

/// The names of generic parameters, lifetimes left out.
pub(super) fn names(syntax: &Syntax) -> Vec<Rc<str>> {
    let name = |param: &GenericParam| match param {
        GenericParam::Type(param) => Some(Rc::from(param.ident.to_string())),
        GenericParam::Const(param) => Some(Rc::from(param.ident.to_string())),
        GenericParam::Lifetime(_) => None,
    };
    syntax.params.iter().filter_map(name).collect()
}

/// The generics of an item inside `parent`, whose names `generics` has already.
///
/// Bounds may name each other's associated types, so those that cannot be read yet are read
/// again after the others.
pub(super) fn read(scope: &TypeScope<'_>, syntax: &Syntax, generics: &mut Generics) -> Result<()> {
    let mut defaults = vec![None; generics.parent];
    let mut bounds = Vec::new();
    let mut index = generics.parent;
    for param in &syntax.params {
        match param {
            GenericParam::Type(param) => {
                let subject = Ty::Param(u32::try_from(index).unwrap_or(u32::MAX));
                let known = TypeScope { predicates: &[], ..*scope };
                let default = param.default.as_ref();
                defaults.push(default.map(|(_, ty)| known.lower(ty, &mut Written)).transpose()?);
                bounds.push((Subject::Is(subject), &param.bounds));
                index += 1;
            }
            GenericParam::Const(_) => {
                defaults.push(None);
                index += 1;
            }
            GenericParam::Lifetime(_) => {}
        }
    }
    generics.defaults = defaults;
    let clauses = syntax.where_clause.iter().flat_map(|clause| &clause.predicates);
    bounds.extend(clauses.filter_map(|clause| match clause {
        syn::WherePredicate::Type(clause) => {
            Some((Subject::Of(&clause.bounded_ty), &clause.bounds))
        }
        _ => None,
    }));
    let mut waiting = bounds;
    loop {
        let before = waiting.len();
        let mut put_off = Vec::new();
        let mut problem = None;
        for (subject, bounds) in waiting {
            let scope = TypeScope { predicates: &generics.predicates, ..*scope };
            let read = subject.ty(&scope).and_then(|ty| scope.bounds(&ty, bounds, &mut Written));
            match read {
                Ok(found) => generics.predicates.extend(found),
                Err(error) => {
                    problem.get_or_insert(error);
                    put_off.push((subject, bounds));
                }
            }
        }
        match problem {
            None => return Ok(()),
            Some(problem) if put_off.len() == before => return Err(problem),
            Some(_) => waiting = put_off,
        }
    }
}

enum Subject<'a> {
    Is(Ty),
    Of(&'a syn::Type),
}

impl Subject<'_> {
    fn ty(&self, scope: &TypeScope<'_>) -> Result<Ty> {
        match self {
            Self::Is(ty) => Ok(ty.clone()),
            Self::Of(syntax) => scope.lower(syntax, &mut Written),
        }
    }
}

/// The trait reference of a trait itself: its parameters for its parameters.
pub(super) fn own_ref(id: super::TraitId, generics: &Generics) -> TraitRef {
    let count = u32::try_from(generics.names.len()).unwrap_or(u32::MAX);
    TraitRef { id, args: (0..count).map(Ty::Param).collect() }
}
