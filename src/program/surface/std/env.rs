//! What a program was started with: its name alone.

/// What the program was started with.
pub type Args = std::vec::IntoIter<String>;

/// What the program was started with: its name.
pub fn args() -> Args {
    vec![String::from("main")].into_iter()
}

/// Why a variable cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VarError {
    /// There is none.
    NotPresent,
}
impl std::fmt::Display for VarError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad("environment variable not found")
    }
}
impl std::error::Error for VarError {}

/// A variable of the surroundings, of which there are none.
pub fn var(name: &str) -> Result<String, VarError> {
    Err(VarError::NotPresent)
}
