//! What every generated program begins with.

/// Of every program.
pub(crate) const PRELUDE: &str = r#"
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::fmt::{Debug, Display};
use std::rc::Rc;

#[derive(Debug, PartialEq)]
struct Noisy {
    id: u32,
}

impl Noisy {
    fn new(id: u32) -> Self {
        println!("+{id}");
        Noisy { id }
    }
    fn id(&self) -> u32 {
        self.id
    }
    fn touch(&mut self) -> u32 {
        self.id = self.id.wrapping_add(1_000);
        self.id
    }
    fn eat(self) -> u32 {
        println!("eat {}", self.id);
        self.id
    }
    fn pass(self) -> Self {
        println!("pass {}", self.id);
        self
    }
}

impl Clone for Noisy {
    fn clone(&self) -> Self {
        println!("clone {}", self.id);
        Noisy { id: self.id.wrapping_add(10_000) }
    }
}

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("-{}", self.id);
    }
}

#[derive(Debug, Clone, PartialEq)]
struct Wrap<T> {
    value: T,
}

impl<T> Wrap<T> {
    fn new(value: T) -> Self {
        Wrap { value }
    }
    fn into_inner(self) -> T {
        self.value
    }
    fn get(&self) -> &T {
        &self.value
    }
    fn get_mut(&mut self) -> &mut T {
        &mut self.value
    }
    fn map<U>(self, f: impl FnOnce(T) -> U) -> Wrap<U> {
        Wrap { value: f(self.value) }
    }
    fn swap(&mut self, value: T) -> T {
        std::mem::replace(&mut self.value, value)
    }
}

fn pick<T>(first: bool, a: T, b: T) -> T {
    if first { a } else { b }
}

fn apply<A, B>(a: A, f: impl FnOnce(A) -> B) -> B {
    f(a)
}

fn call_twice<R, F: FnMut() -> R>(mut f: F) -> (R, R) {
    let a = f();
    (a, f())
}

fn call_shared<R>(f: &dyn Fn(i32) -> R, n: i32) -> R {
    f(n)
}

fn same<T>(value: T) -> T {
    value
}

fn shown<T>(value: &T) -> String
where
    T: Debug + ?Sized,
{
    format!("<{value:?}>")
}

fn is_same<T: PartialEq>(a: &T, b: &T) -> bool {
    a == b
}

fn replaced<T: Clone>(place: &mut T, value: T) -> (T, T) {
    let old = std::mem::replace(place, value);
    (old, place.clone())
}
"#;

/// Of a program with async functions: an executor, and futures that are ready later.
pub(crate) const ASYNC_PRELUDE: &str = r#"
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    let mut polls = 0;
    loop {
        polls += 1;
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            println!("ready at poll {polls}");
            return value;
        }
    }
}

fn poll_some<F: Future>(mut future: Pin<&mut F>, polls: u32) -> Option<F::Output> {
    let mut cx = Context::from_waker(Waker::noop());
    for n in 0..polls {
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(value) => return Some(value),
            Poll::Pending => println!("pending {n}"),
        }
    }
    None
}

struct After<T> {
    polls: u32,
    value: Option<T>,
    noisy: Noisy,
}

impl<T> After<T> {
    fn new(polls: u32, value: T, id: u32) -> Self {
        After { polls, value: Some(value), noisy: Noisy::new(id) }
    }
}

impl<T: Unpin> Future for After<T> {
    type Output = T;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        println!("poll {} {}", self.noisy.id(), self.polls);
        if self.polls == 0 {
            Poll::Ready(self.value.take().unwrap())
        } else {
            self.polls -= 1;
            cx.waker().wake_by_ref();
            Poll::Pending
        }
    }
}

struct Both<A: Future, B: Future> {
    a: Pin<Box<A>>,
    b: Pin<Box<B>>,
    from_a: Option<A::Output>,
    from_b: Option<B::Output>,
}

fn both<A: Future, B: Future>(a: A, b: B) -> Both<A, B> {
    Both { a: Box::pin(a), b: Box::pin(b), from_a: None, from_b: None }
}

impl<A: Future, B: Future> Future for Both<A, B>
where
    A::Output: Unpin,
    B::Output: Unpin,
{
    type Output = (A::Output, B::Output);
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        if this.from_a.is_none()
            && let Poll::Ready(value) = this.a.as_mut().poll(cx)
        {
            this.from_a = Some(value);
        }
        if this.from_b.is_none()
            && let Poll::Ready(value) = this.b.as_mut().poll(cx)
        {
            this.from_b = Some(value);
        }
        match (this.from_a.take(), this.from_b.take()) {
            (Some(a), Some(b)) => Poll::Ready((a, b)),
            (a, b) => {
                this.from_a = a;
                this.from_b = b;
                Poll::Pending
            }
        }
    }
}

async fn pause(polls: u32) {
    for _ in 0..polls {
        let mut is_first = true;
        std::future::poll_fn(|_| {
            if std::mem::replace(&mut is_first, false) { Poll::Pending } else { Poll::Ready(()) }
        })
        .await
    }
}
"#;
