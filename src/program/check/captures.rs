//! What a body uses of the body around it, and how.

use rustc_hash::FxHashMap;

use super::finish::Closed;
use super::place::is_place;
use crate::program::body::{
    Binding, BodyId, Expr, ExprKind, LocalId, Pattern, PatternKind, Statement,
};
use crate::program::types::Ty;

/// Calls `found` with every variable that is used, and how: by the bodies inside, too.
pub(super) fn collect(
    expr: &Expr,
    inner: &FxHashMap<BodyId, Closed>,
    found: &mut dyn FnMut(LocalId, Use),
) {
    if is_place(expr) {
        return place(expr, Use::Read, inner, found);
    }
    match &expr.kind {
        ExprKind::Move(of) => place(of, Use::Move, inner, found),
        ExprKind::Copy(of) => place(of, Use::Read, inner, found),
        ExprKind::Borrow { mutable, of } => {
            place(of, if *mutable { Use::Change } else { Use::Read }, inner, found);
        }
        ExprKind::Assign(to, value) | ExprKind::AssignOp(_, to, value) => {
            collect(value, inner, found);
            place(to, Use::Change, inner, found);
        }
        ExprKind::Match(scrutinee, arms) => {
            let how = arms.iter().map(|arm| taken(&arm.pattern)).max().unwrap_or(Use::Read);
            place(scrutinee, how, inner, found);
            for arm in arms {
                if let Some(guard) = &arm.guard {
                    collect(guard, inner, found);
                }
                collect(&arm.body, inner, found);
            }
        }
        ExprKind::Let(pattern, scrutinee) => {
            let how = taken(pattern);
            place(scrutinee, how, inner, found);
        }
        ExprKind::Closure(id) | ExprKind::AsyncBlock(id) => {
            let captures = inner.get(id).map(|closed| closed.body.captures.as_slice());
            for capture in captures.unwrap_or_default() {
                collect(&capture.value, inner, found);
            }
        }
        _ => expr.each_part(&mut |part| collect(part, inner, found)),
    }
}

fn place(
    expr: &Expr,
    how: Use,
    inner: &FxHashMap<BodyId, Closed>,
    found: &mut dyn FnMut(LocalId, Use),
) {
    match &expr.kind {
        ExprKind::Local(local) => found(*local, how),
        ExprKind::Static(_) | ExprKind::Capture(_) => {}
        ExprKind::Field(base, _) => place(base, how, inner, found),
        ExprKind::Index(base, index) => {
            place(base, how, inner, found);
            collect(index, inner, found);
        }
        ExprKind::Deref(pointer) => {
            let through = match &pointer.ty {
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
            match &pointer.kind {
                ExprKind::Move(of) | ExprKind::Copy(of) => place(of, through, inner, found),
                _ => place(pointer, through, inner, found),
            }
        }
        _ => collect(expr, inner, found),
    }
}

/// How a pattern takes what it is matched against.
pub(super) fn taken(pattern: &Pattern) -> Use {
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

/// The numbers that captures and variables get in one body.
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

/// How a variable of the body around is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    Read,
    Change,
    Move,
}
