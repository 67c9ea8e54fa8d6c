use std::sync::Mutex;
use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let total = Mutex::new(0);
        trpl::join(add(&total, 1), add(&total, 2)).await;
        println!("total {}", total.lock().unwrap());
    });
}

async fn add(total: &Mutex<u32>, number: u32) {
    let mut sum = total.lock().unwrap();
    *sum += number;
    /*1*/
    trpl::sleep(Duration::from_millis(50)).await;
    println!("{number} is added");
}
