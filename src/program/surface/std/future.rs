//! Values that are there later.

/// A value that may be there later.
#[lang = "Future"]
#[must_use]
pub trait Future {
    /// The value.
    type Output;
    /// Asks for it.
    fn poll(self: std::pin::Pin<&mut Self>, cx: &mut std::task::Context) -> std::task::Poll<Self::Output>;
}

/// Can be awaited.
#[lang = "IntoFuture"]
pub trait IntoFuture {
    /// What awaiting gives.
    type Output;
    /// The future that is awaited.
    type IntoFuture: Future<Output = Self::Output>;
    /// That future.
    fn into_future(self) -> Self::IntoFuture;
}

impl<F: Future> IntoFuture for F {
    type Output = F::Output;
    type IntoFuture = F;
    fn into_future(self) -> F {
        self
    }
}
