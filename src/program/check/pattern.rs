//! Patterns, with what a pattern sees through references spelled out.

use std::rc::Rc;

use super::context::Context;
use crate::program::body::{Binding, Expr, LocalId, Pattern, PatternKind};
use crate::program::items::{Def, Found, Namespace, Shape};
use crate::program::text::{Diagnostic, Span};
use crate::program::types::Ty;

impl Context<'_> {
    /// A pattern for a value of this type. Its variables are known from here on.
    pub(super) fn pattern(&mut self, pattern: &syn::Pat, ty: &Ty) -> Pattern {
        self.pattern_in(pattern, ty, Binding::Move)
    }

    /// A plain variable as a pattern.
    pub(super) fn bound(&self, local: LocalId, ty: &Ty, span: Span) -> Pattern {
        let kind = PatternKind::Bind { local, how: Binding::Move, sub: None };
        Pattern { kind, ty: ty.clone(), span }
    }

    pub(super) fn wrong_pattern(&self, problem: Diagnostic) -> Pattern {
        let span = problem.span;
        self.report(problem);
        Pattern { kind: PatternKind::Wild, ty: Ty::Error, span }
    }

    /// `mode` is how a plain variable binds: by move, or, inside what was reached through a
    /// reference, by reference.
    pub(super) fn pattern_in(&mut self, pattern: &syn::Pat, ty: &Ty, mode: Binding) -> Pattern {
        let span = self.at(pattern);
        let made = |kind, ty: &Ty| Pattern { kind, ty: ty.clone(), span };
        match pattern {
            syn::Pat::Wild(_) => made(PatternKind::Wild, ty),
            syn::Pat::Paren(inner) => self.pattern_in(&inner.pat, ty, mode),
            syn::Pat::Type(typed) => {
                let written = self.ty(&typed.ty);
                if !self.solver.table.try_unify(&written, ty) {
                    let message = format!(
                        "`{}` is wanted here, and this is `{}`",
                        self.shown(ty),
                        self.shown(&written)
                    );
                    return self.wrong_pattern(Diagnostic::error("E0308", span, message));
                }
                self.pattern_in(&typed.pat, ty, mode)
            }
            syn::Pat::Ident(ident) => self.name_pattern(ident, ty, mode, span),
            syn::Pat::Reference(reference) => {
                let known = self.known(ty);
                let inner = match &known {
                    Ty::Ref { to, .. } => (**to).clone(),
                    Ty::Infer(_) => {
                        let inner = self.solver.table.any();
                        let whole = Ty::reference(reference.mutability.is_some(), inner.clone());
                        self.solver.table.unify(&known, &whole);
                        inner
                    }
                    _ => {
                        let message = format!(
                            "this pattern is for a reference, and the value is `{}`",
                            self.shown(ty)
                        );
                        return self.wrong_pattern(Diagnostic::error("E0308", span, message));
                    }
                };
                let inner = self.pattern_in(&reference.pat, &inner, Binding::Move);
                made(PatternKind::Deref(Box::new(inner)), ty)
            }
            syn::Pat::Or(or) => self.or_pattern(or, ty, mode, span),
            _ => self.through(pattern, ty, mode, span),
        }
    }

    /// A pattern that looks into a value: first through the references to it.
    fn through(&mut self, pattern: &syn::Pat, ty: &Ty, mode: Binding, span: Span) -> Pattern {
        let known = self.known(ty);
        let is_text = matches!(&known, Ty::Ref { to, .. } if matches!(**to, Ty::Str))
            && matches!(pattern, syn::Pat::Lit(_));
        if let Ty::Ref { mutable, to } = &known
            && !is_text
            && !matches!(pattern, syn::Pat::Lit(_) | syn::Pat::Range(_) if matches!(self.known(to), Ty::Infer(_)))
        {
            let mode =
                if *mutable && mode != Binding::Ref { Binding::RefMut } else { Binding::Ref };
            let to = (**to).clone();
            let inner = self.pattern_in(pattern, &to, mode);
            return Pattern { kind: PatternKind::Deref(Box::new(inner)), ty: known, span };
        }
        let kind = match pattern {
            syn::Pat::Lit(literal) => self.literal_pattern(&literal.lit, &known, span),
            syn::Pat::Range(range) => self.range_pattern(range, &known, span),
            syn::Pat::Path(path) => match self.variant_named(path.qself.as_ref(), &path.path, span)
            {
                Ok((adt, variant, own)) => {
                    return self.variant_pattern(
                        adt,
                        variant,
                        &own,
                        &[],
                        false,
                        &known,
                        mode,
                        span,
                    );
                }
                Err(_) => match self.constant_pattern(path, &known, span) {
                    Ok(kind) => Ok(kind),
                    Err(problem) => Err(problem),
                },
            },
            syn::Pat::TupleStruct(written) => {
                let patterns: Vec<&syn::Pat> = written.elems.iter().collect();
                return match self.variant_named(written.qself.as_ref(), &written.path, span) {
                    Ok((adt, variant, own)) => self
                        .variant_pattern(adt, variant, &own, &patterns, true, &known, mode, span),
                    Err(problem) => {
                        let problem = self.no_variant(written, problem, span);
                        self.wrong_pattern(problem)
                    }
                };
            }
            syn::Pat::Struct(written) => return self.struct_pattern(written, &known, mode, span),
            syn::Pat::Tuple(tuple) => self.tuple_pattern(tuple, &known, mode, span),
            syn::Pat::Slice(slice) => self.slice_pattern(slice, &known, mode, span),
            syn::Pat::Const(_) | syn::Pat::Macro(_) => {
                Err(Diagnostic::unsupported(span, "This kind of pattern"))
            }
            syn::Pat::Rest(_) => {
                Err(Diagnostic::syntax(span, "`..` can only stand in a tuple or a slice"))
            }
            _ => Err(Diagnostic::unsupported(span, "This kind of pattern")),
        };
        match kind {
            Ok(kind) => Pattern { kind, ty: known, span },
            Err(problem) => self.wrong_pattern(problem),
        }
    }

    /// What to say of a pattern with brackets whose name is that of no struct and no variant.
    fn no_variant(
        &mut self,
        written: &syn::PatTupleStruct,
        problem: Diagnostic,
        span: Span,
    ) -> Diagnostic {
        use super::path::Meaning;
        match self.meaning(written.qself.as_ref(), &written.path, span) {
            Ok(Meaning::Fn(..) | Meaning::Const(..) | Meaning::Local(_)) => Diagnostic::error(
                "E0532",
                span,
                "a pattern takes a variant or a struct apart, and this is neither",
            ),
            _ if problem.code.as_deref() == Some("E0422") => {
                Diagnostic { code: Some("E0531".into()), ..problem }
            }
            _ => problem,
        }
    }

    fn name_pattern(
        &mut self,
        ident: &syn::PatIdent,
        ty: &Ty,
        mode: Binding,
        span: Span,
    ) -> Pattern {
        let name = ident.ident.to_string();
        let plain = ident.by_ref.is_none() && ident.mutability.is_none() && ident.subpat.is_none();
        if plain
            && let Ok(Found { def, .. }) = self.solver.names.resolve(
                self.solver.items,
                self.module,
                false,
                &[&name],
                Namespace::Values,
            )
        {
            let is_unit = match def {
                Def::Variant(..) => true,
                Def::Adt(adt) => self.solver.items.adts[adt.index()]
                    .variants
                    .first()
                    .is_some_and(|variant| variant.shape == Shape::Unit),
                Def::Const(_) => true,
                _ => false,
            };
            if is_unit {
                let path = syn::Pat::Path(syn::PatPath {
                    attrs: Vec::new(),
                    qself: None,
                    path: ident.ident.clone().into(),
                });
                return self.through(&path, ty, mode, span);
            }
        }
        let how = match (&ident.by_ref, &ident.mutability) {
            (Some(_), Some(_)) => Binding::RefMut,
            (Some(_), None) => Binding::Ref,
            _ => mode,
        };
        let local_ty = match how {
            Binding::Ref => Ty::reference(false, ty.clone()),
            Binding::RefMut => Ty::reference(true, ty.clone()),
            Binding::Move | Binding::Copy => ty.clone(),
        };
        let mutable = ident.by_ref.is_none() && ident.mutability.is_some();
        let sub = ident.subpat.as_ref().map(|(_, sub)| Box::new(self.pattern_in(sub, ty, mode)));
        let local = self.local(&name, &local_ty, mutable, span);
        Pattern { kind: PatternKind::Bind { local, how, sub }, ty: ty.clone(), span }
    }

    fn or_pattern(&mut self, or: &syn::PatOr, ty: &Ty, mode: Binding, span: Span) -> Pattern {
        let before = self.scopes.last().map_or(0, Vec::len);
        let mut cases = Vec::new();
        let mut first: Vec<(Rc<str>, LocalId)> = Vec::new();
        for (i, case) in or.cases.iter().enumerate() {
            let mut checked = self.pattern_in(case, ty, mode);
            let Some(scope) = self.scopes.last_mut() else { break };
            let own = scope.split_off(before);
            if i == 0 {
                first = own;
            } else {
                // The variables of every case are those of the first.
                let mut same = own.len() == first.len();
                for (name, local) in &own {
                    match first.iter().find(|(known, _)| known == name) {
                        Some((_, other)) => {
                            let (a, b) = (
                                self.locals[local.0 as usize].ty.clone(),
                                self.locals[other.0 as usize].ty.clone(),
                            );
                            same &= self.solver.table.try_unify(&a, &b);
                            rename(&mut checked, *local, *other);
                        }
                        None => same = false,
                    }
                }
                if !same {
                    let message = "every case of this pattern has to bind the same variables";
                    self.report(Diagnostic::error("E0408", span, message));
                }
            }
            cases.push(checked);
        }
        if let Some(scope) = self.scopes.last_mut() {
            scope.extend(first);
        }
        Pattern { kind: PatternKind::Or(cases), ty: ty.clone(), span }
    }

    fn literal_pattern(
        &mut self,
        literal: &syn::Lit,
        ty: &Ty,
        span: Span,
    ) -> Result<PatternKind, Diagnostic> {
        let value = self.literal(literal, Some(ty), span);
        self.value_pattern(value, ty, span)
    }

    fn value_pattern(
        &mut self,
        value: Expr,
        ty: &Ty,
        span: Span,
    ) -> Result<PatternKind, Diagnostic> {
        let mut value_ty = value.ty.clone();
        if matches!(ty, Ty::Str)
            && let Ty::Ref { to, .. } = &value_ty
        {
            value_ty = (**to).clone();
        }
        if !self.solver.table.try_unify(&value_ty, ty) {
            let message = format!(
                "`{}` is wanted here, and this is `{}`",
                self.shown(ty),
                self.shown(&value_ty)
            );
            return Err(Diagnostic::error("E0308", span, message));
        }
        Ok(PatternKind::Value(Rc::new(value)))
    }

    fn constant_pattern(
        &mut self,
        path: &syn::ExprPath,
        ty: &Ty,
        span: Span,
    ) -> Result<PatternKind, Diagnostic> {
        let meaning = self.meaning(path.qself.as_ref(), &path.path, span)?;
        match meaning {
            super::path::Meaning::Const(..) => {
                let value = self.path_value(path, span);
                self.value_pattern(value, ty, span)
            }
            _ => {
                let message = "a variant, a struct or a constant is wanted in a pattern";
                Err(Diagnostic::error("E0532", span, message))
            }
        }
    }

    fn range_pattern(
        &mut self,
        range: &syn::ExprRange,
        ty: &Ty,
        span: Span,
    ) -> Result<PatternKind, Diagnostic> {
        let inclusive = matches!(range.limits, syn::RangeLimits::Closed(_));
        let mut bound = |bound: &Option<Box<syn::Expr>>| {
            bound.as_ref().map(|bound| Rc::new(self.expr_to(bound, ty)))
        };
        let (low, high) = (bound(&range.start), bound(&range.end));
        let _ = span;
        Ok(PatternKind::Range { low, high, inclusive })
    }
}

/// Puts one variable in the place of another.
fn rename(pattern: &mut Pattern, from: LocalId, to: LocalId) {
    match &mut pattern.kind {
        PatternKind::Bind { local, sub, .. } => {
            if *local == from {
                *local = to;
            }
            if let Some(sub) = sub {
                rename(sub, from, to);
            }
        }
        PatternKind::Variant { fields, .. } | PatternKind::Tuple(fields) => {
            fields.iter_mut().for_each(|(_, pattern)| rename(pattern, from, to));
        }
        PatternKind::Slice { before, rest, after } => {
            before.iter_mut().chain(after).for_each(|pattern| rename(pattern, from, to));
            if let Some(Some(rest)) = rest {
                rename(rest, from, to);
            }
        }
        PatternKind::Deref(inner) => rename(inner, from, to),
        PatternKind::Or(cases) => cases.iter_mut().for_each(|case| rename(case, from, to)),
        PatternKind::Wild | PatternKind::Value(_) | PatternKind::Range { .. } => {}
    }
}
