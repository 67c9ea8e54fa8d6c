//! The built page in a real browser, driven over WebDriver.
//!
//! [`support`] knows how to serve a folder, drive a browser and find what a reader of the screen or a
//! screen reader would find; [`harness`] tests that machinery on a page of its own, so that a green
//! test of the real page means something. The other modules test what is in dist/, which
//! `cargo xtask browser-test` builds first. No test looks at the inside of the program: only at
//! roles, names, texts, requests and the console.

mod addresses;
mod checking;
mod editor;
mod embedding;
mod first_view;
mod harness;
mod keyboard;
mod layout;
mod lessons;
mod live;
mod recordings;
mod runs;
mod screenshots;
mod stepping;
mod support;
