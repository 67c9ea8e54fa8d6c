//! Statements.

use super::types::Type;
use super::values::Binding;
use super::writer::Writer;

impl Writer {
    /// Some statements. What they declare stays in scope.
    pub(crate) fn statements(&mut self, count: usize, depth: usize) -> String {
        let mut text = String::new();
        for _ in 0..count {
            let (statement, mark) = {
                let mark = self.scope.mark();
                (self.statement(depth), mark)
            };
            self.scope.release(mark);
            text += &statement;
            text += "\n";
        }
        text
    }

    fn statement(&mut self, depth: usize) -> String {
        if !self.spend() {
            return self.print(1);
        }
        match self.below(34) {
            0..6 => self.binding(depth),
            6..9 => self.print(depth),
            9 | 10 => self.assignment(depth),
            11 => self.compound(depth),
            12 | 13 => self.choice(depth),
            14 => self.for_loop(depth),
            15 => self.while_loop(depth),
            16 => self.for_each(depth),
            17 => self.let_else(depth),
            18 => self.exclusive(depth),
            19..22 => self.change(depth),
            22 => self.taken_apart(depth),
            23 | 24 => self.closure(depth),
            25 => self.discarded(depth),
            26 => self.objects(depth),
            27 => self.late(depth),
            28 => self.way_out(depth),
            29 => self.cell(depth),
            30 => self.chain(depth),
            31 if !self.is_argument => self.nested_function(depth),
            32 => self.moving_closure(depth),
            _ if self.is_async => self.async_statement(depth),
            _ => self.taken_by_place(depth),
        }
    }

    fn declare(&mut self, ty: &Type, value: &str) -> String {
        let name = self.variable_name();
        let is_mutable = self.one_in(2);
        self.scope.own(&name, ty, is_mutable);
        let mutable = if is_mutable { "mut " } else { "" };
        if self.one_in(4) {
            format!("let {mutable}{name} = {value};")
        } else {
            format!("let {mutable}{name}: {} = {value};", ty.name())
        }
    }

    fn binding(&mut self, depth: usize) -> String {
        let ty = self.ty(2);
        let value = self.expr(&ty, depth);
        self.declare(&ty, &value)
    }

    fn assignment(&mut self, depth: usize) -> String {
        let ty = self.ty(2);
        let mark = self.scope.mark();
        let empty = self.scope.find(|n, _| self.scope.can_fill(n) && !self.scope.can_read(n));
        if !empty.is_empty() && self.one_in(2) {
            let n = *self.choose(&empty);
            let variable = self.scope.get(n).clone();
            let value = self.expr(&variable.ty, depth);
            self.scope.release(mark);
            if self.scope.can_fill(n) {
                self.scope.fill(n);
                return format!("{} = {value};", variable.name);
            }
            return format!("let _ = {value};");
        }
        let value = self.expr(&ty, depth);
        self.scope.release(mark);
        let places = self.changeable(&ty);
        if places.is_empty() {
            return self.declare(&ty, &value);
        }
        let place = self.choose(&places).clone();
        format!("{} = {value};", place.text)
    }

    fn compound(&mut self, depth: usize) -> String {
        let ty = self.int_type();
        let mark = self.scope.mark();
        let value = self.expr(&ty, depth);
        self.scope.release(mark);
        let places = self.changeable(&ty);
        if places.is_empty() {
            return self.declare(&ty, &value);
        }
        let place = self.choose(&places).clone();
        match self.below(3) {
            0 => format!("{} {} {value};", place.text, self.word(&["^=", "|=", "&="])),
            1 => format!("{} = {}.wrapping_add({value});", place.text, place.text),
            _ => format!("{} {} {value} % 8;", place.text, self.word(&["+=", "-=", "*="])),
        }
    }

    fn choice(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        if self.one_in(2) {
            let mark = self.scope.mark();
            let condition = self.expr(&Type::Bool, next);
            self.scope.release(mark);
            let has_else = self.one_in(2);
            let ways = self.branches(2, |this, n| {
                let count = if n == 0 || has_else { 1 + this.below(2) } else { 0 };
                this.statements(count, next)
            });
            if has_else {
                return format!("if {condition} {{\n{}}} else {{\n{}}}", ways[0], ways[1]);
            }
            return format!("if {condition} {{\n{}}}", ways[0]);
        }
        let ty = self.ty(2);
        let binding = *self.choose(&[Binding::Value, Binding::Shared, Binding::Mutable]);
        let (scrutinee, _) = self.scrutinee(&ty, binding, next);
        let ways = self.branches(2, |this, n| {
            let pattern = if n == 0 { this.bound_pattern(&ty, 2, binding) } else { String::new() };
            let count = 1 + this.below(2);
            let statements = this.statements(count, next);
            if n == 0 { format!("{pattern} = {scrutinee} {{\n{statements}}}") } else { statements }
        });
        format!("if let {} else {{\n{}}}", ways[0], ways[1])
    }

