//! Closures that do not fit what they are given to: in how often they can be called, and with
//! what.

use super::context::Context;
use super::finish::Finishing;
use crate::program::body::{Body, BodyId, Expr, ExprKind};
use crate::program::infer::Selection;
use crate::program::items::Predicate;
use crate::program::text::{Diagnostic, Span};
use crate::program::types::Ty;

impl Context<'_> {
    /// A closure takes other parameters than are wanted of it.
    pub(super) fn other_parameters(
        &mut self,
        id: BodyId,
        wanted: Option<&Ty>,
        span: Span,
    ) -> Diagnostic {
        let inputs = self.solver.known.borrow().closures.get(&id).map(|facts| facts.inputs.clone());
        let count = |ty: Option<Ty>| match ty {
            Some(Ty::Tuple(parts)) => parts.len(),
            _ => 0,
        };
        let has = count(inputs.map(|ty| self.solver.table.resolve(&ty)));
        let wants = count(wanted.map(|ty| self.solver.table.resolve(ty)));
        if has == wants {
            let message = "this closure takes other types than are given to it here";
            return Diagnostic::error("E0631", span, message);
        }
        let message =
            format!("a closure of {wants} parameters is wanted here, and this one has {has}");
        Diagnostic::error("E0593", span, message).help(if wants == 1 && has > 1 {
            "a pair is one parameter: take it apart with `|(a, b)|`"
        } else {
            "write as many parameters as are wanted; one that is not used is `_`"
        })
    }

    /// Says which closures can be called less often than is wanted of them.
    pub(super) fn report_kinds(&mut self, finishing: &Finishing) {
        for obligation in std::mem::take(&mut self.solver.kinds) {
            let Predicate::Trait(of) = &obligation.predicate else { continue };
            let Ty::Closure(id) = self.solver.table.shallow(&of.args[0]) else { continue };
            if self.solver.select(of, 0) != Selection::None {
                continue;
            }
            let Some(closed) = finishing.done.get(&id) else { continue };
            let body = &closed.body;
            let wants_fn = self.solver.items.traits[of.id.index()].lang.as_deref() == Some("Fn");
            let problem = because(body, wants_fn);
            let is_given_here = obligation.span.range().start <= body.span.range().start
                && body.span.range().end <= obligation.span.range().end;
            let often =
                if wants_fn { "again and again, from several places" } else { "again and again" };
            self.report(match problem {
                Some((code, at, what)) if is_given_here => {
                    let message = format!("{what} here, and the closure may be called {often}");
                    Diagnostic::error(code, at, message)
                        .note(obligation.span, "this is what calls it")
                        .help("give a clone away, or change a `Cell`, a `RefCell` or a `Mutex` instead")
                }
                found => {
                    let message = format!("this closure is wanted to be called {often}, and cannot be");
                    let problem = Diagnostic::error("E0525", body.span, message)
                        .note(obligation.span, "it is wanted here");
                    match found {
                        Some((_, at, what)) => problem.note(at, format!("{what} here")),
                        None => problem,
                    }
                }
            });
        }
    }
}

/// What a body does with what it captures that keeps it from being called again.
fn because(body: &Body, wants_fn: bool) -> Option<(&'static str, Span, &'static str)> {
    fn captured(expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Capture(_) => true,
            ExprKind::Field(base, _) | ExprKind::Index(base, _) => captured(base),
            ExprKind::Deref(pointer) => match &pointer.kind {
                ExprKind::Move(of) | ExprKind::Copy(of) => captured(of),
                _ => captured(pointer),
            },
            _ => false,
        }
    }
    fn look(expr: &Expr, wants_fn: bool) -> Option<(&'static str, Span, &'static str)> {
        match &expr.kind {
            ExprKind::Move(of) if captured(of) => {
                return Some(("E0507", expr.span, "what the closure holds is given away"));
            }
            ExprKind::Assign(to, _) | ExprKind::AssignOp(_, to, _) if wants_fn && captured(to) => {
                return Some(("E0594", expr.span, "what the closure uses is given another value"));
            }
            ExprKind::Borrow { mutable: true, of } if wants_fn && captured(of) => {
                return Some(("E0596", expr.span, "what the closure uses is changed"));
            }
            _ => {}
        }
        let mut found = None;
        expr.each_part(&mut |part| {
            if found.is_none() {
                found = look(part, wants_fn);
            }
        });
        found
    }
    look(&body.value, wants_fn)
}
