//! Parentheses around a whole condition, or around what is gone through or given back.

use syn::visit::{self, Visit};

use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId};

pub(super) fn unused(text: &str, syntax: &syn::File) -> Vec<Diagnostic> {
    let mut finder = Finder { text, warnings: Vec::new() };
    finder.visit_file(syntax);
    finder.warnings
}

struct Finder<'t> {
    text: &'t str,
    warnings: Vec<Diagnostic>,
}

impl Finder<'_> {
    fn around(&mut self, expr: &syn::Expr) {
        let syn::Expr::Paren(paren) = expr else { return };
        let mut kept = Kept(false);
        kept.visit_expr(&paren.expr);
        let at = span(FileId::PROGRAM, paren);
        let inner = span(FileId::PROGRAM, &*paren.expr);
        let written = self.text.get(inner.range()).unwrap_or_default();
        if kept.0 || !paren.attrs.is_empty() || written.contains('\n') {
            return;
        }
        let message = "the parentheses around this are not needed";
        self.warnings.push(Diagnostic::warning("unused_parens", at, message).mend(
            "leave them out",
            at,
            written,
        ));
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_expr_if(&mut self, node: &'ast syn::ExprIf) {
        self.around(&node.cond);
        visit::visit_expr_if(self, node);
    }

    fn visit_expr_while(&mut self, node: &'ast syn::ExprWhile) {
        self.around(&node.cond);
        visit::visit_expr_while(self, node);
    }

    fn visit_expr_match(&mut self, node: &'ast syn::ExprMatch) {
        self.around(&node.expr);
        visit::visit_expr_match(self, node);
    }

    fn visit_expr_for_loop(&mut self, node: &'ast syn::ExprForLoop) {
        self.around(&node.expr);
        visit::visit_expr_for_loop(self, node);
    }

    fn visit_expr_return(&mut self, node: &'ast syn::ExprReturn) {
        if let Some(value) = &node.expr {
            self.around(value);
        }
        visit::visit_expr_return(self, node);
    }
}

/// Whether parentheses may be needed: around what has braces, a `let`, or a way out.
struct Kept(bool);

impl<'ast> Visit<'ast> for Kept {
    fn visit_expr(&mut self, expr: &'ast syn::Expr) {
        self.0 |= matches!(
            expr,
            syn::Expr::Struct(_)
                | syn::Expr::Let(_)
                | syn::Expr::Closure(_)
                | syn::Expr::Block(_)
                | syn::Expr::If(_)
                | syn::Expr::Match(_)
                | syn::Expr::Loop(_)
                | syn::Expr::Unsafe(_)
                | syn::Expr::Async(_)
                | syn::Expr::Break(_)
                | syn::Expr::Return(_)
                | syn::Expr::Assign(_)
                | syn::Expr::Macro(_)
        );
        visit::visit_expr(self, expr);
    }
}
