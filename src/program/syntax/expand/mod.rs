//! Macros and derives, written out as the Rust that they stand for.
//!
//! The names that they use begin with `__`, or are full paths of the surface.

mod crates;
mod derive;
mod expressions;
mod join;
mod main_attribute;
mod select;
mod select_fused;
mod thread_local;

use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Item, Stmt};

use self::crates::Crates;
use super::span;
use crate::program::text::{Diagnostic, FileId};

/// How often a macro may stand in what another one gives.
const DEPTH: usize = 16;

/// Writes out everything in `syntax`; gives what is wrong.
pub(super) fn expand(file: FileId, syntax: &mut syn::File) -> Vec<Diagnostic> {
    let crates = Crates::of_imports(syntax);
    let mut expander = Expander { file, depth: 0, problems: Vec::new(), crates };
    expander.items(&mut syntax.items);
    expander.visit_file_mut(syntax);
    expander.problems
}

/// Writes out the macros in one expression, which was inside of a macro itself.
pub(crate) fn expand_expression(file: FileId, expr: &mut Expr) -> Vec<Diagnostic> {
    let mut expander = Expander { file, depth: 0, problems: Vec::new(), crates: Crates::default() };
    expander.visit_expr_mut(expr);
    expander.problems
}

struct Expander {
    file: FileId,
    depth: usize,
    problems: Vec<Diagnostic>,
    crates: Crates,
}

impl Expander {
    /// Adds the impls of derives, and takes away what is not looked at.
    fn items(&mut self, items: &mut Vec<Item>) {
        let mut added = Vec::new();
        items.retain_mut(|item| {
            if let Item::Macro(mac) = item {
                if name_of(&mac.mac) == "thread_local" {
                    match thread_local::items(self.file, &mac.mac) {
                        Ok(items) => added.extend(items),
                        Err(problem) => self.problems.push(problem),
                    }
                    return false;
                }
                self.problems.push(Diagnostic::unsupported(
                    span::from(self.file, path_span(&mac.mac)),
                    &format!("The macro `{}!` as an item", name_of(&mac.mac)),
                ));
                return false;
            }
            let attributes = match item {
                Item::Struct(item) => &item.attrs,
                Item::Enum(item) => &item.attrs,
                Item::Fn(item) => &item.attrs,
                Item::Mod(item) => &item.attrs,
                _ => return true,
            };
            if attributes.iter().any(is_test_only) {
                return false;
            }
            match derive::impls(self.file, item) {
                Ok(impls) => added.extend(impls),
                Err(problem) => self.problems.push(problem),
            }
            if let Item::Fn(function) = item
                && let Err(problem) = main_attribute::apply(self.file, function)
            {
                self.problems.push(problem);
            }
            true
        });
        items.extend(added);
    }

    /// What a macro stands for, itself written out.
    fn expression(&mut self, mac: &syn::Macro) -> Option<Expr> {
        if self.depth >= DEPTH {
            self.problems.push(Diagnostic::syntax(
                span::from(self.file, path_span(mac)),
                "macros stand in macros too deep here",
            ));
            return None;
        }
        match expressions::expand(self.file, mac, &self.crates) {
            Ok(Some(mut expr)) => {
                self.depth += 1;
                self.visit_expr_mut(&mut expr);
                self.depth -= 1;
                Some(expr)
            }
            Ok(None) => None,
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }
}

impl VisitMut for Expander {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if let Expr::Macro(mac) = expr {
            if let Some(expanded) = self.expression(&mac.mac) {
                *expr = expanded;
            }
            return;
        }
        visit_mut::visit_expr_mut(self, expr);
    }

    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        let mut items = Vec::new();
        block.stmts.retain_mut(|stmt| match stmt {
            Stmt::Item(item) => {
                items.push(item.clone());
                false
            }
            Stmt::Macro(mac) if name_of(&mac.mac) == "thread_local" => {
                items.push(Item::Macro(syn::ItemMacro {
                    attrs: Vec::new(),
                    ident: None,
                    mac: mac.mac.clone(),
                    semi_token: mac.semi_token,
                }));
                false
            }
            _ => true,
        });
        self.items(&mut items);
        let mut written_out = Vec::with_capacity(block.stmts.len());
        for mut stmt in std::mem::take(&mut block.stmts) {
            if let Stmt::Macro(mac) = &stmt {
                let is_statement = mac.semi_token.is_some()
                    || matches!(mac.mac.delimiter, syn::MacroDelimiter::Brace(_));
                let name = name_of(&mac.mac);
                let pins = name == "pin_mut" || (name == "pin" && is_statement);
                if pins && let Some(pinned) = expressions::pinned_variables(&mac.mac) {
                    written_out.extend(pinned);
                    continue;
                }
                if let Some(expanded) = self.expression(&mac.mac) {
                    stmt = Stmt::Expr(expanded, mac.semi_token);
                }
            }
            written_out.push(stmt);
        }
        block.stmts = written_out;
        let statements = std::mem::take(&mut block.stmts);
        block.stmts = items.into_iter().map(Stmt::Item).chain(statements).collect();
        visit_mut::visit_block_mut(self, block);
    }

    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        if let Some((_, items)) = &mut module.content {
            self.items(items);
        }
        visit_mut::visit_item_mod_mut(self, module);
    }
}

/// The last part of a macro's name.
fn name_of(mac: &syn::Macro) -> String {
    mac.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default()
}

fn path_span(mac: &syn::Macro) -> proc_macro2::Span {
    syn::spanned::Spanned::span(&mac.path)
}

fn is_test_only(attribute: &syn::Attribute) -> bool {
    attribute.path().is_ident("test")
        || (attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Ident>().is_ok_and(|name| name == "test"))
}
