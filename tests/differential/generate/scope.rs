//! The variables of a generated program, and what may be done with them where.

use super::types::Type;

/// A variable that is in scope.
#[derive(Debug, Clone)]
pub(crate) struct Variable {
    pub(crate) name: String,
    /// Its own type, or of what it refers to.
    pub(crate) ty: Type,
    /// How its value is written: `v1`, or `(*v1)` of a reference.
    pub(crate) place: String,
    /// Whether the value may be changed.
    pub(crate) is_mutable: bool,
    /// Whether it is no reference.
    pub(crate) is_owned: bool,
    is_moved: bool,
    /// Shared borrows that are alive.
    frozen: u32,
    /// Exclusive borrows that are alive.
    locked: u32,
}

/// A borrow that is alive.
#[derive(Debug, Clone, Copy)]
enum Hold {
    Frozen(usize),
    Locked(usize),
}

/// How far back variables may be used, from inside a loop, a closure or arguments of a macro.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Limits {
    /// Those before cannot be seen.
    pub(crate) seen: usize,
    /// Those before can only be read.
    pub(crate) changed: usize,
    /// Those before cannot be moved.
    pub(crate) moved: usize,
    /// Those before, if they have been moved out, cannot get another value.
    pub(crate) filled: usize,
}

/// The variables in scope, the innermost last.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scope {
    variables: Vec<Variable>,
    holds: Vec<Hold>,
    pub(crate) limits: Limits,
}

/// Where a scope or a statement began.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    variables: usize,
    holds: usize,
}

impl Scope {
    pub(crate) fn len(&self) -> usize {
        self.variables.len()
    }

    pub(crate) fn get(&self, n: usize) -> &Variable {
        &self.variables[n]
    }

    /// Declares a variable that owns its value.
    pub(crate) fn own(&mut self, name: &str, ty: &Type, is_mutable: bool) {
        self.declare(name, ty, name.to_owned(), is_mutable, true);
    }

    /// Declares a reference.
    pub(crate) fn refer(&mut self, name: &str, ty: &Type, is_mutable: bool) {
        self.declare(name, ty, format!("(*{name})"), is_mutable, false);
    }

    fn declare(&mut self, name: &str, ty: &Type, place: String, is_mutable: bool, is_owned: bool) {
        self.variables.push(Variable {
            name: name.to_owned(),
            ty: ty.clone(),
            place,
            is_mutable,
            is_owned,
            is_moved: false,
            frozen: 0,
            locked: 0,
        });
    }

    pub(crate) fn mark(&self) -> Mark {
        Mark { variables: self.variables.len(), holds: self.holds.len() }
    }

    /// Ends what was declared and borrowed since.
    pub(crate) fn leave(&mut self, mark: Mark) {
        self.release(mark);
        self.variables.truncate(mark.variables);
    }

    /// Ends the borrows since.
    pub(crate) fn release(&mut self, mark: Mark) {
        for hold in self.holds.drain(mark.holds..).collect::<Vec<_>>() {
            match hold {
                Hold::Frozen(n) => self.variables[n].frozen -= 1,
                Hold::Locked(n) => self.variables[n].locked -= 1,
            }
        }
    }

    /// From here to the end of the statement or scope, it is borrowed.
    pub(crate) fn freeze(&mut self, n: usize) {
        self.variables[n].frozen += 1;
        self.holds.push(Hold::Frozen(n));
    }

    /// The same, as mutable.
    pub(crate) fn lock(&mut self, n: usize) {
        self.variables[n].locked += 1;
        self.holds.push(Hold::Locked(n));
    }

    pub(crate) fn take(&mut self, n: usize) {
        self.variables[n].is_moved = true;
    }

    /// It has a value again.
    pub(crate) fn fill(&mut self, n: usize) {
        self.variables[n].is_moved = false;
    }

    fn is_hidden(&self, n: usize) -> bool {
        self.variables[n + 1..].iter().any(|later| later.name == self.variables[n].name)
    }

    pub(crate) fn can_read(&self, n: usize) -> bool {
        let variable = &self.variables[n];
        n >= self.limits.seen && !variable.is_moved && variable.locked == 0 && !self.is_hidden(n)
    }

    pub(crate) fn can_change(&self, n: usize) -> bool {
        let variable = &self.variables[n];
        self.can_read(n) && n >= self.limits.changed && variable.is_mutable && variable.frozen == 0
    }

    /// Whether it can get another value though it has none.
    pub(crate) fn can_fill(&self, n: usize) -> bool {
        let variable = &self.variables[n];
        n >= self.limits.seen.max(self.limits.changed).max(self.limits.filled)
            && variable.is_owned
            && variable.is_mutable
            && variable.frozen == 0
            && variable.locked == 0
            && !self.is_hidden(n)
    }

    pub(crate) fn can_take(&self, n: usize) -> bool {
        let variable = &self.variables[n];
        self.can_read(n)
            && n >= self.limits.changed.max(self.limits.moved)
            && variable.is_owned
            && variable.frozen == 0
    }

    /// Which variables have been moved out.
    pub(crate) fn moved(&self) -> Vec<bool> {
        self.variables.iter().map(|variable| variable.is_moved).collect()
    }

    /// Sets back which variables have been moved out.
    pub(crate) fn set_moved(&mut self, moved: &[bool]) {
        for (variable, is_moved) in self.variables.iter_mut().zip(moved) {
            variable.is_moved = *is_moved;
        }
    }

    /// What was moved out on another way is moved out here.
    pub(crate) fn join_moved(&mut self, moved: &[bool]) {
        for (variable, is_moved) in self.variables.iter_mut().zip(moved) {
            variable.is_moved |= *is_moved;
        }
    }

    /// Those of which this holds.
    pub(crate) fn find(&self, wanted: impl Fn(usize, &Variable) -> bool) -> Vec<usize> {
        (0..self.variables.len()).filter(|n| wanted(*n, &self.variables[*n])).collect()
    }
}
