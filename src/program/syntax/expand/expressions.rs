//! Macros in expressions.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Expr, Ident, Stmt, Token};

use super::crates::Crates;
use super::{join, name_of, path_span, select, select_fused};
use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId};

type List = Punctuated<Expr, Token![,]>;

/// What a macro stands for; none for `format_args!`, which stays.
pub(super) fn expand(
    file: FileId,
    mac: &syn::Macro,
    crates: &Crates,
) -> Result<Option<Expr>, Diagnostic> {
    let at = path_span(mac);
    let problem = |error: syn::Error| {
        Diagnostic::syntax(span::from(file, error.span()), format!("this is not Rust: {error}"))
    };
    let name = name_of(mac);
    let tokens = match name.as_str() {
        "format_args" => return Ok(None),
        "select" | "select_biased" => {
            let is_tokio = name == "select" && crates.of(mac) == Some("tokio");
            let expanded =
                if is_tokio { select::expand(mac, at) } else { select_fused::expand(mac, at) };
            expanded.map_err(problem)?
        }
        "join" | "try_join" => {
            join::expand(mac, at, crates.of(mac) == Some("tokio")).map_err(problem)?
        }
        _ => expression(&name, mac, at).map_err(problem)?.ok_or_else(|| {
            Diagnostic::unsupported(span::from(file, at), &format!("The macro `{name}!`"))
        })?,
    };
    syn::parse2(tokens).map(Some).map_err(problem)
}

