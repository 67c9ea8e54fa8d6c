//! Tokio's `join!` begins with another future each time; `biased` and that of `futures` do not.

use std::cell::Cell;
use std::future::poll_fn;
use std::task::Poll;

async fn polled(name: char, times: u32, order: &Cell<String>) {
    let mut left = times;
    poll_fn(|cx| {
        let mut text = order.take();
        text.push(name);
        order.set(text);
        if left == 0 {
            return Poll::Ready(());
        }
        left -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let order = Cell::new(String::new());
    tokio::join!(polled('a', 3, &order), polled('b', 3, &order), polled('c', 1, &order));
    println!("{}", order.take());
    tokio::join!(biased; polled('a', 2, &order), polled('b', 2, &order));
    println!("{}", order.take());
    futures::join!(polled('a', 2, &order), polled('b', 2, &order));
    println!("{}", order.take());
    use tokio::try_join;
    let result: Result<((), ()), ()> = try_join!(
        async {
            polled('a', 1, &order).await;
            Ok(())
        },
        async {
            polled('b', 2, &order).await;
            Ok(())
        }
    );
    println!("{} {result:?}", order.take());
}
