//! Objects that are lent to others to be changed.

trait Observer {
    fn notify(&mut self, event: &str);
    fn count(&self) -> usize;
}

struct Log {
    lines: Vec<String>,
}

impl Observer for Log {
    fn notify(&mut self, event: &str) {
        self.lines.push(event.to_uppercase());
    }
    fn count(&self) -> usize {
        self.lines.len()
    }
}

struct Bus<'a> {
    observers: Vec<&'a mut dyn Observer>,
}

impl<'a> Bus<'a> {
    fn emit(&mut self, event: &str) {
        for observer in self.observers.iter_mut() {
            observer.notify(event);
        }
    }
    fn total(&self) -> usize {
        self.observers.iter().map(|observer| observer.count()).sum()
    }
}

fn main() {
    let (mut a, mut b) = (Log { lines: vec![] }, Log { lines: vec![] });
    {
        let mut bus = Bus { observers: vec![&mut a, &mut b] };
        bus.emit("x");
        bus.emit("y");
        println!("{}", bus.total());
    }
    println!("{:?} {}", a.lines, b.count());
}
