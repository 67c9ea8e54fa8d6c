//! Names that are imported, and that are written nowhere else.

use std::rc::Rc;

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

use crate::program::syntax::span;
use crate::program::text::{FileId, Span};

/// A name that an import at the top of the program gives.
#[derive(Debug, Clone)]
pub(crate) struct Import {
    /// The path of what is imported.
    pub(crate) path: Vec<String>,
    /// Where it is named.
    pub(crate) span: Span,
    /// The words of the program that follow a `.` or a `::`, and those that macros put there.
    pub(crate) members: Rc<[String]>,
}

pub(super) fn unwritten(text: &str, syntax: &syn::File) -> Vec<Import> {
    let mut imports = Vec::new();
    let mut places = Vec::new();
    for item in &syntax.items {
        if let syn::Item::Use(item) = item {
            places.push(span(FileId::PROGRAM, item));
            if matches!(item.vis, syn::Visibility::Inherited) {
                names(&item.tree, &mut Vec::new(), &mut imports);
            }
        }
    }
    let (words, members) = words(text, &places);
    let members: Rc<[String]> = Rc::from(members);
    let is_unwritten = |name: &String| !words.contains(name);
    imports
        .into_iter()
        .filter(|(name, ..)| is_unwritten(name))
        .map(|(_, path, span)| Import { path, span, members: Rc::clone(&members) })
        .collect()
}

/// The names that a tree gives, with their paths and places.
fn names(
    tree: &syn::UseTree,
    path: &mut Vec<String>,
    found: &mut Vec<(String, Vec<String>, Span)>,
) {
    match tree {
        syn::UseTree::Path(part) => {
            path.push(part.ident.to_string());
            names(&part.tree, path, found);
            path.pop();
        }
        syn::UseTree::Group(group) => {
            for tree in &group.items {
                names(tree, path, found);
            }
        }
        syn::UseTree::Name(name) => {
            let ident = name.ident.to_string();
            let at = span(FileId::PROGRAM, &name.ident);
            if ident == "self" {
                let last = path.last().cloned().unwrap_or_default();
                found.push((last, path.clone(), at));
            } else {
                let whole = path.iter().cloned().chain([ident.clone()]).collect();
                found.push((ident, whole, at));
            }
        }
        syn::UseTree::Rename(rename) => {
            let name = rename.rename.to_string();
            if name != "_" {
                let whole = path.iter().cloned().chain([rename.ident.to_string()]).collect();
                found.push((name, whole, span(FileId::PROGRAM, &rename.ident)));
            }
        }
        syn::UseTree::Glob(_) => {}
    }
}

/// The words of a text outside of some places, and those of them that are members of something.
fn words(text: &str, places: &[Span]) -> (Vec<String>, Vec<String>) {
    let (mut words, mut members) = (Vec::new(), Vec::new());
    let mut at = 0;
    let mut before = TokenKind::Whitespace;
    for token in tokenize(text, FrontmatterAllowed::No) {
        let (start, end) = (at, at + token.len as usize);
        at = end;
        let is_inside = places.iter().any(|place| place.range().contains(&start));
        if matches!(token.kind, TokenKind::Ident | TokenKind::RawIdent) && !is_inside {
            let word = text[start..end].trim_start_matches("r#").to_owned();
            if matches!(before, TokenKind::Dot | TokenKind::Colon) {
                members.push(word.clone());
            }
            if word == "write" || word == "writeln" {
                members.push("write_fmt".to_owned());
            }
            words.push(word);
        }
        if token.kind != TokenKind::Whitespace {
            before = token.kind;
        }
    }
    (words, members)
}
