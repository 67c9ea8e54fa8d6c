//! Three buffers, and an await. Which of them does the future keep meanwhile?

use std::time::Duration;

struct Buffer(&'static str);

impl Drop for Buffer {
    fn drop(&mut self) {
        println!("{} is freed", self.0);
    }
}

fn main() {
    trpl::block_on(async {
        let work = async {
            {
                let inner = Buffer("inner");
                println!("{} is read", inner.0);
            }
            let early = Buffer("early");
            println!("{} is read", early.0);
            let late = Buffer("late");
            trpl::sleep(Duration::from_millis(50)).await;
            println!("{} is read", late.0);
        };

        work.await;
    });
}
