use std::sync::mpsc;
use std::thread;
use std::time::Duration;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = mpsc::channel();
    thread::spawn(move || {
        thread::sleep(Duration::from_millis(100));
        let _ = tx.send(7);
    });
    trpl::spawn_task(async {
        trpl::sleep(Duration::from_millis(30)).await;
        println!("beat");
    });

    let receive = move || rx.recv().unwrap();
    let number = /*1*/;
    println!("received {number}");
}
