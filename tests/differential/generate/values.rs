//! Expressions of any type: variables, places, control flow, calls; and patterns.

use super::scope::Variable;
use super::types::Type;
use super::writer::Writer;

/// How a pattern binds what it matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Binding {
    Value,
    Shared,
    Mutable,
}

/// A variable, or a part of one.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) variable: usize,
    pub(crate) text: String,
    pub(crate) ty: Type,
    /// Whether the part can be moved out of the whole.
    pub(crate) is_movable: bool,
    /// Whether the part can be changed if the whole can.
    pub(crate) is_mutable: bool,
}

impl Writer {
    /// A value of the type.
    pub(crate) fn expr(&mut self, ty: &Type, depth: usize) -> String {
        if depth == 0 || !self.spend() {
            return self.leaf(ty);
        }
        match self.below(18) {
            0..4 => self.variable(ty).unwrap_or_else(|| self.specific(ty, depth)),
            4..10 => self.specific(ty, depth),
            10 => self.conditional(ty, depth),
            11 | 12 => self.matched(ty, depth),
            13 => format!("({})", self.block(ty, depth)),
            14 | 15 => self.called(ty, depth).unwrap_or_else(|| self.specific(ty, depth)),
            16 if self.is_async => self.awaited(ty, depth),
            _ => self.roundabout(ty, depth),
        }
    }

    fn leaf(&mut self, ty: &Type) -> String {
        if !self.one_in(3)
            && let Some(variable) = self.variable(ty)
        {
            return variable;
        }
        self.literal(ty)
    }

    /// Something whose value is read where it is, until the end of the statement.
    pub(crate) fn read(&mut self, ty: &Type, depth: usize) -> String {
        if !self.one_in(3) {
            let places = self.places(ty, |this, place| this.scope.can_read(place.variable));
            if !places.is_empty() {
                let place = self.choose(&places).clone();
                self.scope.freeze(place.variable);
                return place.text;
            }
        }
        format!("({})", self.expr(ty, depth))
    }

    /// What a variable or a part of it holds: copied, cloned or moved out.
    pub(crate) fn variable(&mut self, ty: &Type) -> Option<String> {
        let places = self.places(ty, |this, place| this.scope.can_read(place.variable));
        if places.is_empty() {
            return None;
        }
        let place = self.choose(&places).clone();
        if ty.is_copy() {
            return Some(place.text);
        }
        if place.is_movable && self.scope.can_take(place.variable) && !self.one_in(3) {
            self.scope.take(place.variable);
            return Some(place.text);
        }
        Some(format!("{}.clone()", place.text))
    }

    /// All places of the type.
    pub(crate) fn places(&self, ty: &Type, wanted: impl Fn(&Self, &Place) -> bool) -> Vec<Place> {
        let mut found = Vec::new();
        for n in 0..self.scope.len() {
            let Variable { place, ty, .. } = self.scope.get(n);
            let whole = Place {
                variable: n,
                text: place.clone(),
                ty: ty.clone(),
                is_movable: true,
                is_mutable: true,
            };
            self.parts(&whole, 2, &mut found);
        }
        found.retain(|place| place.ty == *ty && wanted(self, place));
        found
    }

    fn parts(&self, whole: &Place, depth: usize, found: &mut Vec<Place>) {
        found.push(whole.clone());
        if depth == 0 {
            return;
        }
        let text = &whole.text;
        let mut enter = |text: String, ty: &Type, is_movable: bool, is_mutable: bool| {
            let part = Place {
                variable: whole.variable,
                text,
                ty: ty.clone(),
                is_movable: whole.is_movable && is_movable,
                is_mutable: whole.is_mutable && is_mutable,
            };
            self.parts(&part, depth - 1, found);
        };
        match &whole.ty {
            Type::Tuple(parts) => {
                for (n, part) in parts.iter().enumerate() {
                    enter(format!("{text}.{n}"), part, true, true);
                }
            }
            Type::Struct(n) => {
                let declared = &self.items.structs[*n];
                for (name, ty) in &declared.fields {
                    enter(format!("{text}.{name}"), ty, !declared.has_drop, true);
                }
            }
            Type::Wrap(inner) => enter(format!("{text}.value"), inner, true, true),
            Type::Boxed(inner) => enter(format!("(*{text})"), inner, true, true),
            Type::Rc(inner) => enter(format!("(*{text})"), inner, false, false),
            Type::Array(inner, _) => enter(format!("{text}[0]"), inner, false, true),
            _ => {}
        }
    }

