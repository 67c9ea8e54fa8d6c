//! A task does not run before whoever spawned it gives way; then tasks run in the order of their
//! spawning.

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut handles = Vec::new();
    for n in 0..4 {
        handles.push(tokio::spawn(async move {
            println!("task {n} begins");
            tokio::task::yield_now().await;
            println!("task {n} goes on");
            n * n
        }));
        println!("spawned {n}");
    }
    println!("main gives way");
    tokio::task::yield_now().await;
    println!("main is back");
    let mut sum = 0;
    for handle in handles {
        sum += handle.await.unwrap();
    }
    println!("sum {sum}");
}
