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
    found: bool,
}

/// The crates that programs can be expected to use.
pub(super) const KNOWN_CRATES: [&str; 7] =
    ["std", "core", "alloc", "tokio", "futures", "trpl", "tokio_stream"];

/// Macros that can be imported by name; they are known without.
const MACROS: [&str; 8] =
    ["join", "try_join", "select", "pin", "pin_mut", "ready", "println", "vec"];

impl Collector {
    pub(super) fn import(
        &mut self,
        file: FileId,
        module: ModuleId,
        global: bool,
        path: &mut Vec<String>,
        tree: &UseTree,
    ) {
        let mut add = |path: Vec<String>, name: Option<String>, span| {
            let name = name.map(Rc::from);
            self.uses.push(Use { module, global, path, name, span, found: false });
        };
        match tree {
            UseTree::Path(part) => {
                path.push(part.ident.to_string());
                self.import(file, module, global, path, &part.tree);
                path.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(file, module, global, path, tree);
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
                    found: false,
                });
            }
            UseTree::Glob(glob) => add(path.clone(), None, span(file, glob)),
        }
    }

    /// Finds what the imports import; they may import each other's imports.
    pub(super) fn resolve_uses(&mut self) {
        let mut uses = std::mem::take(&mut self.uses);
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
        }
        for import in uses.iter().filter(|import| !import.found) {
            let last = import.path.last().map_or("", String::as_str);
            if MACROS.contains(&last) {
                continue;
            }
            let path = import.path.join("::");
            let root = import.path.first().map_or("", String::as_str);
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
                        let message = format!("`{name}` is imported or declared twice here");
                        self.problems.push(Diagnostic::error("E0252", import.span, message));
                    }
                }
                ty.is_some() || value.is_some()
            }
        }
    }
}
