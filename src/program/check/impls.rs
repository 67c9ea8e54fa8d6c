//! Impls, each for itself and beside the others: whether they may be where they are, and whether
//! two are for the same.

use rustc_hash::FxHashMap;

use super::checker::Checker;
use crate::program::infer::Solver;
use crate::program::items::{AdtId, AdtKind, FnId, Impl, Predicate, TraitId};
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::{Kinds, Substitute, Ty, TyList, shown};

impl Checker {
    /// Says what is wrong with the impls and the types of the program.
    pub(super) fn check_impls(&self) {
        let items = &self.front.items;
        let own: Vec<&Impl> = items.impls.iter().skip(items.impls.first_own()).collect();
        for row in &own {
            let problem = self.misplaced(row).or_else(|| self.undecided(row));
            if let Some(problem) = problem.or_else(|| self.no_copy(row)) {
                self.report(problem);
            }
        }
        self.overlapping(&own);
        self.check_objects();
        for number in items.adts.first_own()..items.adts.len() {
            let id = AdtId(u32::try_from(number).unwrap_or(u32::MAX));
            if self.holds_itself(id) {
                let name = &items.adts[number].name;
                let message =
                    format!("a `{name}` would hold another `{name}`, and so on without end");
                self.report(Diagnostic::error("E0072", items.adts[number].span, message).help(
                    format!(
                        "put it in a box: `Box<{name}>` is as large as a pointer, whatever is in it"
                    ),
                ));
            }
        }
    }

    fn is_local(&self, ty: &Ty) -> bool {
        let items = &self.front.items;
        match ty {
            Ty::Adt(id, args) => {
                let is_pointer =
                    matches!(items.adts[id.index()].lang.as_deref(), Some("Box" | "Pin"));
                id.index() >= items.adts.first_own()
                    || (is_pointer && args.first().is_some_and(|of| self.is_local(of)))
            }
            Ty::Dyn(of, _) => of.id.index() >= items.traits.first_own(),
            Ty::Ref { to, .. } => self.is_local(to),
            _ => false,
        }
    }

    /// An impl for what the program did not declare, of what it did not declare.
    fn misplaced(&self, row: &Impl) -> Option<Diagnostic> {
        let items = &self.front.items;
        let ty = shown(items, &row.self_ty);
        match &row.of {
            None => {
                match &row.self_ty {
                    own if self.is_local(own) && !matches!(own, Ty::Ref { .. }) => None,
                    Ty::Error => None,
                    Ty::Adt(..) | Ty::Dyn(..) => {
                        let message =
                            format!("`{ty}` is declared elsewhere, and gets no methods here");
                        Some(Diagnostic::error("E0116", row.span, message).help(
                            "declare a trait with the methods, and implement it for the type",
                        ))
                    }
                    Ty::Param(_) => {
                        let message = "methods cannot be given to every type without a trait";
                        Some(
                            Diagnostic::error("E0118", row.span, message)
                                .help("declare a trait for them"),
                        )
                    }
                    _ => {
                        let message =
                            format!("`{ty}` is part of the language, and gets no methods here");
                        Some(Diagnostic::error("E0390", row.span, message).help(
                            "declare a trait with the methods, and implement it for the type",
                        ))
                    }
                }
            }
            Some(of) => {
                let is_foreign = of.id.index() < items.traits.first_own();
                if !is_foreign || of.args.iter().any(|arg| self.is_local(arg) || *arg == Ty::Error)
                {
                    return None;
                }
                let name = &items.traits[of.id.index()].name;
                let plain = match &row.self_ty {
                    Ty::Ref { to, .. } => to,
                    ty => ty,
                };
                if matches!(plain, Ty::Param(_)) {
                    let message = format!(
                        "`{name}` is declared elsewhere, and cannot be implemented for every type here"
                    );
                    return Some(Diagnostic::error("E0210", row.span, message));
                }
                let message = format!(
                    "neither `{name}` nor `{ty}` is declared in this program, so one cannot be implemented for the other here"
                );
                Some(Diagnostic::error("E0117", row.span, message).help(format!(
                    "put the value in a struct of your own, `struct Own({ty});`, and implement it for that"
                )))
            }
        }
    }

