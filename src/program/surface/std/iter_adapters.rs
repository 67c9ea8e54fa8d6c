//! Iterators that are made of others.

/// See [`Iterator::map`].
#[derive(Clone)]
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
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> B> DoubleEndedIterator for Map<I, F> {
    fn next_back(&mut self) -> Option<B> {
        match self.iter.next_back() {
            Some(item) => Some((self.f)(item)),
            None => None,
        }
    }
}
impl<B, I: ExactSizeIterator, F: FnMut(I::Item) -> B> ExactSizeIterator for Map<I, F> {}

/// See [`Iterator::filter`].
#[derive(Clone)]
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
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.iter.size_hint().1)
    }
}
impl<I: DoubleEndedIterator, P: FnMut(&I::Item) -> bool> DoubleEndedIterator for Filter<I, P> {
    fn next_back(&mut self) -> Option<I::Item> {
        while let Some(item) = self.iter.next_back() {
            if (self.keep)(&item) {
                return Some(item);
            }
        }
        None
    }
}

/// See [`Iterator::filter_map`].
#[derive(Clone)]
pub struct FilterMap<I, F> {
    iter: I,
    f: F,
}

impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        while let Some(item) = self.iter.next() {
            if let Some(made) = (self.f)(item) {
                return Some(made);
            }
        }
        None
    }
}
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> Option<B>> DoubleEndedIterator for FilterMap<I, F> {
    fn next_back(&mut self) -> Option<B> {
        while let Some(item) = self.iter.next_back() {
            if let Some(made) = (self.f)(item) {
                return Some(made);
            }
        }
        None
    }
}

/// See [`Iterator::flatten`] and [`Iterator::flat_map`].
pub struct Flatten<I, U: IntoIterator> {
    iter: I,
    front: Option<U::IntoIter>,
    back: Option<U::IntoIter>,
}

impl<U: IntoIterator, I: Iterator<Item = U>> Iterator for Flatten<I, U> {
    type Item = U::Item;
    fn next(&mut self) -> Option<U::Item> {
        loop {
            if let Some(inner) = &mut self.front {
                if let Some(item) = inner.next() {
                    return Some(item);
                }
                self.front = None;
            }
            match self.iter.next() {
                Some(inner) => self.front = Some(inner.into_iter()),
                None => break,
            }
        }
        match &mut self.back {
            Some(inner) => inner.next(),
            None => None,
        }
    }
}
impl<U: IntoIterator, I: DoubleEndedIterator<Item = U>> DoubleEndedIterator for Flatten<I, U>
where
    U::IntoIter: DoubleEndedIterator,
{
    fn next_back(&mut self) -> Option<U::Item> {
        loop {
            if let Some(inner) = &mut self.back {
                if let Some(item) = inner.next_back() {
                    return Some(item);
                }
                self.back = None;
            }
            match self.iter.next_back() {
                Some(inner) => self.back = Some(inner.into_iter()),
                None => break,
            }
        }
        match &mut self.front {
            Some(inner) => inner.next_back(),
            None => None,
        }
    }
}

/// See [`Iterator::enumerate`].
#[derive(Clone)]
pub struct Enumerate<I> {
    iter: I,
    at: usize,
}

