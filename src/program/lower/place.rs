//! Places: ways from a register.

use super::body::{Builder, Captures};
use crate::program::body::{BodyId, Callee, CaptureKind, Coercion, Expr, ExprKind};
use crate::program::code::{Base, Op, PlaceId, PlaceStep, Reg};
use crate::program::types::Ty;

/// A way from a register, while it is being found.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) base: Reg,
    pub(super) kind: Base,
    pub(super) steps: Vec<PlaceStep>,
    /// Of a variable of the body around, of which only parts are captured: the ways that are left
    /// to go to them. The place itself is nowhere then.
    pub(super) parts: Vec<Part>,
}

/// A part of a variable that is captured.
#[derive(Debug, Clone)]
pub(super) struct Part {
    steps: Vec<PlaceStep>,
    place: Place,
}

impl Place {
    pub(super) fn new(base: Reg, kind: Base) -> Self {
        Self { base, kind, steps: Vec::new(), parts: Vec::new() }
    }

    pub(super) fn step(&self, step: PlaceStep) -> Self {
        if !self.parts.is_empty() {
            let inside = self.parts.iter().filter(|part| part.steps.first() == Some(&step));
            let left = |part: &Part| Part { steps: part.steps[1..].to_vec(), ..part.clone() };
            return Self { parts: inside.map(left).collect(), ..self.clone() }.found();
        }
        let mut next = self.clone();
        // A register that holds a `&mut` is the beginning of the way through it.
        if step == PlaceStep::Through && next.steps.is_empty() && next.kind == Base::Value {
            next.kind = Base::Pointer;
        } else {
            next.steps.push(step);
        }
        next
    }

    /// The captured part, if it is reached.
    fn found(self) -> Self {
        let reached = self.parts.iter().find(|part| part.steps.is_empty());
        reached.map(|part| part.place.clone()).unwrap_or(self)
    }
}

impl Builder<'_, '_> {
    /// The place that an expression is; of a value, a temporary.
    pub(super) fn place_of(&mut self, expr: &Expr) -> Place {
        match &expr.kind {
            ExprKind::Local(local) => {
                let base = self.declare(*local);
                let kind = if self.in_cell(*local) { Base::Cell } else { Base::Value };
                Place::new(base, kind)
            }
            ExprKind::Capture(n) => self.outer_variable(*n),
            ExprKind::Static(body) => self.static_cell(*body),
            ExprKind::Field(of, n) => self.place_of(of).step(PlaceStep::Field(*n)),
            ExprKind::Index(of, index) => {
                let of = self.place_of(of);
                let index = self.value(index);
                of.step(PlaceStep::Index(index))
            }
            ExprKind::Deref(pointer) => {
                if let Some(place) = self.through_call(pointer) {
                    return place;
                }
                let is_mutable = matches!(pointer.ty, Ty::Ref { mutable: true, .. });
                // What is read to be looked through is looked through where it is.
                let inner = match &pointer.kind {
                    ExprKind::Copy(place) | ExprKind::Move(place) => self.place_of(place),
                    _ => self.place_of(pointer),
                };
                if is_mutable { inner.step(PlaceStep::Through) } else { inner }
            }
            _ => self.temporary(expr),
        }
    }

    /// A variable of the body around: what of it is captured.
    fn outer_variable(&self, of: u32) -> Place {
        let captures = (0u32..).zip(&self.body.captures).filter(|(_, capture)| capture.of == of);
        let parts = captures.map(|(n, capture)| {
            let mut steps = Vec::new();
            steps_to(capture.place(), &mut steps);
            let mut place = self.stored(n, capture.how);
            if capture.how == CaptureKind::RefMut {
                // A `&mut` to what another one points to is that one, lent.
                match steps.last() {
                    Some(PlaceStep::Through) => drop(steps.pop()),
                    _ => place = place.step(PlaceStep::Through),
                }
            }
            Part { steps, place }
        });
        let parts = parts.collect();
        Place { parts, ..Place::new(self.nowhere, Base::Value) }.found()
    }

    /// Where the n-th capture is stored: itself, or the reference to it.
    fn stored(&self, n: u32, how: CaptureKind) -> Place {
        match self.captures {
            // Only the bodies of closures and async blocks have captures.
            Captures::None => Place::new(self.nowhere, Base::Value),
            Captures::In(base, kind) => Place::new(base, kind).step(PlaceStep::Field(n)),
            Captures::From(first) => {
                let kind = match how {
                    CaptureKind::Value => Base::Cell,
                    CaptureKind::Ref | CaptureKind::RefMut => Base::Value,
                };
                Place::new(first + n, kind)
            }
        }
    }

