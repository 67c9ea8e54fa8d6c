//! Pointers to what does not move any more.

/// A pointer to what does not move any more.
#[lang = "Pin"]
pub struct Pin<P> {
    pointer: P,
}
