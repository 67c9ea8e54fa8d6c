//! Debian's package manager, for what neither cargo nor npm brings.

use anyhow::{Result, bail};

use crate::process::{command, output, run};

/// Installs Debian packages.
///
/// # Errors
///
/// If this is not such a system, or not root: nobody's password is asked for here.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    if output(&mut command("apt-get", &["--version"])).is_none() {
        bail!("this system has no apt-get");
    }
    if output(&mut command("id", &["-u"])).as_deref() != Some("0") {
        bail!("only root may install packages");
    }
    run(&mut command("apt-get", &["update"]))?;
    let mut install = command("apt-get", &["install", "--yes", "--no-install-recommends"]);
    run(install.args(packages).env("DEBIAN_FRONTEND", "noninteractive"))
}
