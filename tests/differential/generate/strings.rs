//! Expressions of texts, and formatting.

use super::types::Type;
use super::writer::Writer;

/// Some texts, of one, two and three bytes a letter.
const TEXTS: [&str; 9] = ["", "a", "abc", "x y", "1", "42", "äöü", "x→y", "Hello, world"];

impl Writer {
    pub(crate) fn text_literal(&mut self) -> String {
        format!("{:?}", self.word(&TEXTS))
    }

    pub(crate) fn string(&mut self, depth: usize) -> String {
        let next = depth.saturating_sub(1);
        let text = |this: &mut Self| this.read(&Type::String, next);
        match self.below(12) {
            0..4 => {
                let arguments = self.formatted(next);
                format!("format!({arguments})")
            }
            4 => {
                let a = self.expr(&Type::String, next);
                format!("({a} + &{})", text(self))
            }
            5 => {
                let method =
                    self.word(&["to_uppercase", "to_lowercase", "trim().to_owned", "to_string"]);
                format!("{}.{method}()", text(self))
            }
            6 => format!("{}.repeat({})", text(self), self.below(4)),
            7 => format!("{}.chars().rev().collect::<String>()", text(self)),
            8 => {
                format!("{}.replace({}, {})", text(self), self.text_literal(), self.text_literal())
            }
            9 => {
                let ty = self.ty(1);
                format!("shown(&{})", self.read(&ty, next))
            }
            10 => {
                let list = self.read(&Type::Vec(Type::String.boxed()), next);
                format!("{list}.join({})", self.text_literal())
            }
            _ => {
                let ty = self.int_type();
                let x = self.name("x");
                let list = self.read(&Type::Vec(ty.boxed()), next);
                format!("{list}.iter().map(|{x}| {x}.to_string()).collect::<Vec<_>>().join(\"-\")")
            }
        }
    }

    /// Arguments of `format!` and its like.
    pub(crate) fn formatted(&mut self, depth: usize) -> String {
        let mut text = String::new();
        let mut arguments = String::new();
        for _ in 0..1 + self.below(3) {
            let ty = self.ty(2);
            let argument = self.argument(|this| this.reading(|this| this.read(&ty, depth)));
            text += self.word(&["", " ", "[", "{{", ", "]);
            text += &self.placeholder(&ty);
            arguments += ", ";
            arguments += &argument;
        }
        format!("{text:?}{arguments}")
    }

    fn placeholder(&mut self, ty: &Type) -> String {
        let is_shown = matches!(
            ty,
            Type::Int(_) | Type::Bool | Type::Char | Type::Float | Type::String | Type::Str
        );
        if !is_shown {
            return match self.below(5) {
                0 => "{:#?}".to_owned(),
                1 => "{:4?}".to_owned(),
                _ => "{:?}".to_owned(),
            };
        }
        let mut spec = String::new();
        if self.one_in(3) {
            if self.one_in(2) {
                spec += self.word(&["", "*", "-", "é"]);
                spec += self.word(&["<", ">", "^"]);
            }
            let is_number = matches!(ty, Type::Int(_) | Type::Float);
            if is_number && self.one_in(3) {
                spec += "+";
            }
            if is_number && self.one_in(4) {
                spec += "0";
            }
            spec += &(1 + self.below(12)).to_string();
        }
        if matches!(ty, Type::Float | Type::String | Type::Str) && self.one_in(4) {
            spec += &format!(".{}", self.below(4));
        }
        let kinds: &[&str] = match ty {
            Type::Int(_) => {
                if self.one_in(4) && !spec.contains('+') {
                    &["x", "X", "b", "o", "?"]
                } else {
                    &["", "", "?"]
                }
            }
            _ => &["", "", "?"],
        };
        spec += self.word(kinds);
        if spec.is_empty() { "{}".to_owned() } else { format!("{{:{spec}}}") }
    }

    /// A statement that prints something.
    pub(crate) fn print(&mut self, depth: usize) -> String {
        let number = self.number();
        let arguments = self.formatted(depth);
        let arguments = arguments.replacen('"', &format!("\"#{number} "), 1);
        format!("println!({arguments});")
    }
}
