//! Serving a page, driving a browser, and saying what went wrong.

pub(crate) mod browser;
pub(crate) mod case;
pub(crate) mod driver;
pub(crate) mod lab;
pub(crate) mod part;
pub(crate) mod protocol;
pub(crate) mod site;
pub(crate) mod wait;

/// A test's body fails with whatever went wrong first, in words.
pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
