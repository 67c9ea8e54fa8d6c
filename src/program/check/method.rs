//! Calls of methods.

use super::context::Context;
use crate::program::body::{Coercion, Expr, ExprKind};
use crate::program::infer::{Probe, ProbeError};
use crate::program::items::{FnId, FnParent};
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Infer, Kinds, Ty, TyList};

impl Context<'_> {
    pub(super) fn method_call(
        &mut self,
        call: &syn::ExprMethodCall,
        wanted: Option<&Ty>,
        span: Span,
    ) -> Expr {
        let receiver = self.expr(&call.receiver, None);
        let name = call.method.to_string();
        let ty = self.known(&receiver.ty);
        if ty == Ty::Error {
            for arg in &call.args {
                self.expr(arg, None);
            }
            return self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span);
        }
        let probe = match self.solver.probe(&ty, &name, self.module) {
            Ok(probe) => probe,
            Err(error) => return self.no_method(call, receiver, &ty, &error, span),
        };
        let function = probe.function;
        if self.is_destructor(function) {
            let problem = Diagnostic::error(
                "E0040",
                self.at(&call.method),
                "a destructor is not called by name: it runs when the value ends",
            );
            let at = self.at(&call.receiver);
            let written = self.text(at).to_owned();
            return self.wrong(problem.mend(
                "end the value here with `drop`",
                span,
                format!("drop({written})"),
            ));
        }
        if let Some(module) = self.solver.items.fns[function.index()].private_to
            && !self.solver.names.is_inside(self.module, module)
        {
            let message = format!("the method `{name}` is private to its module");
            let problem = Diagnostic::error("E0624", self.at(&call.method), message);
            let at = self.solver.items.fns[function.index()].span;
            self.report(
                problem.note(at, "it is declared here").help("write `pub` before its `fn`"),
            );
        }
        // What number it is decides which method is meant.
        if let Ty::Infer(Infer::Int(_) | Infer::Float(_)) = ty
            && self.solver.trait_of(function).is_none()
            && !matches!(self.solver.items.fns[function.index()].parent, FnParent::Impl(of) if self.solver.items.impls[of.index()].of.is_some())
        {
            let kind = if matches!(ty, Ty::Infer(Infer::Int(_))) { "i32" } else { "f64" };
            let message =
                format!("`{name}` is called on a number of which it is not known what type it has");
            let problem = Diagnostic::error("E0689", self.at(&call.method), message);
            let at = self.at(&call.receiver);
            let written = self.text(at).to_owned();
            self.report(if written.starts_with(|c: char| c.is_ascii_digit()) {
                problem.mend("write its type", at, format!("{written}_{kind}"))
            } else {
                problem.help(format!("write its type where it is declared, as `{kind}`"))
            });
        }
        let written = match &call.turbofish {
            Some(turbofish) => syn::PathArguments::AngleBracketed(turbofish.clone()),
            None => syn::PathArguments::None,
        };
        let generic = self.written_args(function, TyList::clone(&probe.args), &written, span);
        let receiver = self.adjust(receiver, &probe, span);
        let args: Vec<&syn::Expr> = call.args.iter().collect();
        self.call_function(function, generic, vec![receiver], &args, wanted, span)
    }

    /// `Drop::drop`, of the trait or of an impl.
    pub(super) fn is_destructor(&self, function: FnId) -> bool {
        let items = self.solver.items;
        let of = match items.fns[function.index()].parent {
            FnParent::Trait(id) => Some(id),
            FnParent::Impl(id) => items.impls[id.index()].of.as_ref().map(|of| of.id),
            FnParent::Module => None,
        };
        of.is_some() && items.lang_traits.get("Drop").copied() == of
    }

    /// The receiver, as the method takes it.
    fn adjust(&mut self, receiver: Expr, probe: &Probe, span: Span) -> Expr {
        let mut place = receiver;
        let mut ty = self.known(&place.ty);
        for deref in &probe.derefs {
            let to = match self.solver.deref(&ty) {
                Some((_, to)) => to,
                None => break,
            };
            place = self.deref_place(place, deref, &to, false);
            ty = self.known(&to);
        }
        let Some(mutable) = probe.autoref else {
            let takes_reference = matches!(self.known(&probe.receiver), Ty::Ref { .. });
            // A reference that is a variable is lent, and is there still after the call.
            if takes_reference && let Ty::Ref { mutable, to } = self.known(&place.ty) {
                let to = (*to).clone();
                let value = self.read(place);
                return if mutable { self.reborrow(value, &to, true) } else { value };
            }
            return self.read(place);
        };
        if mutable {
            self.change(&mut place, span);
        }
        let of = place.ty.clone();
        let borrow = self.made(
            ExprKind::Borrow { mutable, of: Box::new(place) },
            Ty::reference(mutable, of),
            span,
        );
        if probe.unsize {
            let ty = self.solver.table.resolve(&probe.receiver);
            return self.made(ExprKind::Coerce(Coercion::Unsize, Box::new(borrow)), ty, span);
        }
        borrow
    }

    fn no_method(
        &mut self,
        call: &syn::ExprMethodCall,
        receiver: Expr,
        ty: &Ty,
        error: &ProbeError,
        span: Span,
    ) -> Expr {
        let items = self.solver.items;
        let name = call.method.to_string();
        let at = self.at(&call.method);
        let args: Vec<&syn::Expr> = call.args.iter().collect();
        // A field that holds a function is called with parentheses around it.
        let (code, message) = match error {
            ProbeError::Unknown => (
                "E0282",
                format!(
                    "the type on which `{name}` is called is not known here: write it where the value comes from"
                ),
            ),
            _ => ("E0599", format!("`{}` has no method `{name}`", self.shown(ty))),
        };
        for arg in args {
            self.expr(arg, None);
        }
        let _ = receiver;
        let follows = match error {
            // What is wrong elsewhere may be why nobody can tell.
            ProbeError::Unknown => !self.checker.problems.borrow().is_empty(),
            _ => self.solver.table.resolve(ty).has(Kinds::ERROR),
        };
        if follows {
            return self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span);
        }
        if code == "E0599" && matches!(error, ProbeError::NotFound) && !self.is_own(ty) {
            // The surface has not everything that the real type has.
            let what = format!("The method `{name}` of `{}`, if it has one,", self.shown(ty));
            return self.wrong(Diagnostic::unsupported(at, &what));
        }
        let problem = Diagnostic::error(code, at, message);
        let problem = match error {
            ProbeError::NotInScope(id) => {
                let name = &items.traits[id.index()].name;
                problem.help(format!(
                    "the trait `{name}` has it, and is not imported: write a `use` for it"
                ))
            }
            _ if self.solver.deref(ty).is_none() && self.field_of(ty, &name, span).is_some() => {
                problem.help(format!(
                    "`{name}` is a field: write `(value.{name})(…)` to call what it holds"
                ))
            }
            ProbeError::NotFound => self.mend_method(problem, ty, &name, at),
            _ => problem,
        };
        self.wrong(problem)
    }
}
