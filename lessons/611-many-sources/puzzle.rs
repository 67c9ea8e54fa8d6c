use std::time::Duration;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = trpl::channel();
    for number in 1..=5 {
        let tx = tx.clone();
        trpl::spawn_task(async move {
            trpl::sleep(Duration::from_millis(20 * number)).await;
            /*1*/
        });
    }
    /*2*/

    let mut readings = 0;
    while let Some(_number) = rx.recv().await {
        readings += 1;
    }
    println!("{readings} readings");
}
