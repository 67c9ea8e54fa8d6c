//! Ranges.

/// What can be counted: integers and characters.
pub trait __Step: Copy + PartialOrd {
    /// The next one.
    fn __next(self) -> Self;
    /// The one before.
    fn __before(self) -> Self;
    /// The one after so many, if there is.
    fn __after(self, n: usize) -> Option<Self>;
    /// How many there are up to the other.
    fn __until(self, end: Self) -> usize;
}
impl<T: __Int> __Step for T {
    fn __next(self) -> T {
        self + 1u8 as T
    }
    fn __before(self) -> T {
        self - 1u8 as T
    }
    fn __after(self, n: usize) -> Option<T> {
        let left = (T::MAX as i128).wrapping_sub(self as i128) as u128;
        if n as u128 > left { None } else { Some((self as i128).wrapping_add(n as i128) as T) }
    }
    fn __until(self, end: T) -> usize {
        let left = (end as i128).wrapping_sub(self as i128) as u128;
        let most = if self < end { usize::MAX as u128 } else { 0 };
        if left > most { most as usize } else { left as usize }
    }
}
impl __Step for char {
    fn __next(self) -> char {
        if self == '\u{D7FF}' {
            '\u{E000}'
        } else {
            char::from_u32(self as u32 + 1).expect("overflow in `Step::forward`")
        }
    }
    fn __before(self) -> char {
        if self == '\u{E000}' {
            '\u{D7FF}'
        } else {
            char::from_u32(self as u32 - 1).expect("overflow in `Step::backward`")
        }
    }
    fn __after(self, n: usize) -> Option<char> {
        let mut c = self;
        let mut left = n;
        while left > 0 {
            if c == char::MAX {
                return None;
            }
            c = c.__next();
            left -= 1;
        }
        Some(c)
    }
    fn __until(self, end: char) -> usize {
        let hole = if (self as u32) < 0xD800 && end as u32 > 0xDFFF { 0x800 } else { 0 };
        if self < end { (end as u32 - self as u32) as usize - hole } else { 0 }
    }
}

/// `a..b`.
#[lang = "Range"]
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Range<T> {
    /// The first.
    pub start: T,
    /// One more than the last.
    pub end: T,
}

impl<T: PartialOrd> Range<T> {
    /// Whether a value is in it.
    pub fn contains<U>(&self, value: &U) -> bool
    where
        T: PartialOrd<U>,
        U: PartialOrd<T>,
    {
        self.start <= *value && *value < self.end
    }
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        !(self.start < self.end)
    }
}

impl<T: __Step> Iterator for Range<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.start < self.end {
            let value = self.start;
            self.start = value.__next();
            Some(value)
        } else {
            None
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.start.__until(self.end);
        (len, Some(len))
    }
    fn nth(&mut self, n: usize) -> Option<T> {
        match self.start.__after(n) {
            Some(value) if value < self.end => {
                self.start = value.__next();
                Some(value)
            }
            _ => {
                self.start = self.end;
                None
            }
        }
    }
}
impl<T: __Step> DoubleEndedIterator for Range<T> {
    fn next_back(&mut self) -> Option<T> {
        if self.start < self.end {
            self.end = self.end.__before();
            Some(self.end)
        } else {
            None
        }
    }
}
impl<T: __Step> ExactSizeIterator for Range<T> {}

/// `a..=b`.
#[lang = "RangeInclusive"]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RangeInclusive<T> {
    start: T,
    end: T,
    is_over: bool,
}

impl<T> RangeInclusive<T> {
    /// `start..=end`.
    pub fn new(start: T, end: T) -> RangeInclusive<T> {
        RangeInclusive { start, end, is_over: false }
    }
    /// The first.
    pub fn start(&self) -> &T {
        &self.start
    }
    /// The last.
    pub fn end(&self) -> &T {
        &self.end
    }
    /// Both.
    pub fn into_inner(self) -> (T, T) {
        (self.start, self.end)
    }
}
impl<T: PartialOrd> RangeInclusive<T> {
    /// Whether a value is in it.
    pub fn contains<U>(&self, value: &U) -> bool
    where
        T: PartialOrd<U>,
        U: PartialOrd<T>,
    {
        self.start <= *value && *value <= self.end
    }
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.is_over || !(self.start <= self.end)
    }
}

