//! The expressions directly inside an expression.

use super::{Block, Expr, ExprKind, Statement};

/// The same walk for those who look and for those who change.
macro_rules! walk {
    ($each_child:ident, $doc:literal $(, $mutable:tt)?) => {
        impl Expr {
            #[doc = $doc]
            pub(crate) fn $each_child<'a>(
                &'a $($mutable)? self,
                visit: &mut dyn FnMut(&'a $($mutable)? Self),
            ) {
                match &$($mutable)? self.kind {
                    ExprKind::Local(_)
                    | ExprKind::Capture(_)
                    | ExprKind::Static(_)
                    | ExprKind::Literal(_)
                    | ExprKind::Const(_)
                    | ExprKind::FnValue(_)
                    | ExprKind::Closure(_)
                    | ExprKind::AsyncBlock(_)
                    | ExprKind::Continue(_) => {}
                    ExprKind::Field(inner, _)
                    | ExprKind::Deref(inner)
                    | ExprKind::Copy(inner)
                    | ExprKind::Move(inner)
                    | ExprKind::Borrow { of: inner, .. }
                    | ExprKind::Repeat(inner, _)
                    | ExprKind::Unary(_, inner)
                    | ExprKind::Cast(_, inner)
                    | ExprKind::Coerce(_, inner)
                    | ExprKind::Await(inner, _)
                    | ExprKind::Let(_, inner)
                    | ExprKind::Loop(_, inner) => visit(inner),
                    ExprKind::Index(one, other)
                    | ExprKind::Binary(_, one, other)
                    | ExprKind::And(one, other)
                    | ExprKind::Or(one, other) => {
                        visit(one);
                        visit(other);
                    }
                    ExprKind::Assign(place, value) | ExprKind::AssignOp(_, place, value) => {
                        visit(value);
                        visit(place);
                    }
                    ExprKind::Tuple(parts)
                    | ExprKind::Array(parts)
                    | ExprKind::Call(_, parts)
                    | ExprKind::Format(_, parts) => {
                        for part in parts {
                            visit(part);
                        }
                    }
                    ExprKind::CallPtr(callee, args) => {
                        visit(callee);
                        for arg in args {
                            visit(arg);
                        }
                    }
                    ExprKind::Variant { fields, rest, .. } => {
                        for (_, value) in fields {
                            visit(value);
                        }
                        if let Some(rest) = rest {
                            visit(rest);
                        }
                    }
                    ExprKind::Block(block) => block.$each_child(visit),
                    ExprKind::If { condition, then, otherwise } => {
                        visit(condition);
                        visit(then);
                        if let Some(otherwise) = otherwise {
                            visit(otherwise);
                        }
                    }
                    ExprKind::Match(scrutinee, arms) => {
                        visit(scrutinee);
                        for arm in arms {
                            if let Some(guard) = &$($mutable)? arm.guard {
                                visit(guard);
                            }
                            visit(&$($mutable)? arm.body);
                        }
                    }
                    ExprKind::Break(_, value) | ExprKind::Return(value) => {
                        if let Some(value) = value {
                            visit(value);
                        }
                    }
                }
            }
        }

        impl Block {
            fn $each_child<'a>(
                &'a $($mutable)? self,
                visit: &mut dyn FnMut(&'a $($mutable)? Expr),
            ) {
                for statement in &$($mutable)? self.statements {
                    match statement {
                        Statement::Let { value, otherwise, .. } => {
                            if let Some(value) = value {
                                visit(value);
                            }
                            if let Some(otherwise) = otherwise {
                                visit(otherwise);
                            }
                        }
                        Statement::Expr(expr) => visit(expr),
                    }
                }
                if let Some(value) = &$($mutable)? self.value {
                    visit(value);
                }
            }
        }
    };
}

walk!(
    each_child,
    "Calls `visit` with each expression directly inside, in order of evaluation, to change it.",
    mut
);
walk!(each_part, "Calls `visit` with each expression directly inside, in order of evaluation.");
