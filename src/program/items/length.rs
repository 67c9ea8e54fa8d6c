//! Lengths of arrays, and const arguments: numbers that are known before the program runs.

use super::names::{Def, Namespace};
use super::ty::{TypeScope, path_parts};

/// The value of a length: a number, a const, or simple arithmetic of them.
pub(crate) fn const_usize(scope: &TypeScope<'_>, expr: &syn::Expr) -> Option<u64> {
    match expr {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }) => {
            number.base10_parse().ok()
        }
        syn::Expr::Paren(inner) => const_usize(scope, &inner.expr),
        syn::Expr::Group(inner) => const_usize(scope, &inner.expr),
        syn::Expr::Cast(cast) => const_usize(scope, &cast.expr),
        syn::Expr::Block(block) => match block.block.stmts.as_slice() {
            [syn::Stmt::Expr(value, None)] => const_usize(scope, value),
            _ => None,
        },
        syn::Expr::Binary(binary) => {
            let (a, b) = (const_usize(scope, &binary.left)?, const_usize(scope, &binary.right)?);
            match binary.op {
                syn::BinOp::Add(_) => a.checked_add(b),
                syn::BinOp::Sub(_) => a.checked_sub(b),
                syn::BinOp::Mul(_) => a.checked_mul(b),
                syn::BinOp::Div(_) => a.checked_div(b),
                _ => None,
            }
        }
        syn::Expr::Path(path) => {
            let parts = path_parts(&path.path);
            let names: Vec<&str> = parts.iter().map(String::as_str).collect();
            let global = path.path.leading_colon.is_some();
            let found =
                scope.names.resolve(scope.items, scope.module, global, &names, Namespace::Values);
            let Ok(super::Found { def: Def::Const(id), .. }) = found else { return None };
            let value = scope.items.consts[id.index()].value.clone()?;
            const_usize(scope, &value)
        }
        _ => None,
    }
}
