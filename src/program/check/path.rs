//! Paths as values: variables, functions, constructors, constants.

use std::rc::Rc;

use super::context::Context;
use crate::program::body::{Callee, Expr, ExprKind, LocalId};
use crate::program::items::{
    AdtId, ConstId, Def, FnId, FnParent, Found, Namespace, Predicate, Shape, TypeScope, path_parts,
};
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::{FnPtrTy, Substitute, TraitRef, Ty, TyList};

/// What a path stands for as a value.
#[derive(Debug, Clone)]
pub(super) enum Meaning {
    Local(LocalId),
    Fn(FnId, TyList),
    /// A struct (variant 0) or a variant, of this type.
    Variant(AdtId, u32, Ty),
    Const(ConstId, TyList),
    /// The value of a const parameter.
    Number(u64),
}

impl Context<'_> {
    pub(super) fn path_value(&mut self, path: &syn::ExprPath, span: Span) -> Expr {
        match self.meaning(path.qself.as_ref(), &path.path, span) {
            Ok(meaning) => self.mean(meaning, span),
            Err(problem) => self.wrong(problem),
        }
    }

    fn mean(&mut self, meaning: Meaning, span: Span) -> Expr {
        match meaning {
            Meaning::Local(id) => {
                let ty = self.locals[id.0 as usize].ty.clone();
                self.made(ExprKind::Local(id), ty, span)
            }
            Meaning::Fn(id, args) => {
                let ty = Ty::FnDef(id, TyList::clone(&args));
                self.made(ExprKind::FnValue(Callee::Fn(id, args)), ty, span)
            }
            Meaning::Variant(adt, variant, ty) => {
                let row = &self.solver.items.adts[adt.index()].variants[variant as usize];
                match row.shape {
                    Shape::Unit => {
                        let kind = ExprKind::Variant { variant, fields: Vec::new(), rest: None };
                        self.made(kind, ty, span)
                    }
                    Shape::Tuple => {
                        let hidden = row.fields.iter().find_map(|field| {
                            field
                                .private_to
                                .filter(|module| !self.solver.names.is_inside(self.module, *module))
                        });
                        if hidden.is_some() {
                            let message = format!(
                                "`{}` has a field that is private to its module, and cannot be made here",
                                row.name
                            );
                            return self.wrong(Diagnostic::error("E0603", span, message).help(
                                "write `pub` before the field, or a function there that makes the value",
                            ));
                        }
                        let inputs = self.checker.fields_with(&mut self.solver, &ty, variant);
                        let pointer = FnPtrTy { inputs: TyList::from(inputs), output: ty };
                        let kind = ExprKind::FnValue(Callee::Constructor(adt, variant));
                        self.made(kind, Ty::FnPtr(Rc::new(pointer)), span)
                    }
                    Shape::Named => {
                        let message =
                            format!("`{}` is written with its fields in braces", row.name);
                        self.wrong(Diagnostic::error("E0533", span, message))
                    }
                }
            }
            Meaning::Number(value) => {
                let literal = crate::program::body::Literal::Int(i128::from(value));
                self.made(ExprKind::Literal(literal), Ty::USIZE, span)
            }
            Meaning::Const(id, args) => {
                let row = &self.solver.items.consts[id.index()];
                let ty = row.ty.substitute(&args);
                let ty = self.solver.normalize(&ty);
                let is_static = row.is_static;
                self.solver.settle();
                let args = self.solver.table.resolve(&args);
                if self.solver.table.is_open(&args) {
                    let message = format!("of which type `{}` is meant cannot be told", row.name);
                    return self.wrong(
                        Diagnostic::error("E0283", span, message)
                            .help("write the type before it: `<u8 as Trait>::NAME`"),
                    );
                }
                let body = self.checker.constant(id, &args);
                if is_static {
                    return self.made(ExprKind::Static(body), ty, span);
                }
                self.made(ExprKind::Const(body), ty, span)
            }
        }
    }

    /// What a path stands for.
    pub(super) fn meaning(
        &mut self,
        qself: Option<&syn::QSelf>,
        path: &syn::Path,
        span: Span,
    ) -> Result<Meaning, Diagnostic> {
        if qself.is_none()
            && let Some(name) = path.get_ident()
            && let Some(local) = self.find_local(&name.to_string())
        {
            return Ok(Meaning::Local(local));
        }
        let parts = path_parts(path);
        let last = path.segments.len() - 1;
        if let Some(qself) = qself {
            let ty = self.ty(&qself.ty);
            if qself.position == 0 {
                return self.member(&ty, path, last, span);
            }
            let of = syn::Path {
                leading_colon: path.leading_colon,
                segments: path.segments.iter().take(qself.position).cloned().collect(),
            };
            let id = self.scope().trait_id(&of)?;
            let names: Vec<_> = self.solver.items.traits[id.index()].generics.names[1..].to_vec();
            let mut args = vec![ty];
            let written = of
                .segments
                .last()
                .map_or(syn::PathArguments::None, |segment| segment.arguments.clone());
            args.extend(self.generic_args(&written, &names, span));
            return self.trait_member(&TraitRef { id, args: TyList::from(args) }, path, last, span);
        }
        if parts[0] == "Self" && self.self_ty.is_some() {
            let own = self.self_ty.clone().unwrap_or(Ty::Error).substitute(&self.args);
            let own = self.solver.normalize(&own);
            return match (&own, last) {
                (Ty::Adt(adt, _), 0) => Ok(Meaning::Variant(*adt, 0, own.clone())),
                _ => self.member(&own, path, last, span),
            };
        }
        let is_param = self.generics.names.iter().any(|name| **name == *parts[0]);
        if is_param && last > 0 {
            let ty = self.prefix(path, 1);
            return self.member(&ty, path, last, span);
        }
        if is_param {
            let index =
                self.generics.names.iter().rposition(|name| **name == *parts[0]).unwrap_or(0);
            // Of a parameter for which something only stands in, the value is not known.
            let value = match self.args.get(index) {
                Some(Ty::Const(value)) => *value,
                _ => 0,
            };
            return Ok(Meaning::Number(value));
        }
        let names: Vec<&str> = parts.iter().map(String::as_str).collect();
        let global = path.leading_colon.is_some();
        let found = self.solver.names.resolve(
            self.solver.items,
            self.module,
            global,
            &names,
            Namespace::Values,
        );
        match found {
            Ok(Found { def, parts: taken }) if taken == parts.len() => {
                self.defined(def, path, span)
            }
            Ok(Found { def: Def::Trait(id), parts: taken }) if taken == last => {
                let count = self.solver.items.traits[id.index()].generics.names.len();
                let args = (0..count).map(|_| self.solver.table.any()).collect();
                self.trait_member(&TraitRef { id, args }, path, last, span)
            }
            Ok(Found { parts: taken, .. }) if taken == last => {
                let ty = self.prefix(path, taken);
                self.member(&ty, path, last, span)
            }
            Err(_) if last == 1 && crate::program::items::primitive(&parts[0]).is_some() => {
                let ty = crate::program::items::primitive(&parts[0]).unwrap_or(Ty::Error);
                self.member(&ty, path, last, span)
            }
            Err(missing) => {
                let is_type = missing.part == last
                    && self
                        .solver
                        .names
                        .resolve(self.solver.items, self.module, global, &names, Namespace::Types)
                        .is_ok();
                if is_type {
                    let message =
                        format!("`{}` is a type, and a value is wanted here", parts.join("::"));
                    return Err(Diagnostic::error("E0423", span, message));
                }
                if last == 0 && parts[0] == "self" {
                    let message = "there is no `self` here: this function does not take it";
                    return Err(Diagnostic::error("E0424", span, message)
                        .help("write `&self` as its first parameter"));
                }
                if last == 0 && self.solver.names.is_outer_variable(self.module, &parts[0]) {
                    let message = format!(
                        "`{}` is a variable of the function around, which a function inside does not see",
                        parts[0]
                    );
                    return Err(Diagnostic::error("E0434", span, message).help(
                        "write a closure, `|…| …`, which sees it; or hand it in as an argument",
                    ));
                }
                let what = if last > 0 { "function" } else { "value" };
                Err(self.scope().unresolved(path, &missing, what))
            }
            Ok(_) => Err(Diagnostic::error(
                "E0223",
                span,
                "this path leads through a type that is not named in full",
            )),
        }
    }

    pub(super) fn scope(&self) -> TypeScope<'_> {
        TypeScope {
            items: self.solver.items,
            names: self.solver.names,
            file: self.file,
            module: self.module,
            generics: &self.generics.names,
            predicates: &self.generics.predicates,
            self_ty: self.self_ty.as_ref(),
            self_trait: self.self_trait.as_ref(),
        }
    }

    /// The type that the first parts of a path name.
    fn prefix(&mut self, path: &syn::Path, parts: usize) -> Ty {
        let path = syn::Path {
            leading_colon: path.leading_colon,
            segments: path.segments.iter().take(parts).cloned().collect(),
        };
        self.ty(&syn::Type::Path(syn::TypePath { attrs: Vec::new(), qself: None, path }))
    }

    fn defined(&mut self, def: Def, path: &syn::Path, span: Span) -> Result<Meaning, Diagnostic> {
        let items = self.solver.items;
        let last = path.segments.len() - 1;
        Ok(match def {
            Def::Fn(id) => {
                let row = &items.fns[id.index()];
                // `impl Trait` parameters are never written.
                let written =
                    row.generics.names.iter().filter(|name| !name.starts_with("impl")).cloned();
                let written: Vec<_> = written.collect();
                let mut args = self.generic_args(&path.segments[last].arguments, &written, span);
                while args.len() < row.generics.names.len() {
                    args.push(self.solver.table.any());
                }
                Meaning::Fn(id, TyList::from(args))
            }
            Def::Adt(adt) => {
                let names = &items.adts[adt.index()].generics.names;
                let args = self.generic_args(&path.segments[last].arguments, names, span);
                Meaning::Variant(adt, 0, Ty::Adt(adt, TyList::from(args)))
            }
            Def::Variant(adt, variant) => {
                let names = &items.adts[adt.index()].generics.names;
                let on_enum = last.checked_sub(1).map(|before| &path.segments[before].arguments);
                let on_enum = on_enum.filter(|args| !matches!(args, syn::PathArguments::None));
                let written = on_enum.unwrap_or(&path.segments[last].arguments);
                let args = self.generic_args(written, names, span);
                Meaning::Variant(adt, variant, Ty::Adt(adt, TyList::from(args)))
            }
            Def::Const(id) => Meaning::Const(id, TyList::default()),
            Def::Module(_) | Def::Trait(_) | Def::Alias(_) => {
                let message = "this is no value, and one is wanted here";
                return Err(Diagnostic::error("E0423", span, message));
            }
        })
    }

    /// The arguments of a function, those that are written put in.
    pub(super) fn turbofish(
        &mut self,
        function: FnId,
        args: TyList,
        segment: &syn::PathSegment,
        span: Span,
    ) -> TyList {
        self.written_args(function, args, &segment.arguments, span)
    }

    pub(super) fn written_args(
        &mut self,
        function: FnId,
        args: TyList,
        written: &syn::PathArguments,
        span: Span,
    ) -> TyList {
        if matches!(written, syn::PathArguments::None) {
            return args;
        }
        let generics = &self.solver.items.fns[function.index()].generics;
        let own: Vec<_> = generics.names[generics.parent..]
            .iter()
            .filter(|name| !name.starts_with("impl"))
            .cloned()
            .collect();
        let given = self.generic_args(written, &own, span);
        for (arg, given) in args[generics.parent..].iter().zip(&given) {
            self.solver.table.unify(arg, given);
        }
        args
    }

    /// Demands what a function demands of its arguments.
    pub(super) fn demand_of(&mut self, function: FnId, args: &TyList, span: Span) {
        let items = self.solver.items;
        let row = &items.fns[function.index()];
        for predicate in &row.generics.predicates {
            let predicate = crate::program::infer::substitute(predicate, args);
            if let Some(ty) = super::checker::is_static(&predicate) {
                self.statics.push((ty.clone(), span));
            }
            if let Predicate::Trait(of) = &predicate
                && self.file == FileId::PROGRAM
                && items.traits[of.id.index()].lang.as_deref() == Some("Send")
            {
                self.sent.push((of.args[0].clone(), span));
            }
            self.solver.demand(predicate, span);
        }
        if let FnParent::Trait(id) = row.parent {
            let count = items.traits[id.index()].generics.names.len();
            let of = TraitRef { id, args: TyList::from(&args[..count]) };
            self.solver.demand(Predicate::Trait(of), span);
        }
    }
}
