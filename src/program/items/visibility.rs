//! Which names are seen only inside their module.

use std::rc::Rc;

use syn::Item;

use super::ModuleId;
use super::collect::Collector;
use super::names::Namespace;

impl Collector {
    /// An item without `pub` is seen only inside its module.
    pub(super) fn hide_private(&mut self, module: ModuleId, item: &Item) {
        let (visibility, ident) = match item {
            Item::Struct(item) => (&item.vis, &item.ident),
            Item::Enum(item) => (&item.vis, &item.ident),
            Item::Trait(item) => (&item.vis, &item.ident),
            Item::Fn(item) => (&item.vis, &item.sig.ident),
            Item::Const(item) => (&item.vis, &item.ident),
            Item::Static(item) => (&item.vis, &item.ident),
            Item::Type(item) => (&item.vis, &item.ident),
            Item::Mod(item) => (&item.vis, &item.ident),
            _ => return,
        };
        if is_private(visibility) {
            let name: Rc<str> = Rc::from(ident.to_string());
            let is_value = matches!(item, Item::Fn(_) | Item::Const(_) | Item::Static(_));
            if !is_value {
                self.names.hide(module, Namespace::Types, &name);
            }
            if is_value || matches!(item, Item::Struct(_)) {
                self.names.hide(module, Namespace::Values, &name);
            }
        }
    }
}

/// Whether what has this visibility is seen only inside its module.
pub(super) fn is_private(visibility: &syn::Visibility) -> bool {
    match visibility {
        syn::Visibility::Inherited => true,
        syn::Visibility::Restricted(restricted) => restricted.path.is_ident("self"),
        syn::Visibility::Public(_) => false,
    }
}
