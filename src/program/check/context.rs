//! One function that is being checked, with the closures and async blocks in it.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::checker::Checker;
use super::inferred::Inferred;
use crate::program::body::{BodyId, Expr, ExprKind, Local, LocalId, LoopId, Owner, Pattern};
use crate::program::infer::Solver;
use crate::program::items::{ConstId, FnId, FnParent, Generics, ModuleId, TypeScope};
use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::{Kinds, Substitute, TraitRef, Ty, TyList, is_too_large};

/// A body whose types are not all known yet.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) id: BodyId,
    pub(super) owner: Owner,
    pub(super) is_async: bool,
    pub(super) is_move: bool,
    /// The body of an async closure: it takes the parameters, and of the rest what it needs.
    pub(super) is_of_closure: bool,
    pub(super) params: Vec<Pattern>,
    pub(super) value: Expr,
    pub(super) name: Rc<str>,
    pub(super) span: Span,
    /// The locals from here on are its own, up to where the next body around it goes on.
    pub(super) locals: Vec<LocalId>,
}

/// What a `return`, `break` or `await` inside a body needs to know.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) returns: Ty,
    pub(super) is_async: bool,
    pub(super) is_closure: bool,
    pub(super) loops: Vec<LoopFrame>,
    /// How many scopes of names there were before it.
    pub(super) locals: Vec<LocalId>,
}

#[derive(Debug)]
pub(super) struct LoopFrame {
    pub(super) id: LoopId,
    pub(super) label: Option<String>,
    /// The type of its value; none if it has none (`while`, `for`).
    pub(super) value: Option<Ty>,
    pub(super) breaks: bool,
    /// A labelled block, which a plain `break` does not leave.
    pub(super) is_block: bool,
}

/// A function that is being checked.
pub(super) struct Context<'a> {
    pub(super) checker: &'a Checker,
    pub(super) solver: Solver<'a>,
    pub(super) file: FileId,
    pub(super) module: ModuleId,
    pub(super) generics: &'a Generics,
    pub(super) args: TyList,
    pub(super) self_ty: Option<Ty>,
    pub(super) self_trait: Option<TraitRef>,
    pub(super) locals: Vec<Local>,
    /// Names of variables, from the outermost scope in.
    pub(super) scopes: Vec<Vec<(Rc<str>, LocalId)>>,
    pub(super) frames: Vec<Frame>,
    pub(super) closed: FxHashMap<BodyId, Open>,
    pub(super) loops: u32,
    /// The variable that is being given a value: what closures and futures are named after.
    pub(super) naming: Option<Rc<str>>,
    /// The name of the function.
    pub(super) function: Option<Rc<str>>,
    /// The parameters that are references of which it is not said that they stay for ever.
    pub(super) lent: Vec<Span>,
    /// It is the value of a constant.
    pub(super) is_const: bool,
    /// What has to outlive everything, and for what.
    pub(super) statics: Vec<(Ty, Span)>,
    /// What has to be able to go to another thread, and for what.
    pub(super) sent: Vec<(Ty, Span)>,
    /// Types that what never comes was given.
    pub(super) diverging: Vec<Ty>,
}

impl<'a> Context<'a> {
    fn new(
        checker: &'a Checker,
        file: FileId,
        module: ModuleId,
        generics: &'a Generics,
        args: &TyList,
    ) -> Self {
        let mut solver = checker.solver();
        solver.in_bounds = solver.bounding(&generics.predicates, args);
        Self {
            checker,
            solver,
            file,
            module,
            generics,
            args: TyList::clone(args),
            self_ty: None,
            self_trait: None,
            locals: Vec::new(),
            scopes: vec![Vec::new()],
            frames: Vec::new(),
            closed: FxHashMap::default(),
            loops: 0,
            naming: None,
            lent: Vec::new(),
            is_const: false,
            function: None,
            statics: Vec::new(),
            sent: Vec::new(),
            diverging: Vec::new(),
        }
    }

