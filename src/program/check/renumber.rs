//! Captures and variables numbered as the body that they are of counts them.

use super::finish::Closed;
use crate::program::body::{BodyId, Expr, ExprKind, LocalId, Pattern, PatternKind, Statement};
use rustc_hash::FxHashMap;

/// The numbers that variables get in one body: those of the bodies around, and its own.
pub(super) struct Numbers {
    pub(super) captures: FxHashMap<LocalId, u32>,
    pub(super) own: FxHashMap<LocalId, u32>,
}

/// Numbers captures and variables as this body counts them, in what the bodies inside take from
/// it, too.
pub(super) fn renumber(
    value: &mut Expr,
    params: &mut [Pattern],
    numbers: &Numbers,
    inner: &mut FxHashMap<BodyId, Closed>,
) {
    params.iter_mut().for_each(|pattern| renumber_pattern(pattern, &numbers.own));
    renumber_expr(value, numbers, inner);
}

fn renumber_expr(expr: &mut Expr, numbers: &Numbers, inner: &mut FxHashMap<BodyId, Closed>) {
    let own = &numbers.own;
    match &mut expr.kind {
        ExprKind::Local(local) => {
            if let Some(number) = numbers.captures.get(local) {
                expr.kind = ExprKind::Capture(*number);
            } else if let Some(number) = own.get(local) {
                *local = LocalId(*number);
            }
        }
        ExprKind::Match(_, arms) => {
            arms.iter_mut().for_each(|arm| renumber_pattern(&mut arm.pattern, own));
        }
        ExprKind::Let(pattern, _) => renumber_pattern(pattern, own),
        ExprKind::Block(block) => {
            for statement in &mut block.statements {
                if let Statement::Let { pattern, .. } = statement {
                    renumber_pattern(pattern, own);
                }
            }
        }
        ExprKind::Closure(id) | ExprKind::AsyncBlock(id) => {
            // Taken out meanwhile: what a body takes has no bodies inside.
            if let Some(mut closed) = inner.remove(id) {
                for capture in &mut closed.body.captures {
                    renumber_expr(&mut capture.value, numbers, inner);
                }
                for variable in &mut closed.body.outer {
                    renumber_expr(variable, numbers, inner);
                }
                inner.insert(*id, closed);
            }
        }
        _ => {}
    }
    expr.each_child(&mut |child| renumber_expr(child, numbers, inner));
}

fn renumber_pattern(pattern: &mut Pattern, own: &FxHashMap<LocalId, u32>) {
    match &mut pattern.kind {
        PatternKind::Bind { local, sub, .. } => {
            if let Some(number) = own.get(local) {
                *local = LocalId(*number);
            }
            if let Some(sub) = sub {
                renumber_pattern(sub, own);
            }
        }
        PatternKind::Variant { fields, .. } | PatternKind::Tuple(fields) => {
            fields.iter_mut().for_each(|(_, pattern)| renumber_pattern(pattern, own));
        }
        PatternKind::Slice { before, rest, after } => {
            before.iter_mut().chain(after).for_each(|pattern| renumber_pattern(pattern, own));
            if let Some(Some(rest)) = rest {
                renumber_pattern(rest, own);
            }
        }
        PatternKind::Deref(inner) => renumber_pattern(inner, own),
        PatternKind::Or(cases) => cases.iter_mut().for_each(|case| renumber_pattern(case, own)),
        PatternKind::Wild | PatternKind::Value(_) | PatternKind::Range { .. } => {}
    }
}
