//! From syntax to tables: every item gets its number and its name. The imports (`imports`) and
//! the signatures (`read`, `read_fns`) come after.

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use syn::{Attribute, Item};

use super::attributes::{has, lang, value_of};
use super::imports::{Imported, Use};
use super::names::{Def, Names, Namespace};
use super::signatures;
use super::visibility::is_private;
use super::{
    Adt, AdtId, AdtKind, Alias, Assoc, Const, ConstId, Fn, FnId, FnParent, Generics, Items,
    ModuleId, Shape, Trait, TraitId, Variant,
};
use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId};
use crate::program::types::{Ty, TyList};

/// Collects the items of some texts.
#[derive(Debug, Default)]
pub(super) struct Collector {
    pub(super) items: Items,
    pub(super) names: Names,
    pub(super) lang_adts: FxHashMap<Rc<str>, AdtId>,
    pub(super) lang_traits: FxHashMap<Rc<str>, TraitId>,
    pub(super) problems: Vec<Diagnostic>,
    pub(super) uses: Vec<Use>,
    pub(super) unread: Vec<Unread>,
    /// The names that imports have brought in.
    pub(super) imported: FxHashSet<(ModuleId, Namespace, Rc<str>)>,
}

/// An item whose signature is not read yet.
#[derive(Debug)]
pub(super) enum Unread {
    Struct(AdtId, syn::ItemStruct),
    Enum(AdtId, syn::ItemEnum),
    Trait(TraitId, syn::ItemTrait, Vec<FnId>, Vec<ConstId>),
    Impl(Box<syn::ItemImpl>, FileId, ModuleId),
    Fn(FnId),
    Const(ConstId, syn::Type),
}

impl Collector {
    /// Gives the items of a module numbers and names.
    pub(super) fn declare(&mut self, file: FileId, module: ModuleId, items: Vec<Item>) {
        for item in items {
            self.declare_one(file, module, item);
        }
    }

