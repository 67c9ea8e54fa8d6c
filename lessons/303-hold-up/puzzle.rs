use std::time::Duration;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let heartbeat = tokio::spawn(heartbeat());
    let pack = tokio::spawn(pack());

    pack.await.unwrap();
    heartbeat.abort();
}

async fn heartbeat() {
    loop {
        tokio::time::sleep(Duration::from_millis(50)).await;
        println!("beat");
    }
}

async fn pack() {
    for parcel in 1..=4 {
        for _thing in 1..=10 {
            std::thread::sleep(Duration::from_millis(6));
            /*1*/
        }
        println!("parcel {parcel} is packed");
        /*2*/
    }
}