    fn conditional(&mut self, ty: &Type, depth: usize) -> String {
        let mark = self.scope.mark();
        let condition = self.expr(&Type::Bool, depth - 1);
        self.scope.release(mark);
        let ways = self.branches(2, |this, _| this.block(ty, depth - 1));
        format!("(if {condition} {} else {})", ways[0], ways[1])
    }

    /// A block with some statements before its value.
    pub(crate) fn block(&mut self, ty: &Type, depth: usize) -> String {
        let mark = self.scope.mark();
        let count = self.below(3);
        let before = self.statements(count, depth.saturating_sub(1));
        let value = self.expr(ty, depth.saturating_sub(1));
        self.scope.leave(mark);
        format!("{{ {before}{value} }}")
    }

    fn matched(&mut self, ty: &Type, depth: usize) -> String {
        let of = self.ty(2);
        let binding = *self.choose(&[Binding::Value, Binding::Value, Binding::Shared]);
        let (scrutinee, _) = self.scrutinee(&of, binding, depth - 1);
        let count = 1 + self.below(3);
        let arms = self.branches(count + 1, |this, n| {
            if n == count {
                return format!("_ => {}", this.expr(ty, depth - 1));
            }
            let pattern = this.bound_pattern(&of, 2, binding);
            let guard = if this.one_in(3) {
                let condition = this.reading(|this| this.expr(&Type::Bool, 1));
                format!(" if {condition}")
            } else {
                String::new()
            };
            format!("{pattern}{guard} => {}", this.expr(ty, depth - 1))
        });
        format!("(match {scrutinee} {{ {} }})", arms.join(",\n"))
    }

    /// What a `match` or an `if let` looks at; also, whether it is a temporary.
    pub(crate) fn scrutinee(
        &mut self,
        ty: &Type,
        binding: Binding,
        depth: usize,
    ) -> (String, bool) {
        let places = self.places(ty, |this, place| match binding {
            Binding::Value => place.is_movable && this.scope.can_take(place.variable),
            Binding::Shared => this.scope.can_read(place.variable),
            Binding::Mutable => place.is_mutable && this.scope.can_change(place.variable),
        });
        let place = (!places.is_empty() && !self.one_in(3)).then(|| self.choose(&places).clone());
        let reference = match binding {
            Binding::Value => "",
            Binding::Shared => "&",
            Binding::Mutable => "&mut ",
        };
        match place {
            Some(place) => {
                match binding {
                    Binding::Value => self.scope.take(place.variable),
                    Binding::Shared => self.scope.freeze(place.variable),
                    Binding::Mutable => self.scope.lock(place.variable),
                }
                (format!("{reference}{}", place.text), false)
            }
            None if binding == Binding::Value => (format!("({})", self.expr(ty, depth)), true),
            // A block makes a value of what may be a place.
            None => (format!("{reference}({{ {} }})", self.expr(ty, depth)), true),
        }
    }

