//! Blocks and `let`.

use super::context::{Context, LoopFrame};
use crate::program::body::{Block, Expr, ExprKind, LoopId, Statement};
use crate::program::text::{Diagnostic, Span};
use crate::program::types::Ty;

impl Context<'_> {
    /// A block whose value has this type.
    pub(super) fn block_to(&mut self, block: &syn::Block, wanted: &Ty) -> Expr {
        let checked = self.block(block, Some(wanted), None);
        self.coerce(checked, wanted)
    }

    pub(super) fn block(
        &mut self,
        block: &syn::Block,
        wanted: Option<&Ty>,
        label: Option<LoopId>,
    ) -> Expr {
        let span = self.at(block);
        let outer = self.module;
        if let Some(module) = self.solver.names.block_module(block) {
            self.module = module;
        }
        let checked = self.scoped(|this| this.statements(block, wanted, label, span));
        self.module = outer;
        checked
    }

    fn statements(
        &mut self,
        block: &syn::Block,
        wanted: Option<&Ty>,
        label: Option<LoopId>,
        span: Span,
    ) -> Expr {
        let mut statements = Vec::new();
        let mut value = None;
        let mut never = false;
        for (i, statement) in block.stmts.iter().enumerate() {
            let is_last = i + 1 == block.stmts.len();
            match statement {
                // What stands in an argument of a macro was not there when names were collected.
                syn::Stmt::Item(item) if self.solver.names.block_module(block).is_none() => {
                    let what = "An item inside of a macro's argument";
                    self.report(Diagnostic::unsupported(self.at(item), what));
                }
                syn::Stmt::Item(_) => {}
                syn::Stmt::Local(local) => {
                    let checked = self.let_statement(local);
                    if let Statement::Let { value: Some(value), .. } = &checked {
                        never |= self.known(&value.ty) == Ty::Never;
                    }
                    statements.push(checked);
                }
                syn::Stmt::Expr(expr, None) if is_last => {
                    let checked = self.expr(expr, wanted);
                    let checked = match wanted {
                        Some(wanted) => self.coerce(checked, wanted),
                        None => self.read(checked),
                    };
                    value = Some(checked);
                }
                syn::Stmt::Expr(expr, semicolon) => {
                    let checked = self.expr(expr, None);
                    let checked = self.read(checked);
                    let ty = self.known(&checked.ty);
                    never |= ty == Ty::Never;
                    if semicolon.is_none()
                        && ty != Ty::Never
                        && ty != Ty::Error
                        && !self.solver.table.try_unify(&ty, &Ty::unit())
                    {
                        let message = format!(
                            "a block in the middle of others gives `()`, and this one gives `{}`",
                            self.shown(&ty)
                        );
                        self.report(Diagnostic::error("E0308", checked.span, message));
                    }
                    statements.push(Statement::Expr(checked));
                }
                syn::Stmt::Macro(mac) => {
                    let at = self.at(&mac.mac.path);
                    let checked = self.format(&mac.mac, at);
                    statements.push(Statement::Expr(checked));
                }
            }
        }
        let ty = match &value {
            Some(value) => value.ty.clone(),
            None if never => Ty::Never,
            None => Ty::unit(),
        };
        let block = Block { label, statements, value };
        self.made(ExprKind::Block(Box::new(block)), ty, span)
    }

    fn let_statement(&mut self, local: &syn::Local) -> Statement {
        let span = self.at(local);
        let (pattern, ty) = match &local.pat {
            syn::Pat::Type(typed) => (&*typed.pat, Some(self.ty(&typed.ty))),
            pattern => (pattern, None),
        };
        let outer = self.naming.take();
        if let syn::Pat::Ident(ident) = pattern
            && local.init.as_ref().is_some_and(|init| gives_its_name(&init.expr))
        {
            self.naming = Some(std::rc::Rc::from(ident.ident.to_string()));
        }
        let binds_by_reference = has_ref(pattern);
        let value = local.init.as_ref().map(|init| match &ty {
            Some(ty) => self.expr_to(&init.expr, ty),
            None if binds_by_reference => self.expr(&init.expr, None),
            None => self.value(&init.expr),
        });
        self.naming = outer;
        let ty = match (&ty, &value) {
            (Some(ty), _) => ty.clone(),
            (None, Some(value)) => value.ty.clone(),
            (None, None) => self.solver.table.any(),
        };
        // `let x = return;` leaves `x` any type, and if nothing tells which, none that matters.
        let value_ty = if ty == Ty::Never {
            let any = self.solver.table.any();
            self.diverging.push(any.clone());
            any
        } else {
            ty
        };
        let otherwise = local.init.as_ref().and_then(|init| init.diverge.as_ref()).map(|(_, expr)| {
            let checked = self.expr(expr, None);
            if self.known(&checked.ty) != Ty::Never {
                let message = "the `else` of a `let` has to leave: with `return`, `break`, `continue` or a panic";
                self.report(Diagnostic::error("E0308", checked.span, message));
            }
            Box::new(checked)
        });
        let pattern = Box::new(self.pattern(pattern, &value_ty));
        Statement::Let { pattern, value, otherwise, span }
    }

    pub(super) fn labelled_block(
        &mut self,
        block: &syn::ExprBlock,
        wanted: Option<&Ty>,
        span: Span,
    ) -> Expr {
        let Some(label) = &block.label else { return self.block(&block.block, wanted, None) };
        let id = self.new_loop();
        let ty = wanted.cloned().unwrap_or_else(|| self.solver.table.any());
        let name = Some(label.name.ident.to_string());
        self.frame().loops.push(LoopFrame {
            id,
            label: name,
            value: Some(ty.clone()),
            breaks: false,
            is_block: true,
        });
        let checked = self.block(&block.block, Some(&ty), Some(id));
        let checked = self.coerce(checked, &ty);
        self.frame().loops.pop();
        Expr { ty, span, ..checked }
    }

    pub(super) fn new_loop(&mut self) -> LoopId {
        self.loops += 1;
        LoopId(self.loops)
    }
}

/// Whether a variable's name says what is made here: a closure, a future, what is spawned.
fn gives_its_name(expr: &syn::Expr) -> bool {
    match super::call::without_parentheses(expr) {
        syn::Expr::Closure(_) | syn::Expr::Async(_) => true,
        syn::Expr::Call(call) => match &*call.func {
            syn::Expr::Path(path) => {
                let last = path.path.segments.last();
                last.is_some_and(|last| last.ident.to_string().starts_with("spawn"))
            }
            _ => false,
        },
        syn::Expr::MethodCall(call) => call.method.to_string().starts_with("spawn"),
        _ => false,
    }
}

fn has_ref(pattern: &syn::Pat) -> bool {
    struct Find(bool);
    impl<'ast> syn::visit::Visit<'ast> for Find {
        fn visit_pat_ident(&mut self, ident: &'ast syn::PatIdent) {
            self.0 |= ident.by_ref.is_some();
            syn::visit::visit_pat_ident(self, ident);
        }
    }
    let mut find = Find(false);
    syn::visit::Visit::visit_pat(&mut find, pattern);
    find.0
}
