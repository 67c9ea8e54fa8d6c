//! Values that a statement makes and nobody uses.

use super::path::is_place;
use super::walk::Walker;
use crate::program::body::{Callee, Expr, ExprKind};
use crate::program::items::{FnId, FnParent, Predicate, TraitId};
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::{Ty, shown};

/// Why a value has to be used.
enum Why {
    /// A future does nothing by itself.
    Future,
    /// Its type, or what is known of it, is marked.
    Type,
    /// The function that gives it is marked.
    Function(FnId),
    Closure,
}

impl Walker<'_> {
    /// Warns of a statement whose value is lost.
    pub(super) fn unused_value(&mut self, expr: &Expr) {
        if expr.span.file != FileId::PROGRAM || expr.span.start == expr.span.end {
            return;
        }
        match &expr.kind {
            ExprKind::Block(block) => {
                if let Some(value) = &block.value {
                    self.unused_value(value);
                }
                return;
            }
            ExprKind::Coerce(_, inner) => return self.unused_value(inner),
            ExprKind::Move(of) | ExprKind::Copy(of) if is_place(of) => {
                return self.place_statement(of, expr.span);
            }
            ExprKind::Binary(..) => {
                let message = "what is computed here is used by nobody";
                let warning = Diagnostic::warning("unused_must_use", expr.span, message);
                return self.found.report(warning.help("put it in a variable, or take it away"));
            }
            _ => {}
        }
        let of_function = match &expr.kind {
            ExprKind::Call(Callee::Fn(id, _), _) if self.is_marked(*id) => Some(Why::Function(*id)),
            _ => None,
        };
        let Some(why) = self.why(&expr.ty, 0).or(of_function) else { return };
        let items = &self.checker.front.items;
        let warning = |message: String| Diagnostic::warning("unused_must_use", expr.span, message);
        let end = Span { start: expr.span.end, ..expr.span };
        let warning = match why {
            Why::Future => {
                let warning = warning(
                    "this only makes a future, which does nothing until it is awaited".to_owned(),
                );
                if self.body.is_async {
                    warning.mend("wait for it", end, ".await")
                } else {
                    warning.help(
                        "await it in an async block, or give it to a function that runs futures",
                    )
                }
            }
            Why::Type => {
                let ty = shown(items, &expr.ty);
                let is_result = ty.starts_with("Result");
                let warning = warning(format!("nobody looks at this `{ty}`"));
                if is_result {
                    warning.help("look at what may have gone wrong: with `?`, `match` or `unwrap`; or drop it with `let _ = …`")
                } else {
                    warning.help("use it, or drop it with `let _ = …`")
                }
            }
            Why::Function(id) => {
                let name = &items.fns[id.index()].name;
                warning(format!("what `{name}` gives is used by nobody"))
                    .help("use it, or drop it with `let _ = …`")
            }
            Why::Closure => warning("this closure is made and never called".to_owned())
                .help("give it a name, and call it"),
        };
        self.found.report(warning);
    }

    /// `x;` does nothing, or drops what is in the variable.
    fn place_statement(&mut self, of: &Expr, span: Span) {
        if matches!(of.kind, ExprKind::Deref(_)) {
            return;
        }
        let message = "this statement does nothing with the value";
        let warning = Diagnostic::warning("path_statements", span, message)
            .help("use the value, or drop it with `drop(…)` if that is meant");
        self.found.report(warning);
    }

    fn is_marked(&self, id: FnId) -> bool {
        let items = &self.checker.front.items;
        let row = &items.fns[id.index()];
        let of_trait = match row.parent {
            FnParent::Impl(of) => items.impls[of.index()].of.as_ref(),
            _ => None,
        };
        row.must_use
            || of_trait.is_some_and(|of| {
                let fns = &items.traits[of.id.index()].fns;
                fns.iter()
                    .map(|id| &items.fns[id.index()])
                    .any(|other| other.name == row.name && other.must_use)
            })
    }

    fn why(&self, ty: &Ty, depth: u32) -> Option<Why> {
        if depth > 4 {
            return None;
        }
        let items = &self.checker.front.items;
        let by_trait = |id: TraitId| {
            let row = &items.traits[id.index()];
            let is_future = row.lang.as_deref() == Some("Future");
            row.must_use.then_some(if is_future { Why::Future } else { Why::Type })
        };
        match ty {
            Ty::AsyncFn(..) | Ty::AsyncBlock(_) => Some(Why::Future),
            Ty::Closure(_) => Some(Why::Closure),
            Ty::Opaque(id, n, _) => {
                let declared = items.fns[id.index()].opaques.get(*n as usize)?;
                declared.iter().find_map(|predicate| match predicate {
                    Predicate::Trait(of) => by_trait(of.id),
                    _ => None,
                })
            }
            Ty::Dyn(of, _) => by_trait(of.id),
            Ty::Adt(id, args) => {
                let row = &items.adts[id.index()];
                match row.lang.as_deref() {
                    Some("Box" | "Pin") => self.why(args.first()?, depth + 1),
                    _ => row.must_use.then_some(Why::Type),
                }
            }
            Ty::Tuple(parts) => parts.iter().find_map(|part| self.why(part, depth + 1)),
            Ty::Array(of, len) if **len != Ty::Const(0) => self.why(of, depth + 1),
            _ => None,
        }
    }
}
