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

/// The number of a value's variant.
#[intrinsic = "variant"]
pub fn __variant<T>(value: &T) -> usize {}

#[intrinsic = "take"]
fn __take<T>(place: &mut T) -> T {}

#[intrinsic = "put"]
fn __put<T>(place: &mut T, value: T) {}
