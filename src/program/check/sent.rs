//! Futures that are given to what may run them on another thread, and hold while they wait what
//! may not go there. Looked at when all bodies are checked, for only then it is known what those hold.

use std::rc::Rc;

use super::checker::Checker;
use super::held::{Held, held};
use crate::program::body::{Body, BodyId, Expr, ExprKind};
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::{TraitRef, Ty, TyList, shown};

/// How deep futures are looked for in each other.
const DEEPEST: u32 = 40;

/// What stands against it that a future goes to another thread.
struct Culprit {
    held: Held,
    /// The variable, and where it is declared.
    variable: Option<(Rc<str>, Span)>,
    /// The part of it that cannot go.
    ty: Ty,
}

impl Checker {
    /// Says which futures hold what may not go to another thread.
    pub(super) fn report_unsent(&self) {
        for (ty, span) in self.sent.take() {
            let Some(culprit) = self.culprit(&ty, &mut Vec::new(), 0) else { continue };
            let part = shown(&self.front.items, &culprit.ty);
            let (what, note) = match &culprit.variable {
                // A variable that was written out for a `for`.
                Some((name, _)) if name.starts_with("__") => {
                    ("what its loop goes through".to_owned(), None)
                }
                Some((name, at)) => {
                    (format!("`{name}`"), Some((*at, format!("`{name}` is declared here"))))
                }
                None => ("another future".to_owned(), None),
            };
            let message = format!(
                "this future cannot go to another thread: while it waits it holds {what}, and with it `{part}`"
            );
            let help = if part.contains("Guard") {
                "let the guard go before the `.await`: lock in a block of its own, `{ … }`, or in one statement"
            } else {
                "use `Arc` where this is an `Rc`, or let it end before the `.await`, in a block of its own"
            };
            let mut problem = Diagnostic::error("E0277", span, message)
                .note(culprit.held.at, "it waits here")
                .help(help);
            if let Some((at, words)) = note {
                problem = problem.note(at, words);
            }
            // rustc has no code for this.
            self.report(Diagnostic { code: None, ..problem });
        }
    }

    /// The first thing that a future, or what has futures in it, holds and may not.
    fn culprit(&self, ty: &Ty, seen: &mut Vec<Ty>, depth: u32) -> Option<Culprit> {
        if depth > DEEPEST || seen.contains(ty) {
            return None;
        }
        let mut in_all =
            |types: &[Ty]| types.iter().find_map(|ty| self.culprit(ty, seen, depth + 1));
        match ty {
            Ty::Tuple(parts) => in_all(parts),
            Ty::Ref { mutable: true, to } => in_all(std::slice::from_ref(&**to)),
            Ty::Adt(id, args) => {
                let lang = self.front.items.adts[id.index()].lang.as_deref();
                matches!(lang, Some("Pin" | "Box" | "Vec" | "Option")).then(|| in_all(args))?
            }
            Ty::Closure(id) => in_all(&self.capture_types(*id)),
            Ty::AsyncBlock(id) => {
                in_all(&self.capture_types(*id)).or_else(|| self.in_body(*id, ty, seen, depth))
            }
            Ty::AsyncFn(id, args) => in_all(&self.input_types(*id, args)).or_else(|| {
                let body = self.instance(*id, args);
                self.in_body(body, ty, seen, depth)
            }),
            Ty::Opaque(id, n, args) => in_all(&[self.reveal(*id, *n, args)]),
            _ => None,
        }
    }

    fn in_body(&self, id: BodyId, of: &Ty, seen: &mut Vec<Ty>, depth: u32) -> Option<Culprit> {
        seen.push(of.clone());
        let body: Rc<Body> = self.body(id)?;
        let captured = |expr: &Expr| match &expr.kind {
            ExprKind::Closure(id) | ExprKind::AsyncBlock(id) => self
                .body(*id)
                .map(|body| {
                    let captures = body.captures.iter();
                    captures.map(|capture| (capture.place().clone(), capture.how)).collect()
                })
                .unwrap_or_default(),
            _ => Vec::new(),
        };
        held(&body, &captured).into_iter().find_map(|held| {
            // What the surface holds is its own business; what it was given is not.
            let part =
                if body.span.file == FileId::PROGRAM { self.unsent(&held.ty, 0) } else { None };
            match part {
                Some(ty) => {
                    let local = held.local.map(|local| &body.locals[local as usize]);
                    let variable = local.map(|local| (Rc::clone(&local.name), local.span));
                    Some(Culprit { held, variable, ty })
                }
                None => self.culprit(&held.ty, seen, depth + 1),
            }
        })
    }

    /// The part of a type, dropped with it, that certainly may not go to another thread.
    fn unsent(&self, ty: &Ty, depth: u32) -> Option<Ty> {
        let id = *self.front.items.lang_traits.get("Send")?;
        let mut solver = self.solver();
        let of = |ty: &Ty| TraitRef { id, args: TyList::from([ty.clone()]) };
        if depth > DEEPEST || matches!(ty, Ty::Ref { .. }) || solver.holds(&of(ty)) != Some(false) {
            return None;
        }
        let parts = solver.parts(ty).unwrap_or_default();
        let has_destructor = matches!(ty, Ty::Adt(..)) && self.drop_of(ty).is_some();
        let inner = parts.iter().find_map(|part| self.unsent(part, depth + 1));
        let is_itself =
            has_destructor || parts.iter().all(|part| solver.holds(&of(part)) != Some(false));
        inner.or_else(|| (is_itself && matches!(ty, Ty::Adt(..))).then(|| ty.clone()))
    }
}
