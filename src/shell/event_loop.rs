//! Ways to be called again by the event loop.

use std::time::Duration;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::MessageChannel;

/// Calls back as soon as the event loop has done what was there before: about 10 µs later,
/// where a timer of 0 ms may take 4 ms.
pub(super) struct Hop {
    channel: Option<MessageChannel>,
    _on_message: Closure<dyn FnMut()>,
}

impl Hop {
    pub(super) fn new(callback: impl FnMut() + 'static) -> Self {
        let on_message = Closure::new(callback);
        let channel = MessageChannel::new().ok();
        if let Some(channel) = &channel {
            channel.port1().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        }
        Self { channel, _on_message: on_message }
    }

    pub(super) fn call(&self) {
        if let Some(channel) = &self.channel {
            // Posting `null` cannot fail: there is nothing to copy.
            channel.port2().post_message(&JsValue::NULL).ok();
        }
    }
}

/// Calls back after a time; dropped, it does not. Browsers count whole milliseconds.
pub(super) fn after(length: Duration, callback: impl FnOnce() + 'static) -> Timeout {
    let millis = u32::try_from(length.as_nanos().div_ceil(1_000_000)).unwrap_or(u32::MAX);
    Timeout::new(millis, callback)
}

/// Calls back before the next frame is drawn, with the milliseconds since the page was opened.
/// Dropped, it does not.
pub(super) struct Frame {
    id: i32,
    _callback: Closure<dyn FnMut(f64)>,
}

impl Frame {
    pub(super) fn request(callback: impl FnOnce(f64) + 'static) -> Option<Self> {
        let closure = Closure::once(callback);
        let id =
            web_sys::window()?.request_animation_frame(closure.as_ref().unchecked_ref()).ok()?;
        Some(Self { id, _callback: closure })
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.cancel_animation_frame(self.id).ok();
        }
    }
}