    /// Checks a function with these generic arguments.
    pub(super) fn function(checker: &'a Checker, body: BodyId, id: FnId, args: &TyList) {
        let items = &checker.front.items;
        let row = &items.fns[id.index()];
        let mut this = Self::new(checker, row.file, row.module, &row.generics, args);
        this.set_parent(row.parent);
        this.function = Some(Rc::clone(&row.name));
        let inputs: Vec<Ty> =
            row.inputs.iter().map(|ty| this.solver.normalize(&ty.substitute(args))).collect();
        let declared = this.solver.normalize(&row.output.substitute(args));
        // The body decides what each `impl Trait` of the return type is.
        let hidden: Vec<Ty> = row.opaques.iter().map(|_| this.solver.table.any()).collect();
        let output = declared.map_types(Kinds::OPAQUE, &mut |ty| match ty {
            Ty::Opaque(of, n, with) if *of == id && with == args => {
                hidden.get(*n as usize).cloned()
            }
            _ => None,
        });
        for (n, predicates) in row.opaques.iter().enumerate() {
            for predicate in predicates {
                let predicate = crate::program::infer::substitute(predicate, args);
                let own = Ty::Opaque(id, u32::try_from(n).unwrap_or(u32::MAX), TyList::clone(args));
                let revealed = super::finish::replace(&predicate, &own, &hidden[n]);
                this.solver.demand(revealed, row.span);
            }
        }
        let Some(block) = &row.body else { return };
        this.frames.push(Frame {
            returns: output.clone(),
            is_async: row.is_async,
            is_closure: false,
            loops: Vec::new(),
            locals: Vec::new(),
        });
        let mut params = Vec::new();
        for (input, ty) in row.syntax.inputs.iter().zip(&inputs) {
            params.push(match input {
                syn::FnArg::Receiver(receiver) => {
                    let at = span(this.file, receiver);
                    if matches!(&receiver.kind, syn::ReceiverKind::Reference(..)) {
                        this.lent.push(at);
                    }
                    let local = this.local("self", ty, receiver.mutability.is_some(), at);
                    this.bound(local, ty, at)
                }
                syn::FnArg::Typed(typed) => {
                    if let syn::Type::Reference(reference) = &*typed.ty
                        && reference
                            .lifetime
                            .as_ref()
                            .is_none_or(|lifetime| lifetime.ident != "static")
                    {
                        this.lent.push(span(this.file, &typed.pat));
                    }
                    this.pattern(&typed.pat, ty)
                }
            });
        }
        let value = this.block_to(block, &output);
        let Some(frame) = this.frames.pop() else { return };
        let open = Open {
            id: body,
            owner: Owner::Fn(id, TyList::clone(args)),
            is_async: row.is_async,
            is_move: true,
            is_of_closure: false,
            params,
            value,
            name: Rc::clone(&row.name),
            span: row.span,
            locals: frame.locals,
        };
        this.finish(open, Some((id, hidden)));
    }

    /// Checks the expression that computes a const.
    pub(super) fn constant(checker: &'a Checker, body: BodyId, id: ConstId, args: &TyList) {
        let row = &checker.front.items.consts[id.index()];
        let mut this = Self::new(checker, row.file, row.module, &row.generics, args);
        this.set_parent(row.parent);
        let Some(value) = &row.value else { return };
        this.is_const = true;
        let ty = this.solver.normalize(&row.ty.substitute(args));
        this.frames.push(Frame {
            returns: ty.clone(),
            is_async: false,
            is_closure: false,
            loops: Vec::new(),
            locals: Vec::new(),
        });
        let value = this.expr_to(value, &ty);
        let Some(frame) = this.frames.pop() else { return };
        let open = Open {
            id: body,
            owner: Owner::Const,
            is_async: false,
            is_move: true,
            is_of_closure: false,
            params: Vec::new(),
            value,
            name: Rc::clone(&row.name),
            span: row.span,
            locals: frame.locals,
        };
        this.finish(open, None);
    }

    fn set_parent(&mut self, parent: FnParent) {
        let items = self.solver.items;
        match parent {
            FnParent::Module => {}
            FnParent::Impl(id) => {
                let row = &items.impls[id.index()];
                self.self_ty = Some(row.self_ty.clone());
                self.self_trait.clone_from(&row.of);
            }
            FnParent::Trait(id) => {
                let count = u32::try_from(items.traits[id.index()].generics.names.len())
                    .unwrap_or(u32::MAX);
                self.self_ty = Some(Ty::Param(0));
                self.self_trait = Some(TraitRef { id, args: (0..count).map(Ty::Param).collect() });
            }
        }
    }

    /// A type that is written in the body.
    pub(super) fn ty(&mut self, syntax: &syn::Type) -> Ty {
        let scope = TypeScope {
            items: self.solver.items,
            names: self.solver.names,
            file: self.file,
            module: self.module,
            generics: &self.generics.names,
            predicates: &self.generics.predicates,
            self_ty: self.self_ty.as_ref(),
            self_trait: self.self_trait.as_ref(),
        };
        let lowered = scope.lower(syntax, &mut Inferred { solver: &mut self.solver });
        match lowered {
            Ok(ty) => {
                let ty = ty.substitute(&self.args);
                self.solver.normalize(&ty)
            }
            Err(problem) => {
                self.checker.report(problem);
                Ty::Error
            }
        }
    }