fn expression(name: &str, mac: &syn::Macro, at: Span) -> syn::Result<Option<TokenStream>> {
    let t = &mac.tokens;
    let list = || List::parse_terminated.parse2(t.clone());
    // As in std, what prints is a block of its own, and so is `format!`: what their arguments make on
    // the way is gone when they have done their work.
    let prints = |print: TokenStream, said: &TokenStream| quote_spanned!(at=> { #print(format_args!(#said)); });
    Ok(Some(match name {
        "println" if t.is_empty() => {
            prints(quote_spanned!(at=> ::std::rt::__println), &quote_spanned!(at=> ""))
        }
        "eprintln" if t.is_empty() => {
            prints(quote_spanned!(at=> ::std::rt::__eprintln), &quote_spanned!(at=> ""))
        }
        "println" => prints(quote_spanned!(at=> ::std::rt::__println), t),
        "eprintln" => prints(quote_spanned!(at=> ::std::rt::__eprintln), t),
        "print" => prints(quote_spanned!(at=> ::std::rt::__print), t),
        "eprint" => prints(quote_spanned!(at=> ::std::rt::__eprint), t),
        "format" => {
            quote_spanned!(at=> { let __text = ::std::rt::__format(format_args!(#t)); __text })
        }
        "write" | "writeln" => {
            let (to, rest) = first_and_rest(t)?;
            let tail = match (name, rest.is_empty()) {
                ("write", _) => quote_spanned!(at=> format_args!(#rest)),
                (_, true) => quote_spanned!(at=> format_args!("\n")),
                _ => quote_spanned!(at=> ::std::rt::__with_newline(format_args!(#rest))),
            };
            quote_spanned!(at=> (#to).write_fmt(#tail))
        }
        "panic" if t.is_empty() => panics(at, &quote_spanned!(at=> "explicit panic")),
        "panic" => panics(at, t),
        "todo" | "unimplemented" | "unreachable" => {
            let said = match name {
                "todo" => "not yet implemented",
                "unimplemented" => "not implemented",
                _ => "internal error: entered unreachable code",
            };
            if t.is_empty() {
                panics(at, &quote_spanned!(at=> #said))
            } else {
                let said = format!("{said}: {{}}");
                quote_spanned!(at=> ::std::rt::__panic(format_args!(#said, ::std::rt::__format(format_args!(#t)))))
            }
        }
        "assert" | "debug_assert" => {
            let (condition, rest) = first_and_rest(t)?;
            let said = if rest.is_empty() {
                let said = format!("assertion failed: {}", written(&condition))
                    .replace('{', "{{")
                    .replace('}', "}}");
                quote_spanned!(at=> #said)
            } else {
                rest
            };
            let panics = panics(at, &said);
            quote_spanned!(at=> if !(#condition) { #panics })
        }
        "assert_eq" | "assert_ne" | "debug_assert_eq" | "debug_assert_ne" => {
            let (left, rest) = first_and_rest(t)?;
            let (right, rest) = first_and_rest(&rest)?;
            let is_eq = name.ends_with("eq");
            let sign = if is_eq { "==" } else { "!=" };
            let fails = if is_eq {
                quote_spanned!(at=> !(*__left == *__right))
            } else {
                quote_spanned!(at=> *__left == *__right)
            };
            let values = "  left: {:?}\n right: {:?}";
            let said = if rest.is_empty() {
                let said = format!("assertion `left {sign} right` failed\n{values}");
                quote_spanned!(at=> #said, __left, __right)
            } else {
                let said = format!("assertion `left {sign} right` failed: {{}}\n{values}");
                quote_spanned!(at=> #said, ::std::rt::__format(format_args!(#rest)), __left, __right)
            };
            quote_spanned!(at=> match (&(#left), &(#right)) {
                (__left, __right) => if #fails { ::std::rt::__panic(format_args!(#said)) }
            })
        }
        "vec" => {
            if t.is_empty() {
                quote_spanned!(at=> ::std::vec::Vec::new())
            } else if let Ok(repeat) = syn::parse2::<Repeated>(t.clone()) {
                let (value, len) = (repeat.value, repeat.len);
                quote_spanned!(at=> ::std::vec::__from_elem(#value, #len))
            } else {
                let values = list()?;
                let values = values.iter();
                quote_spanned!(at=> ::std::vec::__from_array([#(#values),*]))
            }
        }
        "matches" => {
            let parsed: Matches = syn::parse2(t.clone())?;
            let (value, pattern, guard) = (parsed.value, parsed.pattern, parsed.guard);
            let guard = guard.map(|guard| quote_spanned!(at=> if #guard));
            quote_spanned!(at=> match (#value) { #pattern #guard => true, _ => false })
        }
        "dbg" => {
            let value: Expr = syn::parse2(t.clone())?;
            let said = format!("{} = {{:#?}}", written_expr(t)).replace("{{:#?}}", "{:#?}");
            quote_spanned!(at=> match (#value) { __value => { ::std::rt::__eprintln(format_args!(#said, &__value)); __value } })
        }
        "stringify" => {
            let text = t.to_string();
            quote_spanned!(at=> #text)
        }
        "concat" => {
            let mut text = String::new();
            for part in list()? {
                match part {
                    Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(part), .. }) => {
                        text += &part.value();
                    }
                    other => text += &written(&quote::ToTokens::to_token_stream(&other)),
                }
            }
            quote_spanned!(at=> #text)
        }
        "line" => quote_spanned!(at=> 0u32),
        "pin" => {
            let value: Expr = syn::parse2(t.clone())?;
            quote_spanned!(at=> ::std::pin::__pin(&mut { #value }))
        }
        "ready" => {
            let value: Expr = syn::parse2(t.clone())?;
            quote_spanned!(at=> match #value {
                ::std::task::Poll::Ready(__value) => __value,
                ::std::task::Poll::Pending => return ::std::task::Poll::Pending,
            })
        }
        _ => return Ok(None),
    }))
}

/// `pin!(x, y);` as a statement pins variables in their places; `pin! { let x = y; }` makes them
/// first.
pub(super) fn pinned_variables(mac: &syn::Macro) -> Option<Vec<Stmt>> {
    let at = path_span(mac);
    let names = Punctuated::<Ident, Token![,]>::parse_terminated;
    let (made, names) = match names.parse2(mac.tokens.clone()) {
        Ok(names) => (Vec::new(), names.into_iter().collect::<Vec<_>>()),
        Err(_) => {
            let made = syn::Block::parse_within.parse2(mac.tokens.clone()).ok()?;
            let names = made.iter().filter_map(|stmt| match stmt {
                Stmt::Local(syn::Local { pat: syn::Pat::Ident(ident), .. }) => {
                    Some(ident.ident.clone())
                }
                _ => None,
            });
            let names = names.collect();
            (made, names)
        }
    };
    let pinned = names.iter().map(|name| {
        syn::parse2(quote_spanned!(at=> let mut #name = ::std::pin::__pin(&mut { #name });))
    });
    let pinned: Vec<Stmt> = pinned.collect::<syn::Result<_>>().ok()?;
    Some(made.into_iter().chain(pinned).collect())
}

/// A panic with a formatted text. One that is a text already leaves a `&str`, others a `String`.
fn panics(at: Span, format: &TokenStream) -> TokenStream {
    let literal = Punctuated::<syn::LitStr, Token![,]>::parse_terminated.parse2(format.clone());
    let text = match literal.ok().as_ref().map(|parts| (parts.len(), parts.first())) {
        Some((1, Some(text))) => text.value().replace("{{", "\0").replace("}}", "\u{1}"),
        _ => "{".to_owned(),
    };
    if text.contains(['{', '}']) {
        return quote_spanned!(at=> ::std::rt::__panic(format_args!(#format)));
    }
    let text = text.replace('\0', "{").replace('\u{1}', "}");
    quote_spanned!(at=> ::std::rt::__panic_literal(#text))
}

/// The first argument, and the tokens of the others.
fn first_and_rest(tokens: &TokenStream) -> syn::Result<(TokenStream, TokenStream)> {
    let parse = |input: ParseStream<'_>| {
        let first: Expr = input.parse()?;
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
        let rest: TokenStream = input.parse()?;
        Ok((quote::ToTokens::to_token_stream(&first), rest))
    };
    parse.parse2(tokens.clone())
}

/// Tokens as rustc writes them in messages: from the text of the program where it is known.
fn written(tokens: &TokenStream) -> String {
    let mut iter = tokens.clone().into_iter();
    let joined = iter.next().and_then(|first| {
        let last = tokens.clone().into_iter().last()?;
        first.span().join(last.span())?.source_text()
    });
    joined.unwrap_or_else(|| tokens.to_string())
}

fn written_expr(tokens: &TokenStream) -> String {
    written(tokens)
}

struct Repeated {
    value: Expr,
    len: Expr,
}

impl Parse for Repeated {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let value = input.parse()?;
        input.parse::<Token![;]>()?;
        Ok(Self { value, len: input.parse()? })
    }
}

struct Matches {
    value: Expr,
    pattern: syn::Pat,
    guard: Option<Expr>,
}

impl Parse for Matches {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let value = input.parse()?;
        input.parse::<Token![,]>()?;
        let pattern = syn::Pat::parse_multi_with_leading_vert(input)?;
        let guard = if input.peek(Token![if]) {
            input.parse::<Token![if]>()?;
            Some(input.parse()?)
        } else {
            None
        };
        input.parse::<Option<Token![,]>>()?;
        Ok(Self { value, pattern, guard })
    }
}
