//! Lifetimes that are missing, or that nobody declares.

use std::collections::HashSet;

use syn::visit::{self, Visit};

use crate::program::syntax::span;
use crate::program::text::{Diagnostic, FileId};

/// Types of which it is known that they have no lifetime.
const PLAIN: [&str; 33] = [
    "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize", "f32",
    "f64", "bool", "char", "String", "Vec", "Option", "Result", "Box", "Rc", "Arc", "HashMap",
    "HashSet", "VecDeque", "BTreeMap", "BTreeSet", "Mutex", "RwLock", "Cell", "RefCell",
    "Duration",
];

pub(super) fn check(file: FileId, syntax: &syn::File) -> Vec<Diagnostic> {
    let mut plain: HashSet<String> = PLAIN.iter().map(|name| (*name).to_owned()).collect();
    for item in &syntax.items {
        let (name, generics) = match item {
            syn::Item::Struct(item) => (&item.ident, &item.generics),
            syn::Item::Enum(item) => (&item.ident, &item.generics),
            _ => continue,
        };
        if generics.lifetimes().next().is_none() {
            plain.insert(name.to_string());
        } else {
            plain.remove(&name.to_string());
        }
    }
    let mut checker = Checker { file, plain, known: Vec::new(), problems: Vec::new() };
    checker.visit_file(syntax);
    checker.problems
}

struct Checker {
    file: FileId,
    plain: HashSet<String>,
    /// The lifetimes that are declared around, from the outermost in.
    known: Vec<Vec<String>>,
    problems: Vec<Diagnostic>,
}

impl Checker {
    /// Inside something that declares lifetimes.
    fn within(&mut self, generics: &syn::Generics, look: impl FnOnce(&mut Self)) {
        self.declared(generics.lifetimes());
        look(self);
        self.known.pop();
    }

    fn declared<'a>(&mut self, lifetimes: impl Iterator<Item = &'a syn::LifetimeParam>) {
        let mut names = Vec::new();
        for param in lifetimes {
            let name = param.lifetime.ident.to_string();
            if name == "static" {
                let at = span::from(self.file, param.lifetime.apostrophe);
                let message =
                    "`'static` is the lifetime of the whole program, and cannot be declared";
                self.problems.push(Diagnostic::error("E0262", at, message).help("call it `'a`"));
            }
            names.push(name);
        }
        self.known.push(names);
    }

    /// The types of fields, where every reference needs a lifetime.
    fn fields(&mut self, fields: &syn::Fields, generics: &syn::Generics, name: &syn::Ident) {
        for field in fields {
            let mut missing = LeftOut { found: Vec::new() };
            missing.visit_type(&field.ty);
            for at in missing.found {
                let at = span::from(self.file, at);
                let message = "a reference in a type has to say how long it may be used";
                let problem = Diagnostic::error("E0106", at, message);
                let declares = generics.lifetimes().next().map(|param| param.lifetime.to_string());
                self.problems.push(match declares {
                    Some(lifetime) => problem.mend("give it the lifetime of the type", at, format!("&{lifetime} ")),
                    None => problem.help(format!(
                        "declare a lifetime, `{name}<'a>`, and write `&'a`; or own the value: a `String` for a `&str`"
                    )),
                });
            }
        }
    }

    /// Whether the lifetimes that the return type leaves out follow from the parameters.
    fn output(&mut self, sig: &syn::Signature) {
        let syn::ReturnType::Type(_, output) = &sig.output else { return };
        let mut missing = LeftOut { found: Vec::new() };
        missing.visit_type(output);
        let Some(&first) = missing.found.first() else { return };
        let mut inputs = Inputs { plain: &self.plain, count: 0, is_sure: true };
        let generic: HashSet<String> =
            sig.generics.type_params().map(|param| param.ident.to_string()).collect();
        for input in &sig.inputs {
            match input {
                syn::FnArg::Receiver(receiver) => match receiver.kind {
                    syn::ReceiverKind::Value => {}
                    // It is told by `self`, if `self` is a reference of any kind.
                    _ => return,
                },
                syn::FnArg::Typed(typed) => match &*typed.ty {
                    syn::Type::Path(path)
                        if path
                            .path
                            .get_ident()
                            .is_some_and(|name| generic.contains(&name.to_string())) => {}
                    ty => inputs.visit_type(ty),
                },
            }
        }
        let at = span::from(self.file, first);
        let problem = match inputs.count {
            0 if inputs.is_sure => {
                let message = "this gives back a reference, and there is no parameter that it could borrow from";
                Diagnostic::error("E0106", at, message)
                    .help("give back the value itself, as a `String` for a `&str`; or write `&'static` for what is there all the time")
            }
            0 | 1 => return,
            _ => {
                let message = "this gives back a reference, and does not say from which of the parameters it borrows";
                Diagnostic::error("E0106", at, message).help(format!(
                    "declare a lifetime, `fn {}<'a>`, and write `&'a` here and at the parameters that it may come from",
                    sig.ident
                ))
            }
        };
        self.problems.push(problem);
    }
}

impl<'ast> Visit<'ast> for Checker {
    fn visit_lifetime(&mut self, lifetime: &'ast syn::Lifetime) {
        let name = lifetime.ident.to_string();
        if name == "static"
            || name == "_"
            || self.known.iter().flatten().any(|known| *known == name)
        {
            return;
        }
        let at = span::from(self.file, lifetime.ident.span());
        let message = format!("no lifetime `'{name}` is declared here");
        let help = format!("declare it after the name of the item: `<'{name}>`");
        self.problems.push(Diagnostic::error("E0261", at, message).help(help));
    }

