//! Files of the page that are fetched when they are needed: a lesson, a recording, the glossary, the guide.

use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::Callback;

use super::workers::script_url;
use crate::jobs::decode;

/// Fetches a file of the folder `lessons` beside the page's script, and hands on what is in it, or a
/// whole sentence.
pub(super) fn fetch<T: DeserializeOwned + 'static>(
    name: String,
    on_done: Callback<Result<T, String>>,
) {
    spawn_local(async move {
        on_done.emit(fetched(&name).await);
    });
}

/// What is in a file of the folder `lessons` beside the page's script; the error is a whole sentence.
pub(super) async fn fetched<T: DeserializeOwned>(name: &str) -> Result<T, String> {
    bytes(name).await.and_then(|bytes| decode(&bytes))
}

/// The same of a file that is text.
pub(super) fn fetch_text(name: String, on_done: Callback<Result<String, String>>) {
    spawn_local(async move {
        let text = bytes(&name).await.and_then(|bytes| {
            String::from_utf8(bytes).map_err(|_| problem(&name, "it is not text"))
        });
        on_done.emit(text);
    });
}

fn problem(name: &str, why: &str) -> String {
    format!(
        "A part of this page ({name}) could not be loaded ({why}). Look whether you are \
         connected, and load the page again."
    )
}

async fn bytes(name: &str) -> Result<Vec<u8>, String> {
    answer(name).await.map_err(|why| problem(name, &why))
}

async fn answer(name: &str) -> Result<Vec<u8>, String> {
    let script = script_url();
    let (folder, build) = script.rsplit_once('/').unwrap_or(("", &script));
    // The name of the script changes with every build; behind a `?` it keeps the parts together.
    let address = format!("{folder}/lessons/{name}?{build}");
    let window = web_sys::window().ok_or("no window")?;
    let text = |error: wasm_bindgen::JsValue| {
        let message = js_sys::Reflect::get(&error, &"message".into()).ok();
        message.and_then(|message| message.as_string()).unwrap_or_else(|| "no answer".to_owned())
    };
    let answer = JsFuture::from(window.fetch_with_str(&address)).await.map_err(text)?;
    let answer: Response = answer.dyn_into().map_err(text)?;
    if !answer.ok() {
        return Err(format!("the server answered {}", answer.status()));
    }
    let buffer = JsFuture::from(answer.array_buffer().map_err(text)?).await.map_err(text)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
