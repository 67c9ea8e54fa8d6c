use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let (tx, mut rx) = trpl::channel();

        let send = async {
            for number in 1..=3 {
                tx.send(number).unwrap();
                trpl::sleep(Duration::from_millis(50)).await;
            }
        /*1*/
            for _ in 1..=3 {
                let number = rx.recv().await.unwrap();
                println!("received {number}");
            }
        };

        /*2*/
    });
}
