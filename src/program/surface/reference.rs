//! What a program can use, as a list for readers.
//!
//! Made from the same text that the engine reads, so the two cannot differ. Names that begin with
//! two underscores are the engine's own and are left out.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use syn::spanned::Spanned as _;

use super::FILES;

/// A module, and what can be used of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// Its path: `std::vec`.
    pub path: Cow<'static, str>,
    /// What it is for: one sentence.
    pub about: String,
    /// What is in it, in the order of its text.
    pub entries: Vec<Entry>,
}

/// Something that a program can use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is called, with the type or trait that it belongs to: `Vec::push`.
    pub name: String,
    /// Its signature as it is written, on one line.
    pub signature: String,
    /// The first line that is said about it; empty if nothing is.
    pub about: String,
}

/// Every module of the surface. Reads all of its text: some milliseconds of work.
pub fn reference() -> Vec<Reference> {
    let mut modules: Vec<Reference> = Vec::new();
    for (path, text) in FILES {
        let module = module(path, text);
        match modules.iter_mut().find(|known| known.path == module.path) {
            // A module may be more than one file.
            Some(known) => known.entries.extend(module.entries),
            None => modules.push(module),
        }
    }
    modules.retain(|module| !module.entries.is_empty());
    modules
}

fn module(path: &'static str, text: &str) -> Reference {
    // A test beside the table holds that every file of it is Rust.
    let file = syn::parse_file(text);
    let (attributes, items) = file.map(|file| (file.attrs, file.items)).unwrap_or_default();
    let mut reader = Reader { text, entries: Vec::new() };
    items.iter().for_each(|item| reader.item(item, ""));
    let is_for_readers = |entry: &Entry| !is_own(&entry.name) && !is_own(&entry.signature);
    let entries = reader.entries.into_iter().filter(is_for_readers);
    Reference { path: path.into(), about: about(&attributes), entries: entries.collect() }
}

/// Whether a text names something that is the engine's own.
fn is_own(text: &str) -> bool {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word.starts_with("__"))
}

struct Reader<'a> {
    text: &'a str,
    entries: Vec<Entry>,
}

impl Reader<'_> {
    fn item(&mut self, item: &syn::Item, within: &str) {
        match item {
            syn::Item::Fn(function) if is_public(&function.vis) => {
                let end = function.sig.span().byte_range().end;
                self.enter(&function.attrs, within, &function.sig.ident, &function.vis, end);
            }
            syn::Item::Struct(structure) if is_public(&structure.vis) => {
                let end = structure.generics.span().byte_range().end;
                let end = end.max(structure.ident.span().byte_range().end);
                self.enter(&structure.attrs, within, &structure.ident, &structure.vis, end);
            }
            syn::Item::Enum(choice) if is_public(&choice.vis) => {
                self.enter(&choice.attrs, within, &choice.ident, &choice.vis, end_of(item));
            }
            syn::Item::Type(alias) if is_public(&alias.vis) => {
                self.enter(&alias.attrs, within, &alias.ident, &alias.vis, end_of(item));
            }
            syn::Item::Const(constant) if is_public(&constant.vis) => {
                let end = constant.ty.span().byte_range().end;
                self.enter(&constant.attrs, within, &constant.ident, &constant.vis, end);
            }
            syn::Item::Trait(of) if is_public(&of.vis) => {
                let end = of.brace_token.span.open().byte_range().start;
                self.enter(&of.attrs, within, &of.ident, &of.vis, end);
                let within = format!("{within}{}::", of.ident);
                of.items.iter().for_each(|item| self.trait_item(item, &within));
            }
            syn::Item::Impl(implementation) => self.implementation(implementation),
            syn::Item::Mod(inner) if is_public(&inner.vis) => {
                let within = format!("{within}{}::", inner.ident);
                let items = inner.content.iter().flat_map(|(_, items)| items);
                items.for_each(|item| self.item(item, &within));
            }
            _ => {}
        }
    }

    fn trait_item(&mut self, item: &syn::TraitItem, within: &str) {
        match item {
            syn::TraitItem::Fn(function) => {
                let range = function.sig.span().byte_range();
                self.push(&function.attrs, within, &function.sig.ident, range);
            }
            syn::TraitItem::Type(of) => {
                let range =
                    of.type_token.span().byte_range().start..of.ident.span().byte_range().end;
                self.push(&of.attrs, within, &of.ident, range);
            }
            _ => {}
        }
    }

    fn implementation(&mut self, implementation: &syn::ItemImpl) {
        let of = self.written(implementation.self_ty.span().byte_range());
        let of = of.split('<').next().unwrap_or(&of).to_owned();
        if let Some((path, _)) = &implementation.trait_ {
            let Some(last) = path.segments.last() else { return };
            let end = implementation.brace_token.span.open().byte_range().start;
            let range = implementation.impl_token.span().byte_range().start..end;
            let signature = self.written(range);
            let name = format!("{of}: {}", last.ident);
            let about = about(&implementation.attrs);
            self.entries.push(Entry { name, signature, about });
            return;
        }
        if is_own(&of) {
            return;
        }
        let within = format!("{of}::");
        for item in &implementation.items {
            match item {
                syn::ImplItem::Fn(function) if is_public(&function.vis) => {
                    let end = function.sig.span().byte_range().end;
                    self.enter(&function.attrs, &within, &function.sig.ident, &function.vis, end);
                }
                syn::ImplItem::Const(constant) if is_public(&constant.vis) => {
                    let end = constant.ty.span().byte_range().end;
                    self.enter(&constant.attrs, &within, &constant.ident, &constant.vis, end);
                }
                _ => {}
            }
        }
    }

    /// Enters something that begins with its `pub`.
    fn enter(
        &mut self,
        attributes: &[syn::Attribute],
        within: &str,
        name: &syn::Ident,
        visibility: &syn::Visibility,
        end: usize,
    ) {
        self.push(attributes, within, name, visibility.span().byte_range().end..end);
    }

    fn push(
        &mut self,
        attributes: &[syn::Attribute],
        within: &str,
        name: &syn::Ident,
        range: std::ops::Range<usize>,
    ) {
        let entry = Entry {
            name: format!("{within}{name}"),
            signature: self.written(range),
            about: about(attributes),
        };
        self.entries.push(entry);
    }

    /// The text of a range, on one line and without comments.
    fn written(&self, range: std::ops::Range<usize>) -> String {
        let text = self.text.get(range).unwrap_or_default();
        let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
        let words: Vec<_> = lines.flat_map(str::split_whitespace).collect();
        words.join(" ").replace(",)", ")").replace("( ", "(").replace(", )", ")")
    }
}

fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

fn end_of(item: &syn::Item) -> usize {
    item.span().byte_range().end
}

/// The first line of the documentation.
fn about(attributes: &[syn::Attribute]) -> String {
    let line = attributes.iter().find_map(|attribute| {
        let value = attribute.meta.require_name_value().ok()?;
        let syn::Expr::Lit(literal) = &value.value else { return None };
        let syn::Lit::Str(text) = &literal.lit else { return None };
        value.path.is_ident("doc").then(|| text.value())
    });
    line.map(|line| line.trim().to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(text: &str) -> Vec<(String, String, String)> {
        let entries = module("std::test", text).entries.into_iter();
        entries.map(|entry| (entry.name, entry.signature, entry.about)).collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str, &str)]) {
        let found = entries(text);
        let found: Vec<_> =
            found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_signature_is_what_is_written() {
        check(
            "/// A list.\n/// More.\n#[lang = \"Vec\"]\npub struct Vec<T>;\n\
             impl<T> Vec<T> {\n    /// Adds.\n    pub fn push(\n        &mut self, // itself\n        value: T,\n    ) {}\n    fn hidden() {} }",
            &[
                ("Vec", "struct Vec<T>", "A list."),
                ("Vec::push", "fn push(&mut self, value: T)", "Adds."),
            ],
        );
        check(
            "/// Or.\npub enum Either { A(u8), B }",
            &[("Either", "enum Either { A(u8), B }", "Or.")],
        );
        check(
            "pub trait Get<T = u8>: Sized { type Out; fn get(self) -> T { 1 } }",
            &[
                ("Get", "trait Get<T = u8>: Sized", ""),
                ("Get::Out", "type Out", ""),
                ("Get::get", "fn get(self) -> T", ""),
            ],
        );
        check(
            "impl<T> Iterator for Iter<'_, T> { type Item = T; }",
            &[("Iter: Iterator", "impl<T> Iterator for Iter<'_, T>", "")],
        );
        check(
            "pub mod inner { pub const N: usize = 1; pub type A = u8; }",
            &[("inner::N", "const N: usize", ""), ("inner::A", "type A = u8;", "")],
        );
    }

    #[test]
    fn what_is_the_engines_own_is_left_out() {
        check(
            "pub fn __print(a: u8) {} struct S; fn f() {} pub struct P { __x: u8 }",
            &[("P", "struct P", "")],
        );
        check("impl __Lock { pub fn get() {} } impl<T: __Int> Add for T {}", &[]);
        check("pub trait __Step { fn forward(self) -> Self; }", &[]);
        check(
            "impl S { pub fn of(x: __X) {} pub fn __of() {} pub fn a__b() {} }",
            &[("S::a__b", "fn a__b()", "")],
        );
    }

    #[test]
    fn every_module_says_what_it_is_for() {
        let modules = reference();
        assert!(modules.len() > 10, "{} modules", modules.len());
        for module in &modules {
            assert!(!module.about.is_empty(), "{} has no `//!` line", module.path);
        }
        let push = modules.iter().flat_map(|module| &module.entries);
        assert!(push.into_iter().any(|entry| entry.name == "Vec::push"));
    }
}