    /// A generic parameter that the type of the impl does not decide.
    fn undecided(&self, row: &Impl) -> Option<Diagnostic> {
        let mut decided = vec![false; row.generics.names.len()];
        let mut look = |ty: &Ty| {
            ty.any(Kinds::PARAM, &mut |part| {
                if let Ty::Param(n) = part
                    && let Some(decided) = decided.get_mut(*n as usize)
                {
                    *decided = true;
                }
                false
            });
        };
        look(&row.self_ty);
        row.of.iter().flat_map(|of| of.args.iter()).for_each(&mut look);
        for predicate in &row.generics.predicates {
            if let Predicate::Assoc(_, _, ty) = predicate {
                look(ty);
            }
        }
        let missing = decided.iter().position(|decided| !decided)?;
        let name = &row.generics.names[missing];
        let message =
            format!("nothing tells what `{name}` is: the type of this impl does not name it");
        Some(
            Diagnostic::error("E0207", row.span, message).help(format!(
                "use `{name}` in the type, or declare it at the function that needs it"
            )),
        )
    }

    /// `Copy` for a type that cannot be copied.
    fn no_copy(&self, row: &Impl) -> Option<Diagnostic> {
        let items = &self.front.items;
        let of = row.of.as_ref()?;
        if items.lang_traits.get("Copy") != Some(&of.id) {
            return None;
        }
        let Ty::Adt(id, _) = &row.self_ty else { return None };
        let adt = &items.adts[id.index()];
        let drops = items.lang_traits.get("Drop");
        let is_dropped = items.impls.iter().skip(items.impls.first_own()).any(|other| {
            let is_drop = other.of.as_ref().is_some_and(|of| Some(&of.id) == drops);
            is_drop && matches!(&other.self_ty, Ty::Adt(other, _) if other == id)
        });
        if is_dropped {
            let message = format!(
                "`{}` has a destructor, and cannot be copied: each copy would run it",
                adt.name
            );
            return Some(Diagnostic::error("E0184", row.span, message).help("leave `Copy` out"));
        }
        if !row.generics.names.is_empty() {
            return None;
        }
        let fields = adt.variants.iter().flat_map(|variant| &variant.fields);
        let field = fields.into_iter().find(|field| {
            let ty = self.solver().normalize(&field.ty);
            ty != Ty::Error && !self.is_copy(&ty)
        })?;
        let message = format!(
            "`{}` cannot be `Copy`: its field `{}` is a `{}`, which is not",
            adt.name,
            field.name,
            shown(items, &field.ty)
        );
        Some(
            Diagnostic::error("E0204", row.span, message).help("leave `Copy` out, and use `clone`"),
        )
    }

    /// Two impls of a trait, or two methods of a name, for one type.
    fn overlapping(&self, own: &[&Impl]) {
        let items = &self.front.items;
        let mut of_trait: FxHashMap<TraitId, Vec<&Impl>> = FxHashMap::default();
        for row in items.impls.iter() {
            if let Some(of) = &row.of {
                of_trait.entry(of.id).or_default().push(row);
            }
        }
        let (mut said, mut pairs): (Vec<Span>, u32) = (Vec::new(), 0);
        for row in own {
            let Some(of) = &row.of else { continue };
            for other in of_trait.get(&of.id).into_iter().flatten() {
                pairs += 1;
                if !std::ptr::eq(*other, *row)
                    && pairs < 20_000
                    && !said.contains(&other.span)
                    && self.overlap(row, other)
                {
                    said.push(row.span);
                    let name = &items.traits[of.id.index()].name;
                    let message = match &row.self_ty {
                        Ty::Param(_) => format!(
                            "`{name}` is implemented for every type here, and for one of them already"
                        ),
                        ty => format!("`{name}` is implemented for `{}` already", shown(items, ty)),
                    };
                    let problem = Diagnostic::error("E0119", row.span, message);
                    let is_own = other.span.file == row.span.file && other.span != row.span;
                    self.report(if is_own {
                        problem
                            .note(other.span, "the other impl is for this")
                            .help("leave one of them out")
                    } else {
                        problem.help("leave it out; a `derive` writes an impl, too")
                    });
                    break;
                }
            }
        }
        let mut methods: Vec<(FnId, &Impl)> = Vec::new();
        for row in own.iter().filter(|row| row.of.is_none()) {
            for &function in &row.fns {
                let name = &items.fns[function.index()].name;
                let known = methods.iter().find(|(other, at)| {
                    items.fns[other.index()].name == *name
                        && !std::ptr::eq(*at, *row)
                        && self.same_type(row, at)
                });
                if let Some((other, _)) = known {
                    let message =
                        format!("`{}` has a function `{name}` already", shown(items, &row.self_ty));
                    self.report(
                        Diagnostic::error("E0592", items.fns[other.index()].span, message)
                            .note(items.fns[function.index()].span, "the other is this")
                            .help("give one of them another name"),
                    );
                }
                methods.push((function, row));
            }
        }
    }

