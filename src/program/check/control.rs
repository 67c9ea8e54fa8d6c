//! Conditions, `match` and `return`.

use super::context::Context;
use crate::program::body::{ArmBody, Expr, ExprKind};
use crate::program::text::{Diagnostic, Span};
use crate::program::types::Ty;

impl Context<'_> {
    /// The type that several branches have to have: what is wanted, or what will be found.
    pub(super) fn joined(&mut self, wanted: Option<&Ty>) -> Ty {
        match wanted.map(|ty| self.solver.table.shallow(ty)) {
            Some(ty) if ty != Ty::Never => ty,
            _ => self.solver.table.any(),
        }
    }

    pub(super) fn if_else(
        &mut self,
        written: &syn::ExprIf,
        wanted: Option<&Ty>,
        span: Span,
    ) -> Expr {
        self.scoped(|this| {
            let condition = this.expr_to(&written.cond, &Ty::Bool);
            let Some((_, otherwise)) = &written.else_branch else {
                let given = wanted.map(|ty| this.known(ty)).filter(|ty| {
                    !ty.is_unit() && !matches!(ty, Ty::Infer(_) | Ty::Never | Ty::Error)
                });
                if let Some(given) = given {
                    let then = this.block(&written.then_branch, Some(&given), None);
                    let message = format!(
                        "`{}` is wanted here, and this `if` gives none where its condition is false",
                        this.shown(&given)
                    );
                    let _ = then;
                    return this.wrong(Diagnostic::error("E0317", span, message).help(
                        "write an `else` with the other value",
                    ));
                }
                let then = this.block(&written.then_branch, Some(&Ty::unit()), None);
                let then = if this.known(&then.ty) == Ty::Never {
                    then
                } else {
                    let ty = this.known(&then.ty);
                    if ty != Ty::Error && !this.solver.table.try_unify(&ty, &Ty::unit()) {
                        let message = format!(
                            "an `if` without `else` gives `()`, and this one gives `{}`",
                            this.shown(&ty)
                        );
                        this.report(Diagnostic::error("E0317", span, message));
                    }
                    then
                };
                let kind = ExprKind::If {
                    condition: Box::new(condition),
                    then: Box::new(then),
                    otherwise: None,
                };
                return this.made(kind, Ty::unit(), span);
            };
            let ty = this.joined(wanted);
            let then = this.block(&written.then_branch, Some(&ty), None);
            let otherwise = this.scoped_else(otherwise, &ty);
            let never = this.known(&then.ty) == Ty::Never && this.known(&otherwise.ty) == Ty::Never;
            let (then, otherwise) = if never {
                (then, otherwise)
            } else {
                (this.coerce(then, &ty), this.coerce(otherwise, &ty))
            };
            let kind = ExprKind::If {
                condition: Box::new(condition),
                then: Box::new(then),
                otherwise: Some(Box::new(otherwise)),
            };
            this.made(kind, if never { Ty::Never } else { ty }, span)
        })
    }

    /// The variables of an `if let` are not those of its `else`.
    fn scoped_else(&mut self, otherwise: &syn::Expr, ty: &Ty) -> Expr {
        let hidden = self.scopes.pop().unwrap_or_default();
        self.scopes.push(Vec::new());
        let checked = self.expr(otherwise, Some(ty));
        self.scopes.pop();
        self.scopes.push(hidden);
        checked
    }

    pub(super) fn let_condition(&mut self, written: &syn::ExprLet, span: Span) -> Expr {
        let scrutinee = self.expr(&written.expr, None);
        let ty = scrutinee.ty.clone();
        let pattern = self.pattern(&written.pat, &ty);
        self.made(ExprKind::Let(Box::new(pattern), Box::new(scrutinee)), Ty::Bool, span)
    }

    pub(super) fn match_arms(
        &mut self,
        written: &syn::ExprMatch,
        wanted: Option<&Ty>,
        span: Span,
    ) -> Expr {
        let scrutinee = self.expr(&written.expr, None);
        let scrutinee_ty = self.known(&scrutinee.ty);
        let ty = self.joined(wanted);
        let mut never = true;
        let mut arms = Vec::new();
        for arm in &written.arms {
            let (pattern, guard, body) = self.scoped(|this| {
                let (pattern, guard) = match &arm.pat {
                    syn::Pat::Guard(guarded) => (&*guarded.pat, Some(&*guarded.guard)),
                    pattern => (pattern, None),
                };
                let pattern = this.pattern(pattern, &scrutinee_ty);
                let guard = guard.map(|guard| this.expr_to(guard, &Ty::Bool));
                let body = this.expr(&arm.body, Some(&ty));
                (pattern, guard, this.read(body))
            });
            let is_never = self.known(&body.ty) == Ty::Never;
            never &= is_never;
            let body = if is_never { body } else { self.coerce(body, &ty) };
            arms.push(ArmBody { pattern, guard, body });
        }
        if !never {
            for arm in &mut arms {
                if self.known(&arm.body.ty) == Ty::Never {
                    let body = std::mem::replace(&mut arm.body, self.unit(span));
                    arm.body = self.coerce(body, &ty);
                }
            }
        }
        let ty = if never { Ty::Never } else { ty };
        self.made(ExprKind::Match(Box::new(scrutinee), arms), ty, span)
    }

    pub(super) fn return_value(&mut self, written: &syn::ExprReturn, span: Span) -> Expr {
        if self.frames.len() == 1 && self.is_const {
            let message = "`return` stands in no function";
            return self
                .wrong(Diagnostic::error("E0572", span, message).help("write the value alone"));
        }
        let wanted = self.frame().returns.clone();
        let value = match &written.expr {
            Some(expr) => Some(Box::new(self.expr_to(expr, &wanted))),
            None => {
                let unit = self.unit(span);
                Some(Box::new(self.coerce(unit, &wanted)))
            }
        };
        self.made(ExprKind::Return(value), Ty::Never, span)
    }
}
