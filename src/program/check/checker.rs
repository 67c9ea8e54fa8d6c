//! All checked bodies, made as they are asked for.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::context::Context;
use super::library::Library;
use crate::program::body::{Body, BodyId, Callee};
use crate::program::infer::{ClosureKind, Index, Known, Layered, Solver};
use crate::program::items::{ConstId, FnId, Front, Predicate, SelfKind};
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::{Substitute, TraitRef, Ty, TyList, is_too_large};

/// What is wrong with a generic function whatever it is used with.
const SURE: [&str; 20] = [
    "E0061", "E0063", "E0267", "E0268", "E0277", "E0308", "E0368", "E0369", "E0423", "E0425",
    "E0426", "E0433", "E0560", "E0571", "E0594", "E0596", "E0599", "E0600", "E0609", "E0728",
];

/// How many bodies may wait for each other to be checked.
const MOST_WITHIN: u32 = 100;

/// For how many types a function of the program may be used.
const MOST_INSTANCES: u32 = 300;

/// Checks bodies, and keeps them.
#[derive(Debug)]
pub(crate) struct Checker {
    pub(crate) front: Front,
    pub(super) index: Rc<Index>,
    /// The number of the first body that is this program's.
    pub(super) first: BodyId,
    pub(super) known: RefCell<Known>,
    /// Those that could be checked.
    pub(super) bodies: RefCell<Layered<BodyId, Rc<Body>>>,
    /// The closures and async blocks inside bodies of the surface.
    pub(super) inside: RefCell<FxHashMap<BodyId, Vec<BodyId>>>,
    pub(super) instances: RefCell<Layered<(FnId, TyList), BodyId>>,
    instances_of: RefCell<FxHashMap<FnId, u32>>,
    pub(super) consts: RefCell<Layered<(ConstId, TyList), BodyId>>,
    /// Those of which code was made, here or for an earlier program.
    pub(super) coded: RefCell<Layered<BodyId, ()>>,
    pub(super) problems: RefCell<Vec<Diagnostic>>,
    /// What is given to what may bring it to another thread, and where.
    pub(super) sent: RefCell<Vec<(Ty, Span)>>,
    /// How many bodies are being checked inside each other.
    depth: Cell<u32>,
}

impl Checker {
    pub(crate) fn new(front: Front) -> Self {
        let index = Index::new(&front.items);
        let library = Library::current();
        Self {
            front,
            index,
            first: BodyId::next(),
            known: RefCell::new(library.known()),
            bodies: RefCell::new(Layered::over(&library.bodies)),
            inside: RefCell::default(),
            instances: RefCell::new(Layered::over(&library.instances)),
            instances_of: RefCell::default(),
            consts: RefCell::new(Layered::over(&library.consts)),
            coded: RefCell::new(Layered::over(&library.coded)),
            problems: RefCell::default(),
            sent: RefCell::default(),
            depth: Cell::new(0),
        }
    }

    /// Checks every function of the program that is not generic.
    ///
    /// # Errors
    ///
    /// What is wrong with them.
    pub(crate) fn check_program(&self) -> Result<(), Vec<Diagnostic>> {
        self.check_impls();
        self.problems()?;
        let fns = &self.front.items.fns;
        for number in fns.first_own()..fns.len() {
            let row = &fns[number];
            if row.generics.names.is_empty() && row.body.is_some() {
                self.instance(FnId(u32::try_from(number).unwrap_or(u32::MAX)), &TyList::default());
            }
        }
        let consts = &self.front.items.consts;
        for number in consts.first_own()..consts.len() {
            if consts[number].generics.names.is_empty() {
                self.constant(
                    ConstId(u32::try_from(number).unwrap_or(u32::MAX)),
                    &TyList::default(),
                );
            }
        }
        for number in fns.first_own()..fns.len() {
            self.stand_in(FnId(u32::try_from(number).unwrap_or(u32::MAX)));
        }
        self.problems()?;
        self.report_unsent();
        self.problems()
    }

