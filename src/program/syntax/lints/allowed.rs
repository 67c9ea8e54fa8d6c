//! `#[allow(…)]`: where warnings are not wanted.

use proc_macro2::TokenTree;
use syn::visit::{self, Visit};

use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId, Span};

/// The lints that a group stands for, as far as they are known here.
const UNUSED: [&str; 10] = [
    "unused_must_use",
    "unused_variables",
    "unused_mut",
    "unused_imports",
    "unused_labels",
    "unused_parens",
    "unreachable_code",
    "unreachable_patterns",
    "dead_code",
    "path_statements",
];

/// Which lints are allowed where.
#[derive(Debug, Default)]
pub(crate) struct Allowed {
    /// The name of the lint; none of a whole text.
    places: Vec<(String, Option<Span>)>,
}

impl Allowed {
    /// Whether a warning is not wanted.
    pub(crate) fn covers(&self, warning: &Diagnostic) -> bool {
        let lint = warning.code.as_deref().unwrap_or_default();
        self.places.iter().any(|(name, place)| {
            let is_meant =
                name == lint || name == "warnings" || (name == "unused" && UNUSED.contains(&lint));
            let is_there = place.is_none_or(|place| {
                place.start <= warning.span.start && warning.span.end <= place.end
            });
            is_meant && is_there
        })
    }
}

pub(super) fn allowed(syntax: &syn::File) -> Allowed {
    let mut reader = Reader { allowed: Allowed::default() };
    reader.read(&syntax.attrs, None);
    reader.visit_file(syntax);
    reader.allowed
}

struct Reader {
    allowed: Allowed,
}

impl Reader {
    fn read(&mut self, attributes: &[syn::Attribute], place: Option<Span>) {
        for attribute in attributes {
            if !attribute.path().is_ident("allow") && !attribute.path().is_ident("expect") {
                continue;
            }
            let syn::Meta::List(list) = &attribute.meta else { continue };
            for token in list.tokens.clone() {
                if let TokenTree::Ident(name) = token {
                    self.allowed.places.push((name.to_string(), place));
                }
            }
        }
    }

    fn at(&mut self, attributes: &[syn::Attribute], node: &dyn crate::program::syntax::Located) {
        if !attributes.is_empty() {
            let place = span(FileId::PROGRAM, node);
            self.read(attributes, Some(place));
        }
    }
}

/// Reads the attributes of a kind of syntax, and goes on inside.
macro_rules! read {
    ($($visit:ident: $kind:ident),* $(,)?) => {
        impl<'ast> Visit<'ast> for Reader {
            $(fn $visit(&mut self, node: &'ast syn::$kind) {
                self.at(&node.attrs, node);
                visit::$visit(self, node);
            })*
        }
    };
}

read!(
    visit_item_fn: ItemFn,
    visit_item_struct: ItemStruct,
    visit_item_enum: ItemEnum,
    visit_item_impl: ItemImpl,
    visit_item_trait: ItemTrait,
    visit_item_mod: ItemMod,
    visit_item_use: ItemUse,
    visit_item_const: ItemConst,
    visit_item_static: ItemStatic,
    visit_impl_item_fn: ImplItemFn,
    visit_trait_item_fn: TraitItemFn,
    visit_local: Local,
    visit_arm: Arm,
    visit_stmt_macro: StmtMacro,
    visit_expr_call: ExprCall,
    visit_expr_method_call: ExprMethodCall,
    visit_expr_block: ExprBlock,
    visit_expr_loop: ExprLoop,
    visit_expr_while: ExprWhile,
    visit_expr_for_loop: ExprForLoop,
    visit_expr_if: ExprIf,
    visit_expr_match: ExprMatch,
    visit_pat_ident: PatIdent,
    visit_pat_type: PatType,
);
