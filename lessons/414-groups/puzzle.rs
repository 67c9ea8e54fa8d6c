use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let group = trpl::spawn_task(async {
            let d = /*1*/;
            let _ = trpl::join!(job("a", 50), job("b", 70), job("c", 90), d);
        });

        trpl::sleep(Duration::from_millis(60)).await;
        group.abort();
        trpl::sleep(Duration::from_millis(200)).await;
    });
}

async fn job(name: &'static str, half_ms: u64) {
    trpl::sleep(Duration::from_millis(half_ms)).await;
    trpl::sleep(Duration::from_millis(half_ms)).await;
    println!("{name} is done");
}
