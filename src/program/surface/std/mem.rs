//! Taking values out of places.

/// Puts a value in a place; gives the one that was there.
#[intrinsic = "replace"]
pub fn replace<T>(place: &mut T, value: T) -> T {}

/// Lets two places change their values.
pub fn swap<T>(one: &mut T, other: &mut T) {
    let value = __take(one);
    __put(one, replace(other, value));
}

/// Leaves the default in a place; gives the value that was there.
pub fn take<T: Default>(place: &mut T) -> T {
    replace(place, T::default())
}

/// Ends a value's life here.
pub fn drop<T>(value: T) {}

/// Never runs a value's destructor.
#[intrinsic = "forget"]
pub fn forget<T>(value: T) {}

/// Which variant of its enum a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Discriminant<T> {
    variant: usize,
    of: std::marker::PhantomData<T>,
}

/// The variant of a value.
pub fn discriminant<T>(value: &T) -> Discriminant<T> {
    Discriminant { variant: __variant(value), of: std::marker::PhantomData }
}

/// How many bytes a value of the type takes natively; of numbers, `bool` and `char` only.
#[intrinsic = "size_of"]
pub fn size_of<T: __Scalar>() -> usize {}

/// The number of a value's variant.
#[intrinsic = "variant"]
pub fn __variant<T>(value: &T) -> usize {}

/// Takes a value out of its place, which is not looked at any more.
#[intrinsic = "take"]
pub fn __take<T>(place: &mut T) -> T {}

/// Puts a value where there is none.
#[intrinsic = "put"]
pub fn __put<T>(place: &mut T, value: T) {}
