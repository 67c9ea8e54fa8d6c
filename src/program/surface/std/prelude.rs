//! The names that every program has.

pub use std::boxed::Box;
pub use std::clone::Clone;
pub use std::cmp::{Eq, Ord, PartialEq, PartialOrd};
pub use std::convert::{From, Into};
pub use std::default::Default;
pub use std::future::{Future, IntoFuture};
pub use std::iter::{FromIterator, IntoIterator, Iterator};
pub use std::marker::{__Float, __Int, __Num, __Scalar, Copy, Send, Sized, Sync, Unpin};
pub use std::mem::drop;
pub use std::ops::{Drop, Fn, FnMut, FnOnce};
pub use std::option::Option;
pub use std::option::Option::{None, Some};
pub use std::result::Result;
pub use std::result::Result::{Err, Ok};
pub use std::string::{String, ToString};
pub use std::vec::Vec;
