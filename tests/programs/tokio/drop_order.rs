//! When what an async function holds is dropped: across awaits, in scopes, and as arguments.

use std::time::Duration;
use tokio::time::sleep;

struct Named(&'static str);

impl Named {
    fn name(&self) -> &'static str {
        self.0
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

async fn scopes(_ignored: Named, _: Named) {
    let _first = Named("first");
    {
        let _inner = Named("inner");
        sleep(Duration::from_millis(2)).await;
        println!("inner scope ends");
    }
    let _ = Named("not bound");
    let _second = Named("second");
    sleep(Duration::from_millis(2)).await;
    println!("function ends");
}

async fn takes(named: Named) -> Named {
    println!("takes {}", named.0);
    named
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    scopes(Named("argument"), Named("blank argument")).await;
    let unpolled = scopes(Named("unpolled argument"), Named("unpolled blank"));
    println!("made");
    drop(unpolled);
    let back = takes(Named("moved")).await;
    println!("has {}", back.0);
    let length = takes(Named("temporary")).await.0.len();
    println!("{length}");
    let moved = Named("captured");
    let block = async move {
        println!("in the block with {}", moved.name());
        sleep(Duration::from_millis(2)).await;
    };
    block.await;
    println!("after the block");
    {
        let suspended = scopes(Named("left"), Named("left blank"));
        let mut suspended = Box::pin(suspended);
        let waited = tokio::time::timeout(Duration::ZERO, suspended.as_mut()).await;
        println!("gave up: {}", waited.is_err());
    }
    println!("main ends");
}
