use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let parent = trpl::spawn_task(async {
            let child = trpl::spawn_task(async { println!("the child is done") });
            /*1*/
            std::thread::sleep(Duration::from_millis(500));
            println!("the parent looks for its child");
            child.await.unwrap();
        });
        parent.await.unwrap();
    });
}
