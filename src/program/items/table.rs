//! A table that begins with rows which it shares with others.

use std::ops::Index;
use std::rc::Rc;

/// Rows by number: those of the surface, shared by all programs, then the program's own.
#[derive(Debug)]
pub(crate) struct Table<T> {
    shared: Rc<Vec<T>>,
    own: Vec<T>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { shared: Rc::default(), own: Vec::new() }
    }
}

impl<T> Table<T> {
    /// A table that begins with the rows of this one.
    pub(crate) fn continued(shared: &Rc<Vec<T>>) -> Self {
        Self { shared: Rc::clone(shared), own: Vec::new() }
    }

    /// The rows, to be shared. The table must not itself continue another.
    pub(crate) fn into_shared(self) -> Rc<Vec<T>> {
        debug_assert!(self.shared.is_empty());
        Rc::new(self.own)
    }

    pub(crate) fn len(&self) -> usize {
        self.shared.len() + self.own.len()
    }

    /// Appends a row; gives its number.
    pub(crate) fn push(&mut self, row: T) -> u32 {
        self.own.push(row);
        u32::try_from(self.len() - 1).unwrap_or(u32::MAX)
    }

    /// The number of the first row that is not shared.
    pub(crate) fn first_own(&self) -> usize {
        self.shared.len()
    }

    /// A row that is not shared.
    pub(crate) fn own_mut(&mut self, index: usize) -> Option<&mut T> {
        self.own.get_mut(index.checked_sub(self.shared.len())?)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.shared.iter().chain(&self.own)
    }
}

impl<T> Index<usize> for Table<T> {
    type Output = T;

    fn index(&self, index: usize) -> &T {
        match index.checked_sub(self.shared.len()) {
            Some(own) => &self.own[own],
            None => &self.shared[index],
        }
    }
}
