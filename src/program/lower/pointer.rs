//! Pointers: to places, and to objects.

use super::body::Builder;
use super::place::Place;
use crate::program::body::{Expr, ExprKind};
use crate::program::code::{Base, Op, PlaceStep, Reg};
use crate::program::types::{Substitute as _, Ty};

impl Builder<'_, '_> {
    /// `&` or `&mut` of a place.
    pub(super) fn borrow(&mut self, mutable: bool, of: &Expr, dst: Reg) {
        if let ExprKind::Deref(pointer) = &of.kind
            && let Ty::Ref { mutable: true, to } = &pointer.ty
        {
            if mutable {
                // What is lent again points where it pointed.
                return match &pointer.kind {
                    ExprKind::Move(place) | ExprKind::Copy(place) => {
                        let place = self.place_of(place);
                        self.read(dst, &place);
                    }
                    ExprKind::Call(..) | ExprKind::Borrow { .. } => self.value_into(pointer, dst),
                    _ => {
                        let place = self.place_of(pointer);
                        self.read(dst, &place);
                    }
                };
            }
            if matches!(**to, Ty::Dyn(..)) {
                let place = self.place_of(of);
                self.read(dst, &place);
                self.emit(Op::Snapshot(dst));
                return;
            }
        }
        let place = self.place_of(of);
        if mutable { self.point(dst, &place) } else { self.read(dst, &place) }
    }

    /// A pointer becomes one to an object. That of an `Rc` or a `Pin` is its first field.
    pub(super) fn object(&mut self, dst: Reg, pointer: Reg, ty: &Ty, table: u32) {
        let Ty::Adt(id, args) = ty else {
            self.emit(Op::Object(dst, pointer, table));
            return;
        };
        let row = &self.lowering.checker.front.items.adts[id.index()];
        let field = row.variants.first().and_then(|variant| variant.fields.first());
        let Some(field) = field.filter(|_| row.lang.as_deref() != Some("Box")) else {
            self.emit(Op::Object(dst, pointer, table));
            return;
        };
        let inner = field.ty.substitute(args);
        let count = row.variants[0].fields.len();
        // The pointer itself is taken apart: nothing of it is dropped as what it was.
        let whole = self.register();
        self.emit(Op::Move(whole, pointer));
        let mut regs = Vec::new();
        for n in (0u32..).take(count) {
            let reg = self.register();
            let place = Place::new(whole, Base::Value).step(PlaceStep::Field(n));
            self.take(reg, &place);
            regs.push(reg);
        }
        let changed = self.register();
        self.object(changed, regs[0], &inner, table);
        regs[0] = changed;
        let list = self.list(regs);
        self.emit(Op::Data(dst, 0, list));
    }
}
