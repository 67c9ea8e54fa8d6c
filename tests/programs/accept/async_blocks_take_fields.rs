//! An async block takes the fields that it uses, and drops them as they are declared.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

/// Gives way once.
struct Once(bool);

impl Future for Once {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.0 {
            return Poll::Ready(());
        }
        self.0 = true;
        Poll::Pending
    }
}

fn run<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

struct Request {
    number: u32,
    body: String,
    guard: Noisy,
}

struct List {
    items: Vec<u32>,
    name: String,
}

impl List {
    async fn add(&mut self) {
        let add = async {
            Once(false).await;
            self.items.push(1);
        };
        println!("{}", self.name);
        add.await;
        println!("{:?}", self.items);
    }
}

fn main() {
    let request = Request { number: 1, body: "hello".into(), guard: Noisy("guard") };
    let length = async move {
        Once(false).await;
        request.body.len()
    };
    println!("{}", request.number);
    println!("{}", run(length));
    drop(request.guard);

    let mut list = List { items: vec![], name: "list".into() };
    run(list.add());

    let mut pair = (1, 2);
    let twice = async {
        pair.0 += 1;
        Once(false).await;
        pair.0 += 1;
    };
    pair.1 += 5;
    run(twice);
    println!("{pair:?}");

    println!("-- to the end");
    let triple = (Noisy("0"), Noisy("1"), Noisy("2"));
    let other = Noisy("other");
    run(async move {
        let _first = &other;
        let _two = &triple.2;
        Once(false).await;
        let _zero = &triple.0;
        let _own = Noisy("own");
        println!("in");
    });
    println!("then {}", triple.1.0);

    println!("-- dropped in the middle");
    let triple = (Noisy("3"), Noisy("4"), Noisy("5"));
    let mut future = Box::pin(async move {
        let _own = Noisy("own");
        let _five = &triple.2;
        Once(false).await;
        let _three = &triple.0;
    });
    let _ = future.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    drop(future);

    println!("-- never polled");
    let pair = (Noisy("6"), Noisy("7"));
    drop(async move {
        let _seven = &pair.1;
        Once(false).await;
        let _six = &pair.0;
    });

    println!("-- an async closure");
    let mut count = (String::from("count"), 0);
    let mut add = async |x: u32| {
        count.1 += x;
        Once(false).await;
        count.1
    };
    println!("{}", count.0);
    println!("{} {}", run(add(3)), run(add(4)));
    println!("-- the end");
}
