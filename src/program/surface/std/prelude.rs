//! The names that every program has.

pub use std::boxed::Box;
pub use std::clone::Clone;
pub use std::cmp::{Eq, Ord, PartialEq, PartialOrd};
pub use std::convert::{AsMut, AsRef, From, Into, TryFrom, TryInto};
pub use std::default::Default;
pub use std::future::{Future, IntoFuture};
pub use std::borrow::ToOwned;
pub use std::iter::{
    __Compare, DoubleEndedIterator, ExactSizeIterator, Extend, FromIterator, IntoIterator, Iterator,
};
pub use std::marker::{
    __Exact, __Float, __Int, __Num, __Scalar, __Signed, __Unsigned, Copy, Send, Sized, Sync, Unpin,
};
pub use std::mem::{drop, size_of};
pub use std::ops::{AsyncFn, AsyncFnMut, AsyncFnOnce, Drop, Fn, FnMut, FnOnce};
pub use std::option::Option;
pub use std::option::Option::{None, Some};
pub use std::result::Result;
pub use std::result::Result::{Err, Ok};
pub use std::string::{String, ToString};
pub use std::vec::Vec;
