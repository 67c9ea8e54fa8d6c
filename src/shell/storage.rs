//! Where the notebook is kept: the browser's storage of this page. A browser may refuse it, in a frame
//! or a private window; everything else works then.

use crate::study::Notebook;

const KEY: &str = "wakeline.notebook";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The notebook as it was kept; an empty one if there is none, or it cannot be read.
pub(super) fn load() -> Notebook {
    let text = storage().and_then(|storage| storage.get_item(KEY).ok()?);
    text.and_then(|text| Notebook::from_letters(&text).ok()).unwrap_or_default()
}

/// Keeps the notebook; says whether the browser allows it.
pub(super) fn keep(notebook: &Notebook) -> bool {
    storage().is_some_and(|storage| storage.set_item(KEY, &notebook.to_letters()).is_ok())
}
