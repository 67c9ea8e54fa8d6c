//! The signatures of types and traits, from syntax to tables.

use std::rc::Rc;

use super::collect::{Collector, Unread, shape};
use super::signatures::{self, Written};
use super::ty::TypeScope;
use super::{
    AdtId, AdtKind, Assoc, ConstId, Field, FnId, Generics, ModuleId, Predicate, TraitId, Variant,
};
use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId};
use crate::program::types::{TraitRef, Ty};

impl Collector {
    /// Reads the signatures.
    pub(super) fn read_signatures(&mut self) {
        let mut unread = std::mem::take(&mut self.unread);
        // Types and traits first: the others name their parameters and their members.
        unread.sort_by_key(|item| match item {
            Unread::Trait(..) => 0,
            Unread::Struct(..) | Unread::Enum(..) => 1,
            Unread::Impl(..) => 2,
            Unread::Fn(_) | Unread::Const(..) => 3,
        });
        // Supertraits before members: a bound may name a supertrait's associated type.
        for item in &unread {
            if let Unread::Trait(id, item, ..) = item
                && let Err(problem) = self.read_trait(*id, item)
            {
                self.problems.push(problem);
            }
        }
        for item in unread {
            let read = match item {
                Unread::Struct(id, item) => self.read_struct(id, &item),
                Unread::Enum(id, item) => self.read_enum(id, &item),
                Unread::Trait(id, item, fns, consts) => self.read_members(id, &item, &fns, &consts),
                Unread::Impl(item, file, module) => self.read_impl(file, module, *item),
                Unread::Fn(id) => self.read_fn(id, &Generics::default(), None, None),
                Unread::Const(id, ty) => self.read_const(id, &ty, &Generics::default(), None, None),
            };
            if let Err(problem) = read {
                self.problems.push(problem);
            }
        }
        // The methods of an impl, and with them the items inside of their bodies, are known only now.
        if !self.unread.is_empty() || !self.uses.is_empty() {
            self.resolve_uses();
            self.read_signatures();
        }
    }

