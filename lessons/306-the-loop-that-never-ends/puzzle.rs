use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let (tx, mut rx) = trpl::channel();
        let second = tx.clone();

        let first = async /*1*/ {
            for number in [1, 2, 3] {
                tx.send(number).unwrap();
                trpl::sleep(Duration::from_millis(50)).await;
            }
        };
        let other = async {
            for number in [10, 20] {
                second.send(number).unwrap();
                trpl::sleep(Duration::from_millis(80)).await;
            }
            /*2*/
        };
        let receive = async {
            while let Some(number) = rx.recv().await {
                println!("{number}");
            }
        };

        trpl::join3(first, other, receive).await;
        println!("the program ends");
    });
}
