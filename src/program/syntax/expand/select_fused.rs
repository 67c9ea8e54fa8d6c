//! The `select!` and `select_biased!` of `futures`: of futures that know whether they have ended,
//! with branches for when none is ready and when all have ended.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote_spanned};
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, Token};

use super::name_of;

struct Select {
    branches: Vec<(syn::Pat, Expr, Expr)>,
    /// For when none is ready.
    default: Option<Expr>,
    /// For when all have ended.
    complete: Option<Expr>,
}

impl Parse for Select {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut this = Self { branches: Vec::new(), default: None, complete: None };
        while !input.is_empty() {
            let fork = input.fork();
            let word = fork.parse::<Ident>().map(|word| word.to_string()).unwrap_or_default();
            let stands_alone = fork.peek(Token![=>]);
            if stands_alone && (word == "default" || word == "complete") {
                input.parse::<Ident>()?;
                input.parse::<Token![=>]>()?;
                let body = Some(input.call(Expr::parse_with_earlier_boundary_rule)?);
                if word == "default" { this.default = body } else { this.complete = body }
            } else {
                let pattern = syn::Pat::parse_multi_with_leading_vert(input)?;
                input.parse::<Token![=]>()?;
                let future = input.parse()?;
                input.parse::<Token![=>]>()?;
                let body = input.call(Expr::parse_with_earlier_boundary_rule)?;
                this.branches.push((pattern, future, body));
            }
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(this)
    }
}

pub(super) fn expand(mac: &syn::Macro, at: Span) -> syn::Result<TokenStream> {
    let Select { branches, default, complete } = syn::parse2(mac.tokens.clone())?;
    let count = u32::try_from(branches.len()).unwrap_or(u32::MAX);
    let numbers: Vec<u32> = (0..count).collect();
    let all_ended = count + 1;
    let named = |what: &str| -> Vec<Ident> {
        numbers.iter().map(|i| format_ident!("__{what}{i}", span = at)).collect()
    };
    let (own, outputs) = (named("f"), named("out"));
    // A future in a variable stays there, to be used again.
    let is_made = |future: &Expr| !matches!(future, Expr::Path(_));
    let made = branches.iter().zip(&own).filter(|((_, future, _), _)| is_made(future));
    let made = made.map(|((_, future, _), own)| quote_spanned!(at=> let mut #own = #future;));
    let futures: Vec<_> = branches
        .iter()
        .zip(&own)
        .map(|((_, future, _), own)| match future {
            Expr::Path(_) => quote_spanned!(at=> #future),
            _ => quote_spanned!(at=> #own),
        })
        .collect();
    let patterns = branches.iter().map(|(pattern, ..)| pattern);
    let bodies = branches.iter().map(|(.., body)| body);
    let start = if name_of(mac) == "select_biased" || count == 0 {
        quote_spanned!(at=> 0u32)
    } else {
        quote_spanned!(at=> ::futures::__random(#count))
    };
    let poll = quote_spanned!(at=> |__cx: &mut ::std::task::Context<'_>| {
        let __start: u32 = #start;
        let mut __waits = false;
        let mut __i = 0u32;
        while __i < #count {
            let __branch = (__start + __i) % #count;
            __i += 1;
            match __branch {
                #(#numbers => if !::futures::future::FusedFuture::is_terminated(&#futures) {
                    match ::futures::future::FutureExt::poll_unpin(&mut #futures, __cx) {
                        ::std::task::Poll::Ready(__value) => {
                            #outputs = Some(__value);
                            return ::std::task::Poll::Ready(#numbers);
                        }
                        ::std::task::Poll::Pending => __waits = true,
                    }
                })*
                _ => {}
            }
        }
        if __waits { ::std::task::Poll::Pending } else { ::std::task::Poll::Ready(#all_ended) }
    });
    let ready = match &default {
        Some(_) => quote_spanned!(at=> match ::futures::future::__poll_once(#poll) {
            ::std::task::Poll::Ready(__branch) => __branch,
            ::std::task::Poll::Pending => #count,
        }),
        None => quote_spanned!(at=> ::futures::future::__polling("select", #poll).await),
    };
    let default = match default {
        Some(default) => quote_spanned!(at=> #count => #default,),
        None => quote_spanned!(at=>),
    };
    let complete = match complete {
        Some(complete) => quote_spanned!(at=> #complete),
        None => {
            quote_spanned!(at=> ::std::rt::__panic(format_args!("all futures in select! were completed,but no `complete =>` handler was provided")))
        }
    };
    Ok(quote_spanned!(at=> {
        #(let mut #outputs = None;)*
        let __ready: u32 = {
            #(#made)*
            #ready
        };
        match __ready {
            #(#numbers => match #outputs {
                Some(#patterns) => #bodies,
                _ => ::std::rt::__panic(format_args!("a branch was ready without its value")),
            },)*
            #default
            _ => #complete,
        }
    }))
}
