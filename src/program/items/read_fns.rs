//! The signatures of functions, consts and impls, from syntax to tables.

use std::rc::Rc;

use super::collect::Collector;
use super::signatures::{self, Parameters, Returned, Written};
use super::ty::TypeScope;
use super::{ConstId, FnId, FnParent, Generics, Impl, ImplId, ModuleId, SelfKind};
use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId};
use crate::program::types::{TraitRef, Ty, TyList};

#[derive(Default)]
struct Members {
    fns: Vec<FnId>,
    consts: Vec<(ConstId, syn::Type)>,
    types: Vec<syn::ImplItemType>,
}

impl Collector {
    pub(super) fn read_impl(
        &mut self,
        file: FileId,
        module: ModuleId,
        item: syn::ItemImpl,
    ) -> Result<(), Diagnostic> {
        let names = Generics { names: signatures::names(&item.generics), ..Generics::default() };
        let scope = self.scope(file, module, &names, None, None);
        let mut generics = names.clone();
        signatures::read(&scope, &item.generics, &mut generics)?;
        let scope = self.scope(file, module, &generics, None, None);
        let self_ty = scope.lower(&item.self_ty, &mut Written)?;
        let scope = TypeScope { self_ty: Some(&self_ty), ..scope };
        let (of, is_negative) = match &item.trait_ {
            Some((path, _)) => {
                let of = scope.trait_ref(path, &self_ty, &mut Written)?;
                (Some(of), item.modifiers.polarity.is_some())
            }
            None => (None, false),
        };
        // Bounds that name `Self` can only be read now.
        let mut members = Members::default();
        let id = ImplId(self.items.impls.push(Impl {
            generics: generics.clone(),
            of: of.clone(),
            self_ty: self_ty.clone(),
            is_negative,
            fns: Vec::new(),
            assocs: Vec::new(),
            consts: Vec::new(),
            span: span(file, &item.self_ty),
        }));
        for member in item.items {
            match member {
                syn::ImplItem::Fn(function) => {
                    let (sig, body) = (function.sig, Some(function.block));
                    let is_private =
                        of.is_none() && matches!(function.vis, syn::Visibility::Inherited);
                    let function =
                        self.function(file, module, FnParent::Impl(id), sig, body, &function.attrs);
                    if let Some(row) = self.items.fns.own_mut(function.index()) {
                        row.private_to = is_private.then_some(module);
                    }
                    members.fns.push(function);
                }
                syn::ImplItem::Const(constant) => {
                    let ty = constant.ty.clone();
                    let id = self.constant(
                        file,
                        module,
                        FnParent::Impl(id),
                        &constant.ident,
                        Some(constant.expr),
                        false,
                        constant.ty,
                    );
                    members.consts.push((id, ty));
                }
                syn::ImplItem::Type(assoc) => members.types.push(assoc),
                other => self
                    .problems
                    .push(Diagnostic::unsupported(span(file, &other), "This member of an impl")),
            }
        }
        let mut assocs = Vec::new();
        for assoc in &members.types {
            let scope = self.scope(file, module, &generics, Some(&self_ty), of.as_ref());
            assocs.push((Rc::from(assoc.ident.to_string()), scope.lower(&assoc.ty, &mut Written)?));
        }
        if let Some(row) = self.items.impls.own_mut(id.index()) {
            row.fns.clone_from(&members.fns);
            row.consts = members.consts.iter().map(|(id, _)| *id).collect();
            row.assocs = assocs;
        }
        for function in &members.fns {
            self.read_fn(*function, &generics, Some(&self_ty), of.as_ref())?;
        }
        for (id, ty) in &members.consts {
            self.read_const(*id, ty, &generics, Some(&self_ty), of.as_ref())?;
        }
        match &of {
            Some(of) if !is_negative => self.check_members(id, of, &item.self_ty),
            _ => Ok(()),
        }
    }

