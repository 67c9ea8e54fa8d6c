//! Moved into a function.

struct Ticket { name: String }
fn sell(ticket: Ticket) { println!("{}", ticket.name); }
fn main() {
    let ticket = Ticket { name: String::from("a") };
    sell(ticket);
    println!("{}", ticket.name);
}