    // Labels look like lifetimes.
    fn visit_label(&mut self, _: &'ast syn::Label) {}

    fn visit_expr_break(&mut self, written: &'ast syn::ExprBreak) {
        if let Some(value) = &written.expr {
            self.visit_expr(value);
        }
    }

    fn visit_expr_continue(&mut self, _: &'ast syn::ExprContinue) {}

    fn visit_lifetime_param(&mut self, param: &'ast syn::LifetimeParam) {
        for bound in &param.bounds {
            self.visit_lifetime(bound);
        }
    }

    fn visit_bound_lifetimes(&mut self, _: &'ast syn::BoundLifetimes) {}

    fn visit_trait_bound(&mut self, bound: &'ast syn::TraitBound) {
        self.declared(
            bound.lifetimes.iter().flat_map(|bound| &bound.lifetimes).filter_map(lifetime_of),
        );
        visit::visit_trait_bound(self, bound);
        self.known.pop();
    }

    fn visit_predicate_type(&mut self, predicate: &'ast syn::PredicateType) {
        self.declared(
            predicate.lifetimes.iter().flat_map(|bound| &bound.lifetimes).filter_map(lifetime_of),
        );
        visit::visit_predicate_type(self, predicate);
        self.known.pop();
    }

    fn visit_type_fn_ptr(&mut self, pointer: &'ast syn::TypeFnPtr) {
        self.declared(
            pointer.lifetimes.iter().flat_map(|bound| &bound.lifetimes).filter_map(lifetime_of),
        );
        visit::visit_type_fn_ptr(self, pointer);
        self.known.pop();
    }

    fn visit_expr_closure(&mut self, closure: &'ast syn::ExprClosure) {
        self.declared(
            closure.lifetimes.iter().flat_map(|bound| &bound.lifetimes).filter_map(lifetime_of),
        );
        visit::visit_expr_closure(self, closure);
        self.known.pop();
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        // A function inside another one knows nothing of its lifetimes.
        let outer = std::mem::take(&mut self.known);
        self.output(&item.sig);
        self.within(&item.sig.generics, |this| visit::visit_item_fn(this, item));
        self.known = outer;
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.output(&item.sig);
        self.within(&item.sig.generics, |this| visit::visit_impl_item_fn(this, item));
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        self.output(&item.sig);
        self.within(&item.sig.generics, |this| visit::visit_trait_item_fn(this, item));
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.fields(&item.fields, &item.generics, &item.ident);
        self.within(&item.generics, |this| visit::visit_item_struct(this, item));
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        for variant in &item.variants {
            self.fields(&variant.fields, &item.generics, &item.ident);
        }
        self.within(&item.generics, |this| visit::visit_item_enum(this, item));
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.within(&item.generics, |this| visit::visit_item_impl(this, item));
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.within(&item.generics, |this| visit::visit_item_trait(this, item));
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.within(&item.generics, |this| visit::visit_item_type(this, item));
    }

    fn visit_impl_item_type(&mut self, item: &'ast syn::ImplItemType) {
        self.within(&item.generics, |this| visit::visit_impl_item_type(this, item));
    }

    fn visit_trait_item_type(&mut self, item: &'ast syn::TraitItemType) {
        self.within(&item.generics, |this| visit::visit_trait_item_type(this, item));
    }
}

fn lifetime_of(param: &syn::GenericParam) -> Option<&syn::LifetimeParam> {
    match param {
        syn::GenericParam::Lifetime(param) => Some(param),
        _ => None,
    }
}

/// The references without a lifetime in a type.
struct LeftOut {
    found: Vec<proc_macro2::Span>,
}

impl<'ast> Visit<'ast> for LeftOut {
    fn visit_type_reference(&mut self, reference: &'ast syn::TypeReference) {
        if reference.lifetime.is_none() {
            self.found.push(syn::spanned::Spanned::span(&reference.and_token));
        }
        visit::visit_type_reference(self, reference);
    }

    // What a function takes is told at each call.
    fn visit_type_fn_ptr(&mut self, _: &'ast syn::TypeFnPtr) {}

    fn visit_parenthesized_generic_arguments(
        &mut self,
        _: &'ast syn::ParenthesizedGenericArguments,
    ) {
    }
}

/// How many lifetimes the types of parameters have.
struct Inputs<'a> {
    plain: &'a HashSet<String>,
    count: usize,
    /// No type may have others that are not written.
    is_sure: bool,
}

impl<'ast> Visit<'ast> for Inputs<'_> {
    fn visit_type_reference(&mut self, reference: &'ast syn::TypeReference) {
        self.count += 1;
        self.visit_type(&reference.elem);
    }

    fn visit_lifetime(&mut self, _: &'ast syn::Lifetime) {
        self.count += 1;
    }

    fn visit_type_path(&mut self, path: &'ast syn::TypePath) {
        let last = path.path.segments.last().map(|segment| segment.ident.to_string());
        self.is_sure &= last.is_some_and(|name| self.plain.contains(&name));
        visit::visit_type_path(self, path);
    }

    fn visit_type_impl_trait(&mut self, _: &'ast syn::TypeImplTrait) {
        self.is_sure = false;
    }

    fn visit_type_trait_object(&mut self, object: &'ast syn::TypeTraitObject) {
        self.is_sure = false;
        visit::visit_type_trait_object(self, object);
    }

    fn visit_type_fn_ptr(&mut self, _: &'ast syn::TypeFnPtr) {}
}
