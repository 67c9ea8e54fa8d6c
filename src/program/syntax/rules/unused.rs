//! Generic parameters that the type which has them does not use.

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
    fn used<'a>(&mut self, generics: &syn::Generics, fields: impl Iterator<Item = &'a syn::Field>) {
        let mut named = Named::default();
        for field in fields {
            named.visit_type(&field.ty);
        }
        for param in &generics.params {
            let (name, at) = match param {
                syn::GenericParam::Type(param)
                    if !named.types.contains(&param.ident.to_string()) =>
                {
                    (param.ident.to_string(), span::from(self.file, param.ident.span()))
                }
                syn::GenericParam::Lifetime(param)
                    if !named.lifetimes.contains(&param.lifetime.ident.to_string()) =>
                {
                    let at = span::from(self.file, param.lifetime.ident.span());
                    (param.lifetime.to_string(), at)
                }
                _ => continue,
            };
            let message = format!("no field uses `{name}`");
            let help = format!("take `{name}` away, or use it in a field");
            self.problems.push(Diagnostic::error("E0392", at, message).help(help));
        }
    }
}

impl<'ast> Visit<'ast> for Checker {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.used(&item.generics, item.fields.iter());
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.used(&item.generics, item.variants.iter().flat_map(|variant| &variant.fields));
    }
}

/// The names that types mention.
#[derive(Default)]
struct Named {
    types: HashSet<String>,
    lifetimes: HashSet<String>,
}

impl<'ast> Visit<'ast> for Named {
    fn visit_path_segment(&mut self, segment: &'ast syn::PathSegment) {
        self.types.insert(segment.ident.to_string());
        visit::visit_path_segment(self, segment);
    }

    fn visit_lifetime(&mut self, lifetime: &'ast syn::Lifetime) {
        self.lifetimes.insert(lifetime.ident.to_string());
    }
}