    /// A value by a detour that any type can take.
    fn roundabout(&mut self, ty: &Type, depth: usize) -> String {
        let next = depth - 1;
        match self.below(16) {
            0 => {
                let other = self.ty(1);
                let (a, b) = (self.expr(ty, next), self.expr(&other, next));
                format!("({a}, {b}).0")
            }
            1 => {
                let other = self.ty(1);
                let (a, b) = (self.expr(&other, next), self.expr(ty, next));
                format!("({a}, {b}).1")
            }
            2 => format!("(*Box::new({}))", self.expr(ty, next)),
            3 => {
                let condition = self.expr(&Type::Bool, next);
                format!("pick({condition}, {}, {})", self.expr(ty, next), self.expr(ty, next))
            }
            4 => {
                let option = self.expr(&Type::Option(ty.boxed()), next);
                format!("{option}.unwrap_or({})", self.expr(ty, next))
            }
            5 => {
                let option = self.expr(&Type::Option(ty.boxed()), next);
                let otherwise =
                    self.maybe(|this| this.closed(|this| this.reading(|this| this.expr(ty, next))));
                format!("{option}.unwrap_or_else(|| {otherwise})")
            }
            6 => {
                let option = self.expr(&Type::Option(ty.boxed()), next);
                if self.one_in(5) {
                    format!("{option}.unwrap()")
                } else {
                    let otherwise = self.maybe(|this| this.expr(ty, next));
                    let x = self.name("x");
                    format!("(if let Some({x}) = {option} {{ {x} }} else {{ {otherwise} }})")
                }
            }
            7 => {
                let places = self.changeable(ty);
                if places.is_empty() {
                    return self.specific(ty, depth);
                }
                let place = self.choose(&places).clone();
                self.scope.lock(place.variable);
                let value = self.expr(ty, next);
                format!("std::mem::replace(&mut {}, {value})", place.text)
            }
            8 if ty.is_default() => {
                let places = self.changeable(ty);
                if places.is_empty() {
                    return format!("<{}>::default()", ty.name());
                }
                let place = self.choose(&places).clone();
                self.scope.lock(place.variable);
                format!("std::mem::take(&mut {})", place.text)
            }
            9 => {
                // An argument of a closure that is called at once.
                let given = self.ty(1);
                let argument = self.expr(&given, next);
                let (x, body) = self.closure_of(&given, ty, next);
                format!("apply({argument}, |{x}: {}| {body})", given.name())
            }
            10 => {
                let label = self.name("'l");
                let value = self.repeated(|this| this.block(ty, next));
                format!("({label}: loop {{ break {label} {value}; }})")
            }
            11 => {
                let label = self.name("'b");
                let before = self.scope.moved();
                let (condition, early, late) = self.repeated(|this| {
                    (this.expr(&Type::Bool, next), this.expr(ty, next), this.expr(ty, next))
                });
                self.scope.join_moved(&before);
                format!("({label}: {{ if {condition} {{ break {label} {early}; }} {late} }})")
            }
            12 => format!("same({})", self.expr(ty, next)),
            13 => format!("Wrap::new({}).into_inner()", self.expr(ty, next)),
            14 => self.early(ty, next),
            _ => {
                let element = self.expr(ty, next);
                let more = self.expr(ty, next);
                format!("[{element}, {more}].into_iter().next().unwrap()")
            }
        }
    }

    /// A value, or the end of the function: `?`.
    fn early(&mut self, ty: &Type, depth: usize) -> String {
        match self.returns.clone() {
            Some(Type::Option(_)) => {
                format!("{}?", self.expr(&Type::Option(ty.boxed()), depth))
            }
            Some(Type::Result(_, error)) => {
                format!("{}?", self.expr(&Type::Result(ty.boxed(), error), depth))
            }
            Some(returned) if self.one_in(3) => {
                let condition = self.expr(&Type::Bool, depth);
                let ways = self.branches(2, |this, n| {
                    if n == 0 { this.expr(&returned, depth) } else { this.expr(ty, depth) }
                });
                format!("(if {condition} {{ return {}; }} else {{ {} }})", ways[0], ways[1])
            }
            _ => self.expr(ty, depth),
        }
    }

    /// A closure that only reads what is around it: its parameter's name, and its body.
    pub(crate) fn closure_of(&mut self, given: &Type, ty: &Type, depth: usize) -> (String, String) {
        let x = self.name("x");
        let body = self.closed(|this| {
            this.reading(|this| {
                let mark = this.scope.mark();
                this.scope.own(&x, given, false);
                let body = this.expr(ty, depth);
                this.scope.leave(mark);
                body
            })
        });
        (x, body)
    }

    /// All places of the type that can be changed.
    pub(crate) fn changeable(&self, ty: &Type) -> Vec<Place> {
        self.places(ty, |this, place| place.is_mutable && this.scope.can_change(place.variable))
    }

    /// A pattern that binds nothing.
    pub(crate) fn pattern(&mut self, ty: &Type, depth: usize) -> String {
        self.pattern_with(ty, depth, None, &mut Vec::new())
    }

