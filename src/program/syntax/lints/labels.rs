//! Labels that nothing leads to.

use std::collections::HashSet;

use syn::visit::{self, Visit};

use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId};

pub(super) fn unused(syntax: &syn::File) -> Vec<Diagnostic> {
    let mut finder = Finder { warnings: Vec::new() };
    finder.visit_file(syntax);
    finder.warnings
}

struct Finder {
    warnings: Vec<Diagnostic>,
}

impl Finder {
    fn label(&mut self, label: Option<&syn::Label>, look: impl FnOnce(&mut Used)) {
        let Some(label) = label else { return };
        let name = label.name.ident.to_string();
        let mut used = Used(HashSet::new());
        look(&mut used);
        if !name.starts_with('_') && !used.0.contains(&name) {
            let at = span(FileId::PROGRAM, &label.name);
            let message = format!("no `break` and no `continue` names `'{name}`");
            let warning = Diagnostic::warning("unused_labels", at, message);
            self.warnings.push(warning.help("take the label away"));
        }
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_expr_loop(&mut self, node: &'ast syn::ExprLoop) {
        self.label(node.label.as_ref(), |used| used.visit_block(&node.body));
        visit::visit_expr_loop(self, node);
    }

    fn visit_expr_while(&mut self, node: &'ast syn::ExprWhile) {
        self.label(node.label.as_ref(), |used| {
            used.visit_expr(&node.cond);
            used.visit_block(&node.body);
        });
        visit::visit_expr_while(self, node);
    }

    fn visit_expr_for_loop(&mut self, node: &'ast syn::ExprForLoop) {
        self.label(node.label.as_ref(), |used| used.visit_block(&node.body));
        visit::visit_expr_for_loop(self, node);
    }

    fn visit_expr_block(&mut self, node: &'ast syn::ExprBlock) {
        self.label(node.label.as_ref(), |used| used.visit_block(&node.block));
        visit::visit_expr_block(self, node);
    }
}

/// The labels that are named; in macros, any lifetime counts.
struct Used(HashSet<String>);

impl<'ast> Visit<'ast> for Used {
    fn visit_expr_break(&mut self, node: &'ast syn::ExprBreak) {
        self.0.extend(node.label.iter().map(|label| label.ident.to_string()));
        visit::visit_expr_break(self, node);
    }

    fn visit_expr_continue(&mut self, node: &'ast syn::ExprContinue) {
        self.0.extend(node.label.iter().map(|label| label.ident.to_string()));
    }

    fn visit_macro(&mut self, mac: &'ast syn::Macro) {
        let text = mac.tokens.to_string();
        self.0.extend(text.split('\'').skip(1).map(|rest| {
            rest.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
        }));
    }
}
