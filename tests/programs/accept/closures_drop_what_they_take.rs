//! What a closure takes is dropped with it, field by field as they are declared; what it leaves, at
//! the end of the function.

struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Pair {
    left: Noisy,
    right: Noisy,
}

struct Whole {
    text: String,
    number: u32,
}

impl Drop for Whole {
    fn drop(&mut self) {
        println!("drop whole {} {}", self.text, self.number);
    }
}

enum Only {
    Both(Noisy, Noisy),
}

fn title(text: &str) {
    println!("-- {text}");
}

fn main() {
    title("as declared, whichever is used first");
    let pair = Pair { left: Noisy("left"), right: Noisy("right") };
    let other = Noisy("other");
    {
        let _uses = move || (&other, &pair.right, &pair.left).0.0.len();
        println!("made");
    }

    title("one field");
    let pair = Pair { left: Noisy("left"), right: Noisy("right") };
    {
        let uses = move || println!("{}", pair.right.0);
        let _ = uses();
    }

    title("nothing");
    let kept = Noisy("kept");
    let uses = move || {
        let _ = kept;
    };
    uses();
    drop(uses);

    title("parts of a pattern");
    let two = (Noisy("0"), Noisy("1"));
    let takes = || {
        let (_, one) = two;
        println!("in {}", one.0);
    };
    takes();
    let two = (Noisy("2"), Some(Noisy("3")));
    let takes = move || match two {
        (_, Some(three)) => println!("in {}", three.0),
        _ => {}
    };
    takes();
    let two = (Noisy("4"), Some(Noisy("5")));
    let takes = move || {
        if let (_, Some(five)) = two {
            println!("in {}", five.0);
        }
    };
    takes();
    let two = (Noisy("6"), Some(Noisy("7")));
    let takes = move || {
        let (_, Some(seven)) = two else { return };
        println!("in {}", seven.0);
    };
    takes();
    let list = (Noisy("8"), [Noisy("9"), Noisy("10")]);
    let takes = move || {
        let (_, [nine, ..]) = list;
        println!("in {}", nine.0);
    };
    takes();
    let only = Only::Both(Noisy("11"), Noisy("12"));
    let takes = || {
        let Only::Both(_, twelve) = only;
        println!("in {}", twelve.0);
    };
    takes();
    let two = (Noisy("13"), Noisy("14"));
    let takes = move || {
        let fourteen;
        (_, fourteen) = two;
        println!("in {}", fourteen.0);
    };
    takes();

    title("the rest of a struct");
    let pair = Pair { left: Noisy("left"), right: Noisy("right") };
    let takes = move || Pair { left: Noisy("new"), ..pair };
    let made = takes();
    println!("{} {}", made.left.0, made.right.0);

    title("a box, and what has a destructor, whole");
    let boxed = Box::new(Pair { left: Noisy("boxed left"), right: Noisy("boxed right") });
    {
        let _uses = move || boxed.right.0.len();
    }
    let whole = Whole { text: "a".into(), number: 1 };
    let number = move || whole.number;
    println!("{} {}", number(), whole.text.len());
    {
        let text = move || println!("{}", whole.text);
        text();
    }
    title("the end");
}
