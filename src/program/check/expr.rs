//! Expressions: what each kind is checked by.

use super::context::Context;
use crate::program::body::{Expr, ExprKind};
use crate::program::text::{Diagnostic, Span};
use crate::program::types::Ty;

/// The most elements that an array may have.
const MOST_ELEMENTS: u64 = 1_000_000;

impl Context<'_> {
    /// An expression of which the type is known, or will be found.
    pub(super) fn expr_to(&mut self, expr: &syn::Expr, wanted: &Ty) -> Expr {
        let checked = self.expr(expr, Some(wanted));
        self.coerce(checked, wanted)
    }

    /// The value of an expression; a place is read.
    pub(super) fn value(&mut self, expr: &syn::Expr) -> Expr {
        let checked = self.expr(expr, None);
        self.read(checked)
    }

    /// An expression: a value, or a place that is not read yet. `wanted` is what would be
    /// welcome; it binds nothing.
    pub(super) fn expr(&mut self, expr: &syn::Expr, wanted: Option<&Ty>) -> Expr {
        let span = self.at(expr);
        match expr {
            syn::Expr::Paren(inner) => self.expr(&inner.expr, wanted),
            syn::Expr::Group(inner) => self.expr(&inner.expr, wanted),
            syn::Expr::Lit(literal) => self.literal(&literal.lit, wanted, span),
            syn::Expr::Path(path) => self.path_value(path, span),
            syn::Expr::Tuple(tuple) => self.tuple(tuple, wanted, span),
            syn::Expr::Array(array) => self.array(array, wanted, span),
            syn::Expr::Repeat(repeat) => self.repeat(repeat, wanted, span),
            syn::Expr::Struct(written) => self.structure(written, span),
            syn::Expr::Field(field) => self.field(field, span),
            syn::Expr::Index(index) => self.index(index, span),
            syn::Expr::Reference(reference) => self.reference(reference, wanted, span),
            syn::Expr::Unary(unary) => self.unary(unary, wanted, span),
            syn::Expr::Binary(binary) => self.binary(binary, wanted, span),
            syn::Expr::Assign(assign) => self.assign(assign, span),
            syn::Expr::Cast(cast) => self.cast(cast, span),
            syn::Expr::Call(call) => self.call(call, wanted, span),
            syn::Expr::MethodCall(call) => self.method_call(call, wanted, span),
            syn::Expr::Macro(mac) => self.format(&mac.mac, span),
            syn::Expr::Range(range) => self.range(range, span),
            syn::Expr::Block(block) => self.labelled_block(block, wanted, span),
            syn::Expr::If(written) => self.if_else(written, wanted, span),
            syn::Expr::Match(written) => self.match_arms(written, wanted, span),
            syn::Expr::Let(written) => self.let_condition(written, span),
            syn::Expr::While(written) => self.while_loop(written, span),
            syn::Expr::Loop(written) => self.endless_loop(written, wanted, span),
            syn::Expr::ForLoop(written) => self.for_loop(written, span),
            syn::Expr::Break(written) => self.break_loop(written, span),
            syn::Expr::Continue(written) => self.continue_loop(written, span),
            syn::Expr::Return(written) => self.return_value(written, span),
            syn::Expr::Try(written) => self.question_mark(written, span),
            syn::Expr::Closure(closure) => self.closure(closure, wanted, span),
            syn::Expr::Async(block) => self.async_block(block, wanted, span),
            syn::Expr::Await(written) => self.await_future(written, span),
            syn::Expr::Infer(_) => {
                self.wrong(Diagnostic::syntax(span, "`_` can only stand on the left of `=`"))
            }
            syn::Expr::Unsafe(_) => self.wrong(Diagnostic::unsupported(span, "Unsafe code")),
            _ => self.wrong(Diagnostic::unsupported(span, "This kind of expression")),
        }
    }

    pub(super) fn made(&self, kind: ExprKind, ty: Ty, span: Span) -> Expr {
        Expr { kind, ty, span }
    }

    pub(super) fn unit(&self, span: Span) -> Expr {
        self.made(ExprKind::Tuple(Vec::new()), Ty::unit(), span)
    }

    fn tuple(&mut self, tuple: &syn::ExprTuple, wanted: Option<&Ty>, span: Span) -> Expr {
        let wanted = wanted.map(|ty| self.known(ty));
        let wanted = match &wanted {
            Some(Ty::Tuple(parts)) if parts.len() == tuple.elems.len() => Some(parts.clone()),
            _ => None,
        };
        let mut parts = Vec::new();
        for (i, part) in tuple.elems.iter().enumerate() {
            parts.push(match &wanted {
                Some(wanted) => self.expr_to(part, &wanted[i]),
                None => self.value(part),
            });
        }
        let ty = Ty::Tuple(parts.iter().map(|part| part.ty.clone()).collect());
        self.made(ExprKind::Tuple(parts), ty, span)
    }

    fn array(&mut self, array: &syn::ExprArray, wanted: Option<&Ty>, span: Span) -> Expr {
        let of = self.element_wanted(wanted);
        let parts: Vec<Expr> = array.elems.iter().map(|part| self.expr_to(part, &of)).collect();
        let len = Ty::Const(parts.len() as u64);
        let ty = Ty::Array(std::rc::Rc::new(of), std::rc::Rc::new(len));
        self.made(ExprKind::Array(parts), ty, span)
    }

    fn repeat(&mut self, repeat: &syn::ExprRepeat, wanted: Option<&Ty>, span: Span) -> Expr {
        let of = self.element_wanted(wanted);
        let value = self.expr_to(&repeat.expr, &of);
        if let syn::Expr::Path(path) = &*repeat.len
            && let Some(name) = path.path.get_ident()
            && self.find_local(&name.to_string()).is_some()
        {
            let message = format!(
                "the length of an array has to be known before the program runs, and `{name}` is a variable"
            );
            return self
                .wrong(Diagnostic::error("E0435", self.at(&repeat.len), message).help(format!(
                    "declare it as a constant, or use a vector: `vec![…; {name}]`"
                )));
        }
        let len = self.length(&repeat.len);
        let Ty::Const(count) = len else {
            return self.wrong(Diagnostic::unsupported(
                self.at(&repeat.len),
                "A length that is computed like this",
            ));
        };
        if count > MOST_ELEMENTS {
            let message = format!(
                "an array of {count} elements is more than can be held here: at most {MOST_ELEMENTS} can"
            );
            return self.wrong(Diagnostic::syntax(span, message));
        }
        let ty = Ty::Array(std::rc::Rc::new(of), std::rc::Rc::new(len));
        self.made(ExprKind::Repeat(Box::new(value), count), ty, span)
    }

    fn element_wanted(&mut self, wanted: Option<&Ty>) -> Ty {
        match wanted.map(|ty| self.known(ty)) {
            Some(Ty::Array(of, _) | Ty::Slice(of)) => (*of).clone(),
            _ => self.solver.table.any(),
        }
    }

    fn length(&mut self, expr: &syn::Expr) -> Ty {
        use crate::program::items::{TypeScope, const_usize};
        if let syn::Expr::Path(path) = expr
            && let Some(name) = path.path.get_ident()
            && let Some(index) = self.generics.names.iter().rposition(|known| *name == **known)
        {
            return self.args.get(index).cloned().unwrap_or(Ty::Error);
        }
        let scope = TypeScope {
            items: self.solver.items,
            names: self.solver.names,
            file: self.file,
            module: self.module,
            generics: &[],
            predicates: &[],
            self_ty: None,
            self_trait: None,
        };
        const_usize(&scope, expr).map_or(Ty::Error, Ty::Const)
    }
}
