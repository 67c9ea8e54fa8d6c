//! Futures that are sent to another thread, and let go in time of what may not go there.

use std::cell::RefCell;
use std::future::Future;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

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

/// Takes only what could be run on another thread.
fn send<F: Future<Output = u32> + Send + 'static>(future: F) {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return println!("{value}");
        }
    }
}

fn tick() -> Once {
    Once(false)
}

fn make() -> Rc<u32> {
    Rc::new(1)
}

fn number(shared: &Rc<u32>) -> u32 {
    **shared
}

async fn holds() {
    let shared = make();
    tick().await;
    println!("{shared}");
}

fn main() {
    send(async {
        let shared = make();
        drop(shared);
        tick().await;
        1
    });
    send(async {
        {
            let shared = make();
            println!("{shared}");
        }
        tick().await;
        2
    });
    send(async {
        tick().await;
        let shared = make();
        *shared + 2
    });
    send(async {
        let n = number(&make());
        tick().await;
        n + 3
    });
    send(async {
        if *make() == 1 {
            tick().await;
        }
        5
    });
    let count = Arc::new(Mutex::new(1));
    send(async move {
        *count.lock().unwrap() += 1;
        tick().await;
        let six = *count.lock().unwrap() + 4;
        six
    });
    send(async {
        let cell = RefCell::new(1);
        tick().await;
        *cell.borrow_mut() += 6;
        cell.into_inner()
    });
    send(async {
        let shared = make();
        if *make() == 1 {
            drop(shared);
            tick().await;
            return 8;
        }
        println!("{shared}");
        0
    });
    send(async {
        let shared;
        tick().await;
        shared = make();
        *shared + 8
    });
    send(async {
        let _ = make();
        tick().await;
        10
    });
    send(async {
        let n = {
            let shared = make();
            *shared
        };
        tick().await;
        n + 10
    });
    send(async {
        let future = holds();
        drop(future);
        tick().await;
        12
    });
    send(async {
        let shared = make();
        match shared {
            inner => drop(inner),
        }
        tick().await;
        13
    });
    send(async {
        while let Some(shared) = Some(make()) {
            println!("{shared}");
            break;
        }
        tick().await;
        14
    });
    send(async {
        let n = match Some(make()) {
            Some(shared) => *shared,
            None => 0,
        };
        tick().await;
        n + 14
    });
    send(async {
        let list: Vec<Rc<u32>> = vec![make(), make()];
        let sum = async move { list.into_iter().map(|n| *n).sum::<u32>() };
        drop(sum);
        tick().await;
        16
    });
}
