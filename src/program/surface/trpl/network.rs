//! A network without a network: how long each address takes, and what is there.
//!
//! A page has a title that follows from its address. The table of latencies is all that a
//! setting of the page has to change.

use std::time::Duration;

/// How long the addresses take that are named: the part of the address, the least, and by how
/// much the run's seed varies it, in milliseconds.
const __LATENCIES: [(&str, u32, u32); 4] = [
    ("rust-lang.org", 80, 40),
    ("crates.io", 60, 60),
    ("docs.rs", 140, 80),
    ("example.com", 250, 100),
];

/// How long every other address takes: from 40 to 400 milliseconds.
const __OTHERS: (u32, u32) = (40, 360);

fn __latency(url: &str) -> Duration {
    let mut bounds = __OTHERS;
    for (part, least, spread) in __LATENCIES {
        if url.contains(part) {
            bounds = (least, spread);
        }
    }
    Duration::from_millis((bounds.0 + futures::__random(bounds.1)) as u64)
}

/// Fetches a page.
pub async fn get(url: &str) -> Response {
    tokio::time::sleep(__latency(url)).await;
    Response { url: url.to_string() }
}

/// What a page answers.
pub struct Response {
    url: String,
}

impl Response {
    /// The page's text.
    pub async fn text(self) -> String {
        let title = __title(&self.url);
        format!(
            "<!DOCTYPE html>\n<html>\n<head><title>{title}</title></head>\n<body><h1>{title}</h1><p>{}</p></body>\n</html>\n",
            self.url
        )
    }
}

/// The title of a page: the last part of its address, or the name of its host.
fn __title(url: &str) -> String {
    let address = match url.split_once("://") {
        Some((_, address)) => address,
        None => url,
    };
    let address = address.trim_end_matches('/');
    let last = match address.rsplit_once('/') {
        Some((host, last)) => format!("{last} on {host}"),
        None => address.to_string(),
    };
    __escaped(&last)
}

fn __escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A page that can be looked through.
pub struct Html {
    source: String,
}

impl Html {
    /// Reads a page.
    pub fn parse(source: &str) -> Html {
        Html { source: source.to_string() }
    }

    /// The first element of a name.
    pub fn select_first<'a>(&'a self, selector: &'a str) -> Option<__ElementRef> {
        let is_name = selector.chars().all(|c| c.is_ascii_alphanumeric());
        if !is_name || selector.is_empty() {
            std::rt::__stop("a selector that is not the name of an element cannot run here yet");
        }
        let (_, behind) = self.source.split_once(&format!("<{selector}"))?;
        let (_, content) = behind.split_once('>')?;
        let (inner, _) = content.split_once(&format!("</{selector}>"))?;
        Some(__ElementRef { inner: inner.to_string() })
    }
}

/// An element of a page.
pub struct __ElementRef {
    inner: String,
}

impl __ElementRef {
    /// What is in it, as text with tags.
    pub fn inner_html(&self) -> String {
        self.inner.clone()
    }
}
