//! `thread_local!`.

use quote::{format_ident, quote_spanned};
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Ident, Item, Token, Type, Visibility};

use super::path_span;
use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId};

/// The items that it stands for: for each value its key, and the function that makes the value.
pub(super) fn items(file: FileId, mac: &syn::Macro) -> Result<Vec<Item>, Diagnostic> {
    let problem = |error: syn::Error| {
        Diagnostic::syntax(span::from(file, error.span()), format!("this is not Rust: {error}"))
    };
    let locals = Punctuated::<Local, Token![;]>::parse_terminated
        .parse2(mac.tokens.clone())
        .map_err(problem)?;
    let mut items = Vec::new();
    for local in locals {
        let Local { attributes, visibility, name, ty, init } = local;
        let make = format_ident!("__make_{name}");
        let at = path_span(mac);
        let made = quote_spanned! {at=>
            fn #make() -> #ty { #init }
        };
        let key = quote_spanned! {at=>
            #(#attributes)*
            #visibility static #name: ::std::thread::LocalKey<#ty> =
                ::std::thread::LocalKey::__new(#make);
        };
        items.push(syn::parse2(made).map_err(problem)?);
        items.push(syn::parse2(key).map_err(problem)?);
    }
    Ok(items)
}

/// `static NAME: T = value`, or `const { value }`.
struct Local {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    name: Ident,
    ty: Type,
    init: Expr,
}

impl Parse for Local {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        input.parse::<Token![static]>()?;
        let name = input.parse()?;
        input.parse::<Token![:]>()?;
        let ty = input.parse()?;
        input.parse::<Token![=]>()?;
        let init = if input.parse::<Option<Token![const]>>()?.is_some() {
            Expr::Block(syn::ExprBlock { attrs: Vec::new(), label: None, block: input.parse()? })
        } else {
            input.parse()?
        };
        Ok(Self { attributes, visibility, name, ty, init })
    }
}
