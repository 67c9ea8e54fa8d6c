use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let kettle = /*1*/;
        println!("I cut the bread");
        trpl::sleep(Duration::from_millis(100)).await;
        println!("the bread is cut");
        /*2*/
    });
}

async fn boil() {
    println!("the kettle is on");
    trpl::sleep(Duration::from_millis(150)).await;
    println!("the water boils");
}
