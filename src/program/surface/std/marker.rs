//! Traits that say something of a type and do nothing.

/// Values of it can be copied bit by bit, and go on existing when they are.
#[lang = "Copy"]
pub trait Copy: Clone {}

/// Its size is known: every type but `str`, `[T]` and `dyn Trait`.
#[lang = "Sized"]
pub trait Sized {}

/// Can go to another thread.
#[lang = "Send"]
pub auto trait Send {}

/// Can be looked at from several threads.
#[lang = "Sync"]
pub auto trait Sync {}

/// Can be moved after it was pinned.
#[lang = "Unpin"]
pub auto trait Unpin {}

/// An integer type.
#[lang = "__Int"]
pub trait __Int: Copy {}

/// A floating-point type.
#[lang = "__Float"]
pub trait __Float: Copy {}

/// A number.
#[lang = "__Num"]
pub trait __Num: Copy {}

/// A number, a `bool` or a `char`.
#[lang = "__Scalar"]
pub trait __Scalar: Copy {}

/// An integer type with negative numbers.
#[lang = "__Signed"]
pub trait __Signed: Copy {}

/// An integer type without negative numbers.
#[lang = "__Unsigned"]
pub trait __Unsigned: Copy {}

/// Says that a type is as if it held another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhantomData<T>;

/// Holds for types that cannot be moved after they were pinned, when a value holds one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PhantomPinned;

impl !Unpin for PhantomPinned {}

/// A number that is no floating-point number, a `bool` or a `char`.
#[lang = "__Exact"]
pub trait __Exact: Copy {}
