//! Expressions of numbers, `bool` and `char`.

use super::types::Type;
use super::writer::Writer;

impl Writer {
    pub(crate) fn int_literal(&mut self, kind: &str) -> String {
        let value = match self.below(10) {
            0 => return format!("{kind}::MAX"),
            1 => return format!("{kind}::MIN"),
            2..8 => self.below(10),
            _ => self.below(128),
        };
        if kind.starts_with('i') && self.one_in(4) {
            format!("(-{value}{kind})")
        } else {
            match self.below(6) {
                0 => format!("0x{value:x}_{kind}"),
                1 => format!("0b{value:b}{kind}"),
                _ => format!("{value}{kind}"),
            }
        }
    }

    pub(crate) fn int(&mut self, kind: &'static str, depth: usize) -> String {
        let ty = Type::Int(kind);
        let next = depth.saturating_sub(1);
        match self.below(15) {
            0..3 => {
                let operator = self.word(&["+", "-", "*"]);
                let (a, b) = (self.expr(&ty, next), self.expr(&ty, next));
                if self.one_in(3) {
                    format!("({a} {operator} {b})")
                } else {
                    format!("({a} % 10 {operator} {b} % 5)")
                }
            }
            3 => {
                let method = self.word(&[
                    "wrapping_add",
                    "wrapping_sub",
                    "wrapping_mul",
                    "saturating_add",
                    "saturating_sub",
                    "saturating_mul",
                    "max",
                    "min",
                ]);
                format!("{}.{method}({})", self.expr(&ty, next), self.expr(&ty, next))
            }
            4 => {
                let method = self.word(&[
                    "checked_add",
                    "checked_sub",
                    "checked_mul",
                    "checked_div",
                    "checked_rem",
                ]);
                let (a, b) = (self.expr(&ty, next), self.expr(&ty, next));
                let otherwise = self.expr(&ty, next);
                format!("{a}.{method}({b}).unwrap_or({otherwise})")
            }
            5 => {
                let operator = self.word(&["/", "%"]);
                let (a, b) = (self.expr(&ty, next), self.expr(&ty, next));
                if self.one_in(6) {
                    format!("({a} {operator} {b})")
                } else {
                    format!("({a} {operator} ({b} | 1))")
                }
            }
            6 => {
                let operator = self.word(&["&", "|", "^"]);
                format!("({} {operator} {})", self.expr(&ty, next), self.expr(&ty, next))
            }
            7 => {
                let operator = self.word(&["<<", ">>"]);
                let a = self.expr(&ty, next);
                let b = self.expr(&Type::U32, next);
                if self.one_in(6) {
                    format!("({a} {operator} ({b} % 9))")
                } else {
                    format!("({a} {operator} ({b} % 8))")
                }
            }
            8 => {
                let from = self.int_type();
                format!("({} as {kind})", self.expr(&from, next))
            }
            9 => match self.below(3) {
                0 => format!("({} as {kind})", self.expr(&Type::Bool, next)),
                1 => format!("({} as u32 as {kind})", self.expr(&Type::Char, next)),
                _ => format!("({} as {kind})", self.expr(&Type::Float, next)),
            },
            10 => {
                let method = self.word(&["count_ones", "leading_zeros", "trailing_zeros"]);
                format!("({}.{method}() as {kind})", self.expr(&ty, next))
            }
            11 => {
                let (overflowing, a, b) = (
                    self.word(&["overflowing_add", "overflowing_sub", "overflowing_mul"]),
                    self.expr(&ty, next),
                    self.expr(&ty, next),
                );
                format!("{a}.{overflowing}({b}).0")
            }
            12 if kind.starts_with('i') => match self.below(4) {
                0 => format!("(-{})", self.expr(&ty, next)),
                1 => format!("{}.wrapping_neg()", self.expr(&ty, next)),
                2 => format!("{}.signum()", self.expr(&ty, next)),
                _ => format!("{}.rem_euclid(7)", self.expr(&ty, next)),
            },
            12 => format!("(!{})", self.expr(&ty, next)),
            13 => format!("({} % 4).pow({})", self.expr(&ty, next), self.below(4)),
            _ => self.counted(kind, next),
        }
    }

    /// A number that is the length of something, or computed from its elements.
    fn counted(&mut self, kind: &'static str, depth: usize) -> String {
        let ty = Type::Int(kind);
        match self.below(8) {
            0 => format!("({}.len() as {kind})", self.read(&Type::String, depth)),
            1 => {
                let element = self.ty(1);
                format!("({}.len() as {kind})", self.read(&Type::Vec(element.boxed()), depth))
            }
            2 => format!("({}.id() as {kind})", self.read(&Type::Noisy, depth)),
            3 => format!("({}.eat() as {kind})", self.expr(&Type::Noisy, depth)),
            4 => {
                let list = self.read(&Type::Vec(ty.boxed()), depth);
                let (a, b) = (self.name("a"), self.name("b"));
                format!("{list}.iter().fold(0{kind}, |{a}, {b}| {a}.wrapping_add(*{b}))")
            }
            5 => {
                let list = self.read(&Type::Vec(ty.boxed()), depth);
                let x = self.name("x");
                format!("{list}.iter().map(|{x}| *{x} % 10).sum::<{kind}>()")
            }
            6 => {
                let element = self.ty(1);
                let list = self.read(&Type::Vec(element.boxed()), depth);
                let x = self.name("x");
                let condition = self.about(&element, &x);
                format!("({list}.iter().filter(|{x}| {condition}).count() as {kind})")
            }
            _ => format!("{}.parse::<{kind}>().unwrap_or(7)", self.read(&Type::String, depth)),
        }
    }

