//! `join!` and `try_join!`: futures in variables, and one future that polls them.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote_spanned};
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Expr, Token};

use super::name_of;

struct Join {
    biased: bool,
    futures: Punctuated<Expr, Token![,]>,
}

impl Parse for Join {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let biased = super::select::biased(input)?;
        Ok(Self { biased, futures: Punctuated::parse_terminated(input)? })
    }
}

/// Tokio's begins with another future each time that it is polled, unless it is `biased`.
pub(super) fn expand(mac: &syn::Macro, at: Span, is_tokio: bool) -> syn::Result<TokenStream> {
    let Join { biased, futures } = syn::parse2(mac.tokens.clone())?;
    let name = name_of(mac);
    let tries = name == "try_join";
    let count = u32::try_from(futures.len()).unwrap_or(u32::MAX);
    if count == 0 {
        return Ok(if tries { quote_spanned!(at=> Ok(())) } else { quote_spanned!(at=> ()) });
    }
    let names: Vec<_> = (0..count).map(|i| format_ident!("__f{i}", span = at)).collect();
    let exprs = futures.iter();
    let numbers = 0..count;
    let polls = names.iter().map(|name| {
        if tries {
            quote_spanned!(at=> match #name.__try_poll(__cx) {
                Ok(true) => {}
                Ok(false) => __waits = true,
                Err(__error) => return ::std::task::Poll::Ready(Err(__error)),
            })
        } else {
            quote_spanned!(at=> if !#name.__poll(__cx) { __waits = true; })
        }
    });
    let step = if is_tokio && !biased { 1u32 } else { 0 };
    let outputs = if tries {
        quote_spanned!(at=> Ok((#(#names.__take_ok(),)*)))
    } else {
        quote_spanned!(at=> (#(#names.__take(),)*))
    };
    Ok(quote_spanned!(at=> {
        #(let mut #names = ::futures::future::__maybe(#exprs);)*
        let mut __first = 0u32;
        ::futures::future::__polling(#name, |__cx| {
            let __start = __first;
            __first = (__first + #step) % #count;
            let mut __waits = false;
            let mut __i = 0u32;
            while __i < #count {
                match (__start + __i) % #count {
                    #(#numbers => #polls,)*
                    _ => {}
                }
                __i += 1;
            }
            if __waits { ::std::task::Poll::Pending } else { ::std::task::Poll::Ready(#outputs) }
        }).await
    }))
}
