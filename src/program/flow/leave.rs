//! What is said of the variables of a body when all of it was gone through.

use super::path::Root;
use super::walk::Walker;
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::Ty;

impl Walker<'_> {
    /// Warns of variables that nobody looks at, and of `mut`s that are not needed.
    pub(super) fn leave(&mut self) {
        for (n, row) in (0u32..).zip(&self.body.locals) {
            // Variables of macros and of the engine's own are not written in the program.
            let text = self.checker.front.source.text();
            let written = text.get(row.span.range()).unwrap_or_default();
            let is_written = row.span.file == FileId::PROGRAM
                && written
                    .split(|c: char| !(c.is_alphanumeric() || c == '_'))
                    .any(|word| *word == *row.name);
            if !is_written || &*row.name == "self" {
                continue;
            }
            // A function's name has nothing in it that a call could look at.
            let is_used = self.used.contains(&Root::Local(n)) || matches!(row.ty, Ty::FnDef(..));
            if is_used {
                self.found.used.insert(row.span);
            }
            if self.changed.contains(&Root::Local(n)) {
                self.found.changed.insert(row.span);
            }
            if !is_used && !row.name.starts_with('_') {
                let message = format!("nobody looks at `{}`", row.name);
                let warning = Diagnostic::warning("unused_variables", row.span, message);
                self.found.unused.push(
                    warning
                        .help(format!("take it away, or call it `_{}` if that is meant", row.name)),
                );
            }
            if row.mutable
                && !self.changed.contains(&Root::Local(n))
                && (is_used || row.name.starts_with('_'))
            {
                let message = format!("`{}` is never changed, and need not be `mut`", row.name);
                let warning = Diagnostic::warning("unused_mut", row.span, message);
                self.found.unchanged.push(match written.strip_prefix("mut ") {
                    Some(rest) => warning.mend("leave `mut` out", row.span, rest),
                    None => warning.help("leave `mut` out"),
                });
            }
        }
    }

    /// Warns of code that no way leads to.
    pub(super) fn unreachable(&mut self, span: Span) {
        let message = "no way leads here: what stands before it always leaves";
        self.found.report(Diagnostic::warning("unreachable_code", span, message));
    }
}
