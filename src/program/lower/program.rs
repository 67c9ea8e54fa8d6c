//! A whole program: every function that `main` can reach.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::body::Builder;
use super::shims::Shim;
use crate::program::body::BodyId;
use crate::program::check::{Checker, ObjectFunction};
use crate::program::code::{Code, DropPlan, Function, Module, ShapeId};
use crate::program::items::{AdtId, FnId};
use crate::program::machine::{host, intrinsics};
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::{TraitRef, Ty, TyList};

/// What is known of the program while its functions are lowered.
pub(super) struct Lowering<'a> {
    pub(super) checker: &'a Checker,
    pub(super) module: Module,
    bodies: FxHashMap<BodyId, u32>,
    intrinsics: FxHashMap<(FnId, TyList), u32>,
    /// Functions that make the future of an async function.
    pub(super) constructors: FxHashMap<BodyId, u32>,
    /// `Future::poll` of all futures of async functions and blocks.
    pub(super) poll: Option<u32>,
    pub(super) plans: FxHashMap<Ty, Option<u32>>,
    pub(super) shapes: FxHashMap<Ty, ShapeId>,
    tables: FxHashMap<(Ty, TraitRef), u32>,
    discriminants: FxHashMap<AdtId, u32>,
    statics: FxHashMap<BodyId, u32>,
    pub(super) shims: FxHashMap<Shim, u32>,
    waiting: Vec<(BodyId, u32)>,
    extent: Extent,
    pub(super) problems: Vec<Diagnostic>,
}

/// Of how much code is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Of all that `main` can reach.
    Whole,
    /// Of that of which none was made for an earlier program. It cannot run; what is wrong is found all
    /// the same, for the rest reaches nothing of this program.
    Unseen,
}

/// The code of a program.
///
/// # Errors
///
/// What is wrong with the functions that it reaches, or cannot run.
pub(crate) fn lower(checker: &Checker, extent: Extent) -> Result<Module, Vec<Diagnostic>> {
    let mut lowering = Lowering {
        checker,
        module: Module::default(),
        bodies: FxHashMap::default(),
        intrinsics: FxHashMap::default(),
        constructors: FxHashMap::default(),
        poll: None,
        plans: FxHashMap::default(),
        shapes: FxHashMap::default(),
        tables: FxHashMap::default(),
        discriminants: FxHashMap::default(),
        statics: FxHashMap::default(),
        shims: FxHashMap::default(),
        waiting: Vec::new(),
        extent,
        problems: Vec::new(),
    };
    let Some(main) = checker.front.items.main else {
        return checker.problems().map(|()| Module::default());
    };
    let row = &checker.front.items.fns[main.index()];
    let body = checker.instance(main, &TyList::default());
    lowering.module.main = if row.output.is_unit() {
        lowering.body(body)
    } else {
        lowering.reporting(body, &row.output, row.span)
    };
    while let Some((id, number)) = lowering.waiting.pop() {
        let code = checker.body(id).map(|body| Builder::build(&mut lowering, id, &body));
        match code.filter(|code| !code.ops.is_empty()) {
            Some(code) => {
                lowering.module.functions[number as usize] = Function::Code(Rc::new(code));
                checker.note_coded(id);
            }
            // Something wrong in it stood for a type, and nobody has said what.
            None => lowering.refuse(row.span, "A program in which a type cannot be told"),
        }
        if !lowering.problems.is_empty() {
            break;
        }
    }
    checker.problems()?;
    if lowering.problems.is_empty() { Ok(lowering.module) } else { Err(lowering.problems) }
}

