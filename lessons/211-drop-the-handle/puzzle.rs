use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let copy = trpl::spawn_task(copy());
        let ticks = trpl::spawn_task(ticks());
        /*1*/
        /*2*/
        trpl::sleep(Duration::from_millis(200)).await;
        println!("main is done");
    });
}

async fn copy() {
    trpl::sleep(Duration::from_millis(100)).await;
    println!("copied");
}

async fn ticks() {
    for _ in 0..10 {
        trpl::sleep(Duration::from_millis(70)).await;
        println!("tick");
    }
}
