//! Closures, async blocks, `.await`.

use std::rc::Rc;

use super::context::{Context, Frame, Open};
use crate::program::body::{BodyId, Callee, Expr, ExprKind, Owner};
use crate::program::infer::{AsyncFacts, ClosureFacts};
use crate::program::items::Predicate;
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Ty, TyList};

impl Context<'_> {
    pub(super) fn closure(
        &mut self,
        closure: &syn::ExprClosure,
        wanted: Option<&Ty>,
        span: Span,
    ) -> Expr {
        let id = BodyId::next();
        let name = self.naming.take().unwrap_or_else(|| self.unnamed("closure"));
        let expected = wanted.and_then(|wanted| self.expected_signature(wanted));
        let is_async = closure.asyncness.is_some();
        let count = closure.inputs.len();
        let known = expected
            .as_ref()
            .map(|(inputs, _)| inputs.clone())
            .filter(|inputs| inputs.len() == count);
        let inputs: TyList =
            known.unwrap_or_else(|| (0..count).map(|_| self.solver.table.any()).collect());
        let written = match &closure.output {
            syn::ReturnType::Default => None,
            syn::ReturnType::Type(_, ty) => Some(self.ty(ty)),
        };
        let expected_output = expected.and_then(|(_, output)| output).filter(|_| !is_async);
        let output = written.or(expected_output).unwrap_or_else(|| self.solver.table.any());
        // What calling an async closure gives is a future of its own.
        let (outer_output, inner) = if is_async {
            let inner = BodyId::next();
            let facts = AsyncFacts { output: output.clone(), captures: None };
            self.solver.known.borrow_mut().asyncs.insert(inner, facts);
            (Ty::AsyncBlock(inner), Some(inner))
        } else {
            (output.clone(), None)
        };
        let facts = ClosureFacts {
            inputs: Ty::Tuple(TyList::clone(&inputs)),
            output: outer_output.clone(),
            kind: None,
            captures: None,
        };
        self.solver.known.borrow_mut().closures.insert(id, facts);
        self.frames.push(Frame {
            returns: output.clone(),
            is_async: false,
            is_closure: true,
            loops: Vec::new(),
            locals: Vec::new(),
        });
        let (params, value) = self.scoped(|this| {
            let params = closure
                .inputs
                .iter()
                .zip(inputs.iter())
                .map(|(pattern, ty)| this.pattern(pattern, ty))
                .collect();
            let value = match inner {
                None => this.expr_to(&closure.body, &output),
                Some(inner) => {
                    this.frames.push(Frame {
                        returns: output.clone(),
                        is_async: true,
                        is_closure: true,
                        loops: Vec::new(),
                        locals: Vec::new(),
                    });
                    let value = this.expr_to(&closure.body, &output);
                    let locals = this.frames.pop().map(|frame| frame.locals).unwrap_or_default();
                    let open = Open {
                        id: inner,
                        owner: Owner::AsyncBlock,
                        is_async: true,
                        is_move: false,
                        is_of_closure: true,
                        params: Vec::new(),
                        value,
                        name: Rc::clone(&name),
                        span,
                        locals,
                    };
                    this.closed.insert(inner, open);
                    this.made(ExprKind::AsyncBlock(inner), Ty::AsyncBlock(inner), span)
                }
            };
            (params, value)
        });
        let locals = self.frames.pop().map(|frame| frame.locals).unwrap_or_default();
        let is_move = closure.capture.is_some();
        let open = Open {
            id,
            owner: Owner::Closure,
            is_async: false,
            is_move,
            is_of_closure: false,
            params,
            value,
            name,
            span,
            locals,
        };
        self.closed.insert(id, open);
        self.made(ExprKind::Closure(id), Ty::Closure(id), span)
    }

    /// What a closure or async block is called that no variable holds: as the function that it
    /// stands in, but for `main`.
    fn unnamed(&self, what: &str) -> Rc<str> {
        match &self.function {
            Some(function) if &**function != "main" => Rc::clone(function),
            _ => Rc::from(what),
        }
    }

    /// What a closure takes and gives where this type is wanted of it.
    fn expected_signature(&mut self, wanted: &Ty) -> Option<(TyList, Option<Ty>)> {
        self.solver.settle();
        let wanted = self.solver.table.shallow(wanted);
        let mut inputs = None;
        let mut output = None;
        match &wanted {
            Ty::FnPtr(pointer) => {
                return Some((TyList::clone(&pointer.inputs), Some(pointer.output.clone())));
            }
            Ty::Adt(_, args) if args.len() == 1 => {
                return self.expected_signature(&args[0].clone());
            }
            Ty::Dyn(of, assocs) => {
                inputs = of.args.get(1).cloned();
                output =
                    assocs.iter().find(|(name, _)| &**name == "Output").map(|(_, ty)| ty.clone());
            }
            Ty::Infer(_) => {
                for obligation in &self.solver.pending {
                    match &obligation.predicate {
                        Predicate::Trait(of)
                            if self.is_fn_trait(of.id)
                                && self.solver.table.shallow(&of.args[0]) == wanted =>
                        {
                            inputs = of.args.get(1).cloned();
                        }
                        Predicate::Assoc(of, name, ty)
                            if &**name == "Output"
                                && self.is_fn_trait(of.id)
                                && self.solver.table.shallow(&of.args[0]) == wanted =>
                        {
                            inputs = inputs.or_else(|| of.args.get(1).cloned());
                            output = Some(ty.clone());
                        }
                        _ => {}
                    }
                }
            }
            _ => return None,
        }
        let inputs = self.solver.normalize(&inputs?);
        match self.solver.table.shallow(&inputs) {
            Ty::Tuple(parts) => {
                let output = output.map(|ty| self.solver.normalize(&ty));
                Some((parts, output))
            }
            _ => None,
        }
    }

    fn is_fn_trait(&self, id: crate::program::items::TraitId) -> bool {
        let lang = self.solver.items.traits[id.index()].lang.as_deref();
        matches!(lang, Some("Fn" | "FnMut" | "FnOnce" | "AsyncFn" | "AsyncFnMut" | "AsyncFnOnce"))
    }

    pub(super) fn async_block(
        &mut self,
        block: &syn::ExprAsync,
        wanted: Option<&Ty>,
        span: Span,
    ) -> Expr {
        let _ = wanted;
        let id = BodyId::next();
        let name = self.naming.take().unwrap_or_else(|| self.unnamed("async block"));
        let output = self.solver.table.any();
        let facts = AsyncFacts { output: output.clone(), captures: None };
        self.solver.known.borrow_mut().asyncs.insert(id, facts);
        self.frames.push(Frame {
            returns: output.clone(),
            is_async: true,
            is_closure: true,
            loops: Vec::new(),
            locals: Vec::new(),
        });
        let value = self.block_to(&block.block, &output);
        let locals = self.frames.pop().map(|frame| frame.locals).unwrap_or_default();
        let is_move = block.capture.is_some();
        let open = Open {
            id,
            owner: Owner::AsyncBlock,
            is_async: true,
            is_move,
            is_of_closure: false,
            params: Vec::new(),
            value,
            name,
            span,
            locals,
        };
        self.closed.insert(id, open);
        self.made(ExprKind::AsyncBlock(id), Ty::AsyncBlock(id), span)
    }

    pub(super) fn await_future(&mut self, written: &syn::ExprAwait, span: Span) -> Expr {
        let future = self.value(&written.base);
        if !self.frame().is_async {
            let problem = Diagnostic::error(
                "E0728",
                span,
                "`.await` stands in code that is not async: nobody could go on with it later",
            );
            self.report(problem.help("put it in an `async fn` or an `async` block"));
        }
        let ty = self.known(&future.ty);
        if ty == Ty::Error {
            return self.made(ExprKind::Tuple(Vec::new()), Ty::Error, span);
        }
        let Some(into) = self.solver.lang_trait("IntoFuture", vec![ty.clone()]) else {
            return self.wrong(Diagnostic::unsupported(span, "`.await`"));
        };
        if self.solver.holds(&into) == Some(false) {
            let message = format!("`{}` is no future, and cannot be awaited", self.shown(&ty));
            return self.wrong(Diagnostic::error("E0277", span, message));
        }
        self.solver.demand(Predicate::Trait(into.clone()), span);
        self.solver.settle();
        let project = |this: &mut Self, name| match this.solver.project(&into, name, 0) {
            Some(Some(ty)) => ty,
            _ => this.solver.table.any(),
        };
        let (inner, output) = (project(self, "IntoFuture"), project(self, "Output"));
        let at = future.span;
        let call = self.trait_call("IntoFuture", 0, vec![ty], vec![future], inner, at);
        let items = self.solver.items;
        let poll = items.lang_traits.get("Future").map(|id| items.traits[id.index()].fns[0]);
        let Some(poll) = poll else {
            return self.wrong(Diagnostic::unsupported(span, "`.await`"));
        };
        let poll = Callee::Fn(poll, TyList::from([call.ty.clone()]));
        self.made(ExprKind::Await(Box::new(call), poll), output, span)
    }
}