    /// Checks a generic function for types of which only that is known which it demands, so that
    /// it is looked into even if nobody uses it. What is said of them then is kept only where it
    /// cannot come from knowing too little.
    fn stand_in(&self, id: FnId) {
        let row = &self.front.items.fns[id.index()];
        if row.generics.names.is_empty() || row.body.is_none() {
            return;
        }
        let count = u32::try_from(row.generics.names.len()).unwrap_or(u32::MAX);
        let before = self.problems.borrow().len();
        let sent = self.sent.borrow().len();
        self.known.borrow_mut().is_vague = false;
        let body = self.instance(id, &(0..count).map(|n| Ty::stand_in(id, n)).collect());
        self.sent.borrow_mut().truncate(sent);
        let found = self.problems.borrow_mut().split_off(before);
        let is_vague = self.known.borrow().is_vague;
        if is_vague || !found.is_empty() {
            // Parts of the body are missing, or it cannot be told which methods are meant: nothing
            // is to be concluded from the rest.
            self.bodies.borrow_mut().remove(&body);
        }
        if is_vague {
            return;
        }
        let is_sure =
            |problem: &Diagnostic| problem.code.as_deref().is_some_and(|code| SURE.contains(&code));
        self.problems.borrow_mut().extend(found.into_iter().filter(is_sure));
    }

    /// What was found to be wrong so far.
    ///
    /// # Errors
    ///
    /// If anything was.
    pub(crate) fn problems(&self) -> Result<(), Vec<Diagnostic>> {
        let mut problems = self.problems.borrow().clone();
        if problems.is_empty() {
            return Ok(());
        }
        // What is wrong with the program comes before what is wrong with what it uses.
        problems.sort_by_key(|problem| (problem.span.file != FileId::PROGRAM, problem.span.start));
        problems.dedup_by(|one, other| one.code == other.code && one.span == other.span);
        Err(problems)
    }

    /// The body of a function with these arguments.
    pub(crate) fn instance(&self, id: FnId, args: &TyList) -> BodyId {
        let key = (id, TyList::clone(args));
        if let Some(body) = self.instances.borrow().get(&key) {
            return *body;
        }
        let body = BodyId::next();
        self.instances.borrow_mut().insert(key, body);
        let row = &self.front.items.fns[id.index()];
        let span = row.span;
        // Closures are small types, and yet new ones each time: only their number tells.
        let count = *self.instances_of.borrow_mut().entry(id).and_modify(|n| *n += 1).or_insert(1);
        let are_endless = count > MOST_INSTANCES && span.file == FileId::PROGRAM;
        if are_endless || args.iter().any(|ty| is_too_large(ty, &Ty::clone)) {
            let message = format!(
                "`{}` would be needed for ever more types: each call is for another one than the last",
                row.name
            );
            self.report(Diagnostic::syntax(span, message));
            return body;
        }
        let args = args.without_open();
        self.within(span, || Context::function(self, body, id, &args));
        body
    }

    /// The body that computes a const.
    pub(crate) fn constant(&self, id: ConstId, args: &TyList) -> BodyId {
        let key = (id, TyList::clone(args));
        if let Some(body) = self.consts.borrow().get(&key) {
            return *body;
        }
        let body = BodyId::next();
        self.consts.borrow_mut().insert(key, body);
        let span = self.front.items.consts[id.index()].span;
        let args = args.without_open();
        self.within(span, || Context::constant(self, body, id, &args));
        body
    }

    /// Checks a body, which another one may be waiting for.
    fn within(&self, span: Span, check: impl FnOnce()) {
        if self.depth.get() == MOST_WITHIN {
            let what = format!("What needs more than {MOST_WITHIN} others to be looked into first");
            return self.report(Diagnostic::unsupported(span, &what));
        }
        self.depth.set(self.depth.get() + 1);
        check();
        self.depth.set(self.depth.get() - 1);
    }

