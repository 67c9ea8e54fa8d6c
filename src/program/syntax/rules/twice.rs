//! Names that are given twice where they have to differ.

use std::collections::HashSet;

use syn::visit::{self, Visit};

use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId};

pub(super) fn check(file: FileId, syntax: &syn::File) -> Vec<Diagnostic> {
    let mut checker = Checker { file, problems: Vec::new() };
    checker.visit_file(syntax);
    checker.problems
}

struct Checker {
    file: FileId,
    problems: Vec<Diagnostic>,
}

impl Checker {
    /// Says which of these names come twice.
    fn differ<'a>(
        &mut self,
        names: impl Iterator<Item = &'a syn::Ident>,
        code: &'static str,
        what: &str,
    ) {
        let mut known: HashSet<String> = HashSet::new();
        for ident in names {
            let name = ident.to_string();
            if known.contains(&name) {
                let at = span::from(self.file, ident.span());
                let message = format!("there are two {what} called `{name}`");
                self.problems.push(
                    Diagnostic::error(code, at, message).help("give one of them another name"),
                );
            }
            known.insert(name);
        }
    }

    fn generics(&mut self, generics: &syn::Generics) {
        let names = generics.params.iter().map(|param| match param {
            syn::GenericParam::Type(param) => &param.ident,
            syn::GenericParam::Const(param) => &param.ident,
            syn::GenericParam::Lifetime(param) => &param.lifetime.ident,
        });
        self.differ(names, "E0403", "generic parameters");
    }

    fn signature(&mut self, sig: &syn::Signature) {
        self.generics(&sig.generics);
        let mut names = Vec::new();
        for input in &sig.inputs {
            if let syn::FnArg::Typed(typed) = input {
                Bound(&mut names).visit_pat(&typed.pat);
            }
        }
        self.differ(names.into_iter(), "E0415", "parameters");
    }

    fn pattern(&mut self, pattern: &syn::Pat) {
        let mut names = Vec::new();
        Bound(&mut names).visit_pat(pattern);
        self.differ(names.into_iter(), "E0416", "variables in this pattern");
    }
}

impl<'ast> Visit<'ast> for Checker {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.generics(&item.generics);
        self.differ(item.fields.iter().filter_map(|field| field.ident.as_ref()), "E0124", "fields");
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.generics(&item.generics);
        self.differ(item.variants.iter().map(|variant| &variant.ident), "E0428", "variants");
        for variant in &item.variants {
            let names = variant.fields.iter().filter_map(|field| field.ident.as_ref());
            self.differ(names, "E0124", "fields");
        }
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.generics(&item.generics);
        let names = item.items.iter().filter_map(|member| match member {
            syn::ImplItem::Fn(function) => Some(&function.sig.ident),
            _ => None,
        });
        let code = if item.trait_.is_some() { "E0201" } else { "E0592" };
        self.differ(names, code, "functions");
        if item.trait_.is_some() {
            for member in &item.items {
                let visibility = match member {
                    syn::ImplItem::Fn(function) => &function.vis,
                    syn::ImplItem::Const(constant) => &constant.vis,
                    syn::ImplItem::Type(assoc) => &assoc.vis,
                    _ => continue,
                };
                if !matches!(visibility, syn::Visibility::Inherited) {
                    let at = span(self.file, visibility);
                    let message =
                        "what a trait has is as public as the trait, and has no `pub` of its own";
                    self.problems.push(Diagnostic::error("E0449", at, message).mend(
                        "leave it out",
                        at,
                        "",
                    ));
                }
            }
        }
        visit::visit_item_impl(self, item);
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.generics(&item.generics);
        let names = item.items.iter().filter_map(|member| match member {
            syn::TraitItem::Fn(function) => Some(&function.sig.ident),
            _ => None,
        });
        self.differ(names, "E0428", "functions");
        visit::visit_item_trait(self, item);
    }

    fn visit_signature(&mut self, sig: &'ast syn::Signature) {
        self.signature(sig);
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        self.pattern(&local.pat);
        visit::visit_local(self, local);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        self.pattern(&arm.pat);
        visit::visit_arm(self, arm);
    }

    fn visit_expr_let(&mut self, written: &'ast syn::ExprLet) {
        self.pattern(&written.pat);
        visit::visit_expr_let(self, written);
    }

    fn visit_expr_for_loop(&mut self, written: &'ast syn::ExprForLoop) {
        self.pattern(&written.pat);
        visit::visit_expr_for_loop(self, written);
    }

    fn visit_expr_closure(&mut self, closure: &'ast syn::ExprClosure) {
        let mut names = Vec::new();
        for input in &closure.inputs {
            Bound(&mut names).visit_pat(input);
        }
        self.differ(names.into_iter(), "E0415", "parameters");
        visit::visit_expr_closure(self, closure);
    }
}

/// The variables of a pattern. Constants look the same, and are told apart by their first letter.
struct Bound<'a, 'ast>(&'a mut Vec<&'ast syn::Ident>);

impl<'ast> Visit<'ast> for Bound<'_, 'ast> {
    fn visit_pat_ident(&mut self, ident: &'ast syn::PatIdent) {
        let name = ident.ident.to_string();
        if !name.starts_with(char::is_uppercase) {
            self.0.push(&ident.ident);
        }
        visit::visit_pat_ident(self, ident);
    }

    fn visit_pat_or(&mut self, or: &'ast syn::PatOr) {
        // Every case binds the same.
        if let Some(first) = or.cases.first() {
            self.visit_pat(first);
        }
    }

    fn visit_expr(&mut self, _: &'ast syn::Expr) {}

    fn visit_pat_guard(&mut self, guarded: &'ast syn::PatGuard) {
        self.visit_pat(&guarded.pat);
    }
}
