//! The end of a program.

/// Ends the program at once, with this exit status: nothing is dropped any more.
#[intrinsic = "exit"]
pub fn exit(status: i32) -> ! {}

/// The exit status of a program, as `main` gives it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExitCode(u8);

impl ExitCode {
    /// It did what it was to do.
    pub const SUCCESS: ExitCode = ExitCode(0);
    /// It did not.
    pub const FAILURE: ExitCode = ExitCode(1);
}
impl From<u8> for ExitCode {
    fn from(status: u8) -> ExitCode {
        ExitCode(status)
    }
}

/// What `main` can give.
#[lang = "Termination"]
pub trait Termination {
    /// Ends the program with it.
    fn report(self);
}
impl Termination for () {
    fn report(self) {}
}
impl Termination for ExitCode {
    fn report(self) {
        if self.0 != 0 {
            exit(self.0 as i32);
        }
    }
}
impl<T: Termination, E: std::fmt::Debug> Termination for Result<T, E> {
    fn report(self) {
        match self {
            Ok(value) => value.report(),
            Err(error) => {
                eprintln!("Error: {error:?}");
                exit(1);
            }
        }
    }
}
