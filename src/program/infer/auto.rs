//! Traits that hold for what consists of types for which they hold: `Send`, `Sync`, `Unpin`.

use std::rc::Rc;

use super::index::head;
use super::select::Selection;
use super::solver::Solver;
use crate::program::types::{Infer, Substitute, TraitRef, Ty, TyList, is_too_large};

/// Of how many types a type is looked through at most.
const MOST_PARTS: usize = 2_000;

impl Solver<'_> {
    pub(super) fn auto(&mut self, of: &TraitRef, self_ty: &Ty, depth: u32) -> Selection {
        if depth > super::solver::DEPTH {
            // A type that contains itself: what is said of the rest of it decides.
            return Selection::Builtin;
        }
        // An impl would fit whatever it is for.
        if matches!(self_ty, Ty::Infer(Infer::Any(_))) {
            return Selection::Ambiguous;
        }
        let question = (of.id, self.table.resolve(self_ty));
        if self.auto_asked.contains(&question)
            || self.auto_asked.len() > MOST_PARTS
            || is_too_large(&question.1, &Ty::clone)
        {
            // It holds if nothing else stands against it.
            return Selection::Builtin;
        }
        let before = self.auto_asked.len();
        self.auto_asked.push(question);
        let answer = self.auto_of(of, self_ty, depth);
        // What holds is kept until the first question is answered: a type may be a part of many.
        if before == 0 || answer == Selection::None {
            self.auto_asked.truncate(before);
        }
        answer
    }

    fn auto_of(&mut self, of: &TraitRef, self_ty: &Ty, depth: u32) -> Selection {
        // An impl decides for its type, whether it says yes or no.
        let index = Rc::clone(&self.index);
        for id in head(self_ty).into_iter().flat_map(|head| index.of_trait(of.id, head)) {
            let items = self.items;
            let row = &items.impls[id.index()];
            let Some(header) = &row.of else { continue };
            let moment = self.table.now();
            let args: TyList = row.generics.names.iter().map(|_| self.table.any()).collect();
            let is_for = self.table.unify(&header.args[0].substitute(&args), self_ty);
            let answer = is_for.then(|| self.nested_hold(id, &args, depth + 1));
            self.table.back_to(moment);
            match answer {
                Some(Some(true)) if row.is_negative => return Selection::None,
                Some(Some(true)) => return Selection::Builtin,
                Some(Some(false)) if !row.is_negative => return Selection::None,
                Some(None) => return Selection::Ambiguous,
                _ => {}
            }
        }
        match (self.items.traits[of.id.index()].lang.as_deref(), self_ty) {
            (Some("Unpin"), Ty::AsyncBlock(_) | Ty::AsyncFn(..)) => return Selection::None,
            (Some("Unpin"), Ty::Ref { .. }) => return Selection::Builtin,
            // A `&T` can go where a `T` can be looked at from.
            (Some("Send"), Ty::Ref { mutable: false, to }) => {
                if let Some(sync) = self.items.lang_traits.get("Sync") {
                    let of = TraitRef { id: *sync, args: TyList::clone(&of.args) };
                    return self.each_part(&of, std::slice::from_ref(&**to), depth);
                }
            }
            _ => {}
        }
        match self.parts(self_ty) {
            Some(parts) => self.each_part(of, &parts, depth),
            None => Selection::Ambiguous,
        }
    }

    fn each_part(&mut self, of: &TraitRef, parts: &[Ty], depth: u32) -> Selection {
        let mut all = Selection::Builtin;
        for part in parts {
            let of = TraitRef { id: of.id, args: TyList::from([part.clone()]) };
            match self.holds_within(&of, depth + 1) {
                Some(true) => {}
                Some(false) => return Selection::None,
                None => all = Selection::Ambiguous,
            }
        }
        all
    }

    /// What a type consists of; none if that is not known yet.
    pub(crate) fn parts(&mut self, ty: &Ty) -> Option<Vec<Ty>> {
        let items = self.items;
        Some(match ty {
            Ty::Infer(Infer::Any(_)) => return None,
            Ty::Tuple(parts) => parts.to_vec(),
            Ty::Array(part, _) | Ty::Slice(part) => vec![(**part).clone()],
            Ty::Ref { to, .. } => vec![(**to).clone()],
            Ty::Adt(id, args) => {
                let row = &items.adts[id.index()];
                if row.lang.is_some()
                    && row.variants.iter().all(|variant| variant.fields.is_empty())
                {
                    // The form is the machine's own: it holds what it is made for.
                    return Some(args.to_vec());
                }
                let fields = row.variants.iter().flat_map(|variant| &variant.fields);
                fields
                    .map(|field| field.ty.substitute(args))
                    .collect::<Vec<_>>()
                    .iter()
                    .map(|ty| self.normalize(ty))
                    .collect()
            }
            Ty::Closure(id) => self.known.borrow().closures.get(id)?.captures.clone()?,
            Ty::AsyncBlock(id) => self.known.borrow().asyncs.get(id)?.captures.clone()?,
            Ty::AsyncFn(id, args) => {
                let inputs = items.fns[id.index()].inputs.substitute(args);
                inputs.iter().map(|input| self.normalize(input)).collect()
            }
            Ty::Opaque(id, n, args) => {
                let known = self.known.borrow();
                let revealed = known.revealed.get(&(*id, TyList::clone(args)));
                // Not looked into yet: taken to be as good as its arguments.
                revealed
                    .and_then(|all| all.get(*n as usize))
                    .map_or_else(|| args.to_vec(), |ty| vec![ty.clone()])
            }
            // Auto traits of objects are not kept apart.
            _ => Vec::new(),
        })
    }
}