impl<T: __Step> Iterator for RangeInclusive<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.is_over || self.start > self.end {
            return None;
        }
        let value = self.start;
        if value == self.end {
            self.is_over = true;
        } else {
            self.start = value.__next();
        }
        Some(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.is_over || self.start > self.end {
            return (0, Some(0));
        }
        let len = self.start.__until(self.end) + 1;
        (len, Some(len))
    }
    fn nth(&mut self, n: usize) -> Option<T> {
        match self.start.__after(n) {
            Some(value) if !self.is_over && value <= self.end => {
                self.start = value;
                self.next()
            }
            _ => {
                self.is_over = true;
                None
            }
        }
    }
}
impl<T: __Step> DoubleEndedIterator for RangeInclusive<T> {
    fn next_back(&mut self) -> Option<T> {
        if self.is_over || self.start > self.end {
            return None;
        }
        let value = self.end;
        if value == self.start {
            self.is_over = true;
        } else {
            self.end = value.__before();
        }
        Some(value)
    }
}
impl<T: __Step> ExactSizeIterator for RangeInclusive<T> {}

/// `a..`.
#[lang = "RangeFrom"]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RangeFrom<T> {
    /// The first.
    pub start: T,
}
impl<T: PartialOrd> RangeFrom<T> {
    /// Whether a value is in it.
    pub fn contains(&self, value: &T) -> bool {
        self.start <= *value
    }
}
impl<T: __Step> Iterator for RangeFrom<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let value = self.start;
        self.start = value.__next();
        Some(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
}

/// `..b`.
#[lang = "RangeTo"]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RangeTo<T> {
    /// One more than the last.
    pub end: T,
}
impl<T: PartialOrd> RangeTo<T> {
    /// Whether a value is in it.
    pub fn contains(&self, value: &T) -> bool {
        *value < self.end
    }
}

/// `..=b`.
#[lang = "RangeToInclusive"]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RangeToInclusive<T> {
    /// The last.
    pub end: T,
}
impl<T: PartialOrd> RangeToInclusive<T> {
    /// Whether a value is in it.
    pub fn contains(&self, value: &T) -> bool {
        *value <= self.end
    }
}

/// `..`.
#[lang = "RangeFull"]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct RangeFull;

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound<T> {
    /// This value is in it.
    Included(T),
    /// This value is not in it.
    Excluded(T),
    /// There is none.
    Unbounded,
}

/// A range of some kind.
pub trait RangeBounds<T> {
    /// Where it begins.
    fn start_bound(&self) -> Bound<&T>;
    /// Where it ends.
    fn end_bound(&self) -> Bound<&T>;
}
impl<T> RangeBounds<T> for Range<T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Included(&self.start)
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Excluded(&self.end)
    }
}
impl<T> RangeBounds<T> for RangeInclusive<T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Included(&self.start)
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Included(&self.end)
    }
}
impl<T> RangeBounds<T> for RangeFrom<T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Included(&self.start)
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
}
impl<T> RangeBounds<T> for RangeTo<T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Excluded(&self.end)
    }
}
impl<T> RangeBounds<T> for RangeToInclusive<T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Included(&self.end)
    }
}
impl<T> RangeBounds<T> for RangeFull {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
}
impl<T> RangeBounds<T> for (Bound<T>, Bound<T>) {
    fn start_bound(&self) -> Bound<&T> {
        match &self.0 {
            Bound::Included(value) => Bound::Included(value),
            Bound::Excluded(value) => Bound::Excluded(value),
            Bound::Unbounded => Bound::Unbounded,
        }
    }
    fn end_bound(&self) -> Bound<&T> {
        match &self.1 {
            Bound::Included(value) => Bound::Included(value),
            Bound::Excluded(value) => Bound::Excluded(value),
            Bound::Unbounded => Bound::Unbounded,
        }
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for Range<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&self.start, f)?;
        f.write_str("..")?;
        std::fmt::Debug::fmt(&self.end, f)
    }
}
impl<T: std::fmt::Debug> std::fmt::Debug for RangeInclusive<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&self.start, f)?;
        f.write_str("..=")?;
        std::fmt::Debug::fmt(&self.end, f)
    }
}
impl<T: std::fmt::Debug> std::fmt::Debug for RangeFrom<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&self.start, f)?;
        f.write_str("..")
    }
}
impl<T: std::fmt::Debug> std::fmt::Debug for RangeTo<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("..")?;
        std::fmt::Debug::fmt(&self.end, f)
    }
}
impl<T: std::fmt::Debug> std::fmt::Debug for RangeToInclusive<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("..=")?;
        std::fmt::Debug::fmt(&self.end, f)
    }
}
impl std::fmt::Debug for RangeFull {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("..")
    }
}