    /// A condition about a variable that is a reference, whatever it refers to.
    pub(crate) fn about(&mut self, ty: &Type, name: &str) -> String {
        match ty {
            Type::Int(kind) => {
                let kind = *kind;
                format!("**{name} {} {}", self.comparison(), self.int_literal(kind))
            }
            Type::String => format!("{name}.len() > {}", self.below(4)),
            Type::Option(_) => format!("{name}.is_some()"),
            Type::Vec(_) => format!("!{name}.is_empty()"),
            Type::Noisy => format!("{name}.id() % 2 == {}", self.below(2)),
            _ => format!("shown(*{name}).len() % 2 == {}", self.below(2)),
        }
    }

    pub(crate) fn comparison(&mut self) -> &'static str {
        self.word(&["==", "!=", "<", "<=", ">", ">="])
    }

    pub(crate) fn boolean(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        match self.below(12) {
            0..3 => {
                let ty = self.int_type();
                let (a, b) = (self.expr(&ty, next), self.expr(&ty, next));
                format!("({a} {} {b})", self.comparison())
            }
            3 => {
                let operator = self.word(&["&&", "||"]);
                let a = self.expr(&Type::Bool, next);
                let b = self.maybe(|this| this.expr(&Type::Bool, next));
                format!("({a} {operator} {b})")
            }
            4 => format!("(!{})", self.expr(&Type::Bool, next)),
            5 => {
                let operator = self.word(&["&", "|", "^"]);
                format!(
                    "({} {operator} {})",
                    self.expr(&Type::Bool, next),
                    self.expr(&Type::Bool, next)
                )
            }
            6 => {
                let ty = self.ty(2);
                let (a, b) = (self.read(&ty, next), self.read(&ty, next));
                if ty.is_ord() {
                    format!("({a} {} {b})", self.comparison())
                } else {
                    format!("({a} {} {b})", self.word(&["==", "!="]))
                }
            }
            7 => {
                let ty = self.ty(1);
                let option = self.read(&Type::Option(ty.boxed()), next);
                format!("{option}.{}()", self.word(&["is_some", "is_none"]))
            }
            8 => {
                let element = self.ty(1);
                let list = self.read(&Type::Vec(element.boxed()), next);
                let x = self.name("x");
                let method = self.word(&["any", "all"]);
                let condition = self.about(&element, &format!("(&{x})"));
                format!("{list}.iter().{method}(|{x}| {condition})")
            }
            9 => {
                let ty = self.ty(1);
                let value = self.expr(&ty, next);
                let pattern = self.pattern(&ty, 2);
                format!("matches!({value}, {pattern})")
            }
            10 => {
                let ty = self.ty(1);
                let (a, b) = (self.read(&ty, next), self.read(&ty, next));
                format!("is_same(&{a}, &{b})")
            }
            _ => {
                let text = self.read(&Type::String, next);
                let method = self.word(&["contains", "starts_with", "ends_with"]);
                format!("{text}.{method}({:?})", self.word(&["a", "1", "x", " ", ""]))
            }
        }
    }

    pub(crate) fn character(&mut self, depth: usize) -> String {
        match self.below(4) {
            0 => format!("((b'a' + {} % 26) as char)", self.expr(&Type::Int("u8"), depth)),
            1 => {
                format!("{}.to_ascii_uppercase()", self.expr(&Type::Char, depth.saturating_sub(1)))
            }
            2 => format!("{}.chars().next().unwrap_or('?')", self.read(&Type::String, depth)),
            _ => format!("char::from({})", self.expr(&Type::Int("u8"), depth)),
        }
    }

    pub(crate) fn float(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        match self.below(5) {
            0..2 => {
                let operator = self.word(&["+", "-", "*", "/"]);
                format!(
                    "({} {operator} {})",
                    self.expr(&Type::Float, next),
                    self.expr(&Type::Float, next)
                )
            }
            2 => {
                let ty = self.int_type();
                format!("({} as f64)", self.expr(&ty, next))
            }
            3 => {
                let method = self.word(&["floor", "ceil", "abs", "trunc"]);
                format!("{}.{method}()", self.expr(&Type::Float, next))
            }
            _ => format!("(-{})", self.expr(&Type::Float, next)),
        }
    }
}
