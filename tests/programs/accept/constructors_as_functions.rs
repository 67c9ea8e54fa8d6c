//! Constructors of variants and tuple structs as functions.

#[derive(Debug)]
struct Wrapper(&'static str);

#[derive(Debug)]
enum Failure {
    Said(String),
}

fn main() {
    let options: Vec<Option<i32>> = vec![1, 2].into_iter().map(Some).collect();
    println!("{options:?}");
    let wrapped: Vec<Wrapper> = ["a", "b"].map(Wrapper).into_iter().collect();
    println!("{wrapped:?}");
    let results: Vec<Result<i32, String>> = vec![Ok(1), Err("no".to_string())];
    println!("{:?}", results.into_iter().map(|r| r.map_err(Failure::Said)).collect::<Vec<_>>());
}
