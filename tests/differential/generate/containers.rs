//! Values of a type, by what the type offers: literals, constructors, methods.

use super::types::Type;
use super::writer::Writer;

impl Writer {
    /// A small value, written down.
    pub(crate) fn literal(&mut self, ty: &Type) -> String {
        match ty {
            Type::Unit => "()".to_owned(),
            Type::Int(kind) => {
                let kind = *kind;
                self.int_literal(kind)
            }
            Type::Bool => self.word(&["true", "false"]).to_string(),
            Type::Char => self.word(&["'a'", "'Z'", "'0'", "'é'", "'\\n'"]).to_string(),
            Type::Float => self
                .word(&[
                    "0.0f64",
                    "1.5f64",
                    "2.25_f64",
                    "(-3.75f64)",
                    "1e3f64",
                    "1e-3f64",
                    "100.125f64",
                ])
                .to_string(),
            Type::String => {
                let text = self.text_literal();
                match self.below(3) {
                    0 => format!("{text}.to_string()"),
                    1 => format!("String::from({text})"),
                    _ => format!("{text}.to_owned()"),
                }
            }
            Type::Str => self.text_literal(),
            Type::Noisy => {
                let id = self.number();
                format!("Noisy::new({id})")
            }
            Type::Tuple(parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.literal(part)).collect();
                format!("({},)", parts.join(", "))
            }
            Type::Array(element, len) => {
                let elements: Vec<_> = (0..*len).map(|_| self.literal(element)).collect();
                format!("[{}]", elements.join(", "))
            }
            Type::Vec(element) => match self.below(3) {
                0 => format!("{}::new()", ty.path()),
                _ => {
                    let count = 1 + self.below(3);
                    let elements: Vec<_> = (0..count).map(|_| self.literal(element)).collect();
                    format!("vec![{}]", elements.join(", "))
                }
            },
            Type::Deque(element) => {
                let elements: Vec<_> =
                    (0..1 + self.below(3)).map(|_| self.literal(element)).collect();
                format!("VecDeque::from(vec![{}])", elements.join(", "))
            }
            Type::Option(some) => {
                if self.one_in(3) {
                    format!("None::<{}>", some.name())
                } else {
                    format!("Some({})", self.literal(some))
                }
            }
            Type::Result(ok, err) => {
                let (names, is_ok) = (format!("{}, {}", ok.name(), err.name()), !self.one_in(3));
                let value = self.literal(if is_ok { ok } else { err });
                format!("{}::<{names}>({value})", if is_ok { "Ok" } else { "Err" })
            }
            Type::Boxed(inner) => format!("Box::new({})", self.literal(inner)),
            Type::Rc(inner) => format!("Rc::new({})", self.literal(inner)),
            Type::Shared(inner) => format!("Rc::new(RefCell::new({}))", self.literal(inner)),
            Type::Wrap(inner) => format!("Wrap {{ value: {} }}", self.literal(inner)),
            Type::Map(key, value) => {
                let (key, value) = (self.literal(key), self.literal(value));
                format!("BTreeMap::from([({key}, {value})])")
            }
            Type::Struct(n) => {
                let n = *n;
                self.construct(n, |this, ty| this.literal(ty))
            }
            Type::Enum(n) => {
                let variants = self.items.enums[*n].variants.clone();
                let (name, fields) = self.choose(&variants).clone();
                let fields: Vec<_> = fields.iter().map(|field| self.literal(field)).collect();
                variant(*n, &name, &fields)
            }
        }
    }

    /// A literal of a struct, its fields in any order.
    fn construct(&mut self, n: usize, mut field: impl FnMut(&mut Self, &Type) -> String) -> String {
        let mut fields = self.items.structs[n].fields.clone();
        self.rng.shuffle(&mut fields);
        let fields: Vec<_> =
            fields.iter().map(|(name, ty)| format!("{name}: {}", field(self, ty))).collect();
        format!("S{n} {{ {} }}", fields.join(", "))
    }

    /// A value by what its type offers.
    pub(crate) fn specific(&mut self, ty: &Type, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        match ty {
            Type::Int(kind) => {
                let kind = *kind;
                self.int(kind, depth)
            }
            Type::Bool => self.boolean(depth),
            Type::Char => self.character(next),
            Type::Float => self.float(depth),
            Type::String => self.string(depth),
            Type::Unit | Type::Str => self.literal(ty),
            Type::Noisy => match self.below(4) {
                0 => format!("{}.pass()", self.expr(ty, next)),
                1 => {
                    let id = self.expr(&Type::U32, next);
                    format!("Noisy::new({id} % 1000)")
                }
                2 => format!("Noisy {{ id: {} }}", self.expr(&Type::U32, next)),
                _ => self.literal(ty),
            },
            Type::Tuple(parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.expr(part, next)).collect();
                format!("({},)", parts.join(", "))
            }
            Type::Array(element, len) => {
                if element.is_copy() && self.one_in(3) {
                    return format!("[{}; {len}]", self.expr(element, next));
                }
                let elements: Vec<_> = (0..*len).map(|_| self.expr(element, next)).collect();
                format!("[{}]", elements.join(", "))
            }
            Type::Vec(element) => self.vector(element, depth),
            Type::Deque(element) => {
                let list = self.expr(&Type::Vec(element.clone()), next);
                format!("{list}.into_iter().collect::<VecDeque<_>>()")
            }
            Type::Option(some) => self.option(some, depth),
            Type::Result(ok, err) => self.result(ok, err, depth),
            Type::Boxed(inner) => format!("Box::new({})", self.expr(inner, next)),
            Type::Rc(inner) => {
                if self.one_in(2) {
                    let rc = self.read(ty, next);
                    format!("Rc::clone(&{rc})")
                } else {
                    format!("Rc::new({})", self.expr(inner, next))
                }
            }
            Type::Shared(inner) => {
                if self.one_in(2) {
                    let rc = self.read(ty, next);
                    format!("Rc::clone(&{rc})")
                } else {
                    format!("Rc::new(RefCell::new({}))", self.expr(inner, next))
                }
            }
            Type::Wrap(inner) => {
                if self.one_in(3) {
                    let from = self.ty(1);
                    let value = self.expr(&from, next);
                    let (x, body) = self.closure_of(&from, inner, next);
                    format!("Wrap::new({value}).map(|{x}: {}| {body})", from.name())
                } else {
                    format!("Wrap::new({})", self.expr(inner, next))
                }
            }
            Type::Map(key, value) => {
                let pairs =
                    Type::Vec(Box::new(Type::Tuple(vec![(**key).clone(), (**value).clone()])));
                let list = self.expr(&pairs, next);
                format!("{list}.into_iter().collect::<{}>()", ty.name())
            }
            Type::Struct(n) => {
                let n = *n;
                if !self.items.structs[n].has_drop && self.one_in(4) {
                    let (name, field) = self.choose(&self.items.structs[n].fields.clone()).clone();
                    let (value, rest) = (self.expr(&field, next), self.expr(ty, next));
                    return format!("S{n} {{ {name}: {value}, ..{rest} }}");
                }
                self.construct(n, |this, ty| this.expr(ty, next))
            }
            Type::Enum(n) => {
                let variants = self.items.enums[*n].variants.clone();
                let (name, fields) = self.choose(&variants).clone();
                let fields: Vec<_> = fields.iter().map(|field| self.expr(field, next)).collect();
                variant(*n, &name, &fields)
            }
        }
    }

    fn vector(&mut self, element: &Type, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let same = Type::Vec(element.boxed());
        match self.below(12) {
            0..3 => {
                let elements: Vec<_> =
                    (0..self.below(4)).map(|_| self.expr(element, next)).collect();
                if elements.is_empty() {
                    return format!("{}::new()", same.path());
                }
                format!("vec![{}]", elements.join(", "))
            }
            3 => format!("vec![{}; {}]", self.expr(element, next), self.below(4)),
            4 | 5 => {
                let from = self.ty(1);
                let list = self.expr(&Type::Vec(from.boxed()), next);
                let (x, body) = self.closure_of(&from, element, next);
                format!("{list}.into_iter().map(|{x}| {body}).collect::<Vec<_>>()")
            }
            6 => {
                let (from, to) = (self.below(3), self.below(5));
                let (x, body) = self.closure_of(&Type::I32, element, next);
                format!("({from}i32..{to}).map(|{x}| {body}).collect::<Vec<_>>()")
            }
            7 => {
                let list = self.expr(&same, next);
                let x = self.name("x");
                let condition = self.about(element, &format!("(&{x})"));
                format!("{list}.into_iter().filter(|{x}| {condition}).collect::<Vec<_>>()")
            }
            8 => {
                let (a, b) = (self.expr(&same, next), self.expr(&same, next));
                let adapter = self.word(&[".rev()", "", ".skip(1)", ".take(2)", ".step_by(2)"]);
                format!("{a}.into_iter().chain({b}){adapter}.collect::<Vec<_>>()")
            }
            9 if element.is_ord() => {
                let list = self.expr(&same, next);
                let v = self.name("s");
                format!("{{ let mut {v} = {list}; {v}.sort(); {v} }}")
            }
            10 => {
                let list = self.read(&same, next);
                format!("{list}.iter().cloned().rev().collect::<Vec<_>>()")
            }
            _ => {
                let list = self.expr(&same, next);
                let added = self.expr(element, next);
                let v = self.name("s");
                format!("{{ let mut {v} = {list}; {v}.push({added}); {v} }}")
            }
        }
    }

    fn option(&mut self, some: &Type, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let list = Type::Vec(some.boxed());
        match self.below(12) {
            0..3 => format!("Some({})", self.expr(some, next)),
            3 => format!("None::<{}>", some.name()),
            4 => {
                let list = self.read(&list, next);
                let index = self.expr(&Type::USIZE, next);
                format!("{list}.get({index}).cloned()")
            }
            5 => {
                let list = self.read(&list, next);
                format!("{list}.{}().cloned()", self.word(&["first", "last"]))
            }
            6 => {
                let from = self.ty(1);
                let option = self.expr(&Type::Option(from.boxed()), next);
                let (x, body) = self.closure_of(&from, some, next);
                format!("{option}.map(|{x}| {body})")
            }
            7 => {
                let from = self.ty(1);
                let option = self.expr(&Type::Option(from.boxed()), next);
                let (x, body) = self.closure_of(&from, &Type::Option(some.boxed()), next);
                format!("{option}.and_then(|{x}| {body})")
            }
            8 => {
                let list = self.expr(&list, next);
                let x = self.name("x");
                let condition = self.about(some, &format!("(&{x})"));
                format!("{list}.into_iter().find(|{x}| {condition})")
            }
            9 => {
                let err = self.ty(1);
                format!("{}.ok()", self.expr(&Type::Result(some.boxed(), err.boxed()), next))
            }
            10 => {
                let changeable = self.changeable(&Type::Option(some.boxed()));
                if changeable.is_empty() {
                    return format!("Some({})", self.expr(some, next));
                }
                let place = self.choose(&changeable).clone();
                self.scope.lock(place.variable);
                if self.one_in(2) {
                    format!("{}.take()", place.text)
                } else {
                    format!("{}.replace({})", place.text, self.expr(some, next))
                }
            }
            _ => {
                let changeable = self.changeable(&list);
                if changeable.is_empty() {
                    let own = self.expr(&list, next);
                    return format!(
                        "{own}.into_iter().{}",
                        self.word(&["last()", "next()", "nth(1)"])
                    );
                }
                let place = self.choose(&changeable).clone();
                self.scope.lock(place.variable);
                format!("{}.pop()", place.text)
            }
        }
    }

    fn result(&mut self, ok: &Type, err: &Type, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let names = format!("{}, {}", ok.name(), err.name());
        match self.below(6) {
            0 | 1 => format!("Ok::<{names}>({})", self.expr(ok, next)),
            2 => format!("Err::<{names}>({})", self.expr(err, next)),
            3 => {
                let option = self.expr(&Type::Option(ok.boxed()), next);
                format!("{option}.ok_or({})", self.expr(err, next))
            }
            4 => {
                let from = self.ty(1);
                let result = self.expr(&Type::Result(from.boxed(), err.boxed()), next);
                let (x, body) = self.closure_of(&from, ok, next);
                format!("{result}.map(|{x}| {body})")
            }
            _ => {
                let from = self.ty(1);
                let result = self.expr(&Type::Result(ok.boxed(), from.boxed()), next);
                let (x, body) = self.closure_of(&from, err, next);
                format!("{result}.map_err(|{x}| {body})")
            }
        }
    }
}

fn variant(n: usize, name: &str, fields: &[String]) -> String {
    if fields.is_empty() {
        format!("E{n}::{name}")
    } else {
        format!("E{n}::{name}({})", fields.join(", "))
    }
}
