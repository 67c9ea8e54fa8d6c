//! `use`: what is imported, and what that stands for.

use std::rc::Rc;

use syn::UseTree;

use super::ModuleId;
use super::collect::Collector;
use super::names::{Def, Namespace};
use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId, Span};

/// One name, or everything, of a `use`.
#[derive(Debug)]
pub(super) struct Use {
    module: ModuleId,
    global: bool,
    path: Vec<String>,
    /// The name that it gets; none for `*`.
    name: Option<Rc<str>>,
    span: Span,
    /// The name that it gets is seen only inside the module.
    is_private: bool,
    found: bool,
}

/// What the parts of one `use` have in common.
#[derive(Debug, Clone, Copy)]
pub(super) struct Imported {
    /// Its path begins with `::`.
    pub(super) global: bool,
    /// It is no `pub use`.
    pub(super) is_private: bool,
}

/// The crates that programs can be expected to use.
pub(super) const KNOWN_CRATES: [&str; 7] =
    ["std", "core", "alloc", "tokio", "futures", "trpl", "tokio_stream"];

/// How often the imports are gone through: each time those are found that need what was found before.
const MOST_ROUNDS: u32 = 60;

/// Macros that can be imported by name; they are known without.
const MACROS: [&str; 8] =
    ["join", "try_join", "select", "pin", "pin_mut", "ready", "println", "vec"];

impl Collector {
    pub(super) fn import(
        &mut self,
        file: FileId,
        module: ModuleId,
        at: Imported,
        path: &mut Vec<String>,
        tree: &UseTree,
    ) {
        let Imported { global, is_private } = at;
        let mut add = |path: Vec<String>, name: Option<String>, span| {
            let name = name.map(Rc::from);
            self.uses.push(Use { module, global, path, name, span, is_private, found: false });
        };
        match tree {
            UseTree::Path(part) if matches!(&*part.tree, UseTree::Name(name) if name.ident == "self") =>
            {
                let at = span(file, part);
                let message = "`self` stands in braces, beside what else is imported";
                self.problems
                    .push(Diagnostic::error("E0429", at, message).help("leave `::self` out"));
            }
            UseTree::Path(part) => {
                path.push(part.ident.to_string());
                self.import(file, module, at, path, &part.tree);
                path.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(file, module, at, path, tree);
                }
            }
            UseTree::Name(name) => {
                let ident = name.ident.to_string();
                let mut whole = path.clone();
                let own = if ident == "self" {
                    path.last().cloned()
                } else {
                    whole.push(ident.clone());
                    Some(ident)
                };
                add(whole, own, span(file, &name.ident));
            }
            UseTree::Rename(rename) => {
                let mut whole = path.clone();
                if rename.ident != "self" {
                    whole.push(rename.ident.to_string());
                }
                // A trait brought in as `_` counts, its name does not.
                let own = rename.rename.to_string();
                let own = if own == "_" { format!("_{}", self.uses.len()) } else { own };
                self.uses.push(Use {
                    module,
                    global,
                    path: whole,
                    name: Some(Rc::from(own)),
                    span: span(file, &rename.ident),
                    is_private,
                    found: false,
                });
            }
            UseTree::Glob(glob) => add(path.clone(), None, span(file, glob)),
        }
    }

    /// Finds what the imports import; they may import each other's imports.
    pub(super) fn resolve_uses(&mut self) {
        let mut uses = std::mem::take(&mut self.uses);
        let mut rounds = 0..MOST_ROUNDS;
        loop {
            let mut progress = false;
            for import in uses.iter_mut().filter(|import| !import.found) {
                if self.resolve_use(import) {
                    import.found = true;
                    progress = true;
                }
            }
            if !progress {
                break;
            }
            if rounds.next().is_none() {
                let at = uses.iter().find(|import| !import.found).map(|import| import.span);
                let said = at.map(|at| Diagnostic::unsupported(at, "Such a chain of imports"));
                return self.problems.extend(said);
            }
            // Each may come after those that it needs, or before them.
            uses.reverse();
        }
        uses.sort_by_key(|import| (import.span.file, import.span.start));
        for import in uses.iter().filter(|import| !import.found) {
            let last = import.path.last().map_or("", String::as_str);
            if MACROS.contains(&last) {
                continue;
            }
            let path = import.path.join("::");
            let root = import.path.first().map_or("", String::as_str);
            let parts: Vec<&str> = import.path.iter().map(String::as_str).collect();
            let is_private = [Namespace::Types, Namespace::Values].into_iter().any(|space| {
                let found =
                    self.names.resolve(&self.items, import.module, import.global, &parts, space);
                found.is_err_and(|missing| missing.is_private)
            });
            if is_private {
                let message = format!("`{path}` is private to its module");
                self.problems.push(
                    Diagnostic::error("E0603", import.span, message)
                        .help("write `pub` before it where it is declared"),
                );
                continue;
            }
            self.problems.push(if KNOWN_CRATES.contains(&root) {
                // The surface has not everything that the real crate has.
                Diagnostic::unsupported(
                    import.span,
                    &format!("`{path}`, if there is such a thing,"),
                )
            } else {
                let message = format!("there is no `{path}` that can be imported here");
                Diagnostic::error("E0432", import.span, message)
            });
        }
    }

    fn resolve_use(&mut self, import: &Use) -> bool {
        let parts: Vec<&str> = import.path.iter().map(String::as_str).collect();
        if parts.is_empty() {
            return true;
        }
        let find = |space| {
            let found = self
                .names
                .resolve(&self.items, import.module, import.global, &parts, space)
                .ok()?;
            (found.parts == parts.len()).then_some(found.def)
        };
        match &import.name {
            None => match find(Namespace::Types) {
                Some(def @ (Def::Module(_) | Def::Adt(_))) => {
                    self.names.add_glob(import.module, def);
                    true
                }
                _ => false,
            },
            Some(name) => {
                let (ty, value) = (find(Namespace::Types), find(Namespace::Values));
                for (space, def) in [(Namespace::Types, ty), (Namespace::Values, value)] {
                    if let Some(def) = def
                        && !self.names.define(import.module, space, name, def)
                    {
                        let is_import =
                            self.imported.contains(&(import.module, space, Rc::clone(name)));
                        let (code, what) = if is_import {
                            ("E0252", "imported twice")
                        } else {
                            ("E0255", "imported, and declared here as well")
                        };
                        let message = format!("`{name}` is {what}");
                        self.problems.push(
                            Diagnostic::error(code, import.span, message)
                                .help(format!("give it another name here: `as other_{name}`")),
                        );
                    }
                }
                for (space, def) in [(Namespace::Types, ty), (Namespace::Values, value)] {
                    if def.is_some() && import.is_private && import.span.file == FileId::PROGRAM {
                        self.names.hide(import.module, space, name);
                    }
                    if def.is_some() {
                        self.imported.insert((import.module, space, Rc::clone(name)));
                    }
                }
                ty.is_some() || value.is_some()
            }
        }
    }
}
