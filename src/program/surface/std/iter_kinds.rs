//! Iterators with two ends, of known length, and compared with each other.

use std::cmp::Ordering;

/// Compares what iterators give.
pub trait __Compare: Iterator {
    /// How two compare, value by value.
    fn cmp<I: IntoIterator<Item = Self::Item>>(mut self, other: I) -> Ordering
    where
        Self::Item: Ord,
    {
        let mut others = other.into_iter();
        loop {
            match (self.next(), others.next()) {
                (None, None) => return Ordering::Equal,
                (None, Some(_)) => return Ordering::Less,
                (Some(_), None) => return Ordering::Greater,
                (Some(one), Some(other)) => match one.cmp(&other) {
                    Ordering::Equal => {}
                    order => return order,
                },
            }
        }
    }
    /// The same, if all values compare.
    fn partial_cmp<I: IntoIterator>(mut self, other: I) -> Option<Ordering>
    where
        Self::Item: PartialOrd<I::Item>,
    {
        let mut others = other.into_iter();
        loop {
            match (self.next(), others.next()) {
                (None, None) => return Some(Ordering::Equal),
                (None, Some(_)) => return Some(Ordering::Less),
                (Some(_), None) => return Some(Ordering::Greater),
                (Some(one), Some(other)) => match one.partial_cmp(&other) {
                    Some(Ordering::Equal) => {}
                    order => return order,
                },
            }
        }
    }
    /// Whether two have the same values.
    fn eq<I: IntoIterator>(mut self, other: I) -> bool
    where
        Self::Item: PartialEq<I::Item>,
    {
        let mut others = other.into_iter();
        loop {
            match (self.next(), others.next()) {
                (None, None) => return true,
                (Some(one), Some(other)) if one == other => {}
                _ => return false,
            }
        }
    }
    /// Whether two have not the same values.
    fn ne<I: IntoIterator>(self, other: I) -> bool
    where
        Self::Item: PartialEq<I::Item>,
    {
        !self.eq(other)
    }
    /// Whether it comes before the other.
    fn lt<I: IntoIterator>(self, other: I) -> bool
    where
        Self::Item: PartialOrd<I::Item>,
    {
        self.partial_cmp(other) == Some(Ordering::Less)
    }
    /// Whether each is not less than the one before.
    fn is_sorted(mut self) -> bool
    where
        Self::Item: PartialOrd,
    {
        let mut last = match self.next() {
            Some(first) => first,
            None => return true,
        };
        while let Some(item) = self.next() {
            if !(last <= item) {
                return false;
            }
            last = item;
        }
        true
    }
}
impl<I: Iterator> __Compare for I {}

/// Gives values from the end, too.
pub trait DoubleEndedIterator: Iterator {
    /// The last value that is left; none at the end.
    fn next_back(&mut self) -> Option<Self::Item>;
    /// The value before so many.
    fn nth_back(&mut self, n: usize) -> Option<Self::Item> {
        let mut left = n;
        while left > 0 {
            self.next_back()?;
            left -= 1;
        }
        self.next_back()
    }
    /// The last for which it holds.
    fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, mut holds: P) -> Option<Self::Item> {
        while let Some(item) = self.next_back() {
            if holds(&item) {
                return Some(item);
            }
        }
        None
    }
    /// Brings all together into one value, from the end.
    fn rfold<B, F: FnMut(B, Self::Item) -> B>(mut self, begin: B, mut f: F) -> B {
        let mut value = begin;
        while let Some(item) = self.next_back() {
            value = f(value, item);
        }
        value
    }
}

/// Knows how many values are left.
pub trait ExactSizeIterator: Iterator {
    /// So many.
    fn len(&self) -> usize {
        self.size_hint().0
    }
}

/// Ends for good.
pub trait FusedIterator: Iterator {}

/// The values of a collection, or of an iterator itself.
#[lang = "IntoIterator"]
pub trait IntoIterator {
    /// What is given.
    type Item;
    /// What gives it.
    type IntoIter: Iterator<Item = Self::Item>;
    /// The iterator.
    fn into_iter(self) -> Self::IntoIter;
}

impl<I: Iterator> IntoIterator for I {
    type Item = I::Item;
    type IntoIter = I;
    fn into_iter(self) -> I {
        self
    }
}

impl<I: Iterator> Iterator for &mut I {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        (**self).next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for &mut I {
    fn next_back(&mut self) -> Option<I::Item> {
        (**self).next_back()
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for &mut I {}
