//! Three tasks with two steps each, all of them ready at once.

fn main() {
    trpl::block_on(async {
        let bread = trpl::spawn_task(bread());
        let salad = trpl::spawn_task(salad());
        let soup = trpl::spawn_task(soup());

        bread.await.unwrap();
        salad.await.unwrap();
        soup.await.unwrap();
    });
}

async fn bread() {
    println!("bread: knead");
    trpl::yield_now().await;
    println!("bread: bake");
}

async fn salad() {
    println!("salad: wash");
    trpl::yield_now().await;
    println!("salad: cut");
}

async fn soup() {
    println!("soup: chop");
    trpl::yield_now().await;
    println!("soup: boil");
}
