//! Lengths of arrays, and const arguments: numbers that are known before the program runs.

use super::names::{Def, Namespace};
use super::ty::{TypeScope, path_parts};

/// How many numbers, names and operators a length may be computed from: a const that is made of
/// itself has no end.
const LENGTH_PARTS: u32 = 400;

/// The value of a length: a number, a const, or simple arithmetic of them.
pub(crate) fn const_usize(scope: &TypeScope<'_>, expr: &syn::Expr) -> Option<u64> {
    computed(scope, expr, &mut LENGTH_PARTS.clone())
}

/// The same, of at most so many parts.
fn computed(scope: &TypeScope<'_>, expr: &syn::Expr, parts: &mut u32) -> Option<u64> {
    *parts = parts.checked_sub(1)?;
    match expr {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }) => {
            number.base10_parse().ok()
        }
        syn::Expr::Paren(inner) => computed(scope, &inner.expr, parts),
        syn::Expr::Group(inner) => computed(scope, &inner.expr, parts),
        syn::Expr::Cast(cast) => computed(scope, &cast.expr, parts),
        syn::Expr::Block(block) => match block.block.stmts.as_slice() {
            [syn::Stmt::Expr(value, None)] => computed(scope, value, parts),
            _ => None,
        },
        syn::Expr::Binary(binary) => {
            let (a, b) =
                (computed(scope, &binary.left, parts)?, computed(scope, &binary.right, parts)?);
            match binary.op {
                syn::BinOp::Add(_) => a.checked_add(b),
                syn::BinOp::Sub(_) => a.checked_sub(b),
                syn::BinOp::Mul(_) => a.checked_mul(b),
                syn::BinOp::Div(_) => a.checked_div(b),
                _ => None,
            }
        }
        syn::Expr::Path(path) => {
            let segments = path_parts(&path.path);
            let names: Vec<&str> = segments.iter().map(String::as_str).collect();
            let global = path.path.leading_colon.is_some();
            let found =
                scope.names.resolve(scope.items, scope.module, global, &names, Namespace::Values);
            let Ok(super::Found { def: Def::Const(id), .. }) = found else { return None };
            let row = &scope.items.consts[id.index()];
            let there = TypeScope { file: row.file, module: row.module, ..*scope };
            computed(&there, row.value.as_ref()?, parts)
        }
        _ => None,
    }
}
