//! `cargo xtask serve`: the page on this machine, built again whenever a file changes.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};

use crate::{process, tools};

/// Build the page, serve it on this machine and build it again when a file changes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The port to serve on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Make the optimized build: slower to build, as fast as what is put on a host.
    #[arg(long)]
    release: bool,
}

/// Serves until interrupted.
pub(crate) fn run(args: &Args) -> Result<()> {
    tools::ensure(tools::FOR_PAGE)?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, args.port));
    // Asked now, because Trunk finds out only after minutes of building.
    TcpListener::bind(address).with_context(|| {
        format!("cannot serve on port {}; give another one with --port", args.port)
    })?;
    println!("Building the page. The first time this takes a few minutes.");
    announce_when_up(address);
    let port = args.port.to_string();
    // Not to dist/, where the release build is.
    let mut trunk = process::trunk(&["serve", "--port", &port, "--dist", "target/serve"]);
    if args.release {
        trunk.arg("--release");
    }
    process::run(&mut trunk)
}

/// Prints the address once something answers there, which is when the first build is done.
fn announce_when_up(address: SocketAddr) {
    thread::spawn(move || {
        while TcpStream::connect(address).is_err() {
            thread::sleep(Duration::from_millis(200));
        }
        println!("\n    Wakeline is at http://{address}/   (Ctrl-C stops it)\n");
    });
}