    fn declare_one(&mut self, file: FileId, module: ModuleId, item: Item) {
        if file == FileId::PROGRAM {
            self.hide_private(module, &item);
        }
        match item {
            Item::Struct(item) => {
                let adt = self.adt(
                    file,
                    module,
                    AdtKind::Struct,
                    &item.ident,
                    &item.attrs,
                    &item.generics,
                );
                let name = Rc::from(item.ident.to_string());
                if !matches!(item.fields, syn::Fields::Named(_)) {
                    // Its name is also the name of its constructor.
                    self.define(file, module, Namespace::Values, &name, Def::Adt(adt), &item.ident);
                }
                self.unread.push(Unread::Struct(adt, item));
            }
            Item::Enum(item) => {
                let adt =
                    self.adt(file, module, AdtKind::Enum, &item.ident, &item.attrs, &item.generics);
                let variants = item.variants.iter().map(|variant| Variant {
                    name: Rc::from(variant.ident.to_string()),
                    fields: Vec::new(),
                    shape: shape(&variant.fields),
                    discriminant: 0,
                });
                let variants = variants.collect();
                if let Some(row) = self.items.adts.own_mut(adt.index()) {
                    row.variants = variants;
                }
                self.unread.push(Unread::Enum(adt, item));
            }
            Item::Trait(item) => self.declare_trait(file, module, item),
            Item::Impl(item) => self.unread.push(Unread::Impl(Box::new(item), file, module)),
            Item::Fn(item) => {
                let ident = item.sig.ident.clone();
                let id = self.function(
                    file,
                    module,
                    FnParent::Module,
                    item.sig,
                    Some(*item.block),
                    &item.attrs,
                );
                self.define(
                    file,
                    module,
                    Namespace::Values,
                    &Rc::from(ident.to_string()),
                    Def::Fn(id),
                    &ident,
                );
            }
            Item::Const(item) => {
                let ident = item.ident.clone();
                let id = self.constant(
                    file,
                    module,
                    FnParent::Module,
                    &ident,
                    Some(*item.expr),
                    false,
                    *item.ty,
                );
                if ident != "_" {
                    self.define(
                        file,
                        module,
                        Namespace::Values,
                        &Rc::from(ident.to_string()),
                        Def::Const(id),
                        &ident,
                    );
                }
            }
            Item::Static(item) => {
                if !matches!(item.mutability, syn::StaticMutability::None) {
                    let at = span(file, &item.ident);
                    self.problems.push(Diagnostic::unsupported(
                        at,
                        "A `static mut`, which takes unsafe code,",
                    ));
                    return;
                }
                let ident = item.ident.clone();
                let id = self.constant(
                    file,
                    module,
                    FnParent::Module,
                    &ident,
                    Some(*item.expr),
                    true,
                    *item.ty,
                );
                self.define(
                    file,
                    module,
                    Namespace::Values,
                    &Rc::from(ident.to_string()),
                    Def::Const(id),
                    &ident,
                );
            }
            Item::Type(item) => {
                let alias = self.items.aliases.push(Alias {
                    module,
                    names: signatures::names(&item.generics),
                    ty: Rc::new(*item.ty),
                    file,
                    is_open: std::cell::Cell::new(false),
                });
                let name = Rc::from(item.ident.to_string());
                self.define(file, module, Namespace::Types, &name, Def::Alias(alias), &item.ident);
            }
            Item::Mod(item) => {
                let name: Rc<str> = Rc::from(item.ident.to_string());
                let inner = self.names.add(Some(module), false);
                self.define(file, module, Namespace::Types, &name, Def::Module(inner), &item.ident);
                match item.content {
                    Some((_, items)) => self.declare(file, inner, items),
                    None => {
                        let at = span(file, &item.ident);
                        let message = format!(
                            "there is no file for the module `{name}`: write its items in braces"
                        );
                        self.problems.push(Diagnostic::error("E0583", at, message));
                    }
                }
            }
            Item::Use(item) => {
                let mut path = Vec::new();
                let at = Imported {
                    global: item.leading_colon.is_some(),
                    is_private: is_private(&item.vis),
                };
                self.import(file, module, at, &mut path, &item.tree);
            }
            Item::ExternCrate(item) => {
                self.problems.push(Diagnostic::unsupported(span(file, &item), "`extern crate`"));
            }
            other => {
                self.problems
                    .push(Diagnostic::unsupported(span(file, &other), "This kind of item"));
            }
        }
    }

    fn define(
        &mut self,
        file: FileId,
        module: ModuleId,
        space: Namespace,
        name: &Rc<str>,
        def: Def,
        ident: &syn::Ident,
    ) {
        if !self.names.define(module, space, name, def) {
            let message = format!("`{name}` is declared twice here");
            self.problems.push(Diagnostic::error("E0428", span(file, ident), message));
        }
    }

    fn adt(
        &mut self,
        file: FileId,
        module: ModuleId,
        kind: AdtKind,
        ident: &syn::Ident,
        attributes: &[Attribute],
        generics: &syn::Generics,
    ) -> AdtId {
        let name: Rc<str> = Rc::from(ident.to_string());
        let lang =
            lang(attributes).or_else(|| has(attributes, "opaque").then(|| Rc::from("opaque")));
        let id = AdtId(self.items.adts.push(Adt {
            name: Rc::clone(&name),
            kind,
            module,
            generics: Generics { names: signatures::names(generics), ..Generics::default() },
            variants: Vec::new(),
            span: span(file, ident),
            lang: lang.clone(),
            must_use: has(attributes, "must_use"),
        }));
        if let Some(lang) = lang {
            self.lang_adts.insert(lang, id);
        }
        self.define(file, module, Namespace::Types, &name, Def::Adt(id), ident);
        id
    }

