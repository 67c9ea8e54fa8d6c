//! Statements that change values through methods, closures and objects.

use super::types::Type;
use super::writer::Writer;

impl Writer {
    /// A method that changes a variable.
    pub(crate) fn change(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let element = self.ty(1);
        let of = match self.below(8) {
            0..3 => Type::Vec(element.boxed()),
            3 => Type::String,
            4 => Type::Noisy,
            5 => Type::Deque(element.boxed()),
            6 => Type::Shared(element.boxed()),
            _ => Type::Option(element.boxed()),
        };
        let mark = self.scope.mark();
        let places = self.changeable(&of);
        if places.is_empty() {
            let name = self.variable_name();
            let value = self.expr(&of, next);
            self.scope.own(&name, &of, true);
            return format!("let mut {name}: {} = {value};", of.name());
        }
        let place = self.choose(&places).clone();
        self.scope.lock(place.variable);
        let text = &place.text;
        let written = match &of {
            Type::Vec(_) => match self.below(9) {
                0..3 => format!("{text}.push({});", self.expr(&element, next)),
                3 => format!("{text}.truncate({});", self.below(3)),
                4 => {
                    let list = self.expr(&of, next);
                    format!("{text}.extend({list});")
                }
                5 => format!("{text}.insert(0, {});", self.expr(&element, next)),
                6 => {
                    let index = self.expr(&Type::USIZE, next);
                    let value = self.expr(&element, next);
                    let bound =
                        if self.one_in(6) { String::new() } else { format!(" % {text}.len()") };
                    format!(
                        "if !{text}.is_empty() {{ let at = {index}{bound}; {text}[at] = {value}; }}"
                    )
                }
                7 => {
                    let x = self.name("x");
                    let condition = self.about(&element, &format!("(&{x})"));
                    format!("{text}.retain(|{x}| {condition});")
                }
                _ => format!("{text}.reverse();"),
            },
            Type::String => match self.below(3) {
                0 => format!("{text}.push({});", self.expr(&Type::Char, next)),
                1 => format!("{text}.push_str(&{});", self.read(&Type::String, next)),
                _ => format!("{text} += &{};", self.read(&Type::String, next)),
            },
            Type::Noisy => format!("println!(\"touched {{}}\", {text}.touch());"),
            Type::Deque(_) => match self.below(3) {
                0 => format!("{text}.push_front({});", self.expr(&element, next)),
                1 => format!("{text}.push_back({});", self.expr(&element, next)),
                _ => format!("drop({text}.pop_front());"),
            },
            Type::Shared(_) => {
                let value = self.expr(&element, next);
                match self.below(3) {
                    0 => format!("*{text}.borrow_mut() = {value};"),
                    1 => format!("drop({text}.replace({value}));"),
                    _ => format!(
                        "println!(\"{{:?}} {{}}\", {text}.borrow(), Rc::strong_count(&{text}));"
                    ),
                }
            }
            _ => match self.below(3) {
                0 => format!("drop({text}.take());"),
                1 => format!("drop({text}.insert({}));", self.expr(&element, next)),
                _ => format!("{text}.get_or_insert({});", self.expr(&element, next)),
            },
        };
        self.scope.release(mark);
        written
    }

    /// A closure that changes what is around it, called a few times.
    pub(crate) fn closure(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let (given, ty) = (self.ty(1), self.ty(1));
        let name = self.name("f");
        let mark = self.scope.mark();
        let changes = self.one_in(2);
        let before = self.scope.moved();
        let x = self.name("x");
        let limits = self.scope.limits;
        if !changes {
            self.scope.limits.changed = self.scope.len();
        }
        self.scope.limits.filled = self.scope.len();
        let body = self.closed(|this| {
            this.repeated(|this| {
                let mark = this.scope.mark();
                this.scope.own(&x, &given, false);
                let returns = this.returns.replace(ty.clone());
                let count = this.below(3);
                let statements = this.statements(count, next);
                let value = this.expr(&ty, next);
                this.returns = returns;
                this.scope.leave(mark);
                format!("{{ {statements}{value} }}")
            })
        });
        self.scope.limits = limits;
        self.scope.join_moved(&before);
        self.scope.release(mark);
        // While the closure lives, nothing else touches what it may have borrowed.
        let seen = self.scope.limits;
        self.scope.limits.seen = self.scope.len();
        let first = self.argument(|this| this.expr(&given, 1));
        let second = self.argument(|this| this.expr(&given, 1));
        self.scope.limits = seen;
        let mutable = if changes { "mut " } else { "" };
        let number = self.number();
        format!(
            "{{\nlet {mutable}{name} = |{x}: {}| -> {} {body};\nprintln!(\"#{number} {{:?}}\", {name}({first}));\nprintln!(\"#{number} {{:?}}\", {name}({second}));\n}}",
            given.name(),
            ty.name()
        )
    }

