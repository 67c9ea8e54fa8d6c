//! Turns a plain Rust program into one that runs on Wakeline's runtime.
//!
//! What blocks natively must be able to wait here, where there is one thread: `main` and the
//! closure of a thread become `async`, and `block_on` and `thread::sleep` in them are awaited.
//! `trpl`, `std::thread` and the printing macros are exchanged for the runtime's own. Nothing
//! else changes, and no line moves, so that the line numbers in a trace are those of the file.

use proc_macro2::Span;
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};

/// A translated program.
pub(crate) struct Translated {
    /// The text of a module with `pub async fn main()`.
    pub(crate) text: String,
    /// The first sentence of the program's own documentation.
    pub(crate) about: String,
}

/// Translates a program; the error says where and what is not understood.
pub(crate) fn translate(source: &str) -> Result<Translated, String> {
    let file = syn::parse_file(source)
        .map_err(|error| format!("line {}: {error}", error.span().start().line))?;
    let mut edits = Edits::default();
    edits.visit_file(&file);
    if let Some((span, message)) = edits.refused {
        return Err(format!("line {}: {message}", span.start().line));
    }
    let about = source.lines().next().and_then(|line| line.strip_prefix("//! "));
    let about = about.ok_or("line 1: begin with a `//!` line that says what the program shows")?;
    Ok(Translated { text: apply(source, edits.replacements), about: about.to_owned() })
}

#[derive(Default)]
struct Edits {
    /// Byte ranges and what replaces them.
    replacements: Vec<(std::ops::Range<usize>, String)>,
    refused: Option<(Span, &'static str)>,
    /// Directly in `main` or in the closure of a thread: what blocks is awaited.
    blocking: bool,
}

impl Edits {
    fn replace(&mut self, span: Span, text: &str) {
        self.replacements.push((span.byte_range(), text.to_owned()));
    }

    fn insert(&mut self, at: usize, text: &str) {
        self.replacements.push((at..at, text.to_owned()));
    }

    fn within(&mut self, blocking: bool, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.blocking, blocking);
        visit(self);
        self.blocking = outer;
    }
}

impl<'ast> Visit<'ast> for Edits {
    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        // `//!` may not stand in an included file; `// ` may.
        if matches!(attribute.style, syn::AttrStyle::Inner(_)) {
            let start = attribute.span().byte_range().start;
            self.replacements.push((start..start + 3, "// ".to_owned()));
        }
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        let is_main = function.sig.ident == "main";
        if is_main {
            self.insert(function.sig.fn_token.span.byte_range().start, "pub(super) async ");
        }
        self.within(is_main, |edits| visit::visit_item_fn(edits, function));
    }

    fn visit_expr_async(&mut self, block: &'ast syn::ExprAsync) {
        self.within(false, |edits| visit::visit_expr_async(edits, block));
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        let path = path_of(&call.func);
        let blocks = matches!(
            path.as_str(),
            "trpl::block_on" | "trpl::run" | "std::thread::sleep" | "thread::sleep"
        );
        if blocks && !self.blocking {
            let message = "this blocks the executor, which a translated program cannot do";
            self.refused.get_or_insert((call.span(), message));
        }
        if blocks {
            self.insert(call.span().byte_range().end, ".await");
        }
        let spawns_thread = matches!(path.as_str(), "std::thread::spawn" | "thread::spawn");
        match call.args.first() {
            Some(syn::Expr::Closure(closure)) if spawns_thread => {
                self.visit_expr(&call.func);
                let body = closure.body.span().byte_range().start;
                let start = closure.span().byte_range().start;
                self.replacements.push((start..body, "async move ".to_owned()));
                self.within(true, |edits| edits.visit_expr(&closure.body));
            }
            _ => visit::visit_expr_call(self, call),
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let mut segments = path.segments.iter();
        match (segments.next(), segments.next()) {
            (Some(first), _) if first.ident == "trpl" => {
                self.replace(first.ident.span(), "crate::runtime::trpl_surface");
            }
            (Some(first), Some(second)) if first.ident == "std" && second.ident == "thread" => {
                self.replace(first.ident.span(), "crate::runtime::std_surface");
            }
            _ => {}
        }
        visit::visit_path(self, path);
    }

    fn visit_use_path(&mut self, path: &'ast syn::UsePath) {
        let is_thread = match &*path.tree {
            syn::UseTree::Name(name) => name.ident == "thread",
            syn::UseTree::Path(inner) => inner.ident == "thread",
            _ => false,
        };
        if path.ident == "trpl" {
            self.replace(path.ident.span(), "crate::runtime::trpl_surface");
        } else if path.ident == "std" && is_thread {
            self.replace(path.ident.span(), "crate::runtime::std_surface");
        }
        // Only the first name of a path can be a crate's.
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if call.path.is_ident("println") {
            self.replace(call.path.span(), "crate::out_line");
        } else if call.path.is_ident("eprintln") {
            self.replace(call.path.span(), "crate::err_line");
        }
    }
}

/// The path that a call names, as text; empty if it is something else.
fn path_of(callee: &syn::Expr) -> String {
    let syn::Expr::Path(path) = callee else { return String::new() };
    let names: Vec<_> =
        path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    names.join("::")
}

fn apply(source: &str, mut replacements: Vec<(std::ops::Range<usize>, String)>) -> String {
    replacements.sort_by_key(|(range, _)| range.start);
    let mut text = String::with_capacity(source.len() * 2);
    let mut done = 0;
    for (range, replacement) in replacements {
        text.push_str(&source[done..range.start]);
        text.push_str(&replacement);
        done = range.end;
    }
    text.push_str(&source[done..]);
    text
}
