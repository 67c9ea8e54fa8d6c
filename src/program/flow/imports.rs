//! Imports that nobody uses.

use super::Found;
use crate::program::check::Checker;
use crate::program::items::{Def, Namespace};
use crate::program::syntax::Import;
use crate::program::text::Diagnostic;

/// Warns of the imports, of those whose names are written nowhere else, that are not needed.
pub(super) fn warn(checker: &Checker, unwritten: &[Import], found: &mut Found) {
    let front = &checker.front;
    let Some(main) = front.items.main else { return };
    let root = front.items.fns[main.index()].module;
    for import in unwritten {
        let parts: Vec<&str> = import.path.iter().map(String::as_str).collect();
        let resolved = front.names.resolve(&front.items, root, false, &parts, Namespace::Types);
        // A trait is used by its methods.
        if let Ok(of) = resolved
            && let Def::Trait(id) = of.def
        {
            let fns = &front.items.traits[id.index()].fns;
            let names = fns.iter().map(|id| &front.items.fns[id.index()].name);
            // A method may be called by what a macro or an operator stands for.
            if names.into_iter().any(|name| import.members.iter().any(|word| **word == **name)) {
                continue;
            }
        }
        let message = format!("nothing uses `{}`", import.path.join("::"));
        let warning = Diagnostic::warning("unused_imports", import.span, message);
        found.report(warning.help("take the import away"));
    }
}
