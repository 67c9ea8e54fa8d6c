//! Iterators from nothing, and what iterators are made into.

/// A value again and again.
#[derive(Clone)]
pub struct Repeat<T> {
    value: T,
}
/// A value again and again.
pub fn repeat<T: Clone>(value: T) -> Repeat<T> {
    Repeat { value }
}
impl<T: Clone> Iterator for Repeat<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        Some(self.value.clone())
    }
}

/// A value so many times.
#[derive(Clone)]
pub struct RepeatN<T> {
    value: Option<T>,
    left: usize,
}
/// A value so many times.
pub fn repeat_n<T: Clone>(value: T, n: usize) -> RepeatN<T> {
    RepeatN { value: if n > 0 { Some(value) } else { None }, left: n }
}
impl<T: Clone> Iterator for RepeatN<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.left == 0 {
            return None;
        }
        self.left -= 1;
        if self.left == 0 { self.value.take() } else { self.value.clone() }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}
impl<T: Clone> ExactSizeIterator for RepeatN<T> {}

/// What a function gives, again and again.
pub struct RepeatWith<F> {
    f: F,
}
/// What a function gives, again and again.
pub fn repeat_with<T, F: FnMut() -> T>(f: F) -> RepeatWith<F> {
    RepeatWith { f }
}
impl<T, F: FnMut() -> T> Iterator for RepeatWith<F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        Some((self.f)())
    }
}

/// One value.
pub type Once<T> = std::option::IntoIter<T>;
/// One value.
pub fn once<T>(value: T) -> Once<T> {
    Some(value).into_iter()
}

/// Nothing.
pub struct Empty<T> {
    of: std::marker::PhantomData<T>,
}
/// Nothing.
pub fn empty<T>() -> Empty<T> {
    Empty { of: std::marker::PhantomData }
}
impl<T> Iterator for Empty<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        None
    }
}
impl<T> DoubleEndedIterator for Empty<T> {
    fn next_back(&mut self) -> Option<T> {
        None
    }
}

/// What a function gives, as long as it gives something.
pub struct FromFn<F> {
    f: F,
}
/// What a function gives, as long as it gives something.
pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> FromFn<F> {
    FromFn { f }
}
impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        (self.f)()
    }
}

/// Each value from the one before.
pub struct Successors<T, F> {
    next: Option<T>,
    f: F,
}
/// Each value from the one before.
pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, f: F) -> Successors<T, F> {
    Successors { next: first, f }
}
impl<T, F: FnMut(&T) -> Option<T>> Iterator for Successors<T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let item = self.next.take()?;
        self.next = (self.f)(&item);
        Some(item)
    }
}

/// Two iterators side by side.
pub fn zip<A: IntoIterator, B: IntoIterator>(
    one: A,
    other: B,
) -> std::iter::Zip<A::IntoIter, B::IntoIter> {
    one.into_iter().zip(other)
}

/// Can be made from an iterator.
#[lang = "FromIterator"]
pub trait FromIterator<A> {
    /// Makes it.
    fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
}

/// Can be made longer.
pub trait Extend<A> {
    /// Adds all values.
    fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
}

impl FromIterator<()> for () {
    fn from_iter<T: IntoIterator<Item = ()>>(iter: T) {
        for _ in iter {}
    }
}

/// Gives the values until something goes wrong, and keeps what.
struct __Shunt<'a, I, R> {
    iter: I,
    wrong: &'a mut Option<R>,
}

impl<'a, T, E, I: Iterator<Item = Result<T, E>>> Iterator for __Shunt<'a, I, E> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(Ok(value)) => Some(value),
            Some(Err(error)) => {
                *self.wrong = Some(error);
                None
            }
            None => None,
        }
    }
}

/// Gives the values until there is none.
struct __OptionShunt<'a, I> {
    iter: I,
    wrong: &'a mut bool,
}

