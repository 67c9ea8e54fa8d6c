//! Async blocks and functions, futures written by hand, futures dropped half-way.

use super::types::Type;
use super::writer::Writer;

impl Writer {
    /// A value that is awaited.
    pub(crate) fn awaited(&mut self, ty: &Type, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let (polls, id) = (self.below(3), self.number());
        match self.below(6) {
            0 | 1 => format!("After::new({polls}, {}, {id}).await", self.expr(ty, next)),
            2 => {
                let other = self.ty(1);
                let (a, b) = (self.expr(ty, next), self.async_block(&other, next));
                let other_polls = self.below(3);
                format!(
                    "both(After::new({polls}, {a}, {id}), async {{ pause({other_polls}).await; {b} }}).await.0"
                )
            }
            3 => {
                let body = self.async_block(ty, next);
                format!("async {body}.await")
            }
            4 => {
                let body = self.async_block(ty, next);
                let future = self.name("future");
                format!(
                    "{{ let {future}: Pin<Box<dyn Future<Output = {}> + '_>> = Box::pin(async {body}); pause({polls}).await; {future}.await }}",
                    ty.name()
                )
            }
            _ => {
                let value = self.expr(ty, next);
                format!("{{ pause({polls}).await; {value} }}")
            }
        }
    }

    /// The block of an `async` block, which only reads what is around it.
    fn async_block(&mut self, ty: &Type, depth: usize) -> String {
        let returns = self.returns.take();
        let body = self.reading(|this| this.block(ty, depth));
        self.returns = returns;
        body
    }

    /// A future that is polled a few times and dropped, or awaited at last.
    pub(crate) fn async_statement(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let ty = self.ty(1);
        let (future, number, polls) = (self.name("future"), self.number(), self.below(4));
        let (inner, id) = (self.below(3), self.number());
        let made = match self.below(3) {
            0 => format!("After::new({inner}, {}, {id})", self.expr(&ty, next)),
            1 => format!("async {}", self.async_block(&ty, next)),
            _ => {
                let value = self.expr(&ty, next);
                let other = self.async_block(&Type::I32, next);
                format!("both(async {other}, After::new({inner}, {value}, {id}))")
            }
        };
        let end = match self.below(4) {
            0 => format!("drop({future});\n"),
            1 => format!("println!(\"#{number} {{:?}}\", {future}.await);\n"),
            2 => String::new(),
            _ => {
                return format!(
                    "{{\nlet mut {future} = pin!({made});\nprintln!(\"#{number} {{:?}}\", poll_some({future}.as_mut(), {polls}));\n}}"
                );
            }
        };
        if end.contains("await") {
            // One that has ended must not be polled again.
            return format!("{{\nlet {future} = Box::pin({made});\nprintln!(\"made\");\n{end}}}");
        }
        format!(
            "{{\nlet mut {future} = Box::pin({made});\nprintln!(\"#{number} {{:?}}\", poll_some({future}.as_mut(), {polls}));\n{end}}}"
        )
    }
}
