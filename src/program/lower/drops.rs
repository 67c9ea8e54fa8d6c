//! How values of a type are dropped.

use super::program::Lowering;
use crate::program::body::Callee;
use crate::program::code::DropPlan;
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::{Ty, is_too_large};

/// Nothing of the program that could be pointed to.
const PROGRAM: Span = Span { file: FileId::PROGRAM, start: 0, end: 0 };

impl Lowering<'_> {
    /// The plan of a type; none if nothing happens when a value of it is dropped.
    pub(super) fn plan(&mut self, ty: &Ty) -> Option<u32> {
        if let Some(known) = self.plans.get(ty) {
            return *known;
        }
        if is_plain(ty) || self.is_endless(ty) {
            self.plans.insert(ty.clone(), None);
            return None;
        }
        if let Some(inner) = self.boxed(ty).or_else(|| self.of_lang(ty, "Pin")) {
            // A box is what it holds, a pinned pointer is the pointer.
            return self.plan(&inner);
        }
        if let Some(pointer) = self.pinned(ty) {
            // A pin has the form of its pointer.
            return self.plan(&pointer);
        }
        if let Ty::Opaque(id, n, args) = ty {
            let revealed = self.checker.reveal(*id, *n, args);
            let plan = self.plan(&revealed);
            self.plans.insert(ty.clone(), plan);
            return plan;
        }
        // Entered first: a type may contain itself.
        let number = self.add_plan(DropPlan::default());
        self.plans.insert(ty.clone(), Some(number));
        let plan = self.make_plan(ty);
        if plan == DropPlan::default() {
            self.plans.insert(ty.clone(), None);
            return None;
        }
        self.module.drop_plans[number as usize] = plan;
        Some(number)
    }

    /// Whether a type is so large that it must have come from types that hold ever larger ones, or
    /// something was wrong before; says so.
    pub(super) fn is_endless(&mut self, ty: &Ty) -> bool {
        if self.problems.is_empty() && is_too_large(ty, &Ty::clone) {
            let items = &self.checker.front.items;
            let own = match ty {
                Ty::Adt(id, _) => Some(&items.adts[id.index()]),
                _ => None,
            };
            let own = own.filter(|row| row.span.file == FileId::PROGRAM);
            let row = own.or_else(|| items.adts.iter().nth(items.adts.first_own()));
            let (name, span) = row.map_or(("type", PROGRAM), |row| (&*row.name, row.span));
            let message = format!("a `{name}` would hold ever larger types, without end");
            let help = "let it hold itself with the arguments that it has";
            self.problems.push(Diagnostic::error("E0320", span, message).help(help));
        }
        !self.problems.is_empty()
    }

    fn make_plan(&mut self, ty: &Ty) -> DropPlan {
        let mut plan = DropPlan::default();
        match ty {
            Ty::Tuple(parts) => plan.variants = vec![self.parts(parts)],
            Ty::Array(of, _) | Ty::Slice(of) => plan.elements = self.plan(of),
            Ty::Adt(id, args) => {
                let checker = self.checker;
                let row = &checker.front.items.adts[id.index()];
                match row.lang.as_deref() {
                    Some("__Slot") => {
                        plan.content = self.plan(&args[0]);
                        return plan;
                    }
                    Some("Vec") => {
                        plan.elements = self.plan(&args[0]);
                        return plan;
                    }
                    _ => {}
                }
                if let Some(Callee::Fn(function, args)) = checker.drop_of(ty) {
                    plan.own = Some(self.function(function, &args, PROGRAM));
                }
                let variants = u32::try_from(row.variants.len()).unwrap_or(u32::MAX);
                plan.variants = (0..variants)
                    .map(|n| {
                        let fields = checker.fields(ty, n);
                        self.parts(&fields)
                    })
                    .collect();
            }
            Ty::Closure(id) => {
                let types = self.checker.capture_types(*id);
                plan.variants = vec![self.parts(&types)];
            }
            Ty::AsyncBlock(id) => {
                let types = self.checker.capture_types(*id);
                plan.is_future = true;
                plan.variants = vec![self.parts(&types)];
            }
            Ty::AsyncFn(id, args) => {
                let types = self.checker.input_types(*id, args);
                plan.is_future = true;
                plan.variants = vec![self.parts(&types)];
            }
            Ty::Dyn(..) => plan.is_object = true,
            _ => {}
        }
        if plan.own.is_none() && !plan.is_future && plan.variants.iter().all(Vec::is_empty) {
            plan.variants.clear();
        }
        plan
    }

    /// What a box holds.
    pub(super) fn boxed(&self, ty: &Ty) -> Option<Ty> {
        self.of_lang(ty, "Box")
    }

    /// The argument of a type that the engine knows by this name.
    fn of_lang(&self, ty: &Ty, name: &str) -> Option<Ty> {
        let Ty::Adt(id, args) = ty else { return None };
        let row = &self.checker.front.items.adts[id.index()];
        (row.lang.as_deref() == Some(name)).then(|| args[0].clone())
    }

    /// The pointer that is pinned.
    fn pinned(&self, ty: &Ty) -> Option<Ty> {
        let Ty::Adt(id, args) = ty else { return None };
        let row = &self.checker.front.items.adts[id.index()];
        (row.lang.as_deref() == Some("Pin")).then(|| args[0].clone())
    }

    fn parts(&mut self, types: &[Ty]) -> Vec<(u32, u32)> {
        let mut parts = Vec::new();
        for (number, ty) in (0u32..).zip(types) {
            if let Some(plan) = self.plan(ty) {
                parts.push((number, plan));
            }
        }
        parts
    }
}

fn is_plain(ty: &Ty) -> bool {
    matches!(
        ty,
        Ty::Bool
            | Ty::Char
            | Ty::Str
            | Ty::Never
            | Ty::Error
            | Ty::Int(_)
            | Ty::Float(_)
            | Ty::Ref { .. }
            | Ty::FnDef(..)
            | Ty::FnPtr(_)
    )
}
