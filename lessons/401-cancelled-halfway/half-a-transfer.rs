//! A transfer in two steps, raced against a time limit.

use std::cell::Cell;
use std::time::Duration;

use trpl::Either;

fn main() {
    trpl::block_on(async {
        let ada = Cell::new(100);
        let bob = Cell::new(100);

        let limit = trpl::sleep(Duration::from_millis(10));
        match trpl::select(transfer(&ada, &bob), limit).await {
            Either::Left(()) => println!("the transfer is done"),
            Either::Right(()) => println!("the time is up"),
        }
        trpl::sleep(Duration::from_millis(50)).await;
        println!("Ada {}, Bob {}", ada.get(), bob.get());
    });
}

async fn transfer(from: &Cell<i32>, to: &Cell<i32>) {
    let _form = Form;
    from.set(from.get() - 30);
    trpl::sleep(Duration::from_millis(40)).await;
    to.set(to.get() + 30);
}

struct Form;

impl Drop for Form {
    fn drop(&mut self) {
        println!("the form is dropped");
    }
}
