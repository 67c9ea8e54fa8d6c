//! Types that nothing tells: what is left open at the end of a function is refused, so that no
//! later room meets a type that means something only while the function is checked.

use super::context::Context;
use super::finish::Finishing;
use crate::program::body::{Body, BodyId, Expr, ExprKind, Owner, Statement};
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::{Kinds, Substitute, Ty};

impl Context<'_> {
    /// Says where a type cannot be told, once for each body. Of the surface, everything is told.
    pub(super) fn report_untold(&mut self, finishing: &Finishing) {
        if self.file != FileId::PROGRAM {
            return;
        }
        let mut ids: Vec<BodyId> = finishing.done.keys().copied().collect();
        ids.sort_unstable();
        for id in ids {
            let Some(closed) = finishing.done.get(&id) else { continue };
            let body = &closed.body;
            for param in body.params.iter().filter(|param| self.is_untold(&param.ty)) {
                let shown = self.shown(&param.ty);
                let problem = Diagnostic::error("E0282", param.span, what_is_open(&shown));
                self.report(problem.help("write its type behind it: `|x: u32| …`"));
            }
            if let Some(untold) = self.first_untold(&body.value) {
                let given = self.given(id, body);
                let is_given = statement_of(&body.value, untold.span)
                    .is_some_and(|statement| are_alike(&statement.ty, given.as_ref()));
                let problem = self.untold(untold, is_given);
                self.report(problem);
            }
        }
    }

    /// Whether nothing tells a type, or something wrong stands in it of which nobody has said what.
    fn is_untold(&self, ty: &Ty) -> bool {
        self.solver.table.is_open(ty)
            || ty.holds(Kinds::ERROR) && self.checker.problems.borrow().is_empty()
    }

    /// The first expression, in order of evaluation, whose type is not told and that has no part
    /// for which that is so: there it comes from.
    fn first_untold<'e>(&self, expr: &'e Expr) -> Option<&'e Expr> {
        let mut found = None;
        expr.each_part(&mut |part| {
            if found.is_none() {
                found = self.first_untold(part);
            }
        });
        found.or_else(|| self.is_untold(&expr.ty).then_some(expr))
    }

    /// The type that a body gives back, where that is written or wanted of it.
    fn given(&self, id: BodyId, body: &Body) -> Option<Ty> {
        match &body.owner {
            Owner::Fn(id, _) => Some(self.solver.items.fns[id.index()].output.clone()),
            Owner::Closure => {
                self.solver.known.borrow().closures.get(&id).map(|facts| facts.output.clone())
            }
            Owner::AsyncBlock => {
                self.solver.known.borrow().asyncs.get(&id).map(|facts| facts.output.clone())
            }
            Owner::Const => None,
        }
    }

    fn untold(&self, expr: &Expr, is_given: bool) -> Diagnostic {
        let shown = self.shown(&expr.ty);
        let message = what_is_open(&shown);
        let problem = Diagnostic::error("E0282", expr.span, message);
        if is_given {
            return problem.help(
                "if this is what is to be given back, write `return` before it, or take away the `;` behind it where it stands last",
            );
        }
        let written = self.text(expr.span);
        problem.help(if written == "None" {
            "write its type, as in `None::<u32>`, or give it to a variable: `let x: Option<u32> = …`"
                .to_owned()
        } else {
            format!("give it to a variable, and write its type: `let x: {shown} = …`, each `_` as a type")
        })
    }
}

fn what_is_open(shown: &str) -> String {
    if shown == "_" {
        return "nothing tells of what type this is".to_owned();
    }
    format!("this is of type `{shown}`, and nothing tells what `_` stands for")
}

/// The statement, with nothing done with its value, that stands at a place or around it.
fn statement_of(expr: &Expr, at: Span) -> Option<&Expr> {
    let mut found = None;
    expr.each_part(&mut |part| {
        if found.is_none() {
            found = statement_of(part, at);
        }
    });
    let ExprKind::Block(block) = &expr.kind else { return found };
    found.or_else(|| {
        block.statements.iter().find_map(|statement| match statement {
            Statement::Expr(expr)
                if expr.span.file == at.file
                    && expr.span.range().start <= at.range().start
                    && at.range().end <= expr.span.range().end =>
            {
                Some(expr)
            }
            _ => None,
        })
    })
}

/// Whether two types are of one struct or enum.
fn are_alike(one: &Ty, other: Option<&Ty>) -> bool {
    matches!((one, other), (Ty::Adt(one, _), Some(Ty::Adt(other, _))) if one == other)
}
