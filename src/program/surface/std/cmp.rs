//! Equal, less, greater.

/// How one value compares with another.
#[lang = "Ordering"]
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
}

impl<T: __Scalar> PartialEq for T {
    fn eq(&self, other: &T) -> bool {
        *self == *other
    }
}
impl<T: __Scalar> Eq for T {}
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
impl<T: __Scalar> Ord for T {
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

impl PartialEq for str {
    #[intrinsic = "str_eq"]
    fn eq(&self, other: &str) -> bool {}
}
impl Eq for str {}

impl<A: PartialEq<B>, B> PartialEq<&B> for &A {
    fn eq(&self, other: &&B) -> bool {
        **self == **other
    }
}
impl<A: Eq> Eq for &A {}

impl PartialEq for () {
    fn eq(&self, other: &()) -> bool {
        true
    }
}
impl Eq for () {}
impl<A: PartialEq, B: PartialEq> PartialEq for (A, B) {
    fn eq(&self, other: &(A, B)) -> bool {
        self.0 == other.0 && self.1 == other.1
    }
}
impl<A: Eq, B: Eq> Eq for (A, B) {}
