//! The shapes of types: how their values are shown to a reader.

use std::rc::Rc;

use super::program::Lowering;
use crate::program::code::{Shape, ShapeId, VariantShape};
use crate::program::items;
use crate::program::types::{Ty, shown};

impl Lowering<'_> {
    /// The number of the shape of a type.
    pub(super) fn shape(&mut self, ty: &Ty) -> ShapeId {
        if let Some(known) = self.shapes.get(ty) {
            return *known;
        }
        let number = ShapeId(u32::try_from(self.module.shapes.len()).unwrap_or(u32::MAX));
        // Entered first: a type may contain itself.
        self.module.shapes.push(Shape::Plain);
        self.shapes.insert(ty.clone(), number);
        if self.is_endless(ty) {
            return number;
        }
        let shape = self.make_shape(ty);
        self.module.shapes[number.0 as usize] = shape;
        number
    }

    fn make_shape(&mut self, ty: &Ty) -> Shape {
        match ty {
            Ty::Int(kind) => Shape::Int(*kind),
            Ty::Str => Shape::Text,
            Ty::Tuple(parts) => Shape::Tuple(parts.iter().map(|part| self.shape(part)).collect()),
            Ty::Array(of, _) | Ty::Slice(of) => Shape::List(self.shape(of)),
            Ty::Ref { to, .. } => Shape::Pointer(self.shape(to)),
            Ty::Adt(id, args) => {
                let checker = self.checker;
                let row = &checker.front.items.adts[id.index()];
                match (row.lang.as_deref(), args.first()) {
                    (Some("String"), _) => return Shape::Text,
                    (Some("Vec"), Some(of)) => return Shape::List(self.shape(of)),
                    (Some("Box" | "Pin"), Some(of)) => return Shape::Pointer(self.shape(of)),
                    _ => {}
                }
                let is_own = row.span.file == crate::program::text::FileId::PROGRAM;
                let is_plain = matches!(&*row.name, "Option" | "Result" | "Ordering" | "Poll");
                if !is_own && !is_plain {
                    return Shape::Named(Rc::from(
                        shown(&checker.front.items, ty).replace("__", ""),
                    ));
                }
                let variants = (0u32..).zip(&row.variants).map(|(n, variant)| {
                    let types = checker.fields(ty, n);
                    let fields = variant.fields.iter().zip(&types);
                    VariantShape {
                        name: Rc::clone(&variant.name),
                        is_named: variant.shape == items::Shape::Named,
                        fields: fields
                            .map(|(field, ty)| (Rc::clone(&field.name), self.shape(ty)))
                            .collect(),
                    }
                });
                Shape::Adt(variants.collect())
            }
            Ty::Opaque(id, n, args) => {
                let revealed = self.checker.reveal(*id, *n, args);
                Shape::Pointer(self.shape(&revealed))
            }
            Ty::AsyncBlock(_) | Ty::AsyncFn(..) => {
                Shape::Named(Rc::from(format!("future `{}`", self.label(ty))))
            }
            Ty::Closure(_) | Ty::FnDef(..) | Ty::FnPtr(_) | Ty::Dyn(..) => {
                Shape::Named(Rc::from(shown(&self.checker.front.items, ty)))
            }
            _ => Shape::Plain,
        }
    }
}
