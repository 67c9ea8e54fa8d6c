//! The way to the engine: a module of its own, loaded after the first view.

use std::cell::RefCell;

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use super::workers::script_url;
use crate::jobs::engine::{Checked, Engine};
use crate::jobs::{Job, News, decode, encode};
use crate::program::surface::Reference;
use crate::program::text::{Diagnostic, FileId, Span};
use crate::study::Notebook;
use crate::trace::Trace;

#[wasm_bindgen(inline_js = "export const importModule = url => import(url);")]
extern "C" {
    #[wasm_bindgen(js_name = importModule, catch)]
    fn import_module(url: &str) -> Result<Promise, JsValue>;
}

thread_local! {
    /// The functions that it exports, by name.
    static ENGINE: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    static WAITING: RefCell<Loading> = RefCell::default();
}

#[derive(Default)]
struct Loading {
    /// How often it was loaded. An address that was not asked for before gives a new instance.
    times: u32,
    on_done: Option<Callback<Result<(), String>>>,
}

/// Loads the engine; tells when it is there, or why not: a whole sentence.
pub(super) fn load(on_done: Callback<Result<(), String>>) {
    let times = WAITING.with_borrow_mut(|loading| {
        loading.times += 1;
        loading.on_done = Some(on_done.clone());
        loading.times
    });
    spawn_local(async move {
        let loaded = fetch(times).await.map(|engine| ENGINE.set(Some(engine)));
        on_done.emit(loaded.map_err(|error| {
            let reason = Reflect::get(&error, &"message".into()).ok();
            let reason = reason.and_then(|reason| reason.as_string()).unwrap_or_default();
            format!(
                "The part of this page that reads programs could not be loaded ({reason}). \
                 Load the page again."
            )
        }));
    });
}

async fn fetch(times: u32) -> Result<JsValue, JsValue> {
    let module = JsFuture::from(import_module(&address("engine.js", times))?).await?;
    let start = Reflect::get(&module, &"default".into())?.dyn_into::<Function>()?;
    let options = Object::new();
    let wasm = address("engine_bg.wasm", times);
    Reflect::set(&options, &"module_or_path".into(), &wasm.into())?;
    let started = start.call1(&JsValue::NULL, &options)?;
    JsFuture::from(Promise::resolve(&started)).await?;
    Ok(module)
}

fn address(file: &str, times: u32) -> String {
    let script = script_url();
    // The name of this script changes with every build; behind a `?` it keeps the parts together.
    let (folder, name) = script.rsplit_once('/').unwrap_or(("", &script));
    format!("{folder}/{file}?{name}-{times}")
}

/// The address of its script, and itself, for a worker; none while it is not there.
pub(super) fn module() -> Option<(String, JsValue)> {
    let module = ask("module", &JsValue::UNDEFINED)?.ok()?;
    let times = WAITING.with_borrow(|loading| loading.times);
    Some((address("engine.js", times), module))
}

/// The way to it.
pub(super) const ENGINE_MODULE: Engine = Engine { check, carry_out };

fn check(text: &str) -> Option<Checked> {
    Some(bytes(ask("check", &text.into())?).unwrap_or_else(|| {
        let place = Span { file: FileId::PROGRAM, start: 0, end: 0 };
        let message = "the engine stopped at this program because of a mistake of its own, and is \
                       started anew: change the program, and please report it";
        Checked { can_run: false, diagnostics: vec![Diagnostic::syntax(place, message)] }
    }))
}

fn carry_out(job: Job) -> Option<News> {
    let job = Uint8Array::from(&*encode(&job));
    bytes(ask("carryOut", &job)?)?
}

/// What programs can use; none while the engine is not there.
pub(super) fn reference() -> Option<Vec<Reference>> {
    bytes(ask("list", &JsValue::UNDEFINED)?)
}

/// A trace as the text of a file; none while the engine is not there.
pub(super) fn to_file(trace: &Trace) -> Option<String> {
    ask("toFile", &Uint8Array::from(&*encode(trace)))?.ok()?.as_string()
}

/// The trace in the text of a file, or what is wrong; none while the engine is not there.
pub(super) fn from_file(text: &str) -> Option<Result<Trace, String>> {
    bytes(ask("fromFile", &text.into())?)
}

/// A notebook as the text of a file; none while the engine is not there.
pub(super) fn notebook_to_file(notebook: &Notebook) -> Option<String> {
    ask("notebookToFile", &Uint8Array::from(&*encode(notebook)))?.ok()?.as_string()
}

/// The notebook in the text of a file, or what is wrong; none while the engine is not there.
pub(super) fn notebook_from_file(text: &str) -> Option<Result<Notebook, String>> {
    bytes(ask("notebookFromFile", &text.into())?)
}

/// A function that it exports; none while the engine is not there.
pub(super) fn exported(name: &str) -> Option<Function> {
    ENGINE.with_borrow(|engine| {
        Reflect::get(engine.as_ref()?, &name.into()).ok()?.dyn_into::<Function>().ok()
    })
}

fn bytes<T: DeserializeOwned>(answer: Result<JsValue, JsValue>) -> Option<T> {
    decode(&answer.ok()?.dyn_into::<Uint8Array>().ok()?.to_vec()).ok()
}

/// Calls a function of the engine; none while it is not there. After an error, which only a mistake
/// of its own can be, it is loaded anew.
fn ask(name: &str, argument: &JsValue) -> Option<Result<JsValue, JsValue>> {
    let answer = exported(name)?.call1(&JsValue::NULL, argument);
    if answer.is_err() {
        ENGINE.set(None);
        if let Some(on_done) = WAITING.with_borrow_mut(|loading| loading.on_done.take()) {
            load(on_done);
        }
    }
    Some(answer)
}