    fn declare_trait(&mut self, file: FileId, module: ModuleId, item: syn::ItemTrait) {
        let name: Rc<str> = Rc::from(item.ident.to_string());
        let mut generics = Generics { names: vec![Rc::from("Self")], ..Generics::default() };
        generics.names.extend(signatures::names(&item.generics));
        let id = TraitId(self.items.traits.push(Trait {
            name: Rc::clone(&name),
            module,
            generics,
            fns: Vec::new(),
            assocs: Vec::new(),
            consts: Vec::new(),
            is_auto: item.modifiers.auto_token.is_some(),
            must_use: has(&item.attrs, "must_use"),
            lang: lang(&item.attrs),
            span: span(file, &item.ident),
        }));
        if let Some(lang) = lang(&item.attrs) {
            self.lang_traits.insert(lang, id);
        }
        self.define(file, module, Namespace::Types, &name, Def::Trait(id), &item.ident);
        let (mut fns, mut consts, mut assocs) = (Vec::new(), Vec::new(), Vec::new());
        for member in &item.items {
            match member {
                syn::TraitItem::Fn(function) => {
                    let (sig, body) = (function.sig.clone(), function.default.clone());
                    fns.push(self.function(
                        file,
                        module,
                        FnParent::Trait(id),
                        sig,
                        body,
                        &function.attrs,
                    ));
                }
                syn::TraitItem::Const(constant) => {
                    let value = constant.default.as_ref().map(|(_, value)| value.clone());
                    let ty = constant.ty.clone();
                    consts.push(self.constant(
                        file,
                        module,
                        FnParent::Trait(id),
                        &constant.ident,
                        value,
                        false,
                        ty,
                    ));
                }
                syn::TraitItem::Type(assoc) => {
                    assocs.push(Assoc { name: Rc::from(assoc.ident.to_string()), default: None });
                }
                other => self
                    .problems
                    .push(Diagnostic::unsupported(span(file, other), "This member of a trait")),
            }
        }
        if let Some(row) = self.items.traits.own_mut(id.index()) {
            row.fns.clone_from(&fns);
            row.consts.clone_from(&consts);
            row.assocs = assocs;
        }
        self.unread.push(Unread::Trait(id, item, fns, consts));
    }

    pub(super) fn function(
        &mut self,
        file: FileId,
        module: ModuleId,
        parent: FnParent,
        sig: syn::Signature,
        body: Option<syn::Block>,
        attributes: &[Attribute],
    ) -> FnId {
        let body = body.map(Rc::new);
        if let Some(body) = &body {
            self.declare_blocks(file, module, body);
        }
        let name: Rc<str> = Rc::from(sig.ident.to_string());
        let at = span(file, &sig.ident);
        if let syn::Safety::Unsafe(token) = &sig.safety {
            self.problems.push(Diagnostic::unsupported(span(file, token), "Unsafe code"));
        }
        let id = FnId(self.items.fns.push(Fn {
            name,
            module,
            parent,
            generics: Generics::default(),
            inputs: TyList::default(),
            output: Ty::unit(),
            opaques: Vec::new(),
            is_async: sig.asyncness.is_some(),
            self_kind: None,
            syntax: Rc::new(sig),
            body,
            intrinsic: value_of(attributes, "intrinsic"),
            must_use: has(attributes, "must_use"),
            private_to: None,
            file,
            span: at,
        }));
        if parent == FnParent::Module {
            self.unread.push(Unread::Fn(id));
        }
        id
    }

    #[expect(clippy::too_many_arguments, reason = "what an item is written with")]
    pub(super) fn constant(
        &mut self,
        file: FileId,
        module: ModuleId,
        parent: FnParent,
        ident: &syn::Ident,
        value: Option<syn::Expr>,
        is_static: bool,
        ty: syn::Type,
    ) -> ConstId {
        let id = ConstId(self.items.consts.push(Const {
            name: Rc::from(ident.to_string()),
            module,
            parent,
            generics: Generics::default(),
            ty: Ty::Error,
            value: value.map(Rc::new),
            is_static,
            file,
            span: span(file, ident),
        }));
        if parent == FnParent::Module {
            self.unread.push(Unread::Const(id, ty));
        }
        id
    }
}

pub(super) fn shape(fields: &syn::Fields) -> Shape {
    match fields {
        syn::Fields::Named(_) => Shape::Named,
        syn::Fields::Unnamed(_) => Shape::Tuple,
        syn::Fields::Unit => Shape::Unit,
    }
}
