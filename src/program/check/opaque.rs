//! Types behind `impl Trait` that would be made of themselves.

use super::context::Context;
use crate::program::items::FnId;
use crate::program::text::Diagnostic;
use crate::program::types::{Kinds, Substitute as _, Ty, TyList};

/// How many `impl Trait`s are looked behind at most.
const LOOKS: u32 = 200;

impl Context<'_> {
    /// Refuses a function whose `impl Trait` is, in the end, itself; gives whether it is.
    pub(super) fn refuse_endless(&mut self, id: FnId, args: &TyList, revealed: &[Ty]) -> bool {
        let mut looks = LOOKS;
        let is_endless = revealed.iter().any(|ty| self.is_behind(ty, (id, args), &mut looks));
        if is_endless {
            let row = &self.solver.items.fns[id.index()];
            let message = format!("the type that `{}` gives is made of itself", row.name);
            let help = "put what is inside behind a `Box<dyn …>`";
            self.report(Diagnostic::error("E0720", row.span, message).help(help));
        }
        is_endless
    }

    /// Whether a type leads to what this function gives.
    fn is_behind(&self, ty: &Ty, of: (FnId, &TyList), looks: &mut u32) -> bool {
        ty.any(Kinds::OPAQUE, &mut |part| {
            let Ty::Opaque(id, n, args) = part else { return false };
            if *looks == 0 {
                return false;
            }
            *looks -= 1;
            let key = (*id, args.clone());
            let next = self.solver.known.borrow().revealed.get(&key).cloned();
            let next = next.as_ref().and_then(|all| all.get(*n as usize));
            (*id, args) == of || next.is_some_and(|next| self.is_behind(next, of, looks))
        })
    }
}
