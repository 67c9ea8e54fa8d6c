//! A list that can grow.

/// A list that can grow.
#[lang = "Vec"]
pub struct Vec<T>;

impl<T> Vec<T> {
    /// An empty one.
    #[intrinsic = "vec_new"]
    pub fn new() -> Vec<T> {}

    /// Appends a value.
    #[intrinsic = "vec_push"]
    pub fn push(&mut self, value: T) {}

    /// Takes the last value.
    #[intrinsic = "vec_pop"]
    pub fn pop(&mut self) -> Option<T> {}

    /// All values as a slice.
    #[intrinsic = "identity"]
    pub fn as_slice(&self) -> &[T] {}
}

impl<T> std::ops::Deref for Vec<T> {
    type Target = [T];
    #[intrinsic = "identity"]
    fn deref(&self) -> &[T] {}
}

impl<T> std::ops::DerefMut for Vec<T> {
    #[intrinsic = "identity"]
    fn deref_mut(&mut self) -> &mut [T] {}
}

impl<T> std::ops::Index<usize> for Vec<T> {
    type Output = T;
    fn index(&self, index: usize) -> &T {
        &(**self)[index]
    }
}

impl<T> std::ops::IndexMut<usize> for Vec<T> {
    fn index_mut(&mut self, index: usize) -> &mut T {
        &mut (**self)[index]
    }
}

impl<T> [T] {
    /// How many values there are.
    #[intrinsic = "slice_len"]
    pub fn len(&self) -> usize {}

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// References to the values in order.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { slice: self, at: 0 }
    }

    /// The first value.
    pub fn first(&self) -> Option<&T> {
        if self.len() > 0 { Some(&self[0]) } else { None }
    }
}

/// The values of a slice, by reference.
pub struct Iter<'a, T> {
    slice: &'a [T],
    at: usize,
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        if self.at < self.slice.len() {
            self.at += 1;
            Some(&self.slice[self.at - 1])
        } else {
            None
        }
    }
}

impl<'a, T> IntoIterator for &'a Vec<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a [T] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

/// The values of a list, one by one.
pub struct IntoIter<T> {
    list: Vec<T>,
    at: usize,
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.at < self.list.len() {
            self.at += 1;
            Some(__vec_take(&mut self.list, self.at - 1))
        } else {
            None
        }
    }
}

#[intrinsic = "vec_take"]
fn __vec_take<T>(list: &mut Vec<T>, at: usize) -> T {}

impl<T> IntoIterator for Vec<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { list: self, at: 0 }
    }
}

impl<T> FromIterator<T> for Vec<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> {
        let mut list = Vec::new();
        for value in iter {
            list.push(value);
        }
        list
    }
}

impl<T: Clone> Clone for Vec<T> {
    fn clone(&self) -> Vec<T> {
        let mut list = Vec::new();
        for value in self {
            list.push(value.clone());
        }
        list
    }
}

/// `vec![a, b]`.
#[intrinsic = "identity"]
pub fn __from_array<T, const N: usize>(values: [T; N]) -> Vec<T> {}

/// `vec![value; len]`.
pub fn __from_elem<T: Clone>(value: T, len: usize) -> Vec<T> {
    let mut list = Vec::new();
    let mut i = 0;
    while i < len {
        list.push(value.clone());
        i += 1;
    }
    list
}

impl<T, const N: usize> IntoIterator for [T; N] {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { list: __from_array(self), at: 0 }
    }
}

impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<T: PartialEq> PartialEq for Vec<T> {
    fn eq(&self, other: &Vec<T>) -> bool {
        **self == **other
    }
}
impl<T: Eq> Eq for Vec<T> {}
impl<T: PartialEq> PartialEq for [T] {
    fn eq(&self, other: &[T]) -> bool {
        if self.len() != other.len() {
            return false;
        }
        let mut i = 0;
        while i < self.len() {
            if self[i] != other[i] {
                return false;
            }
            i += 1;
        }
        true
    }
}
impl<T: PartialEq, const N: usize> PartialEq for [T; N] {
    fn eq(&self, other: &[T; N]) -> bool {
        let (one, two): (&[T], &[T]) = (self, other);
        *one == *two
    }
}
