//! Taking values out of places.

#[derive(Debug)]
enum State {
    Idle,
    Running { speed: u32 },
    Done(String),
}

impl State {
    fn next(self) -> State {
        match self {
            State::Idle => State::Running { speed: 1 },
            State::Running { speed } if speed > 2 => State::Done(format!("at {speed}")),
            State::Running { speed } => State::Running { speed: speed + 1 },
            done @ State::Done(_) => done,
        }
    }
}

fn main() {
    let mut a = vec![1];
    let mut b = vec![2, 3];
    std::mem::swap(&mut a, &mut b);
    println!("{a:?} {b:?} {:?} {a:?}", std::mem::take(&mut a));
    println!("{:?} {b:?}", std::mem::replace(&mut b, vec![9]));
    println!("{} {}", std::mem::size_of::<u64>(), size_of::<char>());
    println!("{}", std::mem::discriminant(&Some(1)) == std::mem::discriminant(&Some(2)));
    let mut machine = State::Idle;
    for _ in 0..5 {
        machine = machine.next();
        println!("{machine:?}");
    }
}