    /// `if let` and conditions in a row.
    fn chain(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let ty = self.ty(1);
        // What the conditions move is gone in `else` too.
        let first = self.expr(&Type::Bool, next);
        let option = self.maybe(|this| this.expr(&Type::Option(ty.boxed()), next));
        let ways = self.branches(2, |this, n| {
            if n == 1 {
                return this.statements(1, next);
            }
            let x = this.name("x");
            this.scope.own(&x, &ty, false);
            let last = this.maybe(|this| this.reading(|this| this.expr(&Type::Bool, 1)));
            let count = 1 + this.below(2);
            let statements = this.statements(count, next);
            format!("if {first} && let Some({x}) = {option} && {last} {{\n{statements}}}")
        });
        format!("{} else {{\n{}}}", ways[0], ways[1])
    }

    fn label(&mut self) -> (String, String) {
        let label = self.name("'o");
        self.labels.push(label.clone());
        if self.one_in(2) || !self.labels.is_empty() {
            (label.clone(), format!("{label}: "))
        } else {
            (label, String::new())
        }
    }

    /// The body of a loop, which may be left in the middle.
    fn looped(&mut self, depth: usize, declare: impl FnOnce(&mut Self)) -> String {
        let mark = self.scope.mark();
        let statements = self.repeated(|this| {
            declare(this);
            let count = 1 + this.below(3);
            this.statements(count, depth)
        });
        self.scope.leave(mark);
        self.labels.pop();
        statements
    }

    fn for_loop(&mut self, depth: usize) -> String {
        if self.loops > 1 {
            return self.print(depth);
        }
        let ty = self.int_type();
        let (from, to) = (self.below(3), self.below(6));
        let range = self.word(&["..", "..="]);
        let adapter = self.word(&["", "", ".rev()", ".step_by(2)", ".take(2)"]);
        let (_, label) = self.label();
        let name = self.name("i");
        let statements =
            self.looped(depth.saturating_sub(1), |this| this.scope.own(&name, &ty, false));
        format!("{label}for {name} in ({from}{}{range}{to}){adapter} {{\n{statements}}}", ty.name())
    }

    fn while_loop(&mut self, depth: usize) -> String {
        if self.loops > 1 {
            return self.print(depth);
        }
        let counter = self.name("n");
        let limit = self.below(5);
        let kind = self.below(3);
        let ty = self.ty(1);
        let list = if kind == 2 {
            self.expr(&Type::Vec(ty.boxed()), depth.saturating_sub(1))
        } else {
            String::new()
        };
        let (own, label) = self.label();
        match kind {
            0 => {
                let statements = self.looped(depth.saturating_sub(1), |_| {});
                format!(
                    "let mut {counter} = 0;\n{label}while {counter} < {limit} {{\n{counter} += 1;\n{statements}}}"
                )
            }
            1 => {
                let statements = self.looped(depth.saturating_sub(1), |_| {});
                format!(
                    "let mut {counter} = 0;\n{label}loop {{\n{counter} += 1;\nif {counter} > {limit} {{ break {own}; }}\n{statements}}}"
                )
            }
            _ => {
                let x = self.name("x");
                let statements =
                    self.looped(depth.saturating_sub(1), |this| this.scope.own(&x, &ty, false));
                format!(
                    "let mut {counter} = {list};\n{label}while let Some({x}) = {counter}.pop() {{\n{statements}}}"
                )
            }
        }
    }

    /// A loop over the elements of a vector.
    fn for_each(&mut self, depth: usize) -> String {
        if self.loops > 1 {
            return self.print(depth);
        }
        let next = depth.saturating_sub(1);
        let ty = self.ty(1);
        let list = Type::Vec(ty.boxed());
        let (x, kind) = (self.name("x"), self.below(5));
        let (pattern, list) = match kind {
            0 => (x.clone(), format!("&{}", self.read(&list, next))),
            1 => {
                let adapter = self.word(&[".iter()", ".iter().rev()", ".iter().skip(1)"]);
                (x.clone(), format!("{}{adapter}", self.read(&list, next)))
            }
            2 => (x.clone(), self.mutable_argument(&list, next)),
            3 => {
                let i = self.name("i");
                (
                    format!("({i}, {x})"),
                    format!("{}.into_iter().enumerate()", self.expr(&list, next)),
                )
            }
            _ => (x.clone(), self.expr(&list, next)),
        };
        let (_, label) = self.label();
        let statements = self.looped(next, |this| match kind {
            0 | 1 => this.scope.refer(&x, &ty, false),
            2 => this.scope.refer(&x, &ty, true),
            _ => this.scope.own(&x, &ty, false),
        });
        format!("{label}for {pattern} in {list} {{\n{statements}}}")
    }

