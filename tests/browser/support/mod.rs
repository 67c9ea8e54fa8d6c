//! Serving a page, driving a browser, and saying what went wrong.

pub(crate) mod browser;
pub(crate) mod case;
pub(crate) mod driver;
pub(crate) mod lab;
pub(crate) mod part;
pub(crate) mod protocol;
pub(crate) mod site;
pub(crate) mod wait;

/// Whatever went wrong, in words.
pub(crate) type Error = Box<dyn std::error::Error + Send + Sync>;

/// A test's body fails with whatever went wrong first.
pub(crate) type Result<T = ()> = std::result::Result<T, Error>;
