//! The page, without the engine that reads and runs programs.

fn main() {
    #[cfg(target_arch = "wasm32")]
    wakeline::shell::start();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is the page, which runs in a browser. To see it: cargo xtask serve");
}
