//! Types from syntax.

use std::rc::Rc;

use syn::{GenericArgument, PathArguments};

use super::imports::KNOWN_CRATES;
use super::length::const_usize;
use super::names::{Def, Names, Namespace, primitive};
use super::nearest::nearest;
use super::{Items, ModuleId, Predicate};
use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId};
use crate::program::types::{FnPtrTy, Projection, Substitute, TraitRef, Ty, TyList, is_too_large};

/// How many aliases may stand for each other.
const MOST_ALIASES: u32 = 64;

type Result<T> = std::result::Result<T, Diagnostic>;

/// Where a type is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TypeScope<'a> {
    pub(crate) items: &'a Items,
    pub(crate) names: &'a Names,
    pub(crate) file: FileId,
    pub(crate) module: ModuleId,
    /// The generic parameters that can be named; the n-th is `Ty::Param(n)`.
    pub(crate) generics: &'a [Rc<str>],
    /// What is known of them so far: gives `T::Item` its trait.
    pub(crate) predicates: &'a [Predicate],
    /// What `Self` is.
    pub(crate) self_ty: Option<&'a Ty>,
    /// The trait that is declared or implemented here: gives `Self::Item` its trait.
    pub(crate) self_trait: Option<&'a TraitRef>,
}

/// What differs from place to place: `_`, `impl Trait`, and arguments that are left out.
pub(crate) trait TypeHook {
    /// The type of a `_`, or of a generic argument that is not written; none where it must be.
    fn infer(&mut self) -> Option<Ty>;

    /// The type of an `impl Trait`; none where it cannot be.
    fn impl_trait(
        &mut self,
        scope: &TypeScope<'_>,
        syntax: &syn::TypeImplTrait,
    ) -> Result<Option<Ty>>;
}

