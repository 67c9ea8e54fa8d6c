//! Patterns that look at the parts of a value: variants, structs, tuples, slices.

use std::rc::Rc;

use super::context::Context;
use crate::program::body::{Binding, Pattern, PatternKind};
use crate::program::items::{AdtId, Shape};
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Substitute, Ty, TyList};

impl Context<'_> {
    #[expect(clippy::too_many_arguments, reason = "what is written, what it is, and where")]
    pub(super) fn variant_pattern(
        &mut self,
        adt: AdtId,
        variant: u32,
        own: &Ty,
        patterns: &[&syn::Pat],
        is_tuple: bool,
        ty: &Ty,
        mode: Binding,
        span: Span,
    ) -> Pattern {
        if !self.solver.table.try_unify(own, ty) {
            let message = format!(
                "this pattern is for `{}`, and the value is `{}`",
                self.shown(own),
                self.shown(ty)
            );
            return self.wrong_pattern(Diagnostic::error("E0308", span, message));
        }
        let items = self.solver.items;
        let row = &items.adts[adt.index()].variants[variant as usize];
        let Ty::Adt(_, args) = own else {
            return self.wrong_pattern(Diagnostic::error("E0308", span, ""));
        };
        let fits = match row.shape {
            Shape::Tuple => is_tuple,
            Shape::Unit => !is_tuple,
            Shape::Named => false,
        };
        if !fits {
            let message = format!("`{}` is not written like this in a pattern", row.name);
            let code = if is_tuple && row.shape == Shape::Named { "E0769" } else { "E0532" };
            return self.wrong_pattern(Diagnostic::error(code, span, message));
        }
        let rest = patterns.iter().position(|pattern| matches!(pattern, syn::Pat::Rest(_)));
        let count = patterns.len() - usize::from(rest.is_some());
        let fits =
            if rest.is_some() { count <= row.fields.len() } else { count == row.fields.len() };
        if !fits {
            let message = format!(
                "`{}` has {} fields, and the pattern has {count}",
                row.name,
                row.fields.len()
            );
            return self.wrong_pattern(Diagnostic::error("E0023", span, message));
        }
        let mut fields = Vec::new();
        for (i, pattern) in patterns.iter().enumerate() {
            let number = match rest {
                Some(rest) if i == rest => continue,
                Some(rest) if i > rest => row.fields.len() - (patterns.len() - i),
                _ => i,
            };
            let ty = self.solver.normalize(&row.fields[number].ty.substitute(args));
            fields.push((
                u32::try_from(number).unwrap_or(u32::MAX),
                self.pattern_in(pattern, &ty, mode),
            ));
        }
        Pattern { kind: PatternKind::Variant { variant, fields }, ty: ty.clone(), span }
    }

    pub(super) fn struct_pattern(
        &mut self,
        written: &syn::PatStruct,
        ty: &Ty,
        mode: Binding,
        span: Span,
    ) -> Pattern {
        let (adt, variant, own) =
            match self.variant_named(written.qself.as_ref(), &written.path, span) {
                Ok(found) => found,
                Err(problem) => return self.wrong_pattern(problem),
            };
        if !self.solver.table.try_unify(&own, ty) {
            let message = format!(
                "this pattern is for `{}`, and the value is `{}`",
                self.shown(&own),
                self.shown(ty)
            );
            return self.wrong_pattern(Diagnostic::error("E0308", span, message));
        }
        let items = self.solver.items;
        let row = &items.adts[adt.index()].variants[variant as usize];
        let Ty::Adt(_, args) = &own else {
            return self.wrong_pattern(Diagnostic::error("E0308", span, ""));
        };
        let mut fields = Vec::new();
        for field in &written.fields {
            let name = match &field.member {
                syn::Member::Named(name) => name.to_string(),
                syn::Member::Unnamed(index) => index.index.to_string(),
            };
            let Some(number) = row.fields.iter().position(|known| *known.name == *name) else {
                let message = format!("`{}` has no field `{name}`", row.name);
                self.report(Diagnostic::error("E0026", self.at(&field.member), message));
                continue;
            };
            self.private_field(&row.fields[number], &row.name, self.at(&field.member));
            let ty = self.solver.normalize(&row.fields[number].ty.substitute(args));
            fields.push((
                u32::try_from(number).unwrap_or(u32::MAX),
                self.pattern_in(&field.pat, &ty, mode),
            ));
        }
        if written.rest.is_none() && fields.len() < row.fields.len() {
            let message = format!(
                "the pattern leaves out fields of `{}`: write `..` if that is meant",
                row.name
            );
            self.report(Diagnostic::error("E0027", span, message));
        }
        Pattern { kind: PatternKind::Variant { variant, fields }, ty: ty.clone(), span }
    }

    pub(super) fn tuple_pattern(
        &mut self,
        tuple: &syn::PatTuple,
        ty: &Ty,
        mode: Binding,
        span: Span,
    ) -> Result<PatternKind, Diagnostic> {
        let rest = tuple.elems.iter().position(|pattern| matches!(pattern, syn::Pat::Rest(_)));
        let written = tuple.elems.len() - usize::from(rest.is_some());
        let parts = match ty {
            Ty::Tuple(parts)
                if (rest.is_none() && parts.len() == written)
                    || (rest.is_some() && parts.len() >= written) =>
            {
                parts.clone()
            }
            Ty::Infer(_) if rest.is_none() => {
                let parts: TyList = (0..written).map(|_| self.solver.table.any()).collect();
                self.solver.table.unify(ty, &Ty::Tuple(TyList::clone(&parts)));
                parts
            }
            _ => {
                let message = format!(
                    "this pattern is for a tuple of {written}, and the value is `{}`",
                    self.shown(ty)
                );
                return Err(Diagnostic::error("E0308", span, message));
            }
        };
        let mut fields = Vec::new();
        for (i, pattern) in tuple.elems.iter().enumerate() {
            let number = match rest {
                Some(rest) if i == rest => continue,
                Some(rest) if i > rest => parts.len() - (tuple.elems.len() - i),
                _ => i,
            };
            fields.push((
                u32::try_from(number).unwrap_or(u32::MAX),
                self.pattern_in(pattern, &parts[number], mode),
            ));
        }
        Ok(PatternKind::Tuple(fields))
    }

    pub(super) fn slice_pattern(
        &mut self,
        slice: &syn::PatSlice,
        ty: &Ty,
        mode: Binding,
        span: Span,
    ) -> Result<PatternKind, Diagnostic> {
        let (of, len) = match ty {
            Ty::Array(of, len) => ((**of).clone(), Some((**len).clone())),
            Ty::Slice(of) => ((**of).clone(), None),
            _ => {
                let message = format!(
                    "this pattern is for an array or a slice, and the value is `{}`",
                    self.shown(ty)
                );
                return Err(Diagnostic::error("E0529", span, message));
            }
        };
        let (mut before, mut rest, mut after) = (Vec::new(), None, Vec::new());
        for pattern in &slice.elems {
            match pattern {
                syn::Pat::Rest(_) => rest = Some(None),
                syn::Pat::Ident(ident)
                    if matches!(
                        ident.subpat.as_ref().map(|(_, sub)| &**sub),
                        Some(syn::Pat::Rest(_))
                    ) =>
                {
                    let count = slice.elems.len() - 1;
                    let own = match &len {
                        Some(Ty::Const(len)) => Ty::Array(
                            Rc::new(of.clone()),
                            Rc::new(Ty::Const(len.saturating_sub(count as u64))),
                        ),
                        _ => Ty::Slice(Rc::new(of.clone())),
                    };
                    let plain = syn::PatIdent { subpat: None, ..ident.clone() };
                    let bound = self.pattern_in(&syn::Pat::Ident(plain), &own, mode);
                    rest = Some(Some(Box::new(bound)));
                }
                _ => {
                    let checked = self.pattern_in(pattern, &of, mode);
                    if rest.is_some() { after.push(checked) } else { before.push(checked) }
                }
            }
        }
        if let Some(Ty::Const(len)) = len {
            let count = (before.len() + after.len()) as u64;
            if count > len || (rest.is_none() && count != len) {
                let message = format!("the pattern has {count} elements, and the array has {len}");
                return Err(Diagnostic::error("E0527", span, message));
            }
        }
        Ok(PatternKind::Slice { before, rest, after })
    }
}
