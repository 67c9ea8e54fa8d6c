//! Structs and variants with their fields, and ranges.

use super::context::Context;
use super::path::Meaning;
use crate::program::body::{Expr, ExprKind};
use crate::program::items::{Field, nearest};
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Substitute, Ty, TyList};

impl Context<'_> {
    /// The struct or variant that a path in a literal or a pattern names.
    pub(super) fn variant_named(
        &mut self,
        qself: Option<&syn::QSelf>,
        path: &syn::Path,
        span: Span,
    ) -> Result<(crate::program::items::AdtId, u32, Ty), Diagnostic> {
        // A struct with named fields is a type only, and no value.
        let parts = crate::program::items::path_parts(path);
        let names: Vec<&str> = parts.iter().map(String::as_str).collect();
        let global = path.leading_colon.is_some();
        if qself.is_none() && parts[0] != "Self" {
            use crate::program::items::{Def, Namespace};
            let found = self.solver.names.resolve(
                self.solver.items,
                self.module,
                global,
                &names,
                Namespace::Types,
            );
            match found {
                Ok(found) if found.parts == parts.len() => match found.def {
                    Def::Adt(_) | Def::Alias(_) => {
                        let syntax =
                            syn::TypePath { attrs: Vec::new(), qself: None, path: path.clone() };
                        return match self.ty(&syn::Type::Path(syntax)) {
                            ty @ Ty::Adt(..) => {
                                let Ty::Adt(adt, _) = &ty else {
                                    return Err(Diagnostic::error("E0574", span, ""));
                                };
                                Ok((*adt, 0, ty.clone()))
                            }
                            _ => Err(Diagnostic::error(
                                "E0574",
                                span,
                                "a struct or a variant is wanted here",
                            )),
                        };
                    }
                    _ => {}
                },
                Err(missing) if parts.len() == 1 => {
                    let problem = self.scope().unresolved(path, &missing, "struct or variant");
                    return Err(Diagnostic { code: Some("E0422".into()), ..problem });
                }
                _ => {}
            }
        }
        match self.meaning(qself, path, span)? {
            Meaning::Variant(adt, variant, ty) => Ok((adt, variant, ty)),
            _ => Err(Diagnostic::error("E0574", span, "a struct or a variant is wanted here")),
        }
    }

    pub(super) fn structure(&mut self, written: &syn::ExprStruct, span: Span) -> Expr {
        let (adt, variant, ty) =
            match self.variant_named(written.qself.as_ref(), &written.path, span) {
                Ok(found) => found,
                Err(problem) => return self.wrong(problem),
            };
        let Ty::Adt(_, args) = &ty else { return self.unit(span) };
        let items = self.solver.items;
        let row = &items.adts[adt.index()].variants[variant as usize];
        let mut fields: Vec<(u32, Expr)> = Vec::new();
        let mut is_known = true;
        for field in &written.fields {
            let name = match &field.member {
                syn::Member::Named(name) => name.to_string(),
                syn::Member::Unnamed(index) => index.index.to_string(),
            };
            let at = self.at(&field.member);
            let Some(number) = row.fields.iter().position(|known| *known.name == *name) else {
                let message = format!("`{}` has no field `{name}`", row.name);
                let code = if items.adts[adt.index()].kind == crate::program::items::AdtKind::Enum {
                    "E0559"
                } else {
                    "E0560"
                };
                let names: Vec<_> = row.fields.iter().map(|field| field.name.clone()).collect();
                let problem = Diagnostic::error(code, at, message);
                self.report(match nearest(&name, &names) {
                    Some(near) => problem.mend(format!("did you mean `{near}`?"), at, near),
                    None => problem.help(format!("it has `{}`", names.join("`, `"))),
                });
                self.expr(&field.expr, None);
                is_known = false;
                continue;
            };
            self.private_field(&row.fields[number], &row.name, at);
            let wanted = self.solver.normalize(&row.fields[number].ty.substitute(args));
            let value = self.expr_to(&field.expr, &wanted);
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            if fields.iter().any(|(other, _)| *other == number) {
                self.report(Diagnostic::error(
                    "E0062",
                    at,
                    format!("the field `{name}` is given twice"),
                ));
            }
            fields.push((number, value));
        }
        let rest = written.rest.as_ref().map(|rest| Box::new(self.expr_to(rest, &ty)));
        if rest.is_none() && is_known {
            let given = |number: usize| fields.iter().any(|(given, _)| *given as usize == number);
            let missing: Vec<&str> = row
                .fields
                .iter()
                .enumerate()
                .filter(|(number, _)| !given(*number))
                .map(|(_, field)| &*field.name)
                .collect();
            if !missing.is_empty() {
                let message = format!("`{}` lacks its `{}`", row.name, missing.join("`, `"));
                self.report(Diagnostic::error("E0063", span, message));
            }
        }
        self.made(ExprKind::Variant { variant, fields, rest }, ty, span)
    }

    /// A field that is named where it cannot be seen.
    pub(super) fn private_field(&mut self, field: &Field, of: &str, at: Span) {
        if let Some(module) = field.private_to
            && !self.solver.names.is_inside(self.module, module)
        {
            let message = format!("the field `{}` of `{of}` is private to its module", field.name);
            self.report(
                Diagnostic::error("E0451", at, message)
                    .help("write `pub` before the field, or a function there that makes the value"),
            );
        }
    }

    pub(super) fn range(&mut self, range: &syn::ExprRange, span: Span) -> Expr {
        let closed = matches!(range.limits, syn::RangeLimits::Closed(_));
        let bound = self.solver.table.any();
        let start = range.start.as_ref().map(|start| self.expr_to(start, &bound));
        let end = range.end.as_ref().map(|end| self.expr_to(end, &bound));
        let (name, values) = match (start, end) {
            (Some(start), Some(end)) => {
                (if closed { "RangeInclusive" } else { "Range" }, vec![start, end])
            }
            (Some(start), None) => ("RangeFrom", vec![start]),
            (None, Some(end)) => (if closed { "RangeToInclusive" } else { "RangeTo" }, vec![end]),
            (None, None) => ("RangeFull", Vec::new()),
        };
        let Some(&adt) = self.solver.items.lang_adts.get(name) else {
            return self.wrong(Diagnostic::unsupported(span, "This kind of range"));
        };
        let args: Vec<Ty> = if name == "RangeFull" { Vec::new() } else { vec![bound] };
        let mut fields: Vec<(u32, Expr)> = (0u32..).zip(values).collect();
        if name == "RangeInclusive" {
            // Whether its last value has been given out.
            let no = self.made(
                ExprKind::Literal(crate::program::body::Literal::Bool(false)),
                Ty::Bool,
                span,
            );
            fields.push((2, no));
        }
        let kind = ExprKind::Variant { variant: 0, fields, rest: None };
        self.made(kind, Ty::Adt(adt, TyList::from(args)), span)
    }
}