    pub(super) fn read_fn(
        &mut self,
        id: FnId,
        parent: &Generics,
        self_ty: Option<&Ty>,
        self_trait: Option<&TraitRef>,
    ) -> Result<(), Diagnostic> {
        let row = &self.items.fns[id.index()];
        let (file, module, syntax) = (row.file, row.module, Rc::clone(&row.syntax));
        let mut names = parent.clone();
        names.parent = parent.names.len();
        names.names.extend(signatures::names(&syntax.generics));
        let mut generics = names.clone();
        let scope = self.scope(file, module, &names, self_ty, self_trait);
        signatures::read(&scope, &syntax.generics, &mut generics)?;
        let known = generics.clone();
        let scope = self.scope(file, module, &known, self_ty, self_trait);
        let own = self_ty.cloned().unwrap_or(Ty::Param(0));
        let known_self = (self_ty.is_some() || self_trait.is_some()).then_some(&own);
        let (mut inputs, mut self_kind) = (Vec::new(), None);
        for input in &syntax.inputs {
            match input {
                syn::FnArg::Receiver(receiver) => {
                    let (kind, ty) = match &receiver.kind {
                        syn::ReceiverKind::Value => (SelfKind::Value, own.clone()),
                        syn::ReceiverKind::Reference(_, _, mutable) => {
                            let mutable = mutable.is_some();
                            (SelfKind::Ref { mutable }, Ty::reference(mutable, own.clone()))
                        }
                        syn::ReceiverKind::Typed(_, ty) => {
                            let scope = TypeScope { self_ty: known_self, ..scope };
                            (SelfKind::Typed, scope.lower(ty, &mut Written)?)
                        }
                        _ => {
                            let at = span(file, receiver);
                            return Err(Diagnostic::unsupported(at, "This form of `self`"));
                        }
                    };
                    self_kind = Some(kind);
                    inputs.push(ty);
                }
                syn::FnArg::Typed(typed) => {
                    let scope = TypeScope { self_ty: known_self, ..scope };
                    inputs
                        .push(scope.lower(&typed.ty, &mut Parameters { generics: &mut generics })?);
                }
            }
        }
        let count = u32::try_from(generics.names.len()).unwrap_or(u32::MAX);
        let args: TyList = (0..count).map(Ty::Param).collect();
        let make = |n| Ty::Opaque(id, n, TyList::clone(&args));
        let mut returned = Returned { make: &make, opaques: Vec::new() };
        let known = generics.clone();
        let scope = TypeScope {
            self_ty: known_self,
            ..self.scope(file, module, &known, self_ty, self_trait)
        };
        let output = scope.output(&syntax.output, &mut returned)?;
        if let (Ty::Dyn(..), syn::ReturnType::Type(_, written)) = (&output, &syntax.output) {
            let message = "a `dyn` value has no size that is known, and cannot be given back";
            return Err(Diagnostic::error("E0746", span(file, written), message)
                .help("write `impl` and not `dyn`, or put it in a `Box<dyn …>`"));
        }
        let opaques = returned.opaques;
        if let Some(row) = self.items.fns.own_mut(id.index()) {
            row.generics = generics;
            row.inputs = TyList::from(inputs);
            row.output = output;
            row.opaques = opaques;
            row.self_kind = self_kind;
        }
        Ok(())
    }

    pub(super) fn read_const(
        &mut self,
        id: ConstId,
        ty: &syn::Type,
        generics: &Generics,
        self_ty: Option<&Ty>,
        self_trait: Option<&TraitRef>,
    ) -> Result<(), Diagnostic> {
        let row = &self.items.consts[id.index()];
        let scope = self.scope(row.file, row.module, generics, self_ty, self_trait);
        let ty = scope.lower(ty, &mut Written)?;
        if let Some(row) = self.items.consts.own_mut(id.index()) {
            row.ty = ty;
            row.generics = generics.clone();
        }
        Ok(())
    }
}
