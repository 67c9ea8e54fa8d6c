//! Running one test: a site and a browser of its own, a time limit, and evidence if it fails.

use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures::FutureExt as _;

use super::Result;
use super::browser::Browser;
use super::site::Site;

/// How long a test may take in all. Nothing in the page takes half of it.
const LIMIT: Duration = Duration::from_secs(120);

/// Runs a test on the built page, and then makes sure that the page left no error on the console and
/// asked no other host for anything.
pub(crate) fn on_page(body: impl AsyncFnOnce(&Browser) -> Result) {
    in_browser(dist(), async |browser| {
        body(browser).await?;
        let complaints = browser.complaints().await?;
        if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n").into()) }
    });
}

/// The folder of the built page.
///
/// # Panics
///
/// If it was not built.
pub(crate) fn dist() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(
        dist.join("index.html").is_file(),
        "there is no built page to test; `cargo xtask browser-test` builds it first"
    );
    dist
}

/// Runs a test in a browser of its own, on a site that serves `folder`.
///
/// # Panics
///
/// If the test fails, panics, or takes too long; what the browser showed and said is kept then.
pub(crate) fn in_browser(folder: PathBuf, body: impl AsyncFnOnce(&Browser) -> Result) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime can be built");
    runtime.block_on(async {
        let site = Site::serve(folder).expect("a port on this machine is free");
        let browser = Browser::start(site).await.unwrap_or_else(|error| panic!("{error}"));
        let run = tokio::time::timeout(LIMIT, AssertUnwindSafe(body(&browser)).catch_unwind());
        let failure = match run.await {
            Ok(Ok(Ok(()))) => return,
            Ok(Ok(Err(error))) => error.to_string(),
            Ok(Err(panic)) => {
                keep_evidence(&browser).await;
                panic::resume_unwind(panic)
            }
            Err(_) => format!("the test was not done after {LIMIT:?}"),
        };
        keep_evidence(&browser).await;
        panic!("{failure}");
    });
}

/// Writes down what the browser shows and has said, and prints where. Keeping evidence is best effort:
/// the browser may be what failed.
async fn keep_evidence(browser: &Browser) {
    let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser").join(test);
    std::fs::create_dir_all(&folder).ok();
    browser.screenshot(&folder.join("window.png")).await.ok();
    if let Ok(source) = browser.client().source().await {
        std::fs::write(folder.join("page.html"), source).ok();
    }
    let complaints = browser.complaints().await.unwrap_or_default().join("\n");
    let log = format!("{complaints}\n\n{:#?}\n", browser.site().log());
    std::fs::write(folder.join("log.txt"), log).ok();
    eprintln!("what the browser showed is in {}", folder.display());
}