    /// A closure that takes what it uses with it.
    pub(crate) fn moving_closure(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let ty = self.ty(1);
        let takable = self.scope.find(|n, _| self.scope.can_take(n));
        let mut captured = Vec::new();
        for n in takable {
            if captured.len() < 2 && self.one_in(2) {
                captured.push(n);
            }
        }
        let name = self.name("f");
        let mark = self.scope.mark();
        let limits = self.scope.limits;
        for n in &captured {
            if !self.scope.get(*n).ty.is_copy() {
                self.scope.take(*n);
            }
        }
        let taken: Vec<_> = captured.iter().map(|n| self.scope.get(*n).clone()).collect();
        let floor = self.scope.len();
        for variable in &taken {
            self.scope.own(&variable.name, &variable.ty, variable.is_mutable);
        }
        self.scope.limits.seen = floor;
        let once = self.one_in(2);
        if !once {
            self.scope.limits.moved = self.scope.len();
            self.scope.limits.filled = self.scope.len();
        }
        let body = self.closed(|this| {
            let returns = this.returns.replace(ty.clone());
            let count = this.below(3);
            let statements = this.statements(count, next);
            let value = this.expr(&ty, next);
            this.returns = returns;
            format!("{{ {statements}{value} }}")
        });
        self.scope.limits = limits;
        self.scope.leave(mark);
        let number = self.number();
        let end = match self.below(3) {
            0 => String::new(),
            _ if once => format!("println!(\"#{number} {{:?}}\", {name}());"),
            1 => format!("println!(\"#{number} {{:?}}\", call_twice({name}));"),
            _ => format!(
                "println!(\"#{number} {{:?}}\", {name}());\nprintln!(\"#{number} {{:?}}\", {name}());"
            ),
        };
        let mutable = if once { "" } else { "mut " };
        format!(
            "{{\nlet {mutable}{name} = move || -> {} {body};\nprintln!(\"made\");\n{end}\n}}",
            ty.name()
        )
    }

    /// Objects of a trait, and a generic function with a bound.
    pub(crate) fn objects(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        if self.items.traits.is_empty() || self.loops > 0 {
            let body = self.argument(|this| this.closure_of(&Type::I32, &Type::String, next));
            return format!("println!(\"{{:?}}\", call_shared(&|{}| {}, 3));", body.0, body.1);
        }
        let n = self.below(self.items.traits.len());
        let item = self.items.traits[n].clone();
        let number = self.number();
        if self.one_in(3) {
            let ty = self.choose(&item.implementors).clone();
            let place = self.argument(|this| this.mutable_argument(&ty, next));
            let value = self.argument(|this| this.expr(&item.value, next));
            return format!("println!(\"#{number} {{:?}}\", use_t{n}({place}, {value}));");
        }
        let name = self.name("objects");
        let objects: Vec<_> = (0..1 + self.below(3))
            .map(|_| {
                let ty = self.choose(&item.implementors).clone();
                format!("Box::new({})", self.expr(&ty, next))
            })
            .collect();
        let put = self.argument(|this| {
            this.reading(|this| this.repeated(|this| this.expr(&item.value, next)))
        });
        let (object, end) =
            (self.name("o"), self.word(&["", ".pop();", ".remove(0);", ".clear();"]));
        let last = if end.is_empty() { String::new() } else { format!("{name}{end}\n") };
        format!(
            "{{\nlet mut {name}: Vec<Box<dyn Object{n}>> = vec![{}];\nfor {object} in &mut {name} {{\nprintln!(\"#{number} {{:?}}\", {object}.put({put}));\n}}\n{last}for {object} in &{name} {{\nprintln!(\"#{number} {{:?}} {{:?}}\", {object}.get(), use_object{n}(&**{object}));\n}}\n}}",
            objects.join(", ")
        )
    }
}
