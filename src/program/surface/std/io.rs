//! Errors of the operating system.

/// What something that asks the operating system gives.
pub type Result<T> = std::result::Result<T, Error>;

/// The operating system refused something.
pub struct Error {
    kind: ErrorKind,
    said: String,
}

impl Error {
    /// With words, or an error, of one's own.
    pub fn new<E: ToString>(kind: ErrorKind, error: E) -> Error {
        Error { kind, said: error.to_string() }
    }

    /// Of no kind that has a name, with words, or an error, of one's own.
    pub fn other<E: ToString>(error: E) -> Error {
        Error { kind: ErrorKind::Other, said: error.to_string() }
    }

    /// What kind of error it is.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error { kind, said: kind.to_string() }
    }
}

impl std::fmt::Debug for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        if self.said == self.kind.to_string() {
            return f.debug_tuple("Kind").field(&self.kind).finish();
        }
        f.debug_struct("Custom").field("kind", &self.kind).field("error", &self.said).finish()
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.said)
    }
}

impl std::error::Error for Error {}

/// Kinds of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorKind {
    /// There is no such thing.
    NotFound,
    /// It is not allowed.
    PermissionDenied,
    /// The other side refused.
    ConnectionRefused,
    /// The other side broke off.
    ConnectionReset,
    /// The other side has closed.
    BrokenPipe,
    /// There is such a thing already.
    AlreadyExists,
    /// It would have to wait.
    WouldBlock,
    /// What was given is not right.
    InvalidInput,
    /// What was read is not right.
    InvalidData,
    /// It took too long.
    TimedOut,
    /// It was interrupted.
    Interrupted,
    /// It ended too early.
    UnexpectedEof,
    /// Anything else.
    Other,
}

impl std::fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(match self {
            ErrorKind::NotFound => "entity not found",
            ErrorKind::PermissionDenied => "permission denied",
            ErrorKind::ConnectionRefused => "connection refused",
            ErrorKind::ConnectionReset => "connection reset",
            ErrorKind::BrokenPipe => "broken pipe",
            ErrorKind::AlreadyExists => "entity already exists",
            ErrorKind::WouldBlock => "operation would block",
            ErrorKind::InvalidInput => "invalid input parameter",
            ErrorKind::InvalidData => "invalid data",
            ErrorKind::TimedOut => "timed out",
            ErrorKind::Interrupted => "operation interrupted",
            ErrorKind::UnexpectedEof => "unexpected end of file",
            ErrorKind::Other => "other error",
        })
    }
}