impl Lowering<'_> {
    pub(super) fn add(&mut self, function: Function) -> u32 {
        self.module.functions.push(function);
        u32::try_from(self.module.functions.len() - 1).unwrap_or(u32::MAX)
    }

    /// The number of the code of a body, which is made later.
    pub(super) fn body(&mut self, id: BodyId) -> u32 {
        if let Some(number) = self.bodies.get(&id) {
            return *number;
        }
        let number = self.add(Function::Code(Rc::new(Code::default())));
        self.bodies.insert(id, number);
        if self.extent == Extent::Whole || !self.checker.is_coded(id) {
            self.waiting.push((id, number));
        }
        number
    }

    /// The number of a function.
    pub(super) fn function(&mut self, id: FnId, args: &TyList, span: Span) -> u32 {
        let checker = self.checker;
        let row = &checker.front.items.fns[id.index()];
        let Some(name) = &row.intrinsic else {
            let body = checker.instance(id, args);
            if row.is_async {
                return self.constructor(body, row.inputs.len());
            }
            return self.body(body);
        };
        let key = (id, TyList::clone(args));
        if let Some(number) = self.intrinsics.get(&key) {
            return *number;
        }
        let function = match (intrinsics::find(name), host::find(name)) {
            (Some(intrinsic), _) => {
                Function::Intrinsic(intrinsic, args.iter().map(|ty| self.kind(ty)).collect())
            }
            (None, Some(host)) => {
                Function::Host(host, args.iter().map(|ty| self.shape(ty)).collect())
            }
            (None, None) => {
                self.refuse(span, &format!("`{}`", row.name));
                return 0;
            }
        };
        let number = self.add(function);
        self.intrinsics.insert(key, number);
        number
    }

    pub(super) fn refuse(&mut self, span: Span, what: &str) {
        if span.file == FileId::PROGRAM || self.problems.is_empty() {
            self.problems.push(Diagnostic::unsupported(span, what));
        }
    }

    /// The number of the list of an enum's discriminants.
    pub(super) fn discriminants(&mut self, id: AdtId) -> u32 {
        if let Some(number) = self.discriminants.get(&id) {
            return *number;
        }
        let variants = &self.checker.front.items.adts[id.index()].variants;
        self.module
            .discriminants
            .push(variants.iter().map(|variant| variant.discriminant).collect());
        let number = u32::try_from(self.module.discriminants.len() - 1).unwrap_or(u32::MAX);
        self.discriminants.insert(id, number);
        number
    }

    /// The number of a `static`.
    pub(super) fn number_of_static(&mut self, body: BodyId) -> u32 {
        if let Some(number) = self.statics.get(&body) {
            return *number;
        }
        let function = self.body(body);
        self.module.statics.push(function);
        let number = u32::try_from(self.module.statics.len() - 1).unwrap_or(u32::MAX);
        self.statics.insert(body, number);
        number
    }

    pub(super) fn add_plan(&mut self, plan: DropPlan) -> u32 {
        self.module.drop_plans.push(plan);
        u32::try_from(self.module.drop_plans.len() - 1).unwrap_or(u32::MAX)
    }

    /// The table of a type that is made an object of a trait.
    pub(super) fn table(&mut self, of: &Ty, to: &TraitRef, span: Span) -> u32 {
        if let Ty::Opaque(id, n, args) = of {
            // An `impl Trait` becomes an object of what is behind it.
            let behind = self.checker.reveal(*id, *n, args);
            return self.table(&behind, to, span);
        }
        let key = (of.clone(), to.clone());
        if let Some(number) = self.tables.get(&key) {
            return *number;
        }
        let number = u32::try_from(self.module.tables.len()).unwrap_or(u32::MAX);
        self.module.tables.push(Vec::new());
        self.module.table_drops.push(None);
        self.tables.insert(key, number);
        let mut functions = Vec::new();
        for function in self.checker.object_functions(of, to) {
            functions.push(match function {
                ObjectFunction::Fn(id, args) => self.function(id, &args, span),
                ObjectFunction::Closure(id, how) => self.shim(Shim::Closure(id, how)),
                ObjectFunction::FnPtr(how) => self.shim(Shim::FnPtr(of.clone(), how)),
                ObjectFunction::PollAsync => self.poll_async(),
                ObjectFunction::None => u32::MAX,
            });
        }
        self.module.tables[number as usize] = functions;
        self.module.table_drops[number as usize] = self.plan(of);
        number
    }
}
