//! Tasks are aborted where they are suspended; their destructors run then, in reverse order.

use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::sleep;

struct Step(u32);

impl Drop for Step {
    fn drop(&mut self) {
        println!("step {} undone", self.0);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async {
        let _one = Step(1);
        sleep(Duration::from_millis(10)).await;
        let _two = Step(2);
        sleep(Duration::from_secs(10)).await;
        println!("never printed");
    });
    let abort = task.abort_handle();
    sleep(Duration::from_millis(40)).await;
    println!("finished: {}", abort.is_finished());
    abort.abort();
    println!("asked");
    let error = task.await.unwrap_err();
    println!("cancelled: {}, finished: {}", error.is_cancelled(), abort.is_finished());

    let quick = tokio::spawn(async { 5 });
    yield_now().await;
    quick.abort();
    println!("too late: {:?}", quick.await.unwrap());

    let never = tokio::spawn(async {
        let _step = Step(3);
        println!("never begins");
    });
    never.abort();
    println!("{}", never.await.is_err());

    let detached = tokio::spawn(async {
        sleep(Duration::from_millis(20)).await;
        println!("a task without a handle goes on");
    });
    drop(detached);
    sleep(Duration::from_millis(50)).await;
}
