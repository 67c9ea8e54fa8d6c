//! Iterators that are made of others: more of it.

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
