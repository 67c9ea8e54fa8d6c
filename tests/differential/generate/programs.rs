//! Whole programs.

use super::prelude::{ASYNC_PRELUDE, PRELUDE};
use super::types::Type;
use super::writer::Writer;

/// What a program is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The language without futures.
    Plain,
    /// Futures, polled by an executor that is part of the program.
    Async,
}

/// The program of this number.
pub(crate) fn program(kind: Kind, seed: u64) -> String {
    let mut writer = Writer::new(seed);
    let mut text = format!("// {kind:?} {seed}\n{PRELUDE}");
    if kind == Kind::Async {
        text += ASYNC_PRELUDE;
    }
    for _ in 0..1 + writer.below(3) {
        text += &writer.declare_struct();
        if writer.one_in(2) {
            text += &writer.declare_enum();
        }
    }
    for n in 0..writer.items.structs.len() {
        text += &writer.declare_method(&Type::Struct(n));
    }
    for n in 0..writer.items.enums.len() {
        text += &writer.declare_method(&Type::Enum(n));
    }
    if writer.one_in(2) {
        text += &writer.declare_trait();
    }
    for _ in 0..1 + writer.below(3) {
        let is_async = kind == Kind::Async && !writer.one_in(3);
        text += &writer.declare_function(is_async);
    }
    writer.is_async = kind == Kind::Async;
    writer.budget = 90;
    writer.returns = Some(Type::Unit);
    let count = 6 + writer.below(10);
    let mut body = writer.statements(count, 3);
    body += &writer.last_words();
    match kind {
        Kind::Plain => text + &format!("pub fn main() {{\n{body}}}\n"),
        Kind::Async => {
            text + &format!(
                "async fn run() {{\n{body}}}\npub fn main() {{\nblock_on(run());\nprintln!(\"end\");\n}}\n"
            )
        }
    }
}

impl Writer {
    /// Prints every variable that still has a value.
    fn last_words(&mut self) -> String {
        let mut text = String::new();
        for n in self.scope.find(|n, _| self.scope.can_read(n)) {
            let variable = self.scope.get(n);
            text += &format!("println!(\"{} {{:?}}\", {});\n", variable.name, variable.place);
        }
        text
    }
}
