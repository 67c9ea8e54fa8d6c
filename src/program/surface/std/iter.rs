//! One value after another.

use std::cmp::Ordering;

/// Gives one value after another.
#[lang = "Iterator"]
pub trait Iterator {
    /// What it gives.
    type Item;
    /// The next value; none at the end.
    fn next(&mut self) -> Option<Self::Item>;

    /// How many values are left: at least, and at most if that is known.
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, None)
    }
    /// The value after so many.
    fn nth(&mut self, n: usize) -> Option<Self::Item> {
        let mut left = n;
        while left > 0 {
            self.next()?;
            left -= 1;
        }
        self.next()
    }
    /// How many there are.
    fn count(mut self) -> usize {
        let mut n = 0;
        while let Some(_) = self.next() {
            n += 1;
        }
        n
    }
    /// The last value.
    fn last(mut self) -> Option<Self::Item> {
        let mut last = None;
        while let Some(item) = self.next() {
            last = Some(item);
        }
        last
    }
    /// The iterator by reference, to go on with it later.
    fn by_ref(&mut self) -> &mut Self {
        self
    }

    /// Changes each value.
    fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F> {
        Map { iter: self, f }
    }
    /// Leaves out those for which it is false.
    fn filter<P: FnMut(&Self::Item) -> bool>(self, keep: P) -> Filter<Self, P> {
        Filter { iter: self, keep }
    }
    /// Changes each value, and leaves out those of which nothing is made.
    fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> FilterMap<Self, F> {
        FilterMap { iter: self, f }
    }
    /// Makes an iterator of each value, and gives their values.
    fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(
        self,
        f: F,
    ) -> Flatten<Map<Self, F>, U> {
        Flatten { iter: Map { iter: self, f }, front: None, back: None }
    }
    /// Gives the values of the iterators that it gives.
    fn flatten(self) -> Flatten<Self, Self::Item>
    where
        Self::Item: IntoIterator,
    {
        Flatten { iter: self, front: None, back: None }
    }
    /// Numbers the values.
    fn enumerate(self) -> Enumerate<Self> {
        Enumerate { iter: self, at: 0 }
    }
    /// Two iterators side by side.
    fn zip<U: IntoIterator>(self, other: U) -> Zip<Self, U::IntoIter> {
        Zip { one: self, other: other.into_iter() }
    }
    /// One after the other.
    fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Chain<Self, U::IntoIter> {
        Chain { one: Some(self), other: Some(other.into_iter()) }
    }
    /// From the end to the beginning.
    fn rev(self) -> Rev<Self>
    where
        Self: DoubleEndedIterator,
    {
        Rev { iter: self }
    }
    /// At most so many.
    fn take(self, n: usize) -> Take<Self> {
        Take { iter: self, left: n }
    }
    /// Without the first so many.
    fn skip(self, n: usize) -> Skip<Self> {
        Skip { iter: self, left: n }
    }
    /// As long as it holds.
    fn take_while<P: FnMut(&Self::Item) -> bool>(self, holds: P) -> TakeWhile<Self, P> {
        TakeWhile { iter: self, holds, is_over: false }
    }
    /// From where it does not hold any more.
    fn skip_while<P: FnMut(&Self::Item) -> bool>(self, holds: P) -> SkipWhile<Self, P> {
        SkipWhile { iter: self, holds, has_begun: false }
    }
    /// Changes each value as long as something is made of it.
    fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, f: P) -> MapWhile<Self, P> {
        MapWhile { iter: self, f }
    }
    /// Every n-th value.
    fn step_by(self, step: usize) -> StepBy<Self> {
        if step == 0 {
            panic!("assertion failed: step != 0");
        }
        StepBy { iter: self, step, is_first: true }
    }
    /// Can be looked at before the next value is taken.
    fn peekable(self) -> Peekable<Self> {
        Peekable { iter: self, peeked: None }
    }
    /// Changes each value, with a state that goes along.
    fn scan<S, B, F: FnMut(&mut S, Self::Item) -> Option<B>>(
        self,
        state: S,
        f: F,
    ) -> Scan<Self, S, F> {
        Scan { iter: self, state, f }
    }
    /// Lets a function look at each value.
    fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Inspect<Self, F> {
        Inspect { iter: self, f }
    }
    /// Ends for good at the first end.
    fn fuse(self) -> Fuse<Self> {
        Fuse { iter: Some(self) }
    }
    /// Copies of the values that are referred to.
    fn cloned<'a, T: Clone + 'a>(self) -> Cloned<Self>
    where
        Self: Iterator<Item = &'a T>,
    {
        Cloned { iter: self }
    }
    /// The values that are referred to.
    fn copied<'a, T: Copy + 'a>(self) -> Copied<Self>
    where
        Self: Iterator<Item = &'a T>,
    {
        Copied { iter: self }
    }
    /// Again and again from the beginning.
    fn cycle(self) -> Cycle<Self>
    where
        Self: Clone,
    {
        Cycle { begin: self.clone(), iter: self }
    }

    /// Does something with each value.
    fn for_each<F: FnMut(Self::Item)>(mut self, mut f: F) {
        while let Some(item) = self.next() {
            f(item);
        }
    }
    /// Does something with each value, until something goes wrong.
    fn try_for_each<R: std::ops::__Try<Output = ()>, F: FnMut(Self::Item) -> R>(
        &mut self,
        mut f: F,
    ) -> R {
        while let Some(item) = self.next() {
            match f(item).__branch() {
                Ok(()) => {}
                Err(stop) => return stop,
            }
        }
        R::__from_output(())
    }
    /// Brings all together into one value.
    fn fold<B, F: FnMut(B, Self::Item) -> B>(mut self, begin: B, mut f: F) -> B {
        let mut value = begin;
        while let Some(item) = self.next() {
            value = f(value, item);
        }
        value
    }
    /// Brings all together into one value, until something goes wrong.
    fn try_fold<B, R: std::ops::__Try<Output = B>, F: FnMut(B, Self::Item) -> R>(
        &mut self,
        begin: B,
        mut f: F,
    ) -> R {
        let mut value = begin;
        while let Some(item) = self.next() {
            match f(value, item).__branch() {
                Ok(next) => value = next,
                Err(stop) => return stop,
            }
        }
        R::__from_output(value)
    }
    /// Brings all together, beginning with the first.
    fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(
        mut self,
        mut f: F,
    ) -> Option<Self::Item> {
        let mut value = self.next()?;
        while let Some(item) = self.next() {
            value = f(value, item);
        }
        Some(value)
    }
    /// Puts them all into a collection.
    fn collect<B: FromIterator<Self::Item>>(self) -> B {
        B::from_iter(self)
    }
    /// Two collections: those for which it holds, and the others.
    fn partition<B: Default + Extend<Self::Item>, P: FnMut(&Self::Item) -> bool>(
        mut self,
        mut holds: P,
    ) -> (B, B) {
        let mut yes = B::default();
        let mut no = B::default();
        while let Some(item) = self.next() {
            if holds(&item) {
                yes.extend(Some(item));
            } else {
                no.extend(Some(item));
            }
        }
        (yes, no)
    }
    /// The firsts and the seconds of pairs.
    fn unzip<A, B, X: Default + Extend<A>, Y: Default + Extend<B>>(mut self) -> (X, Y)
    where
        Self: Iterator<Item = (A, B)>,
    {
        let mut ones = X::default();
        let mut others = Y::default();
        while let Some((one, other)) = self.next() {
            ones.extend(Some(one));
            others.extend(Some(other));
        }
        (ones, others)
    }
    /// Whether it holds for all.
    fn all<F: FnMut(Self::Item) -> bool>(&mut self, mut holds: F) -> bool {
        while let Some(item) = self.next() {
            if !holds(item) {
                return false;
            }
        }
        true
    }
    /// Whether it holds for one.
    fn any<F: FnMut(Self::Item) -> bool>(&mut self, mut holds: F) -> bool {
        while let Some(item) = self.next() {
            if holds(item) {
                return true;
            }
        }
        false
    }
    /// The first for which it holds.
    fn find<P: FnMut(&Self::Item) -> bool>(&mut self, mut holds: P) -> Option<Self::Item> {
        while let Some(item) = self.next() {
            if holds(&item) {
                return Some(item);
            }
        }
        None
    }
    /// The first of which something is made.
    fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, mut f: F) -> Option<B> {
        while let Some(item) = self.next() {
            if let Some(found) = f(item) {
                return Some(found);
            }
        }
        None
    }
    /// The number of the first for which it holds.
    fn position<P: FnMut(Self::Item) -> bool>(&mut self, mut holds: P) -> Option<usize> {
        let mut n = 0;
        while let Some(item) = self.next() {
            if holds(item) {
                return Some(n);
            }
            n += 1;
        }
        None
    }
    /// The number of the last for which it holds.
    fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, mut holds: P) -> Option<usize>
    where
        Self: ExactSizeIterator + DoubleEndedIterator,
    {
        let mut n = self.len();
        while let Some(item) = self.next_back() {
            n -= 1;
            if holds(item) {
                return Some(n);
            }
        }
        None
    }
    /// The greatest; the last of several.
    fn max(self) -> Option<Self::Item>
    where
        Self::Item: Ord,
    {
        self.max_by(|one, other| one.cmp(other))
    }
    /// The least; the first of several.
    fn min(self) -> Option<Self::Item>
    where
        Self::Item: Ord,
    {
        self.min_by(|one, other| one.cmp(other))
    }
    /// The one with the greatest key.
    fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(mut self, mut f: F) -> Option<Self::Item> {
        let mut best = self.next()?;
        let mut key = f(&best);
        while let Some(item) = self.next() {
            let own = f(&item);
            if own >= key {
                best = item;
                key = own;
            }
        }
        Some(best)
    }
    /// The one with the least key.
    fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(mut self, mut f: F) -> Option<Self::Item> {
        let mut best = self.next()?;
        let mut key = f(&best);
        while let Some(item) = self.next() {
            let own = f(&item);
            if own < key {
                best = item;
                key = own;
            }
        }
        Some(best)
    }
    /// The greatest by this comparison.
    fn max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(
        mut self,
        mut compare: F,
    ) -> Option<Self::Item> {
        let mut best = self.next()?;
        while let Some(item) = self.next() {
            if compare(&best, &item) != Ordering::Greater {
                best = item;
            }
        }
        Some(best)
    }
    /// The least by this comparison.
    fn min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(
        mut self,
        mut compare: F,
    ) -> Option<Self::Item> {
        let mut best = self.next()?;
        while let Some(item) = self.next() {
            if compare(&best, &item) == Ordering::Greater {
                best = item;
            }
        }
        Some(best)
    }
    /// All of them added up.
    fn sum<S: Sum<Self::Item>>(self) -> S {
        S::sum(self)
    }
    /// All of them multiplied.
    fn product<P: Product<Self::Item>>(self) -> P {
        P::product(self)
    }
}
