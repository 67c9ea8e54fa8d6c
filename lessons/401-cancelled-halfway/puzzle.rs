use std::cell::Cell;
use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let ada = Cell::new(100);
        let bob = Cell::new(100);

        for limit in [10, 80] {
            let limit = trpl::sleep(Duration::from_millis(limit));
            trpl::select(transfer(&ada, &bob), limit).await;
        }
        println!("Ada {}, Bob {}", ada.get(), bob.get());
    });
}

async fn transfer(from: &Cell<i32>, to: &Cell<i32>) {
    /*1*/
    trpl::sleep(Duration::from_millis(40)).await;
    /*2*/
    to.set(to.get() + 30);
}
