//! `format_args!`.

use std::rc::Rc;

use super::context::Context;
use crate::program::body::{Callee, Count, Expr, ExprKind, FormatArgument, FormatPiece};
use crate::program::items::Predicate;
use crate::program::syntax::{FormatCount, format_args};
use crate::program::text::{Diagnostic, Span};
use crate::program::types::Ty;

impl Context<'_> {
    pub(super) fn format(&mut self, mac: &syn::Macro, span: Span) -> Expr {
        let parsed = match format_args(self.file, mac) {
            Ok(parsed) => parsed,
            Err(problem) => return self.wrong(problem),
        };
        let mut args = Vec::new();
        for mut arg in parsed.args {
            let problems = crate::program::syntax::expand_expression(self.file, &mut arg);
            problems.into_iter().for_each(|problem| self.report(problem));
            let value = self.expr(&arg, None);
            let ty = value.ty.clone();
            let at = value.span;
            args.push(self.made(
                ExprKind::Borrow { mutable: false, of: Box::new(value) },
                Ty::reference(false, ty),
                at,
            ));
        }
        let position = |count: FormatCount| match count {
            FormatCount::Is(value) => Count::Is(value),
            FormatCount::Argument(at) => Count::Argument(u32::try_from(at).unwrap_or(u32::MAX)),
        };
        let mut pieces = Vec::new();
        for part in parsed.parts {
            for count in [part.width, part.precision].into_iter().flatten() {
                if let FormatCount::Argument(at) = count
                    && let Ty::Ref { to, .. } = args[at].ty.clone()
                    && !self.solver.table.try_unify(&to, &Ty::USIZE)
                {
                    self.report(Diagnostic::error(
                        "E0308",
                        args[at].span,
                        "a width or a precision has to be a `usize`",
                    ));
                }
            }
            let value = &args[part.position];
            let at = value.span;
            let Ty::Ref { to, .. } = value.ty.clone() else { continue };
            let found = self.solver.lang_trait(part.trait_name, vec![(*to).clone()]);
            let Some(of) = found else {
                return self.wrong(Diagnostic::unsupported(
                    span,
                    &format!("Formatting with `{}`", part.written),
                ));
            };
            self.solver.demand(Predicate::Trait(of.clone()), at);
            let function = self.solver.items.traits[of.id.index()].fns[0];
            pieces.push(FormatPiece {
                text: Rc::from(part.text),
                argument: Some(FormatArgument {
                    position: u32::try_from(part.position).unwrap_or(u32::MAX),
                    fmt: Callee::Fn(function, of.args),
                    fill: part.fill,
                    align: part.align,
                    plus: part.plus,
                    alternate: part.alternate,
                    zero: part.zero,
                    debug_hex: part.debug_hex,
                    width: part.width.map(position),
                    precision: part.precision.map(position),
                    written: part.written,
                }),
            });
        }
        pieces.push(FormatPiece { text: Rc::from(parsed.tail), argument: None });
        let ty = self.lang_adt("Arguments", &[]);
        self.made(ExprKind::Format(pieces, args), ty, span)
    }
}
