//! The engine that reads programs, as a module of its own: the page shows its first view without it,
//! and loads it then. A mistake in it ends only this module, and the page loads it anew.

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is a part of the page, which runs in a browser. To see it: cargo xtask serve");
}

/// What the page calls.
#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports what is `pub`")]
mod exports {
    use wakeline::program;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    pub fn compile(text: &str) -> Vec<u8> {
        program::compile_to_bytes(text)
    }

    #[wasm_bindgen]
    pub fn reference() -> Vec<u8> {
        program::reference_to_bytes()
    }
}
