//! Borrows that variables hold, and what is done with what is borrowed meanwhile.
//!
//! Only what is certain is followed: a variable that is given a reference, a closure or a future
//! directly. A borrow is broken when its place is used in a way that it does not allow; that is
//! wrong only if the variable is used after that.

use std::collections::BTreeSet;

use super::path::{Beyond, Path, Root, Step, is_place, place_of, unread};
use super::walk::Walker;
use crate::program::body::{Callee, Expr, ExprKind};
use crate::program::items::Predicate;
use crate::program::text::Span;
use crate::program::types::Ty;

/// The number of a borrow in its body.
pub(super) type LoanId = usize;

/// A borrow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Loan {
    pub(super) path: Path,
    pub(super) mutable: bool,
    pub(super) span: Span,
}

/// What is done with a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// It is only looked whether its value is there.
    Look,
    Copy,
    Borrow,
    BorrowMut,
    Move,
    Write,
}

impl Access {
    pub(super) fn borrow(mutable: bool) -> Self {
        if mutable { Self::BorrowMut } else { Self::Borrow }
    }
}

/// What a borrow does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Breach {
    Access(Access),
    /// What is borrowed ends before the borrow.
    Ends,
}

/// That a borrow was broken, by what, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Break {
    pub(super) loan: LoanId,
    pub(super) breach: Breach,
    pub(super) span: Span,
}

