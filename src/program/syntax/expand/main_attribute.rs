//! `#[tokio::main]`: a `main` that hands its body to a runtime.

use quote::quote_spanned;
use syn::ItemFn;
use syn::spanned::Spanned as _;

use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId};

/// Rewrites a function that has the attribute; refuses an async `main` that has not.
pub(super) fn apply(file: FileId, function: &mut ItemFn) -> Result<(), Diagnostic> {
    let is_tokio = |attribute: &syn::Attribute| {
        let path = attribute.path();
        path.segments.len() == 2
            && path.segments[0].ident == "tokio"
            && matches!(path.segments[1].ident.to_string().as_str(), "main" | "test")
    };
    let Some(attribute) = function.attrs.iter().find(|attribute| is_tokio(attribute)) else {
        if function.sig.ident == "main" && function.sig.asyncness.is_some() {
            let at = span::from(file, function.sig.span());
            let message = "`main` cannot be `async`: nobody is there yet who could poll it";
            return Err(Diagnostic::error("E0752", at, message).help(
                "give an async block to `trpl::block_on`, or write `#[tokio::main]` above `main`",
            ));
        }
        return Ok(());
    };
    if function.sig.asyncness.take().is_none() {
        let at = span::from(file, function.sig.span());
        return Err(Diagnostic::syntax(at, "a function with `#[tokio::main]` has to be `async`"));
    }
    let text = match &attribute.meta {
        syn::Meta::List(list) => list.tokens.to_string(),
        _ => String::new(),
    };
    let paused = text.contains("start_paused = true");
    let current_thread = text.contains("\"current_thread\"");
    let body = &function.block;
    // The place is the body's, so that what is said of the call points at the program.
    let block = quote_spanned! { body.span() => {
        ::tokio::runtime::__main(#current_thread, #paused, async #body)
    }};
    if let Ok(block) = syn::parse2(block) {
        *function.block = block;
    }
    function.attrs.retain(|attribute| !is_tokio(attribute));
    Ok(())
}
