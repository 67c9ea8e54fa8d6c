//! Async recursion in boxes, functions that give futures, and what they borrow.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use tokio::time::sleep;

struct Node {
    value: u32,
    children: Vec<Node>,
}

fn sum(node: &Node) -> Pin<Box<dyn Future<Output = u32> + '_>> {
    Box::pin(async move {
        let mut total = node.value;
        for child in &node.children {
            total += sum(child).await;
        }
        total
    })
}

async fn depth(node: &Node) -> usize {
    let mut deepest = 0;
    for child in &node.children {
        deepest = deepest.max(Box::pin(depth(child)).await);
    }
    deepest + 1
}

fn delayed<T>(value: T, ms: u64) -> impl Future<Output = T> {
    println!("made");
    async move {
        println!("begun");
        sleep(Duration::from_millis(ms)).await;
        value
    }
}

fn longest<'a>(words: &'a [String]) -> impl Future<Output = Option<&'a str>> {
    async move { words.iter().map(String::as_str).max_by_key(|word| word.len()) }
}

async fn fallible(n: i32) -> Result<i32, Box<dyn std::error::Error>> {
    let parsed: i32 = format!("{n}").parse()?;
    if parsed < 0 {
        return Err("negative".into());
    }
    Ok(parsed * 2)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let leaf = |value| Node { value, children: Vec::new() };
    let tree =
        Node { value: 1, children: vec![leaf(2), Node { value: 3, children: vec![leaf(4)] }] };
    println!("{} {}", sum(&tree).await, depth(&tree).await);
    let future = delayed("late", 5);
    println!("not polled yet");
    println!("{}", future.await);
    let words = vec!["a".to_string(), "ccc".to_string(), "bb".to_string()];
    println!("{:?}", longest(&words).await);
    println!("{}", fallible(4).await?);
    match fallible(-4).await {
        Ok(n) => println!("{n}"),
        Err(error) => println!("error: {error}"),
    }
    Ok(())
}