    pub(super) fn scope<'a>(
        &'a self,
        file: FileId,
        module: ModuleId,
        generics: &'a Generics,
        self_ty: Option<&'a Ty>,
        self_trait: Option<&'a TraitRef>,
    ) -> TypeScope<'a> {
        TypeScope {
            items: &self.items,
            names: &self.names,
            file,
            module,
            generics: &generics.names,
            predicates: &generics.predicates,
            self_ty,
            self_trait,
        }
    }

    fn read_trait(&mut self, id: TraitId, item: &syn::ItemTrait) -> Result<(), Diagnostic> {
        let row = &self.items.traits[id.index()];
        let (file, module) = (row.span.file, row.module);
        let mut generics = Generics { parent: 1, ..row.generics.clone() };
        let own = signatures::own_ref(id, &generics);
        let names = generics.clone();
        let scope = self.scope(file, module, &names, None, Some(&own));
        signatures::read(&scope, &item.generics, &mut generics)?;
        let known = generics.clone();
        let scope = self.scope(file, module, &known, None, Some(&own));
        let supers = scope.bounds(&Ty::Param(0), &item.supertraits, &mut Written)?;
        generics.predicates.extend(supers);
        if let Some(row) = self.items.traits.own_mut(id.index()) {
            row.generics = generics;
        }
        Ok(())
    }

    fn read_members(
        &mut self,
        id: TraitId,
        item: &syn::ItemTrait,
        fns: &[FnId],
        consts: &[ConstId],
    ) -> Result<(), Diagnostic> {
        let row = &self.items.traits[id.index()];
        let (file, module) = (row.span.file, row.module);
        let generics = row.generics.clone();
        let own = signatures::own_ref(id, &generics);
        let mut assocs = Vec::new();
        let types = item.items.iter().filter_map(|member| match member {
            syn::TraitItem::Type(assoc) => Some(assoc),
            _ => None,
        });
        for assoc in types {
            let scope = self.scope(file, module, &generics, None, Some(&own));
            let name: Rc<str> = Rc::from(assoc.ident.to_string());
            let default =
                assoc.default.as_ref().map(|(_, ty)| scope.lower(ty, &mut Written)).transpose()?;
            assocs.push(Assoc { name, default });
        }
        if let Some(row) = self.items.traits.own_mut(id.index()) {
            row.assocs = assocs;
        }
        // Inside a trait, `Self: Trait` holds.
        let mut inner = generics;
        inner.predicates.insert(0, Predicate::Trait(own.clone()));
        for function in fns {
            self.read_fn(*function, &inner, None, Some(&own))?;
        }
        let types = item.items.iter().filter_map(|member| match member {
            syn::TraitItem::Const(constant) => Some(&constant.ty),
            _ => None,
        });
        for (id, ty) in consts.iter().zip(types) {
            self.read_const(*id, ty, &inner, None, Some(&own))?;
        }
        Ok(())
    }

    fn read_struct(&mut self, id: AdtId, item: &syn::ItemStruct) -> Result<(), Diagnostic> {
        let generics = self.read_adt(id, &item.generics)?;
        let variant = Variant {
            name: Rc::from(item.ident.to_string()),
            fields: self.fields(id, &generics, &item.fields)?,
            shape: shape(&item.fields),
            discriminant: 0,
        };
        if let Some(row) = self.items.adts.own_mut(id.index()) {
            row.variants = vec![variant];
        }
        Ok(())
    }

    fn read_enum(&mut self, id: AdtId, item: &syn::ItemEnum) -> Result<(), Diagnostic> {
        let generics = self.read_adt(id, &item.generics)?;
        let file = self.items.adts[id.index()].span.file;
        let mut next = 0;
        let mut variants = Vec::new();
        for variant in &item.variants {
            if let Some((_, value)) = &variant.discriminant {
                next = discriminant(value).ok_or_else(|| {
                    Diagnostic::unsupported(span(file, value), "A discriminant that is computed")
                })?;
            }
            variants.push(Variant {
                name: Rc::from(variant.ident.to_string()),
                fields: self.fields(id, &generics, &variant.fields)?,
                shape: shape(&variant.fields),
                discriminant: next,
            });
            next += 1;
        }
        if let Some(row) = self.items.adts.own_mut(id.index()) {
            row.variants = variants;
        }
        Ok(())
    }

    fn read_adt(&mut self, id: AdtId, syntax: &syn::Generics) -> Result<Generics, Diagnostic> {
        let row = &self.items.adts[id.index()];
        let (file, module) = (row.span.file, row.module);
        let names = row.generics.clone();
        let mut generics = names.clone();
        let scope = self.scope(file, module, &names, None, None);
        signatures::read(&scope, syntax, &mut generics)?;
        if let Some(row) = self.items.adts.own_mut(id.index()) {
            row.generics = generics.clone();
        }
        Ok(generics)
    }

    fn fields(
        &self,
        id: AdtId,
        generics: &Generics,
        fields: &syn::Fields,
    ) -> Result<Vec<Field>, Diagnostic> {
        let row = &self.items.adts[id.index()];
        let count = u32::try_from(generics.names.len()).unwrap_or(u32::MAX);
        let own = Ty::Adt(id, (0..count).map(Ty::Param).collect());
        let scope = self.scope(row.span.file, row.module, generics, Some(&own), None);
        let read = |(i, field): (usize, &syn::Field)| {
            let name = field.ident.as_ref().map_or_else(|| i.to_string(), ToString::to_string);
            let is_public =
                row.kind == AdtKind::Enum || !matches!(field.vis, syn::Visibility::Inherited);
            Ok(Field {
                name: Rc::from(name),
                ty: scope.lower(&field.ty, &mut Written)?,
                private_to: (!is_public).then_some(row.module),
            })
        };
        fields.iter().enumerate().map(read).collect()
    }
}

fn discriminant(value: &syn::Expr) -> Option<i128> {
    match value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }) => {
            number.base10_parse().ok()
        }
        syn::Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => {
            discriminant(expr).map(|value| -value)
        }
        _ => None,
    }
}