/// The parts of a path, without their arguments.
pub(crate) fn path_parts(path: &syn::Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

impl TypeScope<'_> {
    /// A type.
    pub(crate) fn lower(&self, syntax: &syn::Type, hook: &mut dyn TypeHook) -> Result<Ty> {
        let at = || span(self.file, syntax);
        Ok(match syntax {
            syn::Type::Paren(inner) => self.lower(&inner.elem, hook)?,
            syn::Type::Group(inner) => self.lower(&inner.elem, hook)?,
            syn::Type::Never(_) => Ty::Never,
            syn::Type::Tuple(tuple) => {
                let parts = tuple.elems.iter().map(|part| self.lower(part, hook));
                Ty::Tuple(parts.collect::<Result<_>>()?)
            }
            syn::Type::Slice(slice) => Ty::Slice(Rc::new(self.lower(&slice.elem, hook)?)),
            syn::Type::Array(array) => {
                let of = self.lower(&array.elem, hook)?;
                Ty::Array(Rc::new(of), Rc::new(self.length(&array.len, hook)?))
            }
            syn::Type::Reference(reference) => {
                Ty::reference(reference.mutability.is_some(), self.lower(&reference.elem, hook)?)
            }
            syn::Type::Infer(_) => hook.infer().ok_or_else(|| {
                Diagnostic::error("E0121", at(), "`_` cannot stand in a signature: write the type")
            })?,
            syn::Type::ImplTrait(written) => match hook.impl_trait(self, written)? {
                Some(ty) => ty,
                None => {
                    return Err(Diagnostic::error("E0562", at(), "`impl Trait` cannot stand here"));
                }
            },
            syn::Type::TraitObject(object) => self.object(object, hook)?,
            syn::Type::FnPtr(pointer) => {
                let inputs = pointer.inputs.iter().map(|input| self.lower(&input.ty, hook));
                let inputs = inputs.collect::<Result<_>>()?;
                Ty::FnPtr(Rc::new(FnPtrTy { inputs, output: self.output(&pointer.output, hook)? }))
            }
            syn::Type::Path(path) => self.path(path, hook)?,
            syn::Type::Ptr(_) => return Err(Diagnostic::unsupported(at(), "A raw pointer")),
            _ => return Err(Diagnostic::unsupported(at(), "This kind of type")),
        })
    }

    pub(super) fn output(&self, output: &syn::ReturnType, hook: &mut dyn TypeHook) -> Result<Ty> {
        match output {
            syn::ReturnType::Default => Ok(Ty::unit()),
            syn::ReturnType::Type(_, ty) => self.lower(ty, hook),
        }
    }

    fn object(&self, object: &syn::TypeTraitObject, hook: &mut dyn TypeHook) -> Result<Ty> {
        let mut found = None;
        let mut assocs = Vec::new();
        for predicate in self.bounds(&Ty::Never, &object.bounds, hook)? {
            match predicate {
                Predicate::Trait(of) if self.items.traits[of.id.index()].is_auto => {}
                Predicate::Trait(of) => {
                    if found.replace(of).is_some() {
                        let at = span(self.file, object);
                        let message = "only one trait can be made an object, beside `Send`, `Sync` and `Unpin`";
                        return Err(Diagnostic::error("E0225", at, message));
                    }
                }
                Predicate::Assoc(_, name, ty) => assocs.push((name, ty)),
                Predicate::Static(_) => {}
            }
        }
        let of = found.ok_or_else(|| {
            Diagnostic::unsupported(
                span(self.file, object),
                "An object of `Send`, `Sync` or `Unpin` alone",
            )
        })?;
        let row = &self.items.traits[of.id.index()];
        let open = row.assocs.iter().find(|assoc| {
            !assoc.name.starts_with("__") && !assocs.iter().any(|(name, _)| *name == assoc.name)
        });
        if let Some(open) = open {
            let message =
                format!("an object of `{}` has to say what its `{}` is", row.name, open.name);
            return Err(Diagnostic::error("E0191", span(self.file, object), message)
                .help(format!("write `dyn {}<{} = …>`", row.name, open.name)));
        }
        Ok(Ty::Dyn(Rc::new(of), Rc::from(assocs)))
    }

    /// The length of an array, or a const argument.
    fn length(&self, expr: &syn::Expr, hook: &mut dyn TypeHook) -> Result<Ty> {
        if let syn::Expr::Path(path) = expr
            && let Some(name) = path.path.get_ident()
        {
            let name = name.to_string();
            if let Some(param) = self.param(&name) {
                return Ok(param);
            }
        }
        if matches!(expr, syn::Expr::Infer(_))
            && let Some(ty) = hook.infer()
        {
            return Ok(ty);
        }
        match const_usize(self, expr) {
            Some(value) => Ok(Ty::Const(value)),
            None => Err(Diagnostic::unsupported(
                span(self.file, expr),
                "A length that is computed like this",
            )),
        }
    }

    fn param(&self, name: &str) -> Option<Ty> {
        // Inner parameters hide outer ones of the same name.
        let index = self.generics.iter().rposition(|known| &**known == name)?;
        Some(Ty::Param(u32::try_from(index).ok()?))
    }

    fn path(&self, path: &syn::TypePath, hook: &mut dyn TypeHook) -> Result<Ty> {
        let parts = path_parts(&path.path);
        let at = || span(self.file, path);
        if let Some(qself) = &path.qself {
            let ty = self.lower(&qself.ty, hook)?;
            let name = Rc::from(parts.last().map_or("", String::as_str));
            if qself.position == 0 {
                return self.member(ty, &name, path);
            }
            let trait_path = syn::Path {
                leading_colon: path.path.leading_colon,
                segments: path.path.segments.iter().take(qself.position).cloned().collect(),
            };
            let of = self.trait_ref(&trait_path, &ty, hook)?;
            return Ok(Ty::Assoc(Rc::new(Projection { of, name })));
        }
        let mut taken = 1;
        let mut ty = if parts[0] == "Self" && self.self_ty.is_some() {
            self.self_ty.cloned().unwrap_or(Ty::Error)
        } else if let Some(param) =
            self.param(&parts[0]).filter(|_| path.path.leading_colon.is_none())
        {
            param
        } else {
            let names: Vec<&str> = parts.iter().map(String::as_str).collect();
            let global = path.path.leading_colon.is_some();
            match self.names.resolve(self.items, self.module, global, &names, Namespace::Types) {
                Ok(found) => {
                    taken = found.parts;
                    self.defined(
                        found.def,
                        &path.path.segments[found.parts - 1].arguments,
                        path,
                        hook,
                    )?
                }
                Err(_) if parts.len() == 1 && primitive(&parts[0]).is_some() => {
                    primitive(&parts[0]).unwrap_or(Ty::Error)
                }
                Err(_) if parts[0] == "Self" => {
                    let message = "`Self` stands for the type of an `impl` or a trait, and there is none around";
                    return Err(Diagnostic::error("E0411", at(), message));
                }
                Err(missing) => return Err(self.unresolved(&path.path, &missing, "type")),
            }
        };
        for segment in path.path.segments.iter().skip(taken) {
            ty = self.member(ty, &Rc::from(segment.ident.to_string()), path)?;
        }
        let _ = at;
        Ok(ty)
    }

    /// `T::Name`.
    fn member(&self, ty: Ty, name: &Rc<str>, path: &syn::TypePath) -> Result<Ty> {
        let has = |of: &TraitRef| self.trait_with(of, name);
        let bounds = self.predicates.iter().filter_map(|predicate| match predicate {
            Predicate::Trait(of) if of.args.first() == Some(&ty) => Some(of),
            _ => None,
        });
        let is_self = self.self_ty == Some(&ty) || (self.self_ty.is_none() && ty == Ty::Param(0));
        let own = self.self_trait.filter(|_| is_self);
        // In `impl<F: Future> IntoFuture for F`, `F::Output` is the bound's and `Self::Output`
        // the impl's own.
        let is_written = path.path.segments.first().is_some_and(|first| first.ident == "Self");
        let found = if is_written {
            own.into_iter().chain(bounds).find_map(has)
        } else {
            bounds.chain(own).find_map(has)
        };
        let of = found.ok_or_else(|| {
            Diagnostic::error(
                "E0220",
                span(self.file, path),
                format!("there is no associated type `{name}` here"),
            )
        })?;
        Ok(Ty::Assoc(Rc::new(Projection { of, name: Rc::clone(name) })))
    }

    /// The trait itself, or the supertrait of it, that has an associated type of this name.
    fn trait_with(&self, of: &TraitRef, name: &str) -> Option<TraitRef> {
        let row = &self.items.traits[of.id.index()];
        if row.assocs.iter().any(|assoc| &*assoc.name == name) {
            return Some(of.clone());
        }
        row.generics.predicates.iter().find_map(|predicate| match predicate {
            Predicate::Trait(upper) if upper.args.first() == Some(&Ty::Param(0)) => {
                self.trait_with(&upper.substitute(&of.args), name)
            }
            _ => None,
        })
    }

    fn defined(
        &self,
        def: Def,
        args: &PathArguments,
        path: &syn::TypePath,
        hook: &mut dyn TypeHook,
    ) -> Result<Ty> {
        let at = span(self.file, path);
        match def {
            Def::Adt(id) => {
                let generics = &self.items.adts[id.index()].generics;
                let args = self.args(args, &generics.names, &generics.defaults, at, hook)?;
                Ok(Ty::Adt(id, TyList::from(args)))
            }
            Def::Alias(alias) => {
                let alias = &self.items.aliases[alias as usize];
                let args = self.args(args, &alias.names, &[], at, hook)?;
                let scope = TypeScope {
                    file: alias.file,
                    module: alias.module,
                    generics: &alias.names,
                    predicates: &[],
                    self_ty: None,
                    self_trait: None,
                    ..*self
                };
                if alias.is_open.get() {
                    let message = "this name stands for itself, and so for no type";
                    return Err(Diagnostic::error("E0391", at, message));
                }
                let open = &self.items.open_aliases;
                if open.get() == MOST_ALIASES {
                    let message = format!("A chain of more than {MOST_ALIASES} aliases");
                    return Err(Diagnostic::unsupported(at, &message));
                }
                alias.is_open.set(true);
                open.set(open.get() + 1);
                let lowered = scope.lower(&alias.ty, hook);
                open.set(open.get() - 1);
                alias.is_open.set(false);
                let ty = lowered?.substitute(&args);
                if is_too_large(&ty, &Ty::clone) {
                    let message = "the type that this stands for consists of too many others";
                    return Err(Diagnostic::syntax(at, message));
                }
                Ok(ty)
            }
            Def::Variant(..) => {
                Err(Diagnostic::error("E0573", at, "this is a variant, and a type is wanted here"))
            }
            Def::Trait(_) => {
                let message = "this is a trait: write `dyn` before it, or `impl`";
                Err(Diagnostic::error("E0782", at, message))
            }
            Def::Module(_) | Def::Fn(_) | Def::Const(_) => {
                Err(Diagnostic::error("E0573", at, "this is no type, and one is wanted here"))
            }
        }
    }

    /// Generic arguments, those that are not written filled in.
    pub(crate) fn args(
        &self,
        written: &PathArguments,
        names: &[Rc<str>],
        defaults: &[Option<Ty>],
        at: crate::program::text::Span,
        hook: &mut dyn TypeHook,
    ) -> Result<Vec<Ty>> {
        let mut args = Vec::new();
        if let PathArguments::AngleBracketed(written) = written {
            for arg in &written.args {
                match arg {
                    GenericArgument::Type(ty) => args.push(self.lower(ty, hook)?),
                    GenericArgument::Const(expr) => args.push(self.length(expr, hook)?),
                    _ => {}
                }
            }
        }
        if args.len() > names.len() {
            let message =
                format!("{} are given, and it has {} generic parameters", args.len(), names.len());
            return Err(Diagnostic::error("E0107", at, message));
        }
        let given = args.len();
        for i in given..names.len() {
            let filled = match defaults.get(i).and_then(Option::as_ref) {
                Some(default) => Some(default.substitute(&args)),
                None if given == 0 => hook.infer(),
                None => None,
            };
            args.push(filled.ok_or_else(|| {
                let message =
                    format!("{given} generic arguments are given, and {} are wanted", names.len());
                Diagnostic::error("E0107", at, message)
            })?);
        }
        Ok(args)
    }

    /// What to say of a path that stands for nothing.
    pub(crate) fn unresolved(
        &self,
        path: &syn::Path,
        missing: &super::Unresolved,
        what: &str,
    ) -> Diagnostic {
        let segment = &path.segments[missing.part.min(path.segments.len() - 1)];
        let at = span(self.file, &segment.ident);
        let name = segment.ident.to_string();
        let is_last = missing.part + 1 == path.segments.len();
        let root = path.segments[0].ident.to_string();
        if missing.is_private {
            let message = format!("`{name}` is private to its module");
            return Diagnostic::error("E0603", at, message)
                .help(format!("write `pub` before it where it is declared, `pub … {name}`"));
        }
        if path.segments.len() > 1 && KNOWN_CRATES.contains(&root.as_str()) {
            // The surface has not everything that the real crate has.
            let whole = path_parts(path).join("::");
            return Diagnostic::unsupported(at, &format!("`{whole}`, if there is such a thing,"));
        }
        if !is_last {
            let message = format!("there is no module, crate or type `{name}` here");
            return Diagnostic::error("E0433", at, message);
        }
        let code = if what == "trait" { "E0405" } else { "E0425" };
        let diagnostic = Diagnostic::error(code, at, format!("there is no {what} `{name}` here"));
        let space = if what == "value" { Namespace::Values } else { Namespace::Types };
        match nearest(&name, &self.names.visible(self.module, space)) {
            Some(near) if missing.in_scope => diagnostic.help(format!("did you mean `{near}`?")),
            _ => diagnostic,
        }
    }
}
