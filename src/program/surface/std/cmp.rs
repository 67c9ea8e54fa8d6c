//! Equal, less, greater.

/// How one value compares with another.
#[lang = "Ordering"]
#[derive(Debug, Eq, PartialOrd, Ord, Hash)]
pub enum Ordering {
    /// It comes before.
    Less = -1,
    /// They are the same.
    Equal = 0,
    /// It comes after.
    Greater = 1,
}

impl Copy for Ordering {}
impl Clone for Ordering {
    fn clone(&self) -> Ordering {
        *self
    }
}
impl PartialEq for Ordering {
    fn eq(&self, other: &Ordering) -> bool {
        *self as i8 == *other as i8
    }
}

impl Ordering {
    /// The other way round.
    pub fn reverse(self) -> Ordering {
        match self {
            Ordering::Less => Ordering::Greater,
            Ordering::Equal => Ordering::Equal,
            Ordering::Greater => Ordering::Less,
        }
    }

    /// This, or what a function says if they are equal.
    pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering {
        match self {
            Ordering::Equal => f(),
            _ => self,
        }
    }
    /// Whether it is `Equal`.
    pub fn is_eq(self) -> bool {
        self == Ordering::Equal
    }
    /// Whether it is not `Equal`.
    pub fn is_ne(self) -> bool {
        self != Ordering::Equal
    }
    /// Whether it is `Less`.
    pub fn is_lt(self) -> bool {
        self == Ordering::Less
    }
    /// Whether it is `Greater`.
    pub fn is_gt(self) -> bool {
        self == Ordering::Greater
    }
    /// Whether it is not `Greater`.
    pub fn is_le(self) -> bool {
        self != Ordering::Greater
    }
    /// Whether it is not `Less`.
    pub fn is_ge(self) -> bool {
        self != Ordering::Less
    }

    /// This, or what comes next if they are equal.
    pub fn then(self, other: Ordering) -> Ordering {
        match self {
            Ordering::Equal => other,
            _ => self,
        }
    }
}

/// Can be compared with `==`.
#[lang = "PartialEq"]
pub trait PartialEq<Rhs = Self> {
    /// Whether the two are equal.
    fn eq(&self, other: &Rhs) -> bool;
    /// Whether they are not.
    fn ne(&self, other: &Rhs) -> bool {
        !self.eq(other)
    }
}

/// Is equal to itself, always.
#[lang = "Eq"]
pub trait Eq: PartialEq {}

/// Can be compared with `<`.
#[lang = "PartialOrd"]
pub trait PartialOrd<Rhs = Self>: PartialEq<Rhs> {
    /// How the two compare, if they do.
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
    /// Whether this is less.
    fn lt(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(Ordering::Less) => true,
            _ => false,
        }
    }
    /// Whether this is less or equal.
    fn le(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(Ordering::Less) | Some(Ordering::Equal) => true,
            _ => false,
        }
    }
    /// Whether this is greater.
    fn gt(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(Ordering::Greater) => true,
            _ => false,
        }
    }
    /// Whether this is greater or equal.
    fn ge(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(Ordering::Greater) | Some(Ordering::Equal) => true,
            _ => false,
        }
    }
}

/// Can always be compared.
#[lang = "Ord"]
pub trait Ord: Eq + PartialOrd {
    /// How the two compare.
    fn cmp(&self, other: &Self) -> Ordering;
    /// The greater of two.
    fn max(self, other: Self) -> Self {
        if (other.cmp(&self) as i8) < 0 { self } else { other }
    }
    /// The lesser of two.
    fn min(self, other: Self) -> Self {
        if (other.cmp(&self) as i8) < 0 { other } else { self }
    }
    /// The value, or the nearest bound.
    fn clamp(self, low: Self, high: Self) -> Self {
        if (low.cmp(&high) as i8) > 0 {
            panic!("assertion failed: min <= max");
        }
        if (self.cmp(&low) as i8) < 0 {
            low
        } else if (self.cmp(&high) as i8) > 0 {
            high
        } else {
            self
        }
    }
}

impl<T: __Scalar> PartialEq for T {
    fn eq(&self, other: &T) -> bool {
        *self == *other
    }
}
impl<T: __Exact> Eq for T {}
impl<T: __Scalar> PartialOrd for T {
    fn partial_cmp(&self, other: &T) -> Option<Ordering> {
        if *self < *other {
            Some(Ordering::Less)
        } else if *self == *other {
            Some(Ordering::Equal)
        } else if *self > *other {
            Some(Ordering::Greater)
        } else {
            None
        }
    }
}
impl<T: __Exact> Ord for T {
    fn cmp(&self, other: &T) -> Ordering {
        if *self < *other {
            Ordering::Less
        } else if *self == *other {
            Ordering::Equal
        } else {
            Ordering::Greater
        }
    }
}

#[intrinsic = "str_cmp"]
fn __order(one: &str, other: &str) -> i8 {}

impl PartialEq for str {
    #[intrinsic = "str_eq"]
    fn eq(&self, other: &str) -> bool {}
}
impl Eq for str {}
impl PartialOrd for str {
    fn partial_cmp(&self, other: &str) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for str {
    fn cmp(&self, other: &str) -> Ordering {
        __order(self, other).cmp(&0)
    }
}

impl<A: PartialEq<B>, B> PartialEq<&B> for &A {
    fn eq(&self, other: &&B) -> bool {
        **self == **other
    }
}
impl<A: PartialEq<B>, B> PartialEq<&mut B> for &A {
    fn eq(&self, other: &&mut B) -> bool {
        **self == **other
    }
}
impl<A: Eq> Eq for &A {}
impl<A: PartialOrd<B>, B> PartialOrd<&B> for &A {
    fn partial_cmp(&self, other: &&B) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}
impl<A: Ord> Ord for &A {
    fn cmp(&self, other: &&A) -> Ordering {
        (**self).cmp(&**other)
    }
}
impl<A: PartialEq<B>, B> PartialEq<&B> for &mut A {
    fn eq(&self, other: &&B) -> bool {
        **self == **other
    }
}
impl<A: PartialEq<B>, B> PartialEq<&mut B> for &mut A {
    fn eq(&self, other: &&mut B) -> bool {
        **self == **other
    }
}
impl<A: Eq> Eq for &mut A {}
impl<A: PartialOrd<B>, B> PartialOrd<&mut B> for &mut A {
    fn partial_cmp(&self, other: &&mut B) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}
impl<A: Ord> Ord for &mut A {
    fn cmp(&self, other: &&mut A) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl bool {
    /// What a function gives, if it is true.
    pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T> {
        if self { Some(f()) } else { None }
    }
    /// A value, if it is true.
    pub fn then_some<T>(self, value: T) -> Option<T> {
        if self { Some(value) } else { None }
    }
}

/// The greater of two; the second, if they are equal.
pub fn max<T: Ord>(one: T, other: T) -> T {
    one.max(other)
}
/// The lesser of two; the first, if they are equal.
pub fn min<T: Ord>(one: T, other: T) -> T {
    one.min(other)
}

/// A value that compares the other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Reverse<T>(pub T);

impl<T: PartialOrd> PartialOrd for Reverse<T> {
    fn partial_cmp(&self, other: &Reverse<T>) -> Option<Ordering> {
        other.0.partial_cmp(&self.0)
    }
}
impl<T: Ord> Ord for Reverse<T> {
    fn cmp(&self, other: &Reverse<T>) -> Ordering {
        other.0.cmp(&self.0)
    }
}
