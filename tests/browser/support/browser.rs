//! A browser with one window, on one site.
//!
//! The client library is `fantoccini`: small, maintained, no TLS needed, and any other command can be
//! sent through it. (`thirtyfour` has more methods, but it would switch on a feature of `serde_json`
//! that changes the order in which the program under test writes its JSON.)

use std::cell::RefCell;
use std::path::Path;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use super::Result;
use super::driver::Driver;
use super::part::Part;
use super::protocol::SessionCommand;
use super::site::Site;

/// Switches of Chromium: headless, able to run as root and in a container, and as quiet on the network
/// as it can be made.
const SWITCHES: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
];

/// Whom Chromium itself calls, in spite of its switches. A page's request to one of these is still
/// seen, in the page's own log; only a worker's would not be.
const CHROMIUM_CALLS: &[&str] = &["google.com", "googleapis.com", "gvt1.com"];

/// A running browser.
pub(crate) struct Browser {
    client: Client,
    site: Site,
    /// Everything taken from the browser's logs so far; taking empties them.
    seen: RefCell<Seen>,
    // Dropped last: it ends the browser.
    _driver: Driver,
}

#[derive(Default)]
struct Seen {
    console_errors: Vec<String>,
    requests: Vec<String>,
}

/// The colours that the reader's system asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Theme {
    Light,
    Dark,
}

impl Theme {
    /// Its name in CSS.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Browser {
    /// Starts a browser that reaches `site` and nothing else.
    pub(crate) async fn start(site: Site) -> Result<Self> {
        let driver = Driver::start()?;
        let mut switches: Vec<String> = SWITCHES.iter().map(ToString::to_string).collect();
        switches.push(format!("--proxy-server={}", site.address()));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(&switches))
            .connect(&driver.url())
            .await?;
        Ok(Self { client, site, seen: RefCell::default(), _driver: driver })
    }

    /// The host of the page.
    pub(crate) fn site(&self) -> &Site {
        &self.site
    }

    /// The client library, for the commands that it has methods for.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Opens the page with `rest` (a query, a fragment, both) behind its address.
    pub(crate) async fn open(&self, rest: &str) -> Result {
        // A new fragment alone would not load the page again.
        self.client.goto("about:blank").await?;
        Ok(self.client.goto(&self.site.url(rest)).await?)
    }

    /// The whole document.
    pub(crate) async fn document(&self) -> Result<Part> {
        Part::document(&self.client).await
    }

    /// Runs a command of the Chrome DevTools Protocol.
    pub(crate) async fn devtools(&self, command: &str, params: Value) -> Result<Value> {
        Ok(self.client.issue_cmd(SessionCommand::devtools(command, &params)).await?)
    }

    /// Runs the body of a function in the page, with `parts` as its arguments.
    pub(crate) async fn execute_on(&self, parts: &[Part], script: &str) -> Result<Value> {
        let arguments = parts.iter().map(Part::as_argument).collect::<Result<_>>()?;
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Waits until the page has drawn what was asked of it up to now.
    pub(crate) async fn wait_for_frame(&self) -> Result {
        // What is asked for in one frame may be drawn in the next.
        let script = "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        self.client.execute_async(script, Vec::new()).await?;
        Ok(())
    }

    /// The element that has the keyboard's focus.
    pub(crate) async fn focused(&self) -> Result<Part> {
        Ok(Part::of(&self.client, self.client.active_element().await?))
    }

    /// The addresses of the scripts of the workers that run now.
    pub(crate) async fn workers(&self) -> Result<Vec<String>> {
        let targets = self.devtools("Target.getTargets", json!({})).await?;
        let targets = targets["targetInfos"].as_array().cloned().unwrap_or_default();
        Ok(targets
            .iter()
            .filter(|target| target["type"] == "worker")
            .map(|target| text(&target["url"]))
            .collect())
    }

    /// Makes the window `width_px` by `height_px` of a screen with the given `theme`.
    pub(crate) async fn emulate(&self, width_px: u32, height_px: u32, theme: Theme) -> Result {
        let metrics = json!({
            "width": width_px, "height": height_px, "deviceScaleFactor": 1, "mobile": false
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        let media =
            json!({ "features": [{ "name": "prefers-color-scheme", "value": theme.name() }] });
        self.devtools("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// The height of the whole page at the present width.
    pub(crate) async fn page_height_px(&self) -> Result<u32> {
        let script = "return Math.ceil(document.documentElement.scrollHeight)";
        let height = self.client.execute(script, Vec::new()).await?;
        Ok(u32::try_from(height.as_u64().ok_or("the page has no height")?)?)
    }

    /// Writes a PNG of what the window shows.
    pub(crate) async fn screenshot(&self, path: &Path) -> Result {
        Ok(std::fs::write(path, self.client.screenshot().await?)?)
    }

    /// What no test may leave behind: errors on the console, requests to another host, and requests
    /// for something that is not there, each as a sentence.
    pub(crate) async fn complaints(&self) -> Result<Vec<String>> {
        self.take_logs().await?;
        let seen = self.seen.borrow();
        let log = self.site.log();
        let own_host = format!("http://{}:", self.site.address().ip());
        let foreign_of_page = seen.requests.iter().filter(|url| {
            let has_host = ["http:", "https:", "ws:", "wss:"].iter().any(|s| url.starts_with(s));
            has_host && !url.starts_with(&own_host)
        });
        let foreign_of_any = log.foreign.iter().filter(|url| !is_call_of_chromium(url));
        let sentence = |what: &'static str| move |about: &String| format!("{what}: {about}");
        Ok(std::iter::empty()
            .chain(seen.console_errors.iter().map(sentence("error on the console")))
            .chain(log.missing.iter().map(sentence("request for what is not there")))
            .chain(foreign_of_page.map(sentence("request of the page to another host")))
            .chain(foreign_of_any.map(sentence("request to another host")))
            .collect())
    }

    async fn take_logs(&self) -> Result {
        let console = self.client.issue_cmd(SessionCommand::take_log("browser")).await?;
        let performance = self.client.issue_cmd(SessionCommand::take_log("performance")).await?;
        let mut seen = self.seen.borrow_mut();
        for line in console.as_array().into_iter().flatten() {
            if line["level"] == "SEVERE" {
                seen.console_errors.push(text(&line["message"]));
            }
        }
        for line in performance.as_array().into_iter().flatten() {
            let event: Value = serde_json::from_str(&text(&line["message"]))?;
            let event = &event["message"];
            if event["method"] == "Network.requestWillBeSent" {
                seen.requests.push(text(&event["params"]["request"]["url"]));
            }
        }
        Ok(())
    }
}

fn capabilities(switches: &[String]) -> Map<String, Value> {
    let mut capabilities = Map::new();
    capabilities.insert("browserName".to_owned(), json!("chrome"));
    capabilities.insert("goog:chromeOptions".to_owned(), json!({ "args": switches }));
    let logs = json!({ "browser": "ALL", "performance": "ALL" });
    capabilities.insert("goog:loggingPrefs".to_owned(), logs);
    capabilities
}

/// Whether a request that came to the proxy is to a host that Chromium calls by itself.
fn is_call_of_chromium(url: &str) -> bool {
    let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = after_scheme.split([':', '/']).next().unwrap_or_default();
    CHROMIUM_CALLS.iter().any(|known| {
        host.strip_suffix(known).is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
