//! Chromium and its driver, in which the built page is tested.

use super::{Found, Tool, apt};
use crate::process::{command, output};

pub(crate) const TOOL: Tool = Tool {
    name: "Chromium with its driver",
    purpose: "test the page",
    find: || Ok(find()),
    install: || apt::install(&["chromium", "chromium-driver"]),
    by_hand: || {
        Ok("On Debian: `sudo apt-get install chromium chromium-driver`. Elsewhere, put `chromium` \
            and a `chromedriver` of the same version on the PATH."
            .to_owned())
    },
};

fn find() -> Found {
    let missing: Vec<_> = ["chromium", "chromedriver"]
        .into_iter()
        .filter(|program| output(&mut command(program, &["--version"])).is_none())
        .collect();
    if missing.is_empty() {
        Found::Yes
    } else {
        Found::No(format!("is not complete ({} missing)", missing.join(" and ")))
    }
}
