//! What a body uses of the body around it, and how.

use std::collections::HashMap;

use super::place::is_place;
use crate::program::body::{Binding, Expr, ExprKind, LocalId, Pattern, PatternKind, Statement};
use crate::program::types::Ty;

/// Calls `found` with every variable that is used, and how.
pub(super) fn collect(expr: &mut Expr, found: &mut dyn FnMut(LocalId, Use)) {
    if is_place(expr) {
        return place(expr, Use::Read, found);
    }
    match &mut expr.kind {
        ExprKind::Move(inner) => place(inner, Use::Move, found),
        ExprKind::Copy(inner) => place(inner, Use::Read, found),
        ExprKind::Borrow { mutable, of } => {
            place(of, if *mutable { Use::Change } else { Use::Read }, found);
        }
        ExprKind::Assign(to, value) | ExprKind::AssignOp(_, to, value) => {
            collect(value, found);
            place(to, Use::Change, found);
        }
        ExprKind::Match(scrutinee, arms) => {
            let how = arms.iter().map(|arm| taken(&arm.pattern)).max().unwrap_or(Use::Read);
            place(scrutinee, how, found);
            for arm in arms {
                if let Some(guard) = &mut arm.guard {
                    collect(guard, found);
                }
                collect(&mut arm.body, found);
            }
        }
        ExprKind::Let(pattern, scrutinee) => {
            let how = taken(pattern);
            place(scrutinee, how, found);
        }
        _ => expr.each_child(&mut |child| collect(child, found)),
    }
}

fn place(expr: &mut Expr, how: Use, found: &mut dyn FnMut(LocalId, Use)) {
    match &mut expr.kind {
        ExprKind::Local(local) => found(*local, how),
        ExprKind::Static(_) | ExprKind::Capture(_) => {}
        ExprKind::Field(base, _) => place(base, how, found),
        ExprKind::Index(base, index) => {
            place(base, how, found);
            collect(index, found);
        }
        ExprKind::Deref(inner) => {
            let through = match &inner.ty {
                // What is behind a `&mut` is changed through it: it is needed alone.
                Ty::Ref { mutable, .. } => {
                    if *mutable && how != Use::Read {
                        Use::Change
                    } else {
                        Use::Read
                    }
                }
                _ => how,
            };
            match &mut inner.kind {
                ExprKind::Move(of) | ExprKind::Copy(of) => place(of, through, found),
                _ => place(inner, through, found),
            }
        }
        _ => collect(expr, found),
    }
}

/// How a pattern takes what it is matched against.
fn taken(pattern: &Pattern) -> Use {
    match &pattern.kind {
        PatternKind::Bind { how, sub, .. } => {
            let own = match how {
                Binding::Move => Use::Move,
                Binding::RefMut => Use::Change,
                Binding::Copy | Binding::Ref => Use::Read,
            };
            sub.as_ref().map_or(own, |sub| own.max(taken(sub)))
        }
        PatternKind::Variant { fields, .. } | PatternKind::Tuple(fields) => {
            fields.iter().map(|(_, pattern)| taken(pattern)).max().unwrap_or(Use::Read)
        }
        PatternKind::Slice { before, rest, after } => {
            let rest = rest.iter().flatten().map(|rest| &**rest);
            before.iter().chain(after).chain(rest).map(taken).max().unwrap_or(Use::Read)
        }
        PatternKind::Deref(inner) => match taken(inner) {
            Use::Change => Use::Change,
            _ => Use::Read,
        },
        PatternKind::Or(cases) => cases.iter().map(taken).max().unwrap_or(Use::Read),
        PatternKind::Wild | PatternKind::Value(_) | PatternKind::Range { .. } => Use::Read,
    }
}

/// Numbers captures and variables as this body counts them.
pub(super) fn renumber(
    value: &mut Expr,
    params: &mut [Pattern],
    captures: &HashMap<LocalId, u32>,
    own: &HashMap<LocalId, u32>,
) {
    params.iter_mut().for_each(|pattern| renumber_pattern(pattern, own));
    renumber_expr(value, captures, own);
}

fn renumber_expr(expr: &mut Expr, captures: &HashMap<LocalId, u32>, own: &HashMap<LocalId, u32>) {
    match &mut expr.kind {
        ExprKind::Local(local) => {
            if let Some(number) = captures.get(local) {
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
        _ => {}
    }
    expr.each_child(&mut |child| renumber_expr(child, captures, own));
}

fn renumber_pattern(pattern: &mut Pattern, own: &HashMap<LocalId, u32>) {
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

/// How a variable of the body around is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    Read,
    Change,
    Move,
}
