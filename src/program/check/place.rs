//! Places: fields, elements, what a reference points to, and reading and changing them.

use super::context::Context;
use crate::program::body::{Expr, ExprKind};
use crate::program::infer::Deref;
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Infer, Substitute, Ty};

/// Whether an expression is a place.
pub(super) fn is_place(expr: &Expr) -> bool {
    matches!(
        expr.kind,
        ExprKind::Local(_)
            | ExprKind::Capture(_)
            | ExprKind::Static(_)
            | ExprKind::Field(..)
            | ExprKind::Index(..)
            | ExprKind::Deref(_)
    )
}

impl Context<'_> {
    /// The value of an expression. Whether a place is copied or moved from is told in the end,
    /// when its type is known.
    pub(super) fn read(&mut self, expr: Expr) -> Expr {
        if !is_place(&expr) {
            return expr;
        }
        let (ty, span) = (expr.ty.clone(), expr.span);
        self.made(ExprKind::Move(Box::new(expr)), ty, span)
    }

    pub(super) fn field(&mut self, field: &syn::ExprField, span: Span) -> Expr {
        let base = self.expr(&field.base, None);
        let name = match &field.member {
            syn::Member::Named(name) => name.to_string(),
            syn::Member::Unnamed(index) => index.index.to_string(),
        };
        let mut place = base;
        for _ in 0..16 {
            let ty = self.known(&place.ty);
            if let Some((number, ty)) = self.field_of(&ty, &name, span) {
                return self.made(ExprKind::Field(Box::new(place), number), ty, span);
            }
            match self.solver.deref(&ty) {
                Some((deref, to)) => place = self.deref_place(place, &deref, &to, false),
                None => {
                    if ty == Ty::Error {
                        return self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span);
                    }
                    let shown = self.shown(&ty);
                    let message = format!("`{shown}` has no field `{name}`");
                    let code = if matches!(ty, Ty::Infer(Infer::Any(_))) {
                        "E0282"
                    } else if matches!(
                        ty,
                        Ty::Int(_) | Ty::Bool | Ty::Char | Ty::Float(_) | Ty::Infer(_)
                    ) {
                        "E0610"
                    } else {
                        "E0609"
                    };
                    let problem = Diagnostic::error(code, self.at(&field.member), message);
                    let is_method = self.solver.probe(&ty, &name, self.module).is_ok();
                    return self.wrong(if is_method {
                        let problem = Diagnostic { code: Some("E0615".into()), ..problem };
                        problem.help(format!("`{name}` is a method: call it, `.{name}()`"))
                    } else {
                        problem
                    });
                }
            }
        }
        self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span)
    }

    /// The number and the type of a field.
    pub(super) fn field_of(&mut self, ty: &Ty, name: &str, span: Span) -> Option<(u32, Ty)> {
        match ty {
            Ty::Tuple(parts) => {
                let number: usize = name.parse().ok()?;
                Some((u32::try_from(number).ok()?, parts.get(number)?.clone()))
            }
            Ty::Adt(id, args) => {
                let items = self.solver.items;
                let row = &items.adts[id.index()];
                if row.kind != crate::program::items::AdtKind::Struct {
                    return None;
                }
                let fields = &row.variants.first()?.fields;
                let number = fields.iter().position(|field| *field.name == *name)?;
                if let Some(module) = fields[number].private_to
                    && !self.is_inside(module)
                {
                    let message = format!("the field `{name}` of `{}` is private", row.name);
                    self.report(Diagnostic::error("E0616", span, message));
                }
                let ty = fields[number].ty.substitute(args);
                Some((u32::try_from(number).ok()?, self.solver.normalize(&ty)))
            }
            _ => None,
        }
    }

    fn is_inside(&self, module: crate::program::items::ModuleId) -> bool {
        self.solver.names.is_inside(self.module, module)
    }

    pub(super) fn index(&mut self, index: &syn::ExprIndex, span: Span) -> Expr {
        let base = self.expr(&index.expr, None);
        let by = self.value(&index.index);
        let by_ty = self.known(&by.ty);
        let mut place = base;
        for _ in 0..16 {
            let ty = self.known(&place.ty);
            if let Ty::Array(of, _) | Ty::Slice(of) = &ty
                && matches!(
                    by_ty,
                    Ty::Int(crate::program::types::IntKind::Usize)
                        | Ty::Infer(crate::program::types::Infer::Int(_))
                )
            {
                self.solver.table.unify(&by_ty, &Ty::USIZE);
                return self.made(
                    ExprKind::Index(Box::new(place), Box::new(by)),
                    (**of).clone(),
                    span,
                );
            }
            let candidates = match &ty {
                Ty::Array(of, _) => vec![ty.clone(), Ty::Slice(std::rc::Rc::clone(of))],
                _ => vec![ty.clone()],
            };
            for candidate in candidates {
                let Some(of) =
                    self.solver.lang_trait("Index", vec![candidate.clone(), by_ty.clone()])
                else {
                    continue;
                };
                if !matches!(candidate, Ty::Adt(..) | Ty::Slice(_) | Ty::Str)
                    || self.solver.holds(&of) == Some(false)
                {
                    continue;
                }
                self.solver.demand(crate::program::items::Predicate::Trait(of.clone()), span);
                self.solver.settle();
                let output = match self.solver.project(&of, "Output", 0) {
                    Some(Some(output)) => output,
                    _ => self.solver.table.any(),
                };
                let mut borrow = self.made(
                    ExprKind::Borrow { mutable: false, of: Box::new(place) },
                    Ty::reference(false, ty.clone()),
                    span,
                );
                if candidate != ty {
                    borrow = self.made(
                        ExprKind::Coerce(crate::program::body::Coercion::Unsize, Box::new(borrow)),
                        Ty::reference(false, candidate.clone()),
                        span,
                    );
                }
                let given = Ty::reference(false, output.clone());
                let call = self.trait_call(
                    "Index",
                    0,
                    vec![candidate, by_ty],
                    vec![borrow, by],
                    given,
                    span,
                );
                return self.made(ExprKind::Deref(Box::new(call)), output, span);
            }
            match self.solver.deref(&ty) {
                Some((deref, to)) => place = self.deref_place(place, &deref, &to, false),
                None => {
                    if ty == Ty::Error {
                        return self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span);
                    }
                    if !matches!(by_ty, Ty::Int(_) | Ty::Infer(_)) && !self.is_own(&ty) {
                        let what = format!(
                            "`{}` indexed by `{}`, if it can be,",
                            self.shown(&ty),
                            self.shown(&by_ty)
                        );
                        return self.wrong(Diagnostic::unsupported(span, &what));
                    }
                    let is_list = self.solver.is_array(&ty);
                    let message = format!(
                        "`{}` cannot be indexed by `{}`",
                        self.shown(&ty),
                        self.shown(&by_ty)
                    );
                    let code = if is_list { "E0277" } else { "E0608" };
                    return self.wrong(Diagnostic::error(code, span, message));
                }
            }
        }
        self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span)
    }

    pub(super) fn reference(
        &mut self,
        reference: &syn::ExprReference,
        wanted: Option<&Ty>,
        span: Span,
    ) -> Expr {
        let mutable = reference.mutability.is_some();
        let inner = match wanted.map(|ty| self.known(ty)) {
            // `&[1, 2]` where a slice is wanted is a reference to an array.
            Some(Ty::Ref { to, .. }) if !matches!(*to, Ty::Slice(_) | Ty::Dyn(..) | Ty::Str) => {
                Some((*to).clone())
            }
            // What a closure takes is known from the object that it becomes.
            Some(Ty::Ref { to, .. }) if matches!(*reference.expr, syn::Expr::Closure(_)) => {
                Some((*to).clone())
            }
            _ => None,
        };
        let mut of = self.expr(&reference.expr, inner.as_ref());
        if mutable {
            self.change(&mut of, span);
        }
        let ty = Ty::reference(mutable, of.ty.clone());
        self.made(ExprKind::Borrow { mutable, of: Box::new(of) }, ty, span)
    }

    /// `*expr`.
    pub(super) fn deref_expr(&mut self, inner: Expr, span: Span) -> Expr {
        let ty = self.known(&inner.ty);
        match self.solver.deref(&ty) {
            Some((Deref::Builtin, to)) => self.made(ExprKind::Deref(Box::new(inner)), to, span),
            Some((deref, to)) => {
                let place = self.deref_place(inner, &deref, &to, false);
                Expr { span, ..place }
            }
            None if ty == Ty::Error => inner,
            None => {
                let message = format!("`{}` cannot be dereferenced", self.shown(&ty));
                self.wrong(Diagnostic::error("E0614", span, message))
            }
        }
    }

    /// Makes a place one that is changed: what leads to it is borrowed as `&mut`, and has to be
    /// mutable.
    pub(super) fn change(&mut self, place: &mut Expr, span: Span) {
        match &mut place.kind {
            ExprKind::Local(id) => {
                // Whether it may is looked at in the end, when it is known if it had a value.
                let local = &self.locals[id.0 as usize];
                if !local.mutable {
                    let name = std::rc::Rc::clone(&local.name);
                    let message = format!(
                        "`{name}` is not declared mutable, and is changed or borrowed as `&mut` here"
                    );
                    let at = local.span;
                    let problem = Diagnostic::error("E0596", span, message)
                        .note(at, format!("`{name}` is declared here"));
                    self.report(if self.text(at) == &*name {
                        problem.mend("declare it as mutable", at, format!("mut {name}"))
                    } else {
                        problem.help(format!("write `mut {name}` where it is declared"))
                    });
                }
            }
            ExprKind::Static(_) => {
                let message = "a `static` cannot be changed: put a `Mutex` or an atomic in it";
                self.report(Diagnostic::error("E0596", span, message));
            }
            ExprKind::Field(base, _) | ExprKind::Index(base, _) => self.change(base, span),
            ExprKind::Deref(pointer) => match self.known(&pointer.ty) {
                Ty::Ref { mutable: true, .. } => {}
                Ty::Ref { .. } => self.change_through(pointer, span),
                // A box: what it holds is as mutable as the box.
                _ => {
                    let mut inner = (**pointer).clone();
                    if let ExprKind::Move(place) = inner.kind {
                        inner = *place;
                    }
                    self.change(&mut inner, span);
                    **pointer = inner;
                }
            },
            _ => {}
        }
    }

    /// A `&T` was given by `Deref::deref` or `Index::index`: those are asked for a `&mut T`.
    fn change_through(&mut self, pointer: &mut Expr, span: Span) {
        let items = self.solver.items;
        if let ExprKind::Call(crate::program::body::Callee::Fn(function, args), operands) =
            &mut pointer.kind
            && let Some(of) = self.solver.trait_of(*function)
        {
            let mutable_name = match items.traits[of.index()].lang.as_deref() {
                Some("Deref") => Some("DerefMut"),
                Some("Index") => Some("IndexMut"),
                _ => None,
            };
            let found = mutable_name.and_then(|name| items.lang_traits.get(name));
            if let Some(id) = found {
                let reference = crate::program::types::TraitRef { id: *id, args: args.clone() };
                if self.solver.holds(&reference) == Some(false) {
                    let message = format!(
                        "what `{}` holds cannot be changed through it",
                        self.shown(&args[0])
                    );
                    self.report(Diagnostic::error("E0596", span, message));
                    return;
                }
                *function = items.traits[id.index()].fns[0];
                make_mutable(&mut pointer.ty);
                let mut operand = operands.first_mut();
                while let Some(at) = operand {
                    make_mutable(&mut at.ty);
                    match &mut at.kind {
                        ExprKind::Borrow { mutable, of } => {
                            *mutable = true;
                            let of: &mut Expr = of;
                            self.change(of, span);
                            operand = None;
                        }
                        ExprKind::Coerce(_, inner) => operand = Some(inner),
                        _ => operand = None,
                    }
                }
                return;
            }
        }
        let message = "this is behind a `&`, through which nothing can be changed";
        self.report(Diagnostic::error("E0596", span, message).help("a `&mut` is needed"));
    }
}

fn make_mutable(ty: &mut Ty) {
    if let Ty::Ref { mutable, .. } = ty {
        *mutable = true;
    }
}
