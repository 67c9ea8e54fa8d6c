//! What writes a program: chance, the scope, the items, and how much may still be written.

use fastrand::Rng;

use super::items::Items;
use super::scope::Scope;
use super::types::{INTS, Type};

/// Writes one program.
#[derive(Debug)]
pub(crate) struct Writer {
    pub(crate) rng: Rng,
    pub(crate) scope: Scope,
    pub(crate) items: Items,
    /// How many more expressions may have parts.
    pub(crate) budget: usize,
    /// How many loops are around; calls are costly in them.
    pub(crate) loops: usize,
    /// The labels of the loops around, the innermost last, within one function or closure.
    pub(crate) labels: Vec<String>,
    /// What `return` and `?` may give; none inside of closures.
    pub(crate) returns: Option<Type>,
    /// Whether this is an argument of a macro, where the engine takes no items.
    pub(crate) is_argument: bool,
    /// Whether `.await` may be written.
    pub(crate) is_async: bool,
    names: usize,
}

impl Writer {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            rng: Rng::with_seed(seed),
            scope: Scope::default(),
            items: Items::default(),
            budget: 0,
            loops: 0,
            labels: Vec::new(),
            returns: None,
            is_argument: false,
            is_async: false,
            names: 0,
        }
    }

    /// True once in so many times.
    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.rng.usize(..times) == 0
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.rng.usize(..end)
    }

    pub(crate) fn choose<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.rng.usize(..from.len())]
    }

    pub(crate) fn word(&mut self, from: &[&'static str]) -> &'static str {
        from[self.rng.usize(..from.len())]
    }

    /// A new name with this beginning.
    pub(crate) fn name(&mut self, beginning: &str) -> String {
        self.names += 1;
        format!("{beginning}{}", self.names)
    }

    /// A number that no other place of the program has.
    pub(crate) fn number(&mut self) -> usize {
        self.names += 1;
        self.names
    }

    /// A name for a variable: mostly a new one, sometimes one that hides another.
    pub(crate) fn variable_name(&mut self) -> String {
        if self.one_in(8) {
            let seen = self.scope.limits.seen;
            let known = self.scope.find(|n, variable| n >= seen && variable.name != "self");
            if !known.is_empty() {
                let n = *self.choose(&known);
                return self.scope.get(n).name.clone();
            }
        }
        self.name("v")
    }

    /// Spends of the budget; false if there is none left.
    pub(crate) fn spend(&mut self) -> bool {
        let is_left = self.budget > 0;
        self.budget = self.budget.saturating_sub(1);
        is_left
    }

    /// A type that nests at most so deep.
    pub(crate) fn ty(&mut self, depth: usize) -> Type {
        if depth == 0 {
            return self.plain_type();
        }
        let inner = |this: &mut Self| Box::new(this.ty(depth - 1));
        match self.below(22) {
            0..6 => self.plain_type(),
            6 | 7 => Type::Noisy,
            8 => Type::Tuple((0..1 + self.below(3)).map(|_| self.ty(depth - 1)).collect()),
            9 => Type::Array(inner(self), 1 + self.below(3)),
            10 | 11 => Type::Vec(inner(self)),
            12 | 13 => Type::Option(inner(self)),
            14 => Type::Result(inner(self), inner(self)),
            15 => Type::Boxed(inner(self)),
            16 => match self.below(3) {
                0 => Type::Rc(inner(self)),
                1 => Type::Deque(inner(self)),
                _ => Type::Shared(inner(self)),
            },
            17 => Type::Wrap(inner(self)),
            18 => {
                let key = loop {
                    let key = self.plain_type();
                    if key.is_ord() {
                        break key;
                    }
                };
                Type::Map(Box::new(key), inner(self))
            }
            19 if !self.items.enums.is_empty() => Type::Enum(self.below(self.items.enums.len())),
            _ if !self.items.structs.is_empty() => {
                Type::Struct(self.below(self.items.structs.len()))
            }
            _ => self.plain_type(),
        }
    }

    fn plain_type(&mut self) -> Type {
        match self.below(14) {
            0..7 => self.int_type(),
            7 | 8 => Type::Bool,
            9 => Type::Char,
            10 => Type::Float,
            11 | 12 => Type::String,
            _ => Type::Str,
        }
    }

    pub(crate) fn int_type(&mut self) -> Type {
        Type::Int(self.word(&INTS))
    }

    /// What a part writes, in which variables that are there now can only be read: arguments of
    /// macros, bodies of `Fn` closures.
    pub(crate) fn reading<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let limits = self.scope.limits;
        let labels = std::mem::take(&mut self.labels);
        self.scope.limits.changed = self.scope.len();
        self.scope.limits.filled = self.scope.len();
        let written = write(self);
        self.scope.limits = limits;
        self.labels = labels;
        written
    }

    /// What an argument of a macro writes.
    pub(crate) fn argument<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let is_argument = std::mem::replace(&mut self.is_argument, true);
        let written = write(self);
        self.is_argument = is_argument;
        written
    }

    /// What a part writes that may run any number of times, or not at all.
    pub(crate) fn repeated<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let limits = self.scope.limits;
        self.scope.limits.moved = self.scope.len();
        self.scope.limits.filled = self.scope.len();
        self.loops += 1;
        let written = write(self);
        self.loops -= 1;
        self.scope.limits = limits;
        written
    }

    /// What a part writes that runs once or not at all.
    pub(crate) fn maybe<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.scope.moved();
        let written = write(self);
        self.scope.join_moved(&before);
        written
    }

    /// What a closure's body writes: no way out of the function around it, no `.await`.
    pub(crate) fn closed<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let labels = std::mem::take(&mut self.labels);
        let returns = self.returns.take();
        let is_async = std::mem::replace(&mut self.is_async, false);
        let written = write(self);
        self.labels = labels;
        self.returns = returns;
        self.is_async = is_async;
        written
    }

    /// Ways of which one is taken, each written by itself.
    pub(crate) fn branches(
        &mut self,
        count: usize,
        mut write: impl FnMut(&mut Self, usize) -> String,
    ) -> Vec<String> {
        let before = self.scope.moved();
        let mut all = before.clone();
        let mut written = Vec::new();
        for n in 0..count {
            self.scope.set_moved(&before);
            let mark = self.scope.mark();
            written.push(write(self, n));
            self.scope.leave(mark);
            for (is_moved, here) in all.iter_mut().zip(self.scope.moved()) {
                *is_moved |= here;
            }
        }
        self.scope.set_moved(&all);
        written
    }
}