    /// A pattern, whose variables are in scope from now on.
    pub(crate) fn bound_pattern(&mut self, ty: &Type, depth: usize, binding: Binding) -> String {
        let mut bound = Vec::new();
        let pattern = self.pattern_with(ty, depth, Some(binding), &mut bound);
        for (name, ty) in bound {
            match binding {
                Binding::Value => self.scope.own(&name, &ty, false),
                Binding::Shared => self.scope.refer(&name, &ty, false),
                Binding::Mutable => self.scope.refer(&name, &ty, true),
            }
        }
        pattern
    }

    fn pattern_with(
        &mut self,
        ty: &Type,
        depth: usize,
        binding: Option<Binding>,
        bound: &mut Vec<(String, Type)>,
    ) -> String {
        let mut bind = |this: &mut Self| {
            let name = this.name("m");
            bound.push((name.clone(), ty.clone()));
            name
        };
        if binding.is_some() && self.one_in(3) {
            return bind(self);
        }
        if depth == 0 || self.one_in(6) {
            return "_".to_owned();
        }
        let next = depth - 1;
        match ty {
            Type::Int(kind) => {
                let (from, len) = (self.below(8), 1 + self.below(20));
                match self.below(5) {
                    0 => format!("{from}{kind}..={}", from + len),
                    1 => format!("{from}..{}", from + len),
                    2 => format!("{from} | {} | {}..", from + 1, from + len),
                    3 if binding.is_some() => {
                        format!("{} @ ({from}..={} | 77)", bind(self), from + len)
                    }
                    _ => format!("{from}"),
                }
            }
            Type::Bool => self.word(&["true", "false", "true | false"]).to_string(),
            Type::Char => self.word(&["'a'", "'a'..='z'", "'A' | '?'"]).to_string(),
            // Behind a reference, rustc wants a text of the reference's type.
            Type::Str if matches!(binding, None | Some(Binding::Value)) => {
                format!("{} | {}", self.text_literal(), self.text_literal())
            }
            Type::Unit => "()".to_owned(),
            Type::Tuple(parts) => {
                let parts: Vec<_> = parts
                    .iter()
                    .map(|part| self.pattern_with(part, next, binding, bound))
                    .collect();
                format!("({},)", parts.join(", "))
            }
            Type::Option(some) => match self.below(3) {
                0 => "None".to_owned(),
                1 if binding == Some(Binding::Value) && some.is_copy() => {
                    format!("{} @ Some(_)", bind(self))
                }
                _ => format!("Some({})", self.pattern_with(some, next, binding, bound)),
            },
            Type::Result(ok, err) => {
                if self.one_in(2) {
                    format!("Ok({})", self.pattern_with(ok, next, binding, bound))
                } else {
                    format!("Err({})", self.pattern_with(err, next, binding, bound))
                }
            }
            Type::Wrap(value) => {
                format!("Wrap {{ value: {} }}", self.pattern_with(value, next, binding, bound))
            }
            Type::Array(element, len) => {
                let parts: Vec<_> =
                    (0..*len).map(|_| self.pattern_with(element, next, binding, bound)).collect();
                format!("[{}]", parts.join(", "))
            }
            Type::Struct(n) if !self.items.structs[*n].has_drop => {
                let fields = self.items.structs[*n].fields.clone();
                let mut parts = Vec::new();
                for (name, ty) in fields {
                    if !self.one_in(3) {
                        let part = self.pattern_with(&ty, next, binding, bound);
                        parts.push(format!("{name}: {part}"));
                    }
                }
                parts.push("..".to_owned());
                format!("S{n} {{ {} }}", parts.join(", "))
            }
            Type::Enum(n) => {
                let variants = self.items.enums[*n].variants.clone();
                let (name, fields) = self.choose(&variants).clone();
                if fields.is_empty() {
                    return format!("E{n}::{name}");
                }
                let parts: Vec<_> = fields
                    .iter()
                    .map(|field| self.pattern_with(field, next, binding, bound))
                    .collect();
                format!("E{n}::{name}({})", parts.join(", "))
            }
            _ => "_".to_owned(),
        }
    }
}
