//! Errors of the operating system.

/// What something that asks the operating system gives.
pub type Result<T> = std::result::Result<T, Error>;

/// The operating system refused something. Here it never does.
pub struct Error {
    said: String,
}

impl std::fmt::Debug for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_tuple("Error").field(&self.said).finish()
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.said)
    }
}

impl std::error::Error for Error {}
