//! A function that waits with `block_on` cannot be called where a runtime is driven: that panics.

fn main() {
    trpl::block_on(async {
        println!("inside");
        println!("{}", answer());
    });
}

fn answer() -> u32 {
    trpl::block_on(async { 42 })
}
