//! Tasks that run where the pool is called, and share what is not for threads.

use futures::executor::LocalPool;
use futures::task::LocalSpawnExt;
use std::cell::RefCell;
use std::rc::Rc;

async fn yield_once() {
    let mut yielded = false;
    futures::future::poll_fn(|cx| {
        if yielded {
            return std::task::Poll::Ready(());
        }
        yielded = true;
        cx.waker().wake_by_ref();
        std::task::Poll::Pending
    })
    .await
}

fn main() {
    let mut pool = LocalPool::new();
    let spawner = pool.spawner();
    let log = Rc::new(RefCell::new(Vec::new()));
    for name in ["a", "b"] {
        let log = log.clone();
        let again = spawner.clone();
        spawner
            .spawn_local(async move {
                log.borrow_mut().push(format!("{name} begins"));
                yield_once().await;
                let inner = log.clone();
                again
                    .spawn_local(async move { inner.borrow_mut().push(format!("{name} inner")) })
                    .unwrap();
                log.borrow_mut().push(format!("{name} ends"));
            })
            .unwrap();
    }
    let handle = spawner.spawn_local_with_handle(async { 40 + 2 }).unwrap();
    println!("{}", pool.run_until(handle));
    pool.run();
    for line in log.borrow().iter() {
        println!("{line}");
    }
    spawner.spawn_local(futures::future::pending()).unwrap();
    pool.run_until_stalled();
    println!("stalled, one ran: {}", pool.try_run_one());
    drop(pool);
    println!("{:?}", spawner.spawn_local(async {}).is_err());
}