    fn overlap(&self, one: &Impl, other: &Impl) -> bool {
        let (Some(a), Some(b)) = (&one.of, &other.of) else { return false };
        if one.is_negative || other.is_negative {
            return false;
        }
        let mut solver = self.solver();
        let x: TyList = one.generics.names.iter().map(|_| solver.table.any()).collect();
        let y: TyList = other.generics.names.iter().map(|_| solver.table.any()).collect();
        let (a, b) = (a.args.substitute(&x), b.args.substitute(&y));
        let has_open = |args: &TyList| args.holds(Kinds::ASSOC.or(Kinds::ERROR));
        !has_open(&a)
            && !has_open(&b)
            && solver.table.unify_all(&a, &b)
            && self.demands_hold(&mut solver, one, &x)
            && self.demands_hold(&mut solver, other, &y)
    }

    /// Whether what an impl demands holds; of what is no part of the program, only if that is
    /// certain.
    fn demands_hold(&self, solver: &mut Solver<'_>, row: &Impl, args: &TyList) -> bool {
        if row.span.file == FileId::PROGRAM {
            return solver.nested(row, args);
        }
        row.generics.predicates.iter().all(|predicate| match predicate {
            Predicate::Trait(of) => solver.holds(&of.substitute(args)) == Some(true),
            _ => false,
        })
    }

    fn same_type(&self, one: &Impl, other: &Impl) -> bool {
        let mut solver = self.solver();
        let x: TyList = one.generics.names.iter().map(|_| solver.table.any()).collect();
        let y: TyList = other.generics.names.iter().map(|_| solver.table.any()).collect();
        solver.table.unify(&one.self_ty.substitute(&x), &other.self_ty.substitute(&y))
            && solver.nested(one, &x)
            && solver.nested(other, &y)
    }

    /// Whether a value of a type lies inside itself.
    fn holds_itself(&self, id: AdtId) -> bool {
        let items = &self.front.items;
        let mut seen: Vec<Ty> = Vec::new();
        let count = u32::try_from(items.adts[id.index()].generics.names.len()).unwrap_or(u32::MAX);
        let whole = Ty::Adt(id, (0..count).map(Ty::Param).collect());
        let mut waiting = self.held(&whole);
        while let Some(ty) = waiting.pop() {
            if matches!(&ty, Ty::Adt(other, _) if *other == id) {
                return true;
            }
            if seen.len() < 200 && !seen.contains(&ty) {
                waiting.extend(self.held(&ty));
                seen.push(ty);
            }
        }
        false
    }

    /// The types of what lies inside a value.
    fn held(&self, ty: &Ty) -> Vec<Ty> {
        match ty {
            Ty::Tuple(parts) => parts.to_vec(),
            Ty::Array(of, _) => vec![(**of).clone()],
            Ty::Adt(id, args) => {
                let row = &self.front.items.adts[id.index()];
                // What has no name for its parts keeps them elsewhere.
                let is_plain = row.kind == AdtKind::Enum || row.lang.is_none();
                let fields =
                    row.variants.iter().filter(|_| is_plain).flat_map(|variant| &variant.fields);
                fields.map(|field| field.ty.substitute(args)).collect()
            }
            _ => Vec::new(),
        }
    }
}
