//! Derives, as the impls that they stand for.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Fields, Generics, Ident, Item, Path, Token};

use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId};

/// How many variants and fields may have derives.
const PARTS: usize = 500;

/// A struct or an enum, as far as a derive has to know it.
struct Shape<'a> {
    name: &'a Ident,
    generics: &'a Generics,
    /// The path of each variant, its name, and its fields.
    variants: Vec<(TokenStream, String, &'a Fields)>,
    is_enum: bool,
    default: Option<usize>,
}

/// The impls for the `#[derive(…)]` of an item.
pub(super) fn impls(file: FileId, item: &Item) -> Result<Vec<Item>, Diagnostic> {
    let (attributes, shape) = match item {
        Item::Struct(item) => {
            let name = &item.ident;
            let variants = vec![(quote!(#name), name.to_string(), &item.fields)];
            let shape = Shape {
                name,
                generics: &item.generics,
                variants,
                is_enum: false,
                default: Some(0),
            };
            (&item.attrs, shape)
        }
        Item::Enum(item) => {
            let name = &item.ident;
            let variants = item.variants.iter().map(|variant| {
                let ident = &variant.ident;
                (quote!(#name::#ident), ident.to_string(), &variant.fields)
            });
            let is_default = |variant: &syn::Variant| {
                variant.attrs.iter().any(|attribute| attribute.path().is_ident("default"))
            };
            let shape = Shape {
                name,
                generics: &item.generics,
                variants: variants.collect(),
                is_enum: true,
                default: item.variants.iter().position(is_default),
            };
            (&item.attrs, shape)
        }
        _ => return Ok(Vec::new()),
    };
    let parts = shape.variants.iter().map(|(_, _, fields)| 1 + fields.len()).sum::<usize>();
    if parts > PARTS && attributes.iter().any(|attribute| attribute.path().is_ident("derive")) {
        let what = format!("A derive for more than {PARTS} variants and fields");
        return Err(Diagnostic::unsupported(span::from(file, shape.name.span()), &what));
    }
    let mut impls = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
        let parse = Punctuated::<Path, Token![,]>::parse_terminated;
        let derived = attribute.parse_args_with(parse).map_err(|error| {
            Diagnostic::syntax(span::from(file, error.span()), format!("this is not Rust: {error}"))
        })?;
        for path in derived {
            let name = path.segments.last().map(|part| part.ident.to_string()).unwrap_or_default();
            let tokens = shape.derive(&name).ok_or_else(|| {
                let at = span::from(file, path.span());
                Diagnostic::unsupported(at, &format!("`#[derive({name})]`"))
            })?;
            impls.push(syn::parse2(tokens).map_err(|error| {
                Diagnostic::syntax(
                    span::from(file, path.span()),
                    format!("this cannot be derived: {error}"),
                )
            })?);
        }
    }
    Ok(impls)
}

impl Shape<'_> {
    fn derive(&self, name: &str) -> Option<TokenStream> {
        let (path, body) = match name {
            "Clone" => (quote!(::std::clone::Clone), self.clone_body()),
            "Copy" => (quote!(::std::marker::Copy), quote!()),
            "Eq" => (quote!(::std::cmp::Eq), quote!()),
            "Debug" => (quote!(::std::fmt::Debug), self.debug_body()),
            "PartialEq" => (quote!(::std::cmp::PartialEq), self.eq_body()),
            "PartialOrd" => (quote!(::std::cmp::PartialOrd), self.order_body(true)),
            "Ord" => (quote!(::std::cmp::Ord), self.order_body(false)),
            "Hash" => (quote!(::std::hash::Hash), self.hash_body()),
            "Default" => (quote!(::std::default::Default), self.default_body()?),
            _ => return None,
        };
        let name = self.name;
        let mut generics = self.generics.clone();
        for param in generics.type_params_mut() {
            param.bounds.push(syn::parse_quote!(#path));
            param.default = None;
        }
        let (params, args, wheres) = generics.split_for_impl();
        Some(quote_spanned! { self.name.span() =>
            impl #params #path for #name #args #wheres { #body }
        })
    }

    /// A pattern for variant `i` that binds its fields with `prefix`, and the bound names.
    fn pattern(&self, i: usize, prefix: &str) -> (TokenStream, Vec<Ident>) {
        let (path, _, fields) = &self.variants[i];
        let names: Vec<Ident> = (0..fields.len()).map(|n| format_ident!("__{prefix}{n}")).collect();
        let pattern = match fields {
            Fields::Unit => quote!(#path),
            Fields::Unnamed(_) => quote!(#path(#(#names),*)),
            Fields::Named(named) => {
                let idents = named.named.iter().filter_map(|field| field.ident.as_ref());
                quote!(#path { #(#idents: #names),* })
            }
        };
        (pattern, names)
    }

    fn build(&self, i: usize, values: &[TokenStream]) -> TokenStream {
        let (path, _, fields) = &self.variants[i];
        match fields {
            Fields::Unit => quote!(#path),
            Fields::Unnamed(_) => quote!(#path(#(#values),*)),
            Fields::Named(named) => {
                let idents = named.named.iter().filter_map(|field| field.ident.as_ref());
                quote!(#path { #(#idents: #values),* })
            }
        }
    }

    fn indices(&self) -> std::ops::Range<usize> {
        0..self.variants.len()
    }

    fn clone_body(&self) -> TokenStream {
        let arms = self.indices().map(|i| {
            let (pattern, names) = self.pattern(i, "a");
            let values: Vec<_> =
                names.iter().map(|name| quote!(::std::clone::Clone::clone(#name))).collect();
            let built = self.build(i, &values);
            quote!(#pattern => #built,)
        });
        quote!(fn clone(&self) -> Self { match self { #(#arms)* } })
    }

    // One statement a field, so that the syntax is no deeper where fields are many.

    fn debug_body(&self) -> TokenStream {
        let arms = self.indices().map(|i| {
            let (pattern, names) = self.pattern(i, "a");
            let (_, text, fields) = &self.variants[i];
            let shown = match fields {
                Fields::Unit => quote!(f.write_str(#text)),
                Fields::Unnamed(_) => quote!({
                    let mut __shown = f.debug_tuple(#text);
                    #(__shown.field(#names);)*
                    __shown.finish()
                }),
                Fields::Named(named) => {
                    let labels = named.named.iter().filter_map(|field| field.ident.as_ref());
                    let labels: Vec<_> = labels.map(Ident::to_string).collect();
                    quote!({
                        let mut __shown = f.debug_struct(#text);
                        #(__shown.field(#labels, #names);)*
                        __shown.finish()
                    })
                }
            };
            quote!(#pattern => #shown,)
        });
        quote! {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match self { #(#arms)* }
            }
        }
    }

    fn eq_body(&self) -> TokenStream {
        let arms = self.indices().map(|i| {
            let (one, ones) = self.pattern(i, "a");
            let (other, others) = self.pattern(i, "b");
            quote!((#one, #other) => {
                #(if !(*#ones == *#others) { return false; })*
                true
            })
        });
        let rest = (self.variants.len() > 1).then(|| quote!(_ => false,));
        quote!(fn eq(&self, other: &Self) -> bool { match (self, other) { #(#arms)* #rest } })
    }

    fn order_body(&self, partial: bool) -> TokenStream {
        let equal = quote!(::std::cmp::Ordering::Equal);
        let (method, output, call, equal) = if partial {
            (
                quote!(partial_cmp),
                quote!(::std::option::Option<::std::cmp::Ordering>),
                quote!(::std::cmp::PartialOrd::partial_cmp),
                quote!(::std::option::Option::Some(#equal)),
            )
        } else {
            (quote!(cmp), quote!(::std::cmp::Ordering), quote!(::std::cmp::Ord::cmp), equal)
        };
        let arms = self.indices().map(|i| {
            let (one, ones) = self.pattern(i, "a");
            let (other, others) = self.pattern(i, "b");
            quote!((#one, #other) => {
                #(match #call(#ones, #others) { #equal => {} __other => return __other })*
                #equal
            })
        });
        let rest = (self.variants.len() > 1).then(
            || quote!(_ => #call(&::std::mem::__variant(self), &::std::mem::__variant(other)),),
        );
        quote!(fn #method(&self, other: &Self) -> #output { match (self, other) { #(#arms)* #rest } })
    }

    fn hash_body(&self) -> TokenStream {
        let arms = self.indices().map(|i| {
            let (pattern, names) = self.pattern(i, "a");
            quote!(#pattern => { #(::std::hash::Hash::hash(#names, state);)* })
        });
        let variant = self
            .is_enum
            .then(|| quote!(::std::hash::Hash::hash(&::std::mem::__variant(self), state);));
        quote! {
            fn hash<__H: ::std::hash::Hasher>(&self, state: &mut __H) {
                #variant
                match self { #(#arms)* }
            }
        }
    }

    fn default_body(&self) -> Option<TokenStream> {
        let variant = self.default?;
        let fields = self.variants[variant].2.len();
        let values = vec![quote!(::std::default::Default::default()); fields];
        let built = self.build(variant, &values);
        Some(quote!(fn default() -> Self { #built }))
    }
}
