//! Functions of the program that nothing leads to.

use std::collections::BTreeMap;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Found;
use crate::program::body::{Body, BodyId, Callee, Expr, ExprKind, Owner};
use crate::program::check::Checker;
use crate::program::items::{AdtId, FnId, FnParent};
use crate::program::text::{Diagnostic, FileId};
use crate::program::types::Ty;

/// What can be reached, so far.
struct Reached<'a> {
    bodies: &'a BTreeMap<BodyId, Rc<Body>>,
    /// The bodies of each function, one for each list of arguments.
    of_fns: FxHashMap<FnId, Vec<BodyId>>,
    fns: FxHashSet<FnId>,
    /// Types of which a value is made somewhere.
    made: FxHashSet<AdtId>,
    waiting: Vec<BodyId>,
}

/// Warns of functions, and methods of types that are used, to which no way leads from `main`.
pub(super) fn warn(checker: &Checker, bodies: &BTreeMap<BodyId, Rc<Body>>, found: &mut Found) {
    let items = &checker.front.items;
    let mut of_fns: FxHashMap<FnId, Vec<BodyId>> = FxHashMap::default();
    for (id, body) in bodies {
        if let Owner::Fn(function, _) = &body.owner {
            of_fns.entry(*function).or_default().push(*id);
        }
    }
    let mut reached = Reached {
        bodies,
        of_fns,
        fns: FxHashSet::default(),
        made: FxHashSet::default(),
        waiting: Vec::new(),
    };
    let is_root = |id: FnId| match items.fns[id.index()].parent {
        FnParent::Module => items.main == Some(id),
        FnParent::Impl(of) => items.impls[of.index()].of.is_some(),
        FnParent::Trait(_) => true,
    };
    for (id, body) in bodies {
        match &body.owner {
            Owner::Fn(function, _) if is_root(*function) => reached.function(*function),
            Owner::Const => reached.waiting.push(*id),
            _ => {}
        }
    }
    while let Some(id) = reached.waiting.pop() {
        if let Some(body) = bodies.get(&id) {
            reached.expr(&body.value);
        }
    }
    for number in items.fns.first_own()..items.fns.len() {
        let id = FnId(u32::try_from(number).unwrap_or(u32::MAX));
        let row = &items.fns[number];
        let is_judged = match row.parent {
            FnParent::Module => true,
            FnParent::Trait(_) => false,
            FnParent::Impl(of) => {
                let of = &items.impls[of.index()];
                of.of.is_none()
                    && matches!(&of.self_ty, Ty::Adt(id, _) if reached.made.contains(id))
            }
        };
        let could_be_checked = reached.of_fns.contains_key(&id);
        if is_judged
            && could_be_checked
            && row.span.file == FileId::PROGRAM
            && !is_root(id)
            && !row.name.starts_with('_')
            && !reached.fns.contains(&id)
        {
            let message = format!("nothing calls `{}`", row.name);
            let warning = Diagnostic::warning("dead_code", row.span, message);
            found.report(warning.help("call it, or take it away"));
        }
    }
}

impl Reached<'_> {
    fn function(&mut self, id: FnId) {
        if self.fns.insert(id) {
            self.waiting.extend(self.of_fns.get(&id).into_iter().flatten());
        }
    }

    fn callee(&mut self, callee: &Callee) {
        match callee {
            Callee::Fn(id, _) => self.function(*id),
            Callee::Constructor(id, _) => {
                self.made.insert(*id);
            }
            _ => {}
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Call(callee, _) | ExprKind::FnValue(callee) => self.callee(callee),
            ExprKind::Format(pieces, _) => {
                for argument in pieces.iter().filter_map(|piece| piece.argument.as_ref()) {
                    self.callee(&argument.fmt);
                }
            }
            ExprKind::Closure(id) | ExprKind::AsyncBlock(id) => {
                if let Some(body) = self.bodies.get(id).map(Rc::clone) {
                    self.expr(&body.value);
                }
            }
            ExprKind::Variant { .. } => {
                if let Ty::Adt(id, _) = &expr.ty {
                    self.made.insert(*id);
                }
            }
            _ => {}
        }
        expr.each_part(&mut |part| self.expr(part));
    }
}
