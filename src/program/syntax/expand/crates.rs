//! Which crate a macro of a common name is of: `join!` of `tokio` is not that of `futures`.

use std::collections::HashMap;

use syn::UseTree;
use syn::visit::{self, Visit};

/// The macros that several crates have.
const SHARED: [&str; 3] = ["join", "try_join", "select"];

/// By the names under which macros are imported, their crates.
#[derive(Debug, Default)]
pub(super) struct Crates {
    imported: HashMap<String, String>,
}

impl Crates {
    /// What the imports of a program say.
    pub(super) fn of_imports(syntax: &syn::File) -> Self {
        let mut this = Self::default();
        this.visit_file(syntax);
        this
    }

    /// The crate of a macro that is called: what its path begins with, or where it was imported
    /// from. What `trpl` has is that of `futures`.
    pub(super) fn of(&self, mac: &syn::Macro) -> Option<&str> {
        let name = super::name_of(mac);
        let root = match mac.path.segments.first() {
            Some(first) if mac.path.segments.len() > 1 => Some(first.ident.to_string()),
            _ => None,
        };
        let root = match &root {
            Some(root) => Some(root.as_str()),
            None => self.imported.get(&name).map(String::as_str),
        };
        match root {
            Some("tokio") => Some("tokio"),
            Some("futures" | "trpl") => Some("futures"),
            _ => None,
        }
    }

    fn tree(&mut self, root: Option<&str>, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => {
                let first = path.ident.to_string();
                self.tree(Some(root.unwrap_or(&first)), &path.tree);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(root, tree);
                }
            }
            UseTree::Name(name) => {
                let name = name.ident.to_string();
                if let Some(root) = root
                    && SHARED.contains(&name.as_str())
                {
                    self.imported.insert(name, root.to_owned());
                }
            }
            UseTree::Rename(_) | UseTree::Glob(_) => {}
        }
    }
}

impl Visit<'_> for Crates {
    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        self.tree(None, &item.tree);
        visit::visit_item_use(self, item);
    }
}
