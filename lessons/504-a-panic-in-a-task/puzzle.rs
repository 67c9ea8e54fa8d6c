fn main() {
    trpl::block_on(async {
        let handles = [4, 7, 10].map(|number| trpl::spawn_task(half(number)));

        let mut total = 0;
        for handle in handles {
            total += handle.await/*1*/;
        }
        println!("{total} in all");
    });
}

async fn half(number: u32) -> u32 {
    assert!(number.is_multiple_of(2), "{number} is odd");
    number / 2
}
