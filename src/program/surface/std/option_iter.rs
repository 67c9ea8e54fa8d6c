//! A value, or none: of defaults, references and pairs, and as an iterator.

impl<T: Default> Option<T> {
    /// The value, or the default.
    pub fn unwrap_or_default(self) -> T {
        match self {
            Some(value) => value,
            None => T::default(),
        }
    }
}

impl<'a, T: Clone> Option<&'a T> {
    /// A copy of the value that is referred to.
    pub fn cloned(self) -> Option<T> {
        match self {
            Some(value) => Some(value.clone()),
            None => None,
        }
    }
}

impl<'a, T: Copy> Option<&'a T> {
    /// The value that is referred to.
    pub fn copied(self) -> Option<T> {
        match self {
            Some(value) => Some(*value),
            None => None,
        }
    }
}

impl<'a, T: Clone> Option<&'a mut T> {
    /// A copy of the value that is referred to.
    pub fn cloned(self) -> Option<T> {
        match self {
            Some(value) => Some(value.clone()),
            None => None,
        }
    }
}

impl<'a, T: Copy> Option<&'a mut T> {
    /// The value that is referred to.
    pub fn copied(self) -> Option<T> {
        match self {
            Some(value) => Some(*value),
            None => None,
        }
    }
}

impl<T> Option<Option<T>> {
    /// The value inside both.
    pub fn flatten(self) -> Option<T> {
        match self {
            Some(inner) => inner,
            None => None,
        }
    }
}

impl<T, U> Option<(T, U)> {
    /// The two values, each by itself.
    pub fn unzip(self) -> (Option<T>, Option<U>) {
        match self {
            Some((one, two)) => (Some(one), Some(two)),
            None => (None, None),
        }
    }
}

impl<T, E> Option<Result<T, E>> {
    /// What went wrong outside, whether there is a value inside.
    pub fn transpose(self) -> Result<Option<T>, E> {
        match self {
            Some(Ok(value)) => Ok(Some(value)),
            Some(Err(error)) => Err(error),
            None => Ok(None),
        }
    }
}

impl<T> Default for Option<T> {
    fn default() -> Option<T> {
        None
    }
}

impl<T> From<T> for Option<T> {
    fn from(value: T) -> Option<T> {
        Some(value)
    }
}

/// The one value of an `Option`, or nothing.
pub struct IntoIter<T> {
    value: Option<T>,
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.value.take()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = if self.value.is_some() { 1 } else { 0 };
        (len, Some(len))
    }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        self.value.take()
    }
}
impl<T> ExactSizeIterator for IntoIter<T> {}

impl<T> IntoIterator for Option<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { value: self }
    }
}
impl<'a, T> IntoIterator for &'a Option<T> {
    type Item = &'a T;
    type IntoIter = IntoIter<&'a T>;
    fn into_iter(self) -> IntoIter<&'a T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut Option<T> {
    type Item = &'a mut T;
    type IntoIter = IntoIter<&'a mut T>;
    fn into_iter(self) -> IntoIter<&'a mut T> {
        self.iter_mut()
    }
}
