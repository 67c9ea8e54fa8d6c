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
