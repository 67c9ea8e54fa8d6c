//! Looking at values as other values, and owning what is looked at.

/// Can be looked at as another type, which compares and hashes alike.
pub trait Borrow<T> {
    /// That look.
    fn borrow(&self) -> &T;
}
/// The same, to be changed.
pub trait BorrowMut<T>: Borrow<T> {
    /// That look.
    fn borrow_mut(&mut self) -> &mut T;
}
impl<T> Borrow<T> for T {
    fn borrow(&self) -> &T {
        self
    }
}
impl<T> BorrowMut<T> for T {
    fn borrow_mut(&mut self) -> &mut T {
        self
    }
}
impl<T> Borrow<T> for &T {
    fn borrow(&self) -> &T {
        &**self
    }
}
impl<T> Borrow<T> for Box<T> {
    fn borrow(&self) -> &T {
        &**self
    }
}
impl Borrow<str> for String {
    fn borrow(&self) -> &str {
        self
    }
}
impl<T> Borrow<[T]> for Vec<T> {
    fn borrow(&self) -> &[T] {
        self
    }
}
impl<T, const N: usize> Borrow<[T]> for [T; N] {
    fn borrow(&self) -> &[T] {
        self
    }
}

/// Can be made a value of one's own.
pub trait ToOwned {
    /// That value.
    type Owned;
    /// Makes it.
    fn to_owned(&self) -> Self::Owned;
}
impl<T: Clone> ToOwned for T {
    type Owned = T;
    fn to_owned(&self) -> T {
        self.clone()
    }
}
impl ToOwned for str {
    type Owned = String;
    #[intrinsic = "identity"]
    fn to_owned(&self) -> String {}
}
impl<T: Clone> ToOwned for [T] {
    type Owned = Vec<T>;
    fn to_owned(&self) -> Vec<T> {
        self.to_vec()
    }
}

/// A value of one's own, or one that is only looked at.
pub enum Cow<'a, B: ToOwned> {
    /// One that is looked at.
    Borrowed(&'a B),
    /// One's own.
    Owned(B::Owned),
}

impl<'a, B: ToOwned> Cow<'a, B>
where
    B::Owned: Borrow<B>,
{
    /// A value of one's own.
    pub fn into_owned(self) -> B::Owned {
        match self {
            Cow::Borrowed(value) => value.to_owned(),
            Cow::Owned(value) => value,
        }
    }
    /// The value, to be changed: a copy, if it is only looked at.
    pub fn to_mut(&mut self) -> &mut B::Owned {
        if let Cow::Borrowed(value) = self {
            *self = Cow::Owned(value.to_owned());
        }
        match self {
            Cow::Owned(value) => value,
            Cow::Borrowed(_) => unreachable!(),
        }
    }
}
impl<'a, B: ToOwned> std::ops::Deref for Cow<'a, B>
where
    B::Owned: Borrow<B>,
{
    type Target = B;
    fn deref(&self) -> &B {
        match self {
            Cow::Borrowed(value) => *value,
            Cow::Owned(value) => {
                let own: &B = value.borrow();
                own
            }
        }
    }
}
impl<'a, B: ToOwned> AsRef<B> for Cow<'a, B>
where
    B::Owned: Borrow<B>,
{
    fn as_ref(&self) -> &B {
        &**self
    }
}
impl<'a, B: ToOwned> Clone for Cow<'a, B>
where
    B::Owned: Borrow<B>,
{
    fn clone(&self) -> Cow<'a, B> {
        match self {
            Cow::Borrowed(value) => Cow::Borrowed(*value),
            Cow::Owned(value) => {
                let own: &B = value.borrow();
                Cow::Owned(own.to_owned())
            }
        }
    }
}
impl<'a, B: ToOwned + std::fmt::Display> std::fmt::Display for Cow<'a, B>
where
    B::Owned: Borrow<B>,
{
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&**self, f)
    }
}
impl<'a, B: ToOwned + std::fmt::Debug> std::fmt::Debug for Cow<'a, B>
where
    B::Owned: Borrow<B>,
{
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}
impl<'a, B: ToOwned + PartialEq> PartialEq for Cow<'a, B>
where
    B::Owned: Borrow<B>,
{
    fn eq(&self, other: &Cow<'a, B>) -> bool {
        **self == **other
    }
}
impl<'a, 'b> PartialEq<&'b str> for Cow<'a, str> {
    fn eq(&self, other: &&'b str) -> bool {
        **self == **other
    }
}
impl<'a> PartialEq<str> for Cow<'a, str> {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}
impl<'a> PartialEq<String> for Cow<'a, str> {
    fn eq(&self, other: &String) -> bool {
        **self == **other
    }
}
impl<'a, B: ToOwned + Eq> Eq for Cow<'a, B> where B::Owned: Borrow<B> {}
impl<'a> From<&'a str> for Cow<'a, str> {
    fn from(text: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(text)
    }
}
impl<'a> From<String> for Cow<'a, str> {
    fn from(text: String) -> Cow<'a, str> {
        Cow::Owned(text)
    }
}
impl<'a> From<Cow<'a, str>> for String {
    fn from(text: Cow<'a, str>) -> String {
        text.into_owned()
    }
}