impl<'a, T, I: Iterator<Item = Option<T>>> Iterator for __OptionShunt<'a, I> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(Some(value)) => Some(value),
            Some(None) => {
                *self.wrong = true;
                None
            }
            None => None,
        }
    }
}

impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {
    fn from_iter<I: IntoIterator<Item = Result<A, E>>>(iter: I) -> Result<V, E> {
        let mut wrong = None;
        let made = V::from_iter(__Shunt { iter: iter.into_iter(), wrong: &mut wrong });
        match wrong {
            Some(error) => Err(error),
            None => Ok(made),
        }
    }
}
impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {
    fn from_iter<I: IntoIterator<Item = Option<A>>>(iter: I) -> Option<V> {
        let mut wrong = false;
        let made = V::from_iter(__OptionShunt { iter: iter.into_iter(), wrong: &mut wrong });
        if wrong { None } else { Some(made) }
    }
}

/// Can be the sum of something.
pub trait Sum<A = Self> {
    /// The sum.
    fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
}
impl<T: __Num> Sum<T> for T {
    fn sum<I: Iterator<Item = T>>(mut iter: I) -> T {
        let mut total: T = __sum_begin::<T>();
        while let Some(value) = iter.next() {
            total = total + value;
        }
        total
    }
}
impl<'a, T: __Num> Sum<&'a T> for T {
    fn sum<I: Iterator<Item = &'a T>>(mut iter: I) -> T {
        let mut total: T = __sum_begin::<T>();
        while let Some(value) = iter.next() {
            total = total + *value;
        }
        total
    }
}
impl<T: Sum<U>, U, E> Sum<Result<U, E>> for Result<T, E> {
    fn sum<I: Iterator<Item = Result<U, E>>>(iter: I) -> Result<T, E> {
        let mut wrong = None;
        let total = T::sum(__Shunt { iter, wrong: &mut wrong });
        match wrong {
            Some(error) => Err(error),
            None => Ok(total),
        }
    }
}
impl<T: Sum<U>, U> Sum<Option<U>> for Option<T> {
    fn sum<I: Iterator<Item = Option<U>>>(iter: I) -> Option<T> {
        let mut wrong = false;
        let total = T::sum(__OptionShunt { iter, wrong: &mut wrong });
        if wrong { None } else { Some(total) }
    }
}
/// Can be the product of something.
pub trait Product<A = Self> {
    /// The product.
    fn product<I: Iterator<Item = A>>(iter: I) -> Self;
}
impl<T: __Num> Product<T> for T {
    fn product<I: Iterator<Item = T>>(mut iter: I) -> T {
        let mut total: T = __product_begin::<T>();
        while let Some(value) = iter.next() {
            total = total * value;
        }
        total
    }
}
impl<'a, T: __Num> Product<&'a T> for T {
    fn product<I: Iterator<Item = &'a T>>(mut iter: I) -> T {
        let mut total: T = __product_begin::<T>();
        while let Some(value) = iter.next() {
            total = total * *value;
        }
        total
    }
}
impl<T: Product<U>, U, E> Product<Result<U, E>> for Result<T, E> {
    fn product<I: Iterator<Item = Result<U, E>>>(iter: I) -> Result<T, E> {
        let mut wrong = None;
        let total = T::product(__Shunt { iter, wrong: &mut wrong });
        match wrong {
            Some(error) => Err(error),
            None => Ok(total),
        }
    }
}
impl<T: Product<U>, U> Product<Option<U>> for Option<T> {
    fn product<I: Iterator<Item = Option<U>>>(iter: I) -> Option<T> {
        let mut wrong = false;
        let total = T::product(__OptionShunt { iter, wrong: &mut wrong });
        if wrong { None } else { Some(total) }
    }
}

/// What a sum of nothing is: of floating-point numbers, natively -0.
#[intrinsic = "sum_begin"]
fn __sum_begin<T>() -> T {}
fn __product_begin<T: __Num>() -> T {
    1u8 as T
}