impl Walker<'_> {
    /// The borrows that the value of an expression holds. `extended` where a temporary lives as
    /// long as the variable that it is for.
    pub(super) fn loans_of(&mut self, expr: &Expr, extended: bool) -> BTreeSet<LoanId> {
        let mut found = BTreeSet::new();
        self.collect_loans(expr, extended, &mut found);
        found
    }

    fn collect_loans(&mut self, expr: &Expr, extended: bool, found: &mut BTreeSet<LoanId>) {
        match &expr.kind {
            ExprKind::Borrow { mutable, of } => {
                self.borrow_loans(of, *mutable, expr.span, extended, found);
            }
            ExprKind::Move(of) | ExprKind::Copy(of) => {
                if let ExprKind::Local(local) = of.kind
                    && let Some(held) = self.state.loans.get(&local.0)
                {
                    found.extend(held);
                }
            }
            ExprKind::Coerce(_, inner) => self.collect_loans(inner, extended, found),
            ExprKind::Closure(id) | ExprKind::AsyncBlock(id) => {
                for (path, mutable) in self.captured_loans(*id, found) {
                    let loan = self.loan(Loan { path, mutable, span: expr.span });
                    found.insert(loan);
                }
            }
            ExprKind::Variant { fields, .. } => {
                for (_, value) in fields {
                    self.collect_loans(value, extended, found);
                }
            }
            ExprKind::Tuple(parts) | ExprKind::Array(parts) => {
                for part in parts {
                    self.collect_loans(part, extended, found);
                }
            }
            ExprKind::Call(Callee::Fn(id, _), args) => {
                for n in super::ties::tied(self.checker, *id) {
                    if let Some(arg) = args.get(n) {
                        self.collect_loans(arg, false, found);
                    }
                }
            }
            _ => {}
        }
    }

    fn borrow_loans(
        &mut self,
        of: &Expr,
        mutable: bool,
        span: Span,
        extended: bool,
        found: &mut BTreeSet<LoanId>,
    ) {
        if !is_place(of) {
            // A call's value is never kept for ever, as that of a constant is.
            if !extended && matches!(of.kind, ExprKind::Call(Callee::Fn(..), _)) {
                let path = Path::new(Root::Temporary(of.span.start));
                let loan = self.loan(Loan { path, mutable, span: of.span });
                found.insert(loan);
            }
            return;
        }
        let place = place_of(of);
        match place.beyond {
            Beyond::Nothing | Beyond::Element => {
                if let Some(path) = place.path {
                    let is_through = path.is_through();
                    let root = path.root;
                    let loan = self.loan(Loan { path, mutable, span });
                    found.insert(loan);
                    if let (true, Root::Local(local)) = (is_through, root)
                        && let Some(held) = self.state.loans.get(&local)
                    {
                        found.extend(held);
                    }
                }
            }
            Beyond::Shared => {
                // What is behind a `&` is borrowed as long as that reference may be used.
                if let (Some(Root::Local(local)), true) =
                    (place.path.map(|path| path.root), self.is_reborrow(of))
                    && let Some(held) = self.state.loans.get(&local)
                {
                    found.extend(held);
                }
            }
            Beyond::Given => {
                if let Some(call) = given_by(of) {
                    self.collect_loans(call, false, found);
                }
            }
            Beyond::Static => {}
        }
    }

    /// Whether a place is what a variable that is a reference points to, or a part of it, through
    /// no further reference.
    fn is_reborrow(&self, of: &Expr) -> bool {
        match &of.kind {
            ExprKind::Field(base, _) | ExprKind::Index(base, _) => self.is_reborrow(base),
            ExprKind::Deref(pointer) => matches!(unread(pointer).kind, ExprKind::Local(_)),
            _ => false,
        }
    }

    fn loan(&mut self, loan: Loan) -> LoanId {
        let known = self.loans.iter().position(|known| *known == loan);
        known.unwrap_or_else(|| {
            self.loans.push(loan);
            self.loans.len() - 1
        })
    }

    /// A variable holds these borrows, and no others, from here on.
    pub(super) fn hold(&mut self, local: u32, mut loans: BTreeSet<LoanId>) {
        let own = Root::Local(local);
        loans.retain(|loan| self.loans[*loan].path.root != own);
        self.state.broken.remove(&local);
        let temporary = loans
            .iter()
            .find(|loan| matches!(self.loans[**loan].path.root, Root::Temporary(_)))
            .copied();
        if let Some(loan) = temporary {
            let span = self.loans[loan].span;
            self.state.broken.insert(local, Break { loan, breach: Breach::Ends, span });
        }
        if loans.is_empty() {
            self.state.loans.remove(&local);
        } else {
            self.state.loans.insert(local, loans);
        }
    }

    /// A variable begins.
    pub(super) fn begin(&mut self, local: u32) {
        self.state.forget(local);
        self.release(local, |_| true);
    }

    /// A variable gets another value: what was borrowed through the old one is of no concern.
    pub(super) fn kill(&mut self, local: u32) {
        self.release(local, Path::is_through);
    }

    fn release(&mut self, local: u32, ends: impl Fn(&Path) -> bool) {
        let (table, root) = (&self.loans, Root::Local(local));
        let is_over = |loan: LoanId| table[loan].path.root == root && ends(&table[loan].path);
        for held in self.state.loans.values_mut() {
            held.retain(|loan| !is_over(*loan));
        }
        self.state.loans.retain(|_, held| !held.is_empty());
        self.state.broken.retain(|_, known| !is_over(known.loan));
    }

    /// Breaks the borrows that do not allow this access.
    pub(super) fn conflict(&mut self, path: &Path, beyond: Beyond, access: Access, span: Span) {
        if beyond == Beyond::Shared || access == Access::Look {
            return;
        }
        self.breach(path, Breach::Access(access), span);
    }

    pub(super) fn breach(&mut self, path: &Path, breach: Breach, span: Span) {
        let mut broken = Vec::new();
        for (holder, held) in &self.state.loans {
            if path.root == Root::Local(*holder) {
                continue;
            }
            let loan = held.iter().find(|loan| breaks(&self.loans[**loan], path, breach));
            if let Some(loan) = loan {
                broken.push((*holder, Break { loan: *loan, breach, span }));
            }
        }
        for (holder, known) in broken {
            self.state.broken.entry(holder).or_insert(known);
        }
    }

    /// Arguments that a function may keep for ever must not borrow from what ends here.
    pub(super) fn kept(&mut self, callee: &Callee, args: &[Expr]) {
        let Callee::Fn(id, _) = callee else { return };
        let row = &self.checker.front.items.fns[id.index()];
        for predicate in &row.generics.predicates {
            let Predicate::Static(ty) = predicate else { continue };
            let Some(n) = row.inputs.iter().position(|input| input == ty) else { continue };
            let Some(arg) = args.get(n) else { continue };
            // What these capture by reference is said of them as a whole.
            if self.state.is_dead
                || matches!(arg.kind, ExprKind::Closure(_) | ExprKind::AsyncBlock(_))
            {
                continue;
            }
            for loan in self.loans_of(arg, false) {
                let Loan { path, span, .. } = self.loans[loan].clone();
                if let (false, Root::Local(local)) = (path.is_through(), path.root) {
                    return self.kept_borrow(local, span, arg.span);
                }
            }
        }
    }

    /// Whether something that is given back holds a borrow of what ends with this body.
    pub(super) fn returned(&mut self, expr: &Expr) {
        if self.state.is_dead || expr.ty == Ty::Never {
            return;
        }
        if let ExprKind::Closure(id) | ExprKind::AsyncBlock(id) = expr.kind {
            return self.returned_closure(id, expr.span);
        }
        for loan in self.loans_of(expr, false) {
            let Loan { path, .. } = &self.loans[loan];
            if !path.is_through() && !matches!(path.root, Root::Capture(_)) {
                let root = path.root;
                return self.returned_borrow(root, expr.span);
            }
        }
    }
}

/// Whether a borrow does not allow something to be done with a place.
fn breaks(loan: &Loan, path: &Path, breach: Breach) -> bool {
    if !loan.path.meets(path) {
        return false;
    }
    // What is behind a `&mut` stays where it is when the reference is given another value, or
    // ends.
    let behind =
        path.contains(&loan.path) && loan.path.steps[path.steps.len()..].contains(&Step::Through);
    match breach {
        Breach::Access(Access::Look) => false,
        Breach::Access(Access::Copy | Access::Borrow) => loan.mutable,
        Breach::Access(Access::BorrowMut | Access::Move) => true,
        Breach::Access(Access::Write) | Breach::Ends => !behind,
    }
}

/// The call whose reference a place is behind.
fn given_by(of: &Expr) -> Option<&Expr> {
    match &of.kind {
        ExprKind::Field(base, _) | ExprKind::Index(base, _) => given_by(base),
        ExprKind::Deref(pointer) => {
            let inner = unread(pointer);
            if is_place(inner) { None } else { Some(inner) }
        }
        _ => None,
    }
}
