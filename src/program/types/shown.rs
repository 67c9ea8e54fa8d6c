//! Types in words, as people write them.

use super::kind::{FloatKind, Infer, Ty};
use crate::program::items::Items;

/// A type as it would be written; what is not known is `_`.
pub(crate) fn shown(items: &Items, ty: &Ty) -> String {
    let list =
        |types: &[Ty]| types.iter().map(|ty| shown(items, ty)).collect::<Vec<_>>().join(", ");
    match ty {
        Ty::Bool => "bool".to_owned(),
        Ty::Char => "char".to_owned(),
        Ty::Str => "str".to_owned(),
        Ty::Never => "!".to_owned(),
        Ty::Error => "_".to_owned(),
        Ty::Int(kind) => kind.name().to_owned(),
        Ty::Float(FloatKind::F32) => "f32".to_owned(),
        Ty::Float(FloatKind::F64) => "f64".to_owned(),
        Ty::Tuple(parts) if parts.len() == 1 => format!("({},)", list(parts)),
        Ty::Tuple(parts) => format!("({})", list(parts)),
        Ty::Array(of, len) => format!("[{}; {}]", shown(items, of), shown(items, len)),
        Ty::Slice(of) => format!("[{}]", shown(items, of)),
        Ty::Ref { mutable: true, to } => format!("&mut {}", shown(items, to)),
        Ty::Ref { to, .. } => format!("&{}", shown(items, to)),
        Ty::Adt(id, args) => named(&items.adts[id.index()].name, &list(args)),
        Ty::FnDef(id, _) => format!("fn item `{}`", items.fns[id.index()].name),
        Ty::FnPtr(pointer) => {
            let output = if pointer.output.is_unit() {
                String::new()
            } else {
                format!(" -> {}", shown(items, &pointer.output))
            };
            format!("fn({}){output}", list(&pointer.inputs))
        }
        Ty::Closure(_) => "closure".to_owned(),
        Ty::AsyncBlock(_) => "future of an async block".to_owned(),
        Ty::AsyncFn(id, _) => format!("future of `{}`", items.fns[id.index()].name),
        Ty::Dyn(of, assocs) => {
            let mut args: Vec<String> = of.args[1..].iter().map(|ty| shown(items, ty)).collect();
            args.extend(assocs.iter().map(|(name, ty)| format!("{name} = {}", shown(items, ty))));
            format!("dyn {}", named(&items.traits[of.id.index()].name, &args.join(", ")))
        }
        Ty::Opaque(id, n, _) if let Some(n) = Ty::stands_for(*n) => {
            let names = &items.fns[id.index()].generics.names;
            // That of an `impl Trait` parameter is made up.
            let name = names.get(n as usize).filter(|name| !name.starts_with("impl"));
            name.map_or_else(|| "impl _".to_owned(), ToString::to_string)
        }
        Ty::Opaque(id, n, _) => {
            let declared = items.fns[id.index()].opaques.get(*n as usize);
            let first = declared.into_iter().flatten().find_map(|predicate| match predicate {
                crate::program::items::Predicate::Trait(of) => {
                    Some(&items.traits[of.id.index()].name)
                }
                _ => None,
            });
            format!("impl {}", first.map_or("_", |name| name))
        }
        Ty::Param(n) => format!("parameter {n}"),
        Ty::Const(value) => value.to_string(),
        Ty::Assoc(projection) => {
            format!("{}::{}", shown(items, &projection.of.args[0]), projection.name)
        }
        Ty::Infer(Infer::Int(_)) => "integer".to_owned(),
        Ty::Infer(Infer::Float(_)) => "floating-point number".to_owned(),
        Ty::Infer(Infer::Any(_)) => "_".to_owned(),
    }
}

fn named(name: &str, args: &str) -> String {
    if args.is_empty() { name.to_owned() } else { format!("{name}<{args}>") }
}