    /// Enters the bodies of a function: its own, and those inside it.
    pub(super) fn enter(&self, main: BodyId, checked: impl Iterator<Item = (BodyId, Body)>) {
        let mut bodies = self.bodies.borrow_mut();
        let mut inside = Vec::new();
        let mut is_of_surface = false;
        for (id, body) in checked {
            is_of_surface |= body.span.file != FileId::PROGRAM;
            inside.extend((id != main).then_some(id));
            bodies.insert(id, Rc::new(body));
        }
        if is_of_surface {
            self.inside.borrow_mut().insert(main, inside);
        }
    }

    /// A body; none if it could not be checked, which is then among the problems.
    pub(crate) fn body(&self, id: BodyId) -> Option<Rc<Body>> {
        self.bodies.borrow().get(&id).cloned()
    }

    /// All bodies of the program itself that could be checked so far.
    pub(crate) fn program_bodies(&self) -> BTreeMap<BodyId, Rc<Body>> {
        let bodies = self.bodies.borrow();
        let own = bodies.own().filter(|(_, body)| body.span.file == FileId::PROGRAM);
        own.map(|(id, body)| (*id, Rc::clone(body))).collect()
    }

    pub(crate) fn solver(&self) -> Solver<'_> {
        Solver::new(&self.front.items, &self.front.names, &self.index, &self.known)
    }

    /// The `n`-th function of a trait for a type.
    pub(crate) fn method(&self, of: &TraitRef, n: usize) -> Option<Callee> {
        let row = &self.front.items.traits[of.id.index()];
        if row.lang.as_deref() == Some("Future")
            && matches!(of.args[0], Ty::AsyncBlock(_) | Ty::AsyncFn(..))
        {
            return Some(Callee::PollAsync);
        }
        let function = *row.fns.get(n)?;
        let (function, args) = self.solver().implementation(of, function, &[])?;
        Some(Callee::Fn(function, args))
    }

    /// `Drop::drop` of a type, if it has one.
    pub(crate) fn drop_of(&self, ty: &Ty) -> Option<Callee> {
        let id = *self.front.items.lang_traits.get("Drop")?;
        self.method(&TraitRef { id, args: TyList::from([ty.clone()]) }, 0)
    }

    /// Whether a value of the type is there still after it was used.
    pub(crate) fn is_copy(&self, ty: &Ty) -> bool {
        self.solver().is("Copy", ty)
    }

    /// The types of the fields of a variant.
    pub(crate) fn fields(&self, ty: &Ty, variant: u32) -> Vec<Ty> {
        let mut solver = self.solver();
        let fields = self.fields_with(&mut solver, ty, variant);
        resolved(&mut solver, &fields)
    }

    /// The same, where types are still to be found.
    pub(super) fn fields_with(&self, solver: &mut Solver<'_>, ty: &Ty, variant: u32) -> Vec<Ty> {
        let Ty::Adt(id, args) = ty else { return Vec::new() };
        let row = &self.front.items.adts[id.index()];
        let Some(variant) = row.variants.get(variant as usize) else { return Vec::new() };
        let fields = variant.fields.iter().map(|field| field.ty.substitute(args));
        fields.map(|ty| solver.normalize(&ty)).collect()
    }

    /// The type behind an `impl Trait`: its function is checked for that.
    pub(crate) fn reveal(&self, id: FnId, n: u32, args: &TyList) -> Ty {
        let key = (id, TyList::clone(args));
        if !self.known.borrow().revealed.contains_key(&key) {
            self.instance(id, args);
        }
        let known = self.known.borrow();
        known.revealed.get(&key).and_then(|all| all.get(n as usize)).cloned().unwrap_or(Ty::Error)
    }

    /// What a call of a closure needs of it.
    pub(crate) fn closure_kind(&self, id: BodyId) -> ClosureKind {
        let known = self.known.borrow();
        known.closures.get(&id).and_then(|facts| facts.kind).unwrap_or(ClosureKind::Fn)
    }

    /// The types of what a function takes.
    pub(crate) fn input_types(&self, id: FnId, args: &TyList) -> Vec<Ty> {
        let mut solver = self.solver();
        let inputs = self.front.items.fns[id.index()].inputs.iter();
        let inputs: Vec<_> = inputs.map(|ty| solver.normalize(&ty.substitute(args))).collect();
        resolved(&mut solver, &inputs)
    }

    /// The types of what a closure or async block holds.
    pub(crate) fn capture_types(&self, id: BodyId) -> Vec<Ty> {
        let known = self.known.borrow();
        let of_closure = known.closures.get(&id).and_then(|facts| facts.captures.clone());
        let of_async = || known.asyncs.get(&id).and_then(|facts| facts.captures.clone());
        of_closure.or_else(of_async).unwrap_or_default()
    }

    pub(crate) fn is_enum(&self, ty: &Ty) -> bool {
        let Ty::Adt(id, _) = ty else { return false };
        self.front.items.adts[id.index()].kind == crate::program::items::AdtKind::Enum
    }

    /// Whether a type has variants that have to be told apart.
    pub(crate) fn is_choice(&self, ty: &Ty) -> bool {
        let Ty::Adt(id, _) = ty else { return false };
        self.is_enum(ty) && self.front.items.adts[id.index()].variants.len() > 1
    }

    /// The functions of an object of a trait, in the order of its table, for a type; none where a
    /// function cannot be called on an object. Those of closures are the closure's body, or a
    /// function with its arguments in a tuple, by the trait through which they are called.
    pub(crate) fn object_functions(&self, of: &Ty, to: &TraitRef) -> Vec<ObjectFunction> {
        let mut args = to.args.to_vec();
        args[0] = of.clone();
        let mut functions = Vec::new();
        let mut traits = vec![TraitRef { id: to.id, args: TyList::from(args) }];
        let mut at = 0;
        while at < traits.len() && traits.len() < 32 {
            let reference = traits[at].clone();
            let row = &self.front.items.traits[reference.id.index()];
            for n in 0..row.fns.len() {
                let function = &self.front.items.fns[row.fns[n].index()];
                let called = match row.lang.as_deref() {
                    Some("Fn") => Some(ClosureKind::Fn),
                    Some("FnMut") => Some(ClosureKind::FnMut),
                    Some("FnOnce") => Some(ClosureKind::FnOnce),
                    _ => None,
                };
                functions.push(match (of, called) {
                    (Ty::Closure(id), Some(how)) => ObjectFunction::Closure(*id, how),
                    (Ty::FnDef(..) | Ty::FnPtr(_), Some(how)) => ObjectFunction::FnPtr(how),
                    _ if function.generics.names.len() > function.generics.parent
                        || matches!(function.self_kind, None | Some(SelfKind::Value)) =>
                    {
                        ObjectFunction::None
                    }
                    _ => match self.method(&reference, n) {
                        Some(Callee::Fn(id, args)) => ObjectFunction::Fn(id, args),
                        Some(Callee::PollAsync) => ObjectFunction::PollAsync,
                        _ => ObjectFunction::None,
                    },
                });
            }
            for predicate in &row.generics.predicates {
                if let Predicate::Trait(upper) = predicate
                    && upper.args[0] == Ty::Param(0)
                    && !traits.iter().any(|known| known.id == upper.id)
                {
                    traits.push(upper.substitute(&reference.args));
                }
            }
            at += 1;
        }
        functions
    }

    pub(super) fn report(&self, problem: Diagnostic) {
        self.problems.borrow_mut().push(problem);
    }
}

/// One function of an object.
#[derive(Debug)]
pub(crate) enum ObjectFunction {
    Fn(FnId, TyList),
    /// Called through this trait.
    Closure(BodyId, ClosureKind),
    FnPtr(ClosureKind),
    /// `Future::poll` of an async function or block.
    PollAsync,
    None,
}

/// Whether a predicate asks that something outlives everything.
pub(super) fn is_static(predicate: &Predicate) -> Option<&Ty> {
    match predicate {
        Predicate::Static(ty) => Some(ty),
        _ => None,
    }
}

/// Types in which everything is put in that can be found out. Of a type with associated types,
/// what they are may follow only from demands that were met after it was looked at.
fn resolved(solver: &mut Solver<'_>, types: &[Ty]) -> Vec<Ty> {
    solver.settle();
    types.iter().map(|ty| solver.table.resolve(ty)).collect()
}
