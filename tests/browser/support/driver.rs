//! The process of chromedriver, which starts and steers Chromium.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::Result;

/// A running chromedriver; dropping it ends it and every browser that it started.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts one on a port that it picks itself, so that tests may run at the same time.
    pub(crate) fn start() -> Result<Self> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("could not start chromedriver: {error}"))?;
        let stdout = process.stdout.take().ok_or("chromedriver has no standard output")?;
        let mut lines = BufReader::new(stdout).lines();
        while let Some(Ok(line)) = lines.next() {
            if let Some(port) = port_of(&line) {
                // It may print more, and must not find the pipe closed.
                thread::spawn(move || lines.for_each(drop));
                return Ok(Self { process, port });
            }
        }
        Err("chromedriver ended before it named its port".into())
    }

    /// Where it takes commands.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks it to quit its browsers and itself, which only this command of its own does.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream
            .write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new()).map(|_| ())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Whatever is left after asking is killed; either may already be gone.
        self.shut_down().ok();
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// The port in the line in which chromedriver says that it has started.
fn port_of(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok()
}
