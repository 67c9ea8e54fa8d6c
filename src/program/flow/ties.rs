//! Which arguments what a function gives back borrows from, by its signature.

use syn::visit::Visit;

use crate::program::check::Checker;
use crate::program::items::FnId;

/// The numbers of the arguments from which the value of a call borrows, as far as that is told by
/// lifetimes that are written or left out.
pub(super) fn tied(checker: &Checker, id: FnId) -> Vec<usize> {
    let row = &checker.front.items.fns[id.index()];
    let syntax = &row.syntax;
    if row.is_async {
        // A future holds its arguments.
        return (0..syntax.inputs.len()).collect();
    }
    let syn::ReturnType::Type(_, output) = &syntax.output else { return Vec::new() };
    let mut given = Lifetimes::default();
    given.visit_type(output);
    let mut inputs = Vec::new();
    for input in &syntax.inputs {
        let mut taken = Lifetimes::default();
        match input {
            syn::FnArg::Receiver(receiver) => match &receiver.kind {
                syn::ReceiverKind::Reference(_, lifetime, _) => match lifetime {
                    Some(lifetime) => {
                        taken.is_reference = true;
                        taken.outermost = Some(lifetime.ident.to_string());
                    }
                    None => taken.left_out += 1,
                },
                syn::ReceiverKind::Typed(_, ty) => taken.visit_type(ty),
                _ => {}
            },
            syn::FnArg::Typed(typed) => {
                if let syn::Type::Reference(reference) = &*typed.ty {
                    taken.is_reference = true;
                    taken.outermost =
                        reference.lifetime.as_ref().map(|lifetime| lifetime.ident.to_string());
                }
                taken.visit_type(&typed.ty);
            }
        }
        inputs.push(taken);
    }
    let is_given = |taken: &Lifetimes| match &taken.outermost {
        Some(outermost) => given.named.contains(outermost),
        // Of what is no reference itself, it is known only where there is one lifetime.
        None => matches!(taken.named.as_slice(), [one] if given.named.contains(one)),
    };
    let mut found: Vec<usize> = (0..inputs.len())
        .filter(|n| !inputs[*n].is_reference || inputs[*n].outermost.is_some())
        .filter(|n| is_given(&inputs[*n]))
        .collect();
    if given.left_out > 0 {
        let has_receiver = matches!(syntax.inputs.first(), Some(syn::FnArg::Receiver(_)));
        let borrowing: Vec<usize> = (0..inputs.len())
            .filter(|n| inputs[*n].left_out + inputs[*n].named.len() > 0)
            .collect();
        match (has_receiver, borrowing.as_slice()) {
            (true, [0, ..]) if inputs[0].left_out > 0 => found.push(0),
            (false, [one]) if inputs[*one].left_out == 1 => found.push(*one),
            _ => {}
        }
    }
    found
}

/// The lifetimes in a type.
#[derive(Default)]
struct Lifetimes {
    named: Vec<String>,
    is_reference: bool,
    /// The lifetime of a type that is itself a reference, where it is written.
    outermost: Option<String>,
    /// How many `&` have none.
    left_out: usize,
}

impl<'ast> Visit<'ast> for Lifetimes {
    fn visit_type_reference(&mut self, reference: &'ast syn::TypeReference) {
        if reference.lifetime.is_none() {
            self.left_out += 1;
        }
        syn::visit::visit_type_reference(self, reference);
    }

    fn visit_lifetime(&mut self, lifetime: &'ast syn::Lifetime) {
        if lifetime.ident == "_" {
            self.left_out += 1;
        } else if lifetime.ident != "static" {
            self.named.push(lifetime.ident.to_string());
        }
    }

    // What a function or a bound mentions is its own.
    fn visit_type_fn_ptr(&mut self, _: &'ast syn::TypeFnPtr) {}

    fn visit_parenthesized_generic_arguments(
        &mut self,
        _: &'ast syn::ParenthesizedGenericArguments,
    ) {
    }
}
