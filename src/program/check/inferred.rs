//! What is left out of types in bodies.

use crate::program::infer::Solver;
use crate::program::items::{TypeHook, TypeScope};
use crate::program::text::Diagnostic;
use crate::program::types::Ty;

/// In a body, what is not written is found.
pub(super) struct Inferred<'a, 'b> {
    pub(super) solver: &'a mut Solver<'b>,
}

impl TypeHook for Inferred<'_, '_> {
    fn infer(&mut self) -> Option<Ty> {
        Some(self.solver.table.any())
    }

    fn impl_trait(
        &mut self,
        _: &TypeScope<'_>,
        _: &syn::TypeImplTrait,
    ) -> Result<Option<Ty>, Diagnostic> {
        Ok(None)
    }
}
