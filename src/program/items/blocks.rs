//! Blocks inside bodies that have items of their own.

use rustc_hash::FxHashSet;

use syn::Item;
use syn::visit::Visit;

use super::ModuleId;
use super::collect::Collector;
use crate::program::text::FileId;

impl Collector {
    /// Gives every block inside a body that has items of its own a scope.
    pub(super) fn declare_blocks(&mut self, file: FileId, module: ModuleId, body: &syn::Block) {
        let mut variables = Variables(FxHashSet::default());
        variables.visit_block(body);
        struct Blocks<'a> {
            variables: FxHashSet<String>,
            collector: &'a mut Collector,
            file: FileId,
            module: ModuleId,
        }
        impl<'ast> Visit<'ast> for Blocks<'_> {
            fn visit_block(&mut self, block: &'ast syn::Block) {
                let outer = self.module;
                let items: Vec<Item> = block
                    .stmts
                    .iter()
                    .filter_map(|stmt| match stmt {
                        syn::Stmt::Item(item) => Some(item.clone()),
                        _ => None,
                    })
                    .collect();
                if !items.is_empty() {
                    self.module = self.collector.names.add(Some(outer), true);
                    self.collector
                        .names
                        .blocks
                        .insert(std::ptr::from_ref(block).addr(), self.module);
                    self.collector.names.variables.insert(self.module, self.variables.clone());
                    self.collector.declare(self.file, self.module, items);
                }
                syn::visit::visit_block(self, block);
                self.module = outer;
            }

            fn visit_item(&mut self, _: &'ast Item) {}
        }
        Blocks { variables: variables.0, collector: self, file, module }.visit_block(body);
    }
}

/// The names that patterns of a body bind.
struct Variables(FxHashSet<String>);

impl<'ast> Visit<'ast> for Variables {
    fn visit_pat_ident(&mut self, ident: &'ast syn::PatIdent) {
        self.0.insert(ident.ident.to_string());
        syn::visit::visit_pat_ident(self, ident);
    }

    fn visit_item(&mut self, _: &'ast Item) {}
}
