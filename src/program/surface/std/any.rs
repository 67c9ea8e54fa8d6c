//! Values whose type is found out when the program runs.

#[intrinsic = "type_of"]
pub fn __type_of<T>() -> u64 {}
#[intrinsic = "inside_object"]
fn __inside<T>(value: &dyn Any) -> &T {}
#[intrinsic = "inside_object_mut"]
fn __inside_mut<T>(value: &mut dyn Any) -> &mut T {}
#[intrinsic = "inside_object"]
fn __out_of<T>(value: Box<dyn Any>) -> Box<T> {}

/// A value of any type.
pub trait Any {
    /// Its type.
    fn type_id(&self) -> TypeId;
}
impl<T> Any for T {
    fn type_id(&self) -> TypeId {
        TypeId(__type_of::<T>())
    }
}

/// A type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(u64);
impl TypeId {
    /// The type itself.
    pub fn of<T>() -> TypeId {
        TypeId(__type_of::<T>())
    }
}

impl dyn Any {
    /// Whether it is of this type.
    pub fn is<T>(&self) -> bool {
        self.type_id() == TypeId::of::<T>()
    }
    /// The value as one of this type, if it is one.
    pub fn downcast_ref<T>(&self) -> Option<&T> {
        if self.is::<T>() { Some(__inside(self)) } else { None }
    }
    /// The same, to be changed.
    pub fn downcast_mut<T>(&mut self) -> Option<&mut T> {
        if self.is::<T>() { Some(__inside_mut(self)) } else { None }
    }
    /// The value as one of this type, if it is one.
    pub fn downcast<T>(self: Box<dyn Any>) -> Result<Box<T>, Box<dyn Any>> {
        if self.is::<T>() { Ok(__out_of(self)) } else { Err(self) }
    }
}

impl std::fmt::Debug for dyn Any {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Any { .. }")
    }
}

/// What a panic leaves.
pub fn __payload(message: Option<String>) -> Box<dyn Any + Send> {
    Box::new(message.unwrap_or(String::new()))
}
