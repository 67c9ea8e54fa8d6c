//! Requests and replies through channels, each connection on a thread of its own.

use std::collections::HashMap;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};
use std::thread;

struct Connection {
    request: String,
    reply: Sender<String>,
}

fn answer(pages: &Mutex<HashMap<String, u32>>, request: &str) -> String {
    let Some(path) = request.strip_prefix("GET ") else {
        return String::from("400 what?");
    };
    let mut pages = pages.lock().unwrap();
    match pages.get_mut(path) {
        Some(visits) => {
            *visits += 1;
            format!("200 {path} seen {visits} times")
        }
        None => format!("404 no {path}"),
    }
}

fn main() {
    let (listener, incoming) = mpsc::channel::<Connection>();
    let server = thread::spawn(move || {
        let pages = HashMap::from([("/".to_string(), 0), ("/about".to_string(), 7)]);
        let pages = Arc::new(Mutex::new(pages));
        let mut served = 0;
        for connection in incoming {
            let pages = Arc::clone(&pages);
            served += 1;
            let one = thread::spawn(move || {
                let reply = answer(&pages, &connection.request);
                connection.reply.send(reply).unwrap();
            });
            one.join().unwrap();
        }
        served
    });
    for request in ["GET /", "GET /about", "GET /", "GET /missing", "DELETE /"] {
        let (reply, replies) = mpsc::channel();
        let connection = Connection { request: request.to_string(), reply };
        listener.send(connection).unwrap();
        println!("{request:<14} -> {}", replies.recv().unwrap());
    }
    drop(listener);
    println!("{} connections", server.join().unwrap());
}
