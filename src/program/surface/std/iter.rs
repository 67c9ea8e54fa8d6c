//! One value after another.

/// Gives one value after another.
#[lang = "Iterator"]
pub trait Iterator {
    /// What it gives.
    type Item;
    /// The next value; none at the end.
    fn next(&mut self) -> Option<Self::Item>;

    /// Changes each value.
    fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F> {
        Map { iter: self, f }
    }

    /// Leaves out those for which it is false.
    fn filter<P: FnMut(&Self::Item) -> bool>(self, keep: P) -> Filter<Self, P> {
        Filter { iter: self, keep }
    }

    /// Brings all together into one value.
    fn fold<B, F: FnMut(B, Self::Item) -> B>(mut self, begin: B, mut f: F) -> B {
        let mut value = begin;
        while let Some(item) = self.next() {
            value = f(value, item);
        }
        value
    }

    /// How many there are.
    fn count(mut self) -> usize {
        let mut n = 0;
        while let Some(_) = self.next() {
            n += 1;
        }
        n
    }

    /// Puts them all into a collection.
    fn collect<B: FromIterator<Self::Item>>(self) -> B {
        B::from_iter(self)
    }

    /// All of them added up.
    fn sum<S: Sum<Self::Item>>(self) -> S {
        S::sum(self)
    }
}

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
}

/// Can be made from an iterator.
#[lang = "FromIterator"]
pub trait FromIterator<A> {
    /// Makes it.
    fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
}

/// Can be the sum of something.
pub trait Sum<A> {
    /// The sum.
    fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
}

impl<T: __Int> Sum<T> for T {
    fn sum<I: Iterator<Item = T>>(mut iter: I) -> T {
        let mut total: T = 0u8 as T;
        while let Some(value) = iter.next() {
            total += value;
        }
        total
    }
}
impl<'a, T: __Int> Sum<&'a T> for T {
    fn sum<I: Iterator<Item = &'a T>>(mut iter: I) -> T {
        let mut total: T = 0u8 as T;
        while let Some(value) = iter.next() {
            total += *value;
        }
        total
    }
}

/// See [`Iterator::map`].
pub struct Map<I, F> {
    iter: I,
    f: F,
}

impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        match self.iter.next() {
            Some(item) => Some((self.f)(item)),
            None => None,
        }
    }
}

/// See [`Iterator::filter`].
pub struct Filter<I, P> {
    iter: I,
    keep: P,
}

impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for Filter<I, P> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        while let Some(item) = self.iter.next() {
            if (self.keep)(&item) {
                return Some(item);
            }
        }
        None
    }
}
