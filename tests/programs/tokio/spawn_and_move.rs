//! Tasks take what they use with them, and give values back through their handles.

use std::time::Duration;

#[derive(Debug)]
struct Parcel {
    weight_grams: u32,
    label: String,
}

async fn weigh(parcel: Parcel) -> (String, u32) {
    tokio::time::sleep(Duration::from_millis(u64::from(parcel.weight_grams))).await;
    (parcel.label, parcel.weight_grams)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let parcels = vec![
        Parcel { weight_grams: 60, label: "lamp".to_string() },
        Parcel { weight_grams: 20, label: "cup".to_string() },
        Parcel { weight_grams: 40, label: "book".to_string() },
    ];
    println!("{:?}", parcels[0]);
    let mut handles = Vec::new();
    for parcel in parcels {
        handles.push(tokio::spawn(weigh(parcel)));
    }
    let greeting = String::from("weighed");
    let logger = tokio::spawn(async move {
        println!("{greeting}: begins");
        greeting.len()
    });
    for handle in handles {
        let (label, weight) = handle.await.unwrap();
        println!("{label}: {weight} g");
    }
    println!("{}", logger.await.unwrap());
}