    fn static_cell(&mut self, body: BodyId) -> Place {
        let number = self.lowering.number_of_static(body);
        let base = self.register();
        let known = self.emit(Op::Static(base, number, 0));
        let (function, list) = (self.lowering.body(body), self.list(Vec::new()));
        let value = self.register();
        self.emit(Op::Call(value, function, list));
        let place = Place::new(base, Base::Cell);
        self.write(&place, value);
        self.lands_here(known);
        place
    }

    /// What `Deref` and `Index` of the machine's own lists and texts give is the place itself, or
    /// an element of it: nothing is called.
    fn through_call(&mut self, call: &Expr) -> Option<Place> {
        let ExprKind::Call(Callee::Fn(function, _), args) = &call.kind else { return None };
        let checker = self.lowering.checker;
        let name = checker.front.items.fns[function.index()].intrinsic.as_deref()?;
        let list = match (name, args.as_slice()) {
            ("identity", [list]) | ("element", [list, _]) => list,
            _ => return None,
        };
        let place = self.pointed_to(list)?;
        Some(match args.get(1) {
            Some(index) => {
                let index = self.value(index);
                place.step(PlaceStep::Index(index))
            }
            None => place,
        })
    }

    /// The place that a reference points to, if it is taken here.
    fn pointed_to(&mut self, reference: &Expr) -> Option<Place> {
        match &reference.kind {
            ExprKind::Borrow { of, .. } => Some(self.place_of(of)),
            ExprKind::Coerce(Coercion::Unsize, inner) => self.pointed_to(inner),
            ExprKind::Move(place) | ExprKind::Copy(place) => {
                let is_mutable = matches!(reference.ty, Ty::Ref { mutable: true, .. });
                let place = self.place_of(place);
                Some(if is_mutable { place.step(PlaceStep::Through) } else { place })
            }
            ExprKind::Call(..) => self.through_call(reference),
            _ => None,
        }
    }

    /// A value in a register of its own, which is dropped at the end of the statement.
    fn temporary(&mut self, expr: &Expr) -> Place {
        let base = self.value(expr);
        Place::new(base, Base::Value)
    }

    /// The place, entered in the code.
    pub(super) fn enter(&mut self, place: &Place) -> PlaceId {
        self.place(place.base, place.kind, place.steps.clone())
    }

    pub(super) fn read(&mut self, dst: Reg, place: &Place) {
        if place.kind == Base::Value && place.steps.is_empty() {
            self.emit(Op::Copy(dst, place.base));
        } else {
            let place = self.enter(place);
            self.emit(Op::Read(dst, place));
        }
    }

    pub(super) fn take(&mut self, dst: Reg, place: &Place) {
        if place.kind == Base::Value && place.steps.is_empty() {
            self.emit(Op::Move(dst, place.base));
        } else {
            let place = self.enter(place);
            self.emit(Op::Take(dst, place));
        }
    }

    pub(super) fn write(&mut self, place: &Place, src: Reg) {
        if place.kind == Base::Value && place.steps.is_empty() {
            self.emit(Op::Move(place.base, src));
        } else {
            let place = self.enter(place);
            self.emit(Op::Write(place, src));
        }
    }

    /// A `&mut` to a place. A value that is in no cell is put in one first.
    pub(super) fn point(&mut self, dst: Reg, place: &Place) {
        let mut place = place.clone();
        if place.kind == Base::Value && !place.steps.contains(&PlaceStep::Through) {
            // A temporary: it lives in the cell from now on, and is dropped out of it.
            self.emit(Op::Cell(place.base));
            place.kind = Base::Cell;
        }
        let place = self.enter(&place);
        self.emit(Op::Point(dst, place));
    }
}

/// The steps that lead from a variable to a part of it. A `&` and a box are no step: what they point
/// to is where they are.
fn steps_to(place: &Expr, steps: &mut Vec<PlaceStep>) {
    match &place.kind {
        ExprKind::Field(base, n) => {
            steps_to(base, steps);
            steps.push(PlaceStep::Field(*n));
        }
        ExprKind::Deref(pointer) => {
            match &pointer.kind {
                ExprKind::Copy(place) | ExprKind::Move(place) => steps_to(place, steps),
                _ => steps_to(pointer, steps),
            }
            if matches!(pointer.ty, Ty::Ref { mutable: true, .. }) {
                steps.push(PlaceStep::Through);
            }
        }
        _ => {}
    }
}