impl<I: Iterator> Iterator for Enumerate<I> {
    type Item = (usize, I::Item);
    fn next(&mut self) -> Option<(usize, I::Item)> {
        match self.iter.next() {
            Some(item) => {
                let n = self.at;
                self.at += 1;
                Some((n, item))
            }
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<I: ExactSizeIterator + DoubleEndedIterator> DoubleEndedIterator for Enumerate<I> {
    fn next_back(&mut self) -> Option<(usize, I::Item)> {
        let left = self.iter.len();
        match self.iter.next_back() {
            Some(item) => Some((self.at + left - 1, item)),
            None => None,
        }
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Enumerate<I> {}

/// See [`Iterator::zip`].
#[derive(Clone)]
pub struct Zip<A, B> {
    one: A,
    other: B,
}

impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> {
    type Item = (A::Item, B::Item);
    fn next(&mut self) -> Option<(A::Item, B::Item)> {
        let one = self.one.next()?;
        let other = self.other.next()?;
        Some((one, other))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.one.size_hint();
        let (other_low, other_high) = self.other.size_hint();
        let high = match (high, other_high) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, None) => one,
            (None, other) => other,
        };
        (low.min(other_low), high)
    }
}
impl<A, B> DoubleEndedIterator for Zip<A, B>
where
    A: DoubleEndedIterator + ExactSizeIterator,
    B: DoubleEndedIterator + ExactSizeIterator,
{
    fn next_back(&mut self) -> Option<(A::Item, B::Item)> {
        while self.one.len() > self.other.len() {
            self.one.next_back();
        }
        while self.other.len() > self.one.len() {
            self.other.next_back();
        }
        let one = self.one.next_back()?;
        let other = self.other.next_back()?;
        Some((one, other))
    }
}
impl<A: ExactSizeIterator, B: ExactSizeIterator> ExactSizeIterator for Zip<A, B> {}

/// See [`Iterator::chain`].
#[derive(Clone)]
pub struct Chain<A, B> {
    one: Option<A>,
    other: Option<B>,
}

impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> {
    type Item = A::Item;
    fn next(&mut self) -> Option<A::Item> {
        if let Some(one) = &mut self.one {
            if let Some(item) = one.next() {
                return Some(item);
            }
            self.one = None;
        }
        match &mut self.other {
            Some(other) => other.next(),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = match &self.one {
            Some(one) => one.size_hint(),
            None => (0, Some(0)),
        };
        let (more, most) = match &self.other {
            Some(other) => other.size_hint(),
            None => (0, Some(0)),
        };
        let high = match (high, most) {
            (Some(one), Some(other)) => one.checked_add(other),
            _ => None,
        };
        (low.saturating_add(more), high)
    }
}
impl<A, B> DoubleEndedIterator for Chain<A, B>
where
    A: DoubleEndedIterator,
    B: DoubleEndedIterator<Item = A::Item>,
{
    fn next_back(&mut self) -> Option<A::Item> {
        if let Some(other) = &mut self.other {
            if let Some(item) = other.next_back() {
                return Some(item);
            }
            self.other = None;
        }
        match &mut self.one {
            Some(one) => one.next_back(),
            None => None,
        }
    }
}

/// See [`Iterator::rev`].
#[derive(Clone)]
pub struct Rev<I> {
    iter: I,
}

impl<I: DoubleEndedIterator> Iterator for Rev<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        self.iter.next_back()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Rev<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        self.iter.next()
    }
}
impl<I: ExactSizeIterator + DoubleEndedIterator> ExactSizeIterator for Rev<I> {}

/// See [`Iterator::take`].
#[derive(Clone)]
pub struct Take<I> {
    iter: I,
    left: usize,
}

impl<I: Iterator> Iterator for Take<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        if self.left == 0 {
            return None;
        }
        self.left -= 1;
        self.iter.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.iter.size_hint();
        let high = match high {
            Some(high) => high.min(self.left),
            None => self.left,
        };
        (low.min(self.left), Some(high))
    }
}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Take<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        if self.left == 0 {
            return None;
        }
        while self.iter.len() > self.left {
            self.iter.next_back();
        }
        self.left -= 1;
        self.iter.next_back()
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Take<I> {}

/// See [`Iterator::skip`].
#[derive(Clone)]
pub struct Skip<I> {
    iter: I,
    left: usize,
}

impl<I: Iterator> Iterator for Skip<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        while self.left > 0 {
            self.left -= 1;
            self.iter.next()?;
        }
        self.iter.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.iter.size_hint();
        (low.saturating_sub(self.left), high.map(|high| high.saturating_sub(self.left)))
    }
}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Skip<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        if self.iter.len() > self.left { self.iter.next_back() } else { None }
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for Skip<I> {}

/// See [`Iterator::take_while`].
#[derive(Clone)]
pub struct TakeWhile<I, P> {
    iter: I,
    holds: P,
    is_over: bool,
}

impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for TakeWhile<I, P> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        if self.is_over {
            return None;
        }
        let item = self.iter.next()?;
        if (self.holds)(&item) {
            Some(item)
        } else {
            self.is_over = true;
            None
        }
    }
}

/// See [`Iterator::skip_while`].
#[derive(Clone)]
pub struct SkipWhile<I, P> {
    iter: I,
    holds: P,
    has_begun: bool,
}

impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for SkipWhile<I, P> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        loop {
            let item = self.iter.next()?;
            if self.has_begun || !(self.holds)(&item) {
                self.has_begun = true;
                return Some(item);
            }
        }
    }
}

/// See [`Iterator::map_while`].
#[derive(Clone)]
pub struct MapWhile<I, P> {
    iter: I,
    f: P,
}

impl<B, I: Iterator, P: FnMut(I::Item) -> Option<B>> Iterator for MapWhile<I, P> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        let item = self.iter.next()?;
        (self.f)(item)
    }
}

/// See [`Iterator::step_by`].
#[derive(Clone)]
pub struct StepBy<I> {
    iter: I,
    step: usize,
    is_first: bool,
}

impl<I: Iterator> Iterator for StepBy<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        if self.is_first {
            self.is_first = false;
            self.iter.next()
        } else {
            self.iter.nth(self.step - 1)
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.iter.size_hint();
        let (first, step) = (self.is_first, self.step);
        let count = |n: usize| {
            if first {
                if n == 0 { 0 } else { 1 + (n - 1) / step }
            } else {
                n / step
            }
        };
        (count(low), high.map(count))
    }
}
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for StepBy<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        let len = self.iter.len();
        let after = if self.is_first {
            if len == 0 {
                return None;
            }
            (len - 1) % self.step
        } else {
            if len < self.step {
                return None;
            }
            len % self.step
        };
        self.iter.nth_back(after)
    }
}
impl<I: ExactSizeIterator> ExactSizeIterator for StepBy<I> {}