    /// What leaves the loop or the function around: none if there is no such thing.
    fn leaving(&mut self, depth: usize) -> Option<String> {
        let labels = self.labels.clone();
        if !labels.is_empty() && !self.one_in(3) {
            let label = self.choose(&labels).clone();
            return Some(format!("{} {label}", self.word(&["break", "continue"])));
        }
        let returned = self.returns.clone()?;
        Some(format!("return {}", self.maybe(|this| this.expr(&returned, depth))))
    }

    fn way_out(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let mark = self.scope.mark();
        let condition = self.argument(|this| this.expr(&Type::Bool, next));
        self.scope.release(mark);
        match self.leaving(next) {
            Some(way) => format!("if {condition} {{ {way}; }}"),
            None if self.one_in(3) => format!("assert!({condition}, \"it is not so\");"),
            None => format!("println!(\"{{:?}}\", {condition});"),
        }
    }

    fn let_else(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let ty = self.ty(1);
        let option = self.expr(&Type::Option(ty.boxed()), next);
        let way = self.leaving(next).unwrap_or_else(|| "panic!(\"nothing\")".to_owned());
        let name = self.variable_name();
        self.scope.own(&name, &ty, false);
        format!("let Some({name}) = {option} else {{ {way}; }};")
    }

    /// A `&mut` with a name, used for a while.
    fn exclusive(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let ty = self.ty(2);
        let mark = self.scope.mark();
        let place = self.mutable_argument(&ty, next);
        let name = self.name("r");
        self.scope.refer(&name, &ty, true);
        let count = 1 + self.below(3);
        let statements = self.statements(count, next);
        self.scope.leave(mark);
        format!("{{\nlet {name} = {place};\n{statements}}}")
    }

    /// A value that a pattern takes apart.
    fn taken_apart(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let parts: Vec<_> = (0..1 + self.below(3)).map(|_| self.ty(1)).collect();
        let value = self.expr(&Type::Tuple(parts.clone()), next);
        let mut names = Vec::new();
        for part in &parts {
            if self.one_in(4) {
                names.push("_".to_owned());
                continue;
            }
            let name = self.name("v");
            self.scope.own(&name, part, false);
            names.push(name);
        }
        format!("let ({},) = {value};", names.join(", "))
    }

    /// Parts of a variable that are moved out, the rest staying in it.
    fn taken_by_place(&mut self, depth: usize) -> String {
        let ty = self.ty(2);
        let (scrutinee, _) = self.scrutinee(&ty, Binding::Value, depth.saturating_sub(1));
        let next = depth.saturating_sub(1);
        let ways = self.branches(2, |this, n| {
            let pattern =
                if n == 0 { this.bound_pattern(&ty, 2, Binding::Value) } else { "_".to_owned() };
            format!("{pattern} => {{\n{}}}", this.statements(1, next))
        });
        format!("match {scrutinee} {{\n{}\n{}\n}}", ways[0], ways[1])
    }

    fn discarded(&mut self, depth: usize) -> String {
        let ty = self.ty(2);
        let value = self.expr(&ty, depth);
        match self.below(4) {
            0 => format!("let _ = {value};"),
            1 => format!("_ = {value};"),
            2 => format!("drop({value});"),
            _ => format!("same({value});"),
        }
    }

    /// A variable that is given its value later.
    fn late(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let ty = self.ty(2);
        let name = self.name("v");
        let mark = self.scope.mark();
        let condition = self.expr(&Type::Bool, next);
        self.scope.release(mark);
        let ways = self.branches(2, |this, _| {
            let before = this.statements(1, next);
            format!("{before}{name} = {};\n", this.expr(&ty, next))
        });
        self.scope.own(&name, &ty, false);
        format!(
            "let {name}: {};\nif {condition} {{\n{}}} else {{\n{}}}",
            ty.name(),
            ways[0],
            ways[1]
        )
    }

    fn cell(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let ty = self.int_type();
        let (cell, value) = (self.name("c"), self.expr(&ty, next));
        let (x, body) = self.closure_of(&ty, &ty, next);
        let number = self.number();
        format!(
            "let {cell} = Cell::new({value});\nlet {cell}_set = |{x}: {0}| {{ let old = {cell}.get(); {cell}.set({body}); old }};\nprintln!(\"#{number} {{}} {{}} {{:?}}\", {cell}_set(1), {cell}_set({cell}.get()), {cell});",
            ty.name()
        )
    }

    /// A function in a function.
    fn nested_function(&mut self, depth: usize) -> String {
        let (given, ty) = (self.ty(1), self.ty(1));
        let name = self.name("inner");
        let is_async = std::mem::replace(&mut self.is_async, false);
        let body = self.body(&[("value", super::items::Pass::Value, given.clone())], &ty, 5);
        self.is_async = is_async;
        let argument = self.expr(&given, depth.saturating_sub(1));
        let call = self.declare(&ty, &format!("{name}({argument})"));
        format!("fn {name}(value: {}) -> {} {body}\n{call}", given.name(), ty.name())
    }
}