    /// Generic arguments that are written in the body, for so many parameters.
    pub(super) fn generic_args(
        &mut self,
        written: &syn::PathArguments,
        names: &[Rc<str>],
        at: Span,
    ) -> Vec<Ty> {
        let scope = TypeScope {
            items: self.solver.items,
            names: self.solver.names,
            file: self.file,
            module: self.module,
            generics: &self.generics.names,
            predicates: &self.generics.predicates,
            self_ty: self.self_ty.as_ref(),
            self_trait: self.self_trait.as_ref(),
        };
        match scope.args(written, names, &[], at, &mut Inferred { solver: &mut self.solver }) {
            Ok(args) => args
                .iter()
                .map(|ty| {
                    let ty = ty.substitute(&self.args);
                    self.solver.normalize(&ty)
                })
                .collect(),
            Err(problem) => {
                self.checker.report(problem);
                names.iter().map(|_| Ty::Error).collect()
            }
        }
    }

    /// A new variable, known by its name from here on.
    pub(super) fn local(&mut self, name: &str, ty: &Ty, mutable: bool, span: Span) -> LocalId {
        let name: Rc<str> = Rc::from(name);
        let id = self.hidden_local(&name, ty, mutable, span);
        if let Some(scope) = self.scopes.last_mut() {
            scope.push((name, id));
        }
        id
    }

    /// A variable that no name stands for.
    pub(super) fn hidden_local(
        &mut self,
        name: &str,
        ty: &Ty,
        mutable: bool,
        span: Span,
    ) -> LocalId {
        let id = LocalId(u32::try_from(self.locals.len()).unwrap_or(u32::MAX));
        let ty = &self.bounded(ty, span);
        self.locals.push(Local {
            name: Rc::from(name),
            ty: ty.clone(),
            mutable,
            span,
            in_cell: false,
        });
        if let Some(frame) = self.frames.last_mut() {
            frame.locals.push(id);
        }
        id
    }

    /// The type, if it is of a size that can be worked with.
    pub(super) fn bounded(&self, ty: &Ty, span: Span) -> Ty {
        if is_too_large(ty, &|part| self.solver.table.shallow(part)) {
            let message =
                "the type of this consists of too many others: divide it with types of your own";
            self.report(Diagnostic::syntax(span, message));
            return Ty::Error;
        }
        ty.clone()
    }

    pub(super) fn find_local(&self, name: &str) -> Option<LocalId> {
        let mut names = self.scopes.iter().rev().flat_map(|scope| scope.iter().rev());
        names.find(|(known, _)| **known == *name).map(|(_, id)| *id)
    }

    pub(super) fn scoped<T>(&mut self, check: impl FnOnce(&mut Self) -> T) -> T {
        self.scopes.push(Vec::new());
        let value = check(self);
        self.scopes.pop();
        value
    }

    pub(super) fn at(&self, node: &dyn crate::program::syntax::Located) -> Span {
        span(self.file, node)
    }

    /// What is written at a place.
    pub(super) fn text(&self, span: Span) -> &'a str {
        self.checker.front.source.text().get(span.range()).unwrap_or_default()
    }

    pub(super) fn report(&self, problem: Diagnostic) {
        self.checker.report(problem);
    }

    /// Something in the place of what was wrong and has been said.
    pub(super) fn wrong(&self, problem: Diagnostic) -> Expr {
        let span = problem.span;
        self.report(problem);
        Expr { kind: ExprKind::Tuple(Vec::new()), ty: Ty::Error, span }
    }

    /// The type as far as it is known, what can be settled settled first.
    pub(super) fn known(&mut self, ty: &Ty) -> Ty {
        let known = self.solver.table.shallow(ty);
        if matches!(known, Ty::Infer(_)) {
            self.solver.settle();
            return self.solver.table.shallow(&known);
        }
        known
    }

    /// A type in words.
    pub(super) fn shown(&self, ty: &Ty) -> String {
        let ty = self.solver.table.resolve(ty);
        crate::program::types::shown(self.solver.items, &ty)
    }

    pub(super) fn frame(&mut self) -> &mut Frame {
        // Code is only ever checked inside a body.
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    pub(super) fn lang_adt(&self, name: &str, args: &[Ty]) -> Ty {
        match self.solver.items.lang_adts.get(name) {
            Some(id) => Ty::Adt(*id, TyList::from(args)),
            None => Ty::Error,
        }
    }
}
