//! A runtime cannot be driven from within one: that panics.

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        println!("inside");
        let other = tokio::runtime::Handle::current();
        other.block_on(async { println!("never") });
    });
}
