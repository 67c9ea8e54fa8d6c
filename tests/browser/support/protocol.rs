//! Commands of the WebDriver protocol and of chromedriver that the client library has no method for.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command below `session/ID/`.
#[derive(Debug)]
pub(crate) struct SessionCommand {
    method: Method,
    path: String,
    body: Option<Value>,
}

impl SessionCommand {
    /// A command of the Chrome DevTools Protocol.
    pub(crate) fn devtools(command: &str, params: &Value) -> Self {
        Self::post("goog/cdp/execute", json!({ "cmd": command, "params": params }))
    }

    /// Takes what has been logged since the last time; `kind` is "browser" or "performance".
    pub(crate) fn take_log(kind: &str) -> Self {
        Self::post("se/log", json!({ "type": kind }))
    }

    /// The accessible role of an element, as the browser computes it.
    pub(crate) fn computed_role(element: &str) -> Self {
        Self::get(format!("element/{element}/computedrole"))
    }

    /// The accessible name of an element, as the browser computes it.
    pub(crate) fn computed_label(element: &str) -> Self {
        Self::get(format!("element/{element}/computedlabel"))
    }

    fn get(path: String) -> Self {
        Self { method: Method::GET, path, body: None }
    }

    fn post(path: &str, body: Value) -> Self {
        Self { method: Method::POST, path: path.to_owned(), body: Some(body) }
    }
}

impl WebDriverCompatibleCommand for SessionCommand {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (self.method.clone(), self.body.as_ref().map(Value::to_string))
    }
}
