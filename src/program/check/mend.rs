//! Ways to mend what was found to be wrong: what to write, and where.

use super::context::Context;
use crate::program::body::{Expr, ExprKind, Statement};
use crate::program::items::nearest;
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Ty, shown};

impl Context<'_> {
    /// A value of one type where another is wanted.
    pub(super) fn mismatch(&mut self, expr: &Expr, wanted: &Ty, found: &Ty) -> Diagnostic {
        let (wanted, found) = (self.solver.table.resolve(wanted), self.solver.table.resolve(found));
        let message = format!(
            "`{}` is wanted here, and this is `{}`",
            self.shown(&wanted),
            self.shown(&found)
        );
        let problem = Diagnostic::error("E0308", expr.span, message);
        let begin = Span { end: expr.span.start, ..expr.span };
        let end = Span { start: expr.span.end, ..expr.span };
        let is = |ty: &Ty, lang: &str| matches!(ty, Ty::Adt(id, _) if self.solver.items.lang_adts.get(lang) == Some(id));
        let is_text = |ty: &Ty| matches!(ty, Ty::Ref { to, .. } if **to == Ty::Str);
        let first = |ty: &Ty| match ty {
            Ty::Adt(_, args) => args.first().cloned(),
            _ => None,
        };
        match (&wanted, &found) {
            (wanted, found) if is(wanted, "String") && is_text(found) => {
                problem.mend("make a `String` of it", end, ".to_string()")
            }
            (Ty::Ref { mutable, to }, found) if **to == *found => {
                let sign = if *mutable { "&mut " } else { "&" };
                problem.mend("lend it", begin, sign)
            }
            (wanted, found) if is_text(wanted) && is(found, "String") => {
                problem.mend("lend it", begin, "&")
            }
            (wanted, found)
                if is(wanted, "Option") && !is(found, "Option") && first(wanted).as_ref() == Some(found) =>
            {
                let text = self.text(expr.span).to_owned();
                problem.mend("put it in `Some`", expr.span, format!("Some({text})"))
            }
            (wanted, found)
                if is(wanted, "Result") && !is(found, "Result") && first(wanted).as_ref() == Some(found) =>
            {
                let text = self.text(expr.span).to_owned();
                problem.mend("put it in `Ok`", expr.span, format!("Ok({text})"))
            }
            (_, Ty::AsyncFn(..) | Ty::AsyncBlock(_)) => {
                if self.frame().is_async {
                    problem.mend("wait for the value", end, ".await")
                } else {
                    problem.help("this is a future: its value is there when it is awaited, in async code")
                }
            }
            (wanted, found) if is(found, "Option") && first(found).as_ref() == Some(wanted) => problem
                .help("there may be no value: look with `match` or `if let`, or give another with `unwrap_or(…)`"),
            (wanted, found) if is(found, "Result") && first(found).as_ref() == Some(wanted) => {
                problem.help("it may be an error: hand that on with `?`, or look with `match`")
            }
            (Ty::Int(_) | Ty::Float(_), Ty::Int(_) | Ty::Float(_)) => {
                let name = self.shown(&wanted);
                problem.help(format!("write `as {name}`, or `{name}::from(…)` if every value fits"))
            }
            (wanted, Ty::Tuple(parts)) if parts.is_empty() && !wanted.is_unit() => {
                match last_statement(expr) {
                    Some(last) if self.text(Span { start: last.end, end: last.end + 1, ..last }) == ";" => {
                        let at = Span { start: last.end, end: last.end + 1, ..last };
                        problem.mend("leave out the `;`, so that this is the value of the block", at, "")
                    }
                    _ => problem.help("end the block with the value, without a `;` after it"),
                }
            }
            _ => problem,
        }
    }

    /// A trait that does not hold for a type.
    pub(super) fn mend_bound(
        &self,
        problem: Diagnostic,
        ty: &Ty,
        name: &str,
        lang: Option<&str>,
    ) -> Diagnostic {
        let plain = match ty {
            Ty::Ref { to, .. } => &**to,
            ty => ty,
        };
        match plain {
            Ty::Opaque(_, n, _) if Ty::stands_for(*n).is_some() => {
                let parameter = shown(self.solver.items, plain);
                problem.help(format!(
                    "demand it where `{parameter}` is declared: `{parameter}: {name}`"
                ))
            }
            Ty::Adt(id, _) if id.index() >= self.solver.items.adts.first_own() => {
                let adt = &self.solver.items.adts[id.index()].name;
                match lang.unwrap_or(name) {
                    derived @ ("Debug" | "Clone" | "Copy" | "PartialEq" | "Eq" | "PartialOrd" | "Ord" | "Hash" | "Default") => {
                        problem.help(format!("write `#[derive({derived})]` above `{adt}`"))
                    }
                    "Display" => problem.help(format!(
                        "implement `Display` for `{adt}`; or write `#[derive(Debug)]` above it, and `{{:?}}` here"
                    )),
                    _ => problem.help(format!("implement it: `impl {name} for {adt} {{ … }}`")),
                }
            }
            _ if name == "Display" => {
                problem.help("write `{:?}` to show it as Rust would write it")
            }
            _ => problem,
        }
    }

    /// A method that a type does not have.
    pub(super) fn mend_method(
        &self,
        problem: Diagnostic,
        ty: &Ty,
        name: &str,
        at: Span,
    ) -> Diagnostic {
        let items = self.solver.items;
        let mut plain = ty;
        while let Ty::Ref { to, .. } = plain {
            plain = to;
        }
        if let Ty::Opaque(_, n, _) = plain
            && Ty::stands_for(*n).is_some()
        {
            let parameter = shown(items, plain);
            return problem.help(format!(
                "what may be done with a `{parameter}` is told by its bounds: demand the trait that has `{name}`"
            ));
        }
        let Ty::Adt(id, _) = plain else { return problem };
        let of_type = items
            .impls
            .iter()
            .filter(|row| matches!(&row.self_ty, Ty::Adt(other, _) if other == id));
        let names: Vec<_> = of_type
            .flat_map(|row| &row.fns)
            .map(|function| items.fns[function.index()].name.clone())
            .filter(|name| !name.starts_with('_'))
            .collect();
        match nearest(name, &names) {
            Some(near) => problem.mend(format!("did you mean `{near}`?"), at, near),
            None => problem,
        }
    }
}

/// The last statement of a block that has no value.
fn last_statement(expr: &Expr) -> Option<Span> {
    let ExprKind::Block(block) = &expr.kind else { return None };
    match (&block.value, block.statements.last()) {
        (Some(value), _) => last_statement(value),
        (None, Some(Statement::Expr(last))) => Some(last.span),
        _ => None,
    }
}
