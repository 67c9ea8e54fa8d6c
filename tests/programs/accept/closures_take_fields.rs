//! A closure takes the fields that it uses, and leaves the others to the rest of the function.

struct Game {
    log: Vec<String>,
    score: u32,
    name: String,
}

impl Game {
    fn play(&mut self) {
        let mut add = |n| self.score += n;
        println!("{}", self.name);
        add(1);
        add(2);
        let length = || self.name.len();
        self.log.push(format!("{} {}", self.score, length()));
        self.log.iter().for_each(|line| println!("{line} {}", self.name));
        self.log.retain(|line| line.len() > self.score as usize);
    }
}

struct Words<'a> {
    changed: &'a mut (String, u32),
    read: &'a (String, u32),
}

fn change(words: Words) {
    let mut go = || {
        words.changed.1 += words.read.1;
        words.changed.0.push('!');
    };
    println!("{}", words.read.0);
    go();
    go();
    println!("{:?} {:?}", words.changed, words.read);
}

fn change_inside(words: &mut Words) {
    let mut outer = || {
        words.changed.1 += 1;
        let mut inner = || words.changed.0.push('?');
        inner();
        inner();
    };
    outer();
    println!("{}", words.changed.0);
}

fn first<'a>(pair: &'a (String, u32)) -> impl Fn() -> &'a str + 'a {
    || &pair.0
}

fn main() {
    let mut game = Game { log: vec![], score: 0, name: "chess".into() };
    game.play();
    let log = &mut game.log;
    let show = || println!("{} {}", game.name, game.score);
    log.push("x".to_string());
    show();

    let mut triple = (1, vec![2], String::from("t"));
    {
        let mut one = || triple.0 += 1;
        let mut other = || triple.1.push(3);
        one();
        other();
        one();
        println!("{}", triple.2);
    }
    let sizes = move || triple.2.len() + triple.1.len();
    println!("{} {}", triple.0, sizes());

    let mut boxed = Box::new((1, String::from("b")));
    let mut add = || boxed.0 += 1;
    println!("{}", boxed.1);
    add();
    println!("{boxed:?}");

    let mut nested = ((1, 2), [3, 4]);
    let mut change_both = || {
        nested.0.1 += 10;
        nested.1[0] += 1;
    };
    let left = nested.0.0;
    change_both();
    println!("{nested:?} {left}");
    let through = &mut nested;
    let mut outer = || {
        let inner = || through.1[1];
        through.0.1 = inner();
    };
    outer();
    println!("{through:?}");

    let mut numbers = (String::from("a"), 1);
    let read = (String::from("b"), 2);
    change(Words { changed: &mut numbers, read: &read });
    change_inside(&mut Words { changed: &mut numbers, read: &read });
    println!("{} {}", first(&numbers)(), first(&read)());

    let mut sum = (vec![1, 2, 3], 0);
    sum.0.iter().for_each(|n| sum.1 += n);
    println!("{sum:?}");

    let mut pair = (vec![1], vec![2]);
    let mut push = |n| match pair {
        (ref mut numbers, _) => numbers.push(n),
    };
    pair.1.push(9);
    push(3);
    println!("{pair:?}");

    let text = (String::from("t"), (String::from("u"), 1));
    let join = move || {
        let (a, (_, n)) = text;
        format!("{a}{n}")
    };
    println!("{}", text.1.0);
    println!("{}", join());

    let mut option = (Some(String::from("s")), 1);
    let mut take = || option.0.take();
    option.1 = 5;
    println!("{:?} {:?}", take(), take());
    println!("{option:?}");
}
