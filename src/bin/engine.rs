//! The engine that reads and runs programs, as a module of its own: the page shows its first view
//! without it, and loads it then. A mistake in it ends only this module, and the page loads it anew.
//! In a worker it runs a thread of a program, or does jobs of an experiment on the real clock.

fn main() {
    #[cfg(target_arch = "wasm32")]
    wakeline::shell::start_engine();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is a part of the page, which runs in a browser. To see it: cargo xtask serve");
}

/// What the page calls.
#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports what is `pub`")]
mod exports {
    use wakeline::jobs::engine;
    use wakeline::shell::{live, now_ms};
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    pub fn check(text: &str) -> Vec<u8> {
        engine::check_text(text)
    }

    #[wasm_bindgen(js_name = carryOut)]
    pub fn carry_out(job: &[u8]) -> Vec<u8> {
        engine::carry_out(job, now_ms)
    }

    /// This module, to be started in a worker too.
    #[wasm_bindgen]
    pub fn module() -> JsValue {
        wasm_bindgen::module()
    }

    #[wasm_bindgen]
    pub fn list() -> Vec<u8> {
        engine::list()
    }

    #[wasm_bindgen(js_name = toFile)]
    pub fn to_file(trace: &[u8]) -> String {
        engine::to_file(trace)
    }

    #[wasm_bindgen(js_name = fromFile)]
    pub fn from_file(text: &str) -> Vec<u8> {
        engine::from_file(text)
    }

    #[wasm_bindgen(js_name = notebookToFile)]
    pub fn notebook_to_file(notebook: &[u8]) -> String {
        engine::notebook_to_file(notebook)
    }

    #[wasm_bindgen(js_name = notebookFromFile)]
    pub fn notebook_from_file(text: &str) -> Vec<u8> {
        engine::notebook_from_file(text)
    }

    #[wasm_bindgen(js_name = liveStart)]
    pub fn live_start(order: &[u8], on_update: js_sys::Function) {
        live::start(order, on_update);
    }

    #[wasm_bindgen(js_name = liveStop)]
    pub fn live_stop(name: &str) {
        live::stop(name);
    }
}
