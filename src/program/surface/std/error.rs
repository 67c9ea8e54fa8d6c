//! What went wrong.

/// Says what went wrong.
pub trait Error: std::fmt::Debug + std::fmt::Display {
    /// What it came from.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        None
    }
    /// What it says, as a text that does not change.
    fn description(&self) -> &str {
        "description() is deprecated; use Display"
    }
    /// What it came from.
    fn cause(&self) -> Option<&dyn Error> {
        self.source()
    }
    /// Its type.
    fn __type(&self) -> u64 {
        std::any::__type_of::<Self>()
    }
}

impl dyn Error {
    /// Whether it is an error of this type.
    pub fn is<T: Error>(&self) -> bool {
        self.__type() == std::any::__type_of::<T>()
    }
    /// The error as one of this type, if it is one.
    pub fn downcast_ref<T: Error>(&self) -> Option<&T> {
        if self.is::<T>() { Some(__inside(self)) } else { None }
    }
    /// The error as one of this type, if it is one.
    pub fn downcast<T: Error>(self: Box<dyn Error>) -> Result<Box<T>, Box<dyn Error>> {
        if self.is::<T>() { Ok(__out_of(self)) } else { Err(self) }
    }
}

#[intrinsic = "inside_object"]
fn __inside<T>(error: &dyn Error) -> &T {}
#[intrinsic = "inside_object"]
fn __out_of<T>(error: Box<dyn Error>) -> Box<T> {}

impl<T: Error> Error for &T {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        (**self).source()
    }
}

impl<E: Error> From<E> for Box<dyn Error> {
    fn from(error: E) -> Box<dyn Error> {
        Box::new(error)
    }
}
impl From<String> for Box<dyn Error> {
    fn from(text: String) -> Box<dyn Error> {
        Box::new(__Said(text))
    }
}
impl From<&str> for Box<dyn Error> {
    fn from(text: &str) -> Box<dyn Error> {
        Box::new(__Said(text.to_owned()))
    }
}

struct __Said(String);
impl std::fmt::Debug for __Said {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Debug::fmt(&self.0, f)
    }
}
impl std::fmt::Display for __Said {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.0, f)
    }
}
impl Error for __Said {}
impl Error for std::fmt::Error {}
