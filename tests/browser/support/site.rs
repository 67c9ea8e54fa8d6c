//! A static host on this machine: what a reader's host would be, with a log.
//!
//! It serves a folder under a path that is several folders deep, so that an address that is not
//! relative fails. It is also the browser's proxy: every request to any other host, a worker's
//! included, arrives here, is logged and refused. It knows nothing of browsers.

use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Request, Response, Server};

use super::Result;

/// Where the folder is mounted.
const MOUNT: &str = "/some/sub/path/";

/// The media type of each kind of file that a build has. A browser refuses a module script or a
/// streamed wasm module of any other type.
const MEDIA_TYPES: &[(&str, &str)] = &[
    ("bin", "application/octet-stream"),
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("lesson", "application/octet-stream"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("wasm", "application/wasm"),
];

/// A folder served over HTTP until dropped.
pub(crate) struct Site {
    address: SocketAddr,
    server: Arc<Server>,
    log: Arc<Mutex<Log>>,
    thread: Option<JoinHandle<()>>,
}

/// What was asked for, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log {
    /// Paths below the mount that were served, without the query; "" is the page itself.
    pub(crate) served: Vec<String>,
    /// Addresses on this host where there is nothing.
    pub(crate) missing: Vec<String>,
    /// Addresses on any other host.
    pub(crate) foreign: Vec<String>,
}

impl Site {
    /// Serves `folder` on a free port.
    pub(crate) fn serve(folder: PathBuf) -> Result<Self> {
        let server = Arc::new(Server::http("127.0.0.1:0")?);
        let address = server.server_addr().to_ip().ok_or("the server has no IP address")?;
        let log = Arc::<Mutex<Log>>::default();
        let thread = thread::spawn({
            let (server, log) = (Arc::clone(&server), Arc::clone(&log));
            move || {
                for request in server.incoming_requests() {
                    answer(request, &folder, &log);
                }
            }
        });
        Ok(Self { address, server, log, thread: Some(thread) })
    }

    /// The host and port, to be used as a proxy.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the page with `rest`, such as a query or a fragment, behind it.
    pub(crate) fn url(&self, rest: &str) -> String {
        format!("http://{}{MOUNT}{rest}", self.address)
    }

    /// What was asked for so far.
    pub(crate) fn log(&self) -> Log {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            // A panic of that thread was printed when it happened.
            thread.join().ok();
        }
    }
}

fn answer(request: Request, folder: &Path, log: &Mutex<Log>) {
    let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
    let url = request.url().to_owned();
    // A request to a proxy names a host: `CONNECT host:443`, or an address with a scheme.
    if !url.starts_with('/') {
        log.foreign.push(url);
        request.respond(Response::empty(403)).ok();
        return;
    }
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let Some((file, below)) = path.strip_prefix(MOUNT).and_then(|below| read(folder, below)) else {
        log.missing.push(url);
        request.respond(Response::empty(404)).ok();
        return;
    };
    log.served.push(below);
    let mut response = Response::from_data(file.bytes);
    if let Ok(header) = Header::from_bytes("Content-Type", file.media_type) {
        response.add_header(header);
    }
    // The browser may have gone away meanwhile; that is its right.
    request.respond(response).ok();
}

struct File {
    bytes: Vec<u8>,
    media_type: &'static str,
}

/// The file at `below`, a path relative to `folder`, and that path.
fn read(folder: &Path, below: &str) -> Option<(File, String)> {
    let relative = Path::new(if below.is_empty() { "index.html" } else { below });
    let stays_inside = relative.components().all(|part| matches!(part, Component::Normal(_)));
    let bytes = stays_inside.then(|| std::fs::read(folder.join(relative)).ok())??;
    let extension = relative.extension()?.to_str()?;
    let (_, media_type) = MEDIA_TYPES.iter().find(|(known, _)| *known == extension)?;
    Some((File { bytes, media_type }, below.to_owned()))
}
