//! Calls of functions, constructors, closures and pointers.

use std::rc::Rc;

use super::context::Context;
use crate::program::body::{BodyId, Callee, Expr, ExprKind};
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Kinds, Substitute, Ty, TyList};

impl Context<'_> {
    pub(super) fn call(&mut self, call: &syn::ExprCall, wanted: Option<&Ty>, span: Span) -> Expr {
        let callee = self.expr(&call.func, None);
        let args: Vec<&syn::Expr> = call.args.iter().collect();
        match callee.kind {
            ExprKind::FnValue(Callee::Constructor(_, variant)) => {
                let Ty::FnPtr(pointer) = &callee.ty else { return callee };
                let pointer = Rc::clone(pointer);
                // `Some(1)` where an `Option<u8>` is wanted.
                let hints = self.hint(&pointer.inputs, &pointer.output, wanted);
                let values = self.arguments(&hints, &args, 0, "constructor", span);
                self.agree(&hints, &pointer.inputs);
                let fields = (0u32..).zip(values).collect();
                let kind = ExprKind::Variant { variant, fields, rest: None };
                self.made(kind, pointer.output.clone(), span)
            }
            ExprKind::FnValue(Callee::Fn(id, generic)) => {
                self.call_function(id, generic, Vec::new(), &args, wanted, span)
            }
            _ => self.call_value(callee, &args, span),
        }
    }

    /// The inputs of a call, as far as what is wanted of its output tells them. That it is wanted
    /// binds nothing: a `Vec<Box<A>>` may be made where a `Vec<Box<dyn T>>` is wanted, only to be
    /// refused later.
    fn hint(&mut self, inputs: &TyList, output: &Ty, wanted: Option<&Ty>) -> TyList {
        let Some(wanted) = wanted else { return TyList::clone(inputs) };
        // What never returns becomes whatever is wanted, and says nothing of it.
        if *output == Ty::Never {
            return TyList::clone(inputs);
        }
        let wanted = self.solver.table.resolve(wanted);
        if !contains_object(&wanted) {
            self.solver.table.try_unify(output, &wanted);
            return TyList::clone(inputs);
        }
        let before = self.solver.table.now();
        let hints: Option<TyList> = self
            .solver
            .table
            .unify(output, &wanted)
            .then(|| inputs.iter().map(|input| self.solver.table.resolve(input)).collect());
        self.solver.table.back_to(before);
        let Some(hints) = hints else { return TyList::clone(inputs) };
        let is_sized = |ty: &Ty| !matches!(ty, Ty::Dyn(..) | Ty::Slice(_) | Ty::Str);
        let each = hints.iter().zip(inputs.iter());
        each.map(|(hint, input)| if is_sized(hint) { hint.clone() } else { input.clone() })
            .collect()
    }

    /// What was hinted at is what it has to be.
    fn agree(&mut self, hints: &TyList, inputs: &TyList) {
        for (hint, input) in hints.iter().zip(inputs.iter()) {
            self.solver.table.try_unify(hint, input);
        }
    }

    /// A call of a function, of which some arguments may be checked already.
    pub(super) fn call_function(
        &mut self,
        id: crate::program::items::FnId,
        generic: TyList,
        mut done: Vec<Expr>,
        args: &[&syn::Expr],
        wanted: Option<&Ty>,
        span: Span,
    ) -> Expr {
        let items = self.solver.items;
        let row = &items.fns[id.index()];
        let inputs: Vec<Ty> =
            row.inputs.iter().map(|ty| self.solver.normalize(&ty.substitute(&generic))).collect();
        let output = if row.is_async {
            Ty::AsyncFn(id, TyList::clone(&generic))
        } else {
            self.solver.normalize(&row.output.substitute(&generic))
        };
        let is_own = id.index() >= items.fns.first_own();
        if self.is_const && self.frames.len() == 1 && is_own && row.syntax.constness.is_none() {
            let message = format!(
                "`{}` cannot be called here: the value is computed before the program runs",
                row.name
            );
            self.report(
                Diagnostic::error("E0015", span, message)
                    .note(row.span, "it is declared here")
                    .help("write `const` before its `fn`"),
            );
        }
        let output = self.bounded(&output, span);
        self.demand_of(id, &generic, span);
        let inputs: TyList = TyList::from(inputs);
        let hints = self.hint(&inputs, &output, wanted.filter(|_| !row.is_async));
        let count = done.len();
        done.extend(self.arguments(&hints, args, count, "function", span));
        self.agree(&hints, &inputs);
        self.made(ExprKind::Call(Callee::Fn(id, generic), done), output, span)
    }

    /// The arguments from number `from` on. Closures come last: what the others are may tell what
    /// they take.
    pub(super) fn arguments(
        &mut self,
        inputs: &TyList,
        args: &[&syn::Expr],
        from: usize,
        what: &str,
        span: Span,
    ) -> Vec<Expr> {
        let wanted = inputs.get(from..).unwrap_or_default();
        if wanted.len() != args.len() {
            let (takes, given) = (wanted.len(), args.len());
            let message = format!(
                "this {what} takes {takes} argument{}, and {given} {} given",
                if takes == 1 { "" } else { "s" },
                if given == 1 { "is" } else { "are" },
            );
            let types: Vec<String> = wanted.iter().map(|ty| self.shown(ty)).collect();
            let problem = Diagnostic::error("E0061", span, message);
            self.report(match types.is_empty() {
                true => problem.help("leave the arguments out"),
                false => problem.help(format!("it takes `{}`", types.join("`, `"))),
            });
            for arg in args {
                self.expr(arg, None);
            }
            return wanted
                .iter()
                .map(|ty| self.made(ExprKind::Tuple(Vec::new()), ty.clone(), span))
                .collect();
        }
        let mut checked: Vec<Option<Expr>> = args.iter().map(|_| None).collect();
        for closures in [false, true] {
            self.solver.settle();
            for (i, arg) in args.iter().enumerate() {
                let arg = without_parentheses(arg);
                if matches!(arg, syn::Expr::Closure(_)) == closures {
                    checked[i] = Some(self.expr_to(arg, &wanted[i]));
                }
            }
        }
        checked.into_iter().flatten().collect()
    }

    /// A call of a value: a closure, a pointer, or whatever implements `Fn`.
    fn call_value(&mut self, callee: Expr, args: &[&syn::Expr], span: Span) -> Expr {
        let mut place = callee;
        for _ in 0..8 {
            let ty = self.known(&place.ty);
            match &ty {
                Ty::Closure(id) => return self.call_closure(*id, place, args, span),
                Ty::FnPtr(pointer) => {
                    let pointer = Rc::clone(pointer);
                    let place = self.read(place);
                    let values = self.arguments(&pointer.inputs, args, 0, "function", span);
                    return self.made(
                        ExprKind::CallPtr(Box::new(place), values),
                        pointer.output.clone(),
                        span,
                    );
                }
                Ty::FnDef(id, generic) => {
                    self.demand_of(*id, &TyList::clone(generic), span);
                    let Some((inputs, output)) = self.solver.signature(&ty) else { break };
                    let place = self.read(place);
                    let values = self.arguments(&inputs, args, 0, "function", span);
                    return self.made(ExprKind::CallPtr(Box::new(place), values), output, span);
                }
                Ty::Error => return self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span),
                _ => {}
            }
            if let Some(call) = self.call_by_trait(&place, &ty, args, span) {
                return call;
            }
            match self.solver.deref(&ty) {
                Some((deref, to)) => place = self.deref_place(place, &deref, &to, false),
                None => {
                    let message = format!("`{}` cannot be called", self.shown(&ty));
                    return self.wrong(Diagnostic::error("E0618", span, message));
                }
            }
        }
        self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span)
    }

    fn call_closure(&mut self, id: BodyId, place: Expr, args: &[&syn::Expr], span: Span) -> Expr {
        let facts = self.solver.known.borrow().closures.get(&id).cloned();
        let Some(facts) = facts else { return place };
        let Ty::Tuple(inputs) = self.solver.table.shallow(&facts.inputs) else { return place };
        let values = self.arguments(&inputs, args, 0, "closure", span);
        let tuple = self.made(ExprKind::Tuple(values), Ty::Tuple(inputs), span);
        // How the closure is taken (`&`, `&mut`, moved) follows from its kind, in the end.
        self.made(ExprKind::Call(Callee::Closure(id), vec![place, tuple]), facts.output, span)
    }

    /// `f(a)` where `f` is an `impl Fn` or a `dyn Fn`.
    fn call_by_trait(
        &mut self,
        place: &Expr,
        ty: &Ty,
        args: &[&syn::Expr],
        span: Span,
    ) -> Option<Expr> {
        if !matches!(ty, Ty::Opaque(..) | Ty::Dyn(..)) {
            return None;
        }
        for (name, autoref) in [("Fn", Some(false)), ("FnMut", Some(true)), ("FnOnce", None)] {
            let inputs = self.solver.table.any();
            let Some(of) = self.solver.lang_trait(name, vec![ty.clone(), inputs.clone()]) else {
                continue;
            };
            if self.solver.holds(&of) != Some(true) {
                continue;
            }
            self.solver.demand(crate::program::items::Predicate::Trait(of.clone()), span);
            self.solver.settle();
            let Ty::Tuple(parts) = self.known(&inputs) else { return None };
            let once = self.solver.lang_trait("FnOnce", vec![ty.clone(), inputs.clone()])?;
            let output = match self.solver.project(&once, "Output", 0) {
                Some(Some(output)) => output,
                _ => self.solver.table.any(),
            };
            let values = self.arguments(&parts, args, 0, "function", span);
            let tuple = self.made(ExprKind::Tuple(values), Ty::Tuple(parts), span);
            let receiver = match autoref {
                Some(mutable) => {
                    let mut place = place.clone();
                    if mutable {
                        self.change(&mut place, span);
                    }
                    let ty = Ty::reference(mutable, ty.clone());
                    self.made(ExprKind::Borrow { mutable, of: Box::new(place) }, ty, span)
                }
                None => self.read(place.clone()),
            };
            return Some(self.trait_call(
                name,
                0,
                vec![ty.clone(), inputs],
                vec![receiver, tuple],
                output,
                span,
            ));
        }
        None
    }

    /// A call of the `n`-th function of a lang trait, for these trait arguments.
    pub(super) fn trait_call(
        &mut self,
        lang: &str,
        n: usize,
        of: Vec<Ty>,
        args: Vec<Expr>,
        ty: Ty,
        span: Span,
    ) -> Expr {
        let items = self.solver.items;
        let function =
            items.lang_traits.get(lang).and_then(|id| items.traits[id.index()].fns.get(n));
        match function {
            Some(function) => {
                let callee = Callee::Fn(*function, TyList::from(of));
                self.made(ExprKind::Call(callee, args), ty, span)
            }
            None => {
                self.wrong(Diagnostic::unsupported(span, &format!("What takes the trait `{lang}`")))
            }
        }
    }
}

fn contains_object(ty: &Ty) -> bool {
    ty.any(Kinds::EVERY, &mut |part| {
        matches!(part, Ty::Dyn(..) | Ty::FnPtr(_) | Ty::Slice(_) | Ty::Str)
    })
}

pub(super) fn without_parentheses(mut expr: &syn::Expr) -> &syn::Expr {
    loop {
        expr = match expr {
            syn::Expr::Paren(inner) => &inner.expr,
            syn::Expr::Group(inner) => &inner.expr,
            _ => return expr,
        };
    }
}
