//! Tokio's `select!`: futures in variables, one future that polls them from a random start (or in
//! order), and a match on which was ready.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote_spanned};
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, Token};

/// One branch of a `select!`.
struct Branch {
    pattern: syn::Pat,
    future: Expr,
    guard: Option<Expr>,
    body: Expr,
}

struct Select {
    biased: bool,
    branches: Vec<Branch>,
    otherwise: Option<Expr>,
}

impl Parse for Select {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let biased = biased(input)?;
        let (mut branches, mut otherwise) = (Vec::new(), None);
        while !input.is_empty() {
            if input.peek(Token![else]) {
                input.parse::<Token![else]>()?;
                input.parse::<Token![=>]>()?;
                otherwise = Some(input.parse()?);
            } else {
                let pattern = syn::Pat::parse_single(input)?;
                input.parse::<Token![=]>()?;
                let future = input.parse()?;
                let guard = if input.peek(Token![,]) && input.peek2(Token![if]) {
                    input.parse::<Token![,]>()?;
                    input.parse::<Token![if]>()?;
                    Some(input.parse()?)
                } else {
                    None
                };
                input.parse::<Token![=>]>()?;
                let body = input.call(Expr::parse_with_earlier_boundary_rule)?;
                branches.push(Branch { pattern, future, guard, body });
            }
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(Self { biased, branches, otherwise })
    }
}

/// Whether `biased;` comes first.
pub(super) fn biased(input: ParseStream<'_>) -> syn::Result<bool> {
    let fork = input.fork();
    let is_biased =
        fork.parse::<Ident>().is_ok_and(|word| word == "biased") && fork.peek(Token![;]);
    if is_biased {
        input.parse::<Ident>()?;
        input.parse::<Token![;]>()?;
    }
    Ok(is_biased)
}

/// A branch whose pattern does not match is switched off, and the others go on.
pub(super) fn expand(mac: &syn::Macro, at: Span) -> syn::Result<TokenStream> {
    let Select { biased, branches, otherwise } = syn::parse2(mac.tokens.clone())?;
    let count = u32::try_from(branches.len()).unwrap_or(u32::MAX);
    let numbers: Vec<u32> = (0..count).collect();
    let named = |what: &str| -> Vec<Ident> {
        numbers.iter().map(|i| format_ident!("__{what}{i}", span = at)).collect()
    };
    let (futures, enabled, outputs) = (named("f"), named("on"), named("out"));
    let conditions = branches.iter().map(|branch| match &branch.guard {
        Some(guard) => quote_spanned!(at=> #guard),
        None => quote_spanned!(at=> true),
    });
    let exprs = branches.iter().map(|branch| &branch.future);
    let start = if biased || count == 0 {
        quote_spanned!(at=> 0u32)
    } else {
        quote_spanned!(at=> ::futures::__random(#count))
    };
    let patterns: Vec<_> = branches.iter().map(|branch| &branch.pattern).collect();
    let bodies = branches.iter().map(|branch| &branch.body);
    let otherwise = match otherwise {
        Some(otherwise) => quote_spanned!(at=> #otherwise),
        None => {
            quote_spanned!(at=> ::std::rt::__panic(format_args!("all branches are disabled and there is no else branch")))
        }
    };
    let accepts = patterns.iter().zip(&numbers).zip(&outputs).map(|((pattern, number), output)| {
        let accept = quote_spanned!(at=> {
            #output = Some(__value);
            return ::std::task::Poll::Ready(#number);
        });
        if is_irrefutable(pattern) {
            accept
        } else {
            let tested = without_bindings(pattern);
            quote_spanned!(at=> if let #tested = &__value #accept)
        }
    });
    Ok(quote_spanned!(at=> {
        #(let mut #enabled = #conditions;)*
        #(let mut #outputs = None;)*
        let __ready: u32 = {
            #(let mut #futures = ::std::future::IntoFuture::into_future(#exprs);)*
            #(let mut #futures = ::std::pin::__pin(&mut #futures);)*
            ::futures::future::__polling("select", |__cx| {
                if !::tokio::task::coop::__is_allowed(__cx) {
                    return ::std::task::Poll::Pending;
                }
                let __start: u32 = #start;
                let mut __waits = false;
                let mut __i = 0u32;
                while __i < #count {
                    let __branch = (__start + __i) % #count;
                    __i += 1;
                    match __branch {
                        #(#numbers => if #enabled {
                            match ::std::future::Future::poll(#futures.as_mut(), __cx) {
                                ::std::task::Poll::Ready(__value) => {
                                    #enabled = false;
                                    #accepts
                                }
                                ::std::task::Poll::Pending => __waits = true,
                            }
                        })*
                        _ => {}
                    }
                }
                if __waits { ::std::task::Poll::Pending } else { ::std::task::Poll::Ready(#count) }
            }).await
        };
        match __ready {
            #(#numbers => match #outputs {
                Some(#patterns) => #bodies,
                _ => ::std::rt::__panic(format_args!("a branch was ready without its value")),
            },)*
            _ => #otherwise,
        }
    }))
}

/// Whether a pattern matches everything, as far as its form says.
fn is_irrefutable(pattern: &syn::Pat) -> bool {
    match pattern {
        syn::Pat::Wild(_) => true,
        syn::Pat::Ident(ident) => {
            ident.subpat.is_none()
                && ident.ident.to_string().starts_with(|c: char| c.is_lowercase() || c == '_')
        }
        syn::Pat::Tuple(tuple) => tuple.elems.iter().all(is_irrefutable),
        _ => false,
    }
}

/// The pattern with every variable replaced by `_`: whether it matches, and nothing else.
fn without_bindings(pattern: &syn::Pat) -> syn::Pat {
    struct Blank;
    impl syn::visit_mut::VisitMut for Blank {
        fn visit_pat_mut(&mut self, pattern: &mut syn::Pat) {
            if let syn::Pat::Ident(ident) = pattern
                && ident.ident.to_string().starts_with(|c: char| c.is_lowercase() || c == '_')
            {
                *pattern = match ident.subpat.take() {
                    Some((_, sub)) => *sub,
                    None => syn::Pat::Wild(syn::PatWild {
                        attrs: Vec::new(),
                        underscore_token: Token![_](ident.ident.span()),
                    }),
                };
            }
            syn::visit_mut::visit_pat_mut(self, pattern);
        }
    }
    let mut blank = pattern.clone();
    syn::visit_mut::VisitMut::visit_pat_mut(&mut Blank, &mut blank);
    blank
}
