//! The page.

use yew::prelude::*;

#[component]
fn App() -> Html {
    let n = use_state(|| 0);
    let onclick = {
        let n = n.clone();
        Callback::from(move |_| n.set(*n + 1))
    };
    html! { <button {onclick}>{ format!("count {}", *n) }</button> }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    let root = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.get_element_by_id("wakeline"))
        .unwrap();
    yew::Renderer::<App>::with_root(root).render();
}
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
