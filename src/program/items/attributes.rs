//! Attributes of items, as far as they are looked at.

use std::rc::Rc;

use syn::Attribute;

pub(super) fn has(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident(name))
}

pub(super) fn lang(attributes: &[Attribute]) -> Option<Rc<str>> {
    value_of(attributes, "lang")
}

/// The text in `#[name = "text"]`.
pub(super) fn value_of(attributes: &[Attribute], name: &str) -> Option<Rc<str>> {
    let attribute = attributes.iter().find(|attribute| attribute.path().is_ident(name))?;
    match &attribute.meta {
        syn::Meta::NameValue(pair) => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
                Some(Rc::from(text.value()))
            }
            _ => None,
        },
        _ => None,
    }
}
