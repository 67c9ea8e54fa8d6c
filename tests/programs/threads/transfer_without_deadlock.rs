//! Two accounts are locked in one order, whichever way the money goes.

use std::sync::{Arc, Mutex};
use std::thread;

struct Account {
    number: u32,
    balance: Mutex<i64>,
}

fn transfer(from: &Account, to: &Account, amount: i64) -> Result<(), String> {
    let (mut source, mut target);
    if from.number < to.number {
        source = from.balance.lock().unwrap();
        target = to.balance.lock().unwrap();
    } else {
        target = to.balance.lock().unwrap();
        source = from.balance.lock().unwrap();
    }
    if *source < amount {
        return Err(format!("account {} has only {}", from.number, *source));
    }
    *source -= amount;
    *target += amount;
    Ok(())
}

fn main() {
    let a = Arc::new(Account { number: 1, balance: Mutex::new(1000) });
    let b = Arc::new(Account { number: 2, balance: Mutex::new(1000) });
    let there = {
        let (a, b) = (Arc::clone(&a), Arc::clone(&b));
        thread::spawn(move || (0..50).filter(|_| transfer(&a, &b, 7).is_ok()).count())
    };
    let back = {
        let (a, b) = (Arc::clone(&a), Arc::clone(&b));
        thread::spawn(move || (0..50).filter(|_| transfer(&b, &a, 3).is_ok()).count())
    };
    println!("{} there, {} back", there.join().unwrap(), back.join().unwrap());
    println!("{} and {}", a.balance.lock().unwrap(), b.balance.lock().unwrap());
    println!("{:?}", transfer(&a, &b, 5000));
}
