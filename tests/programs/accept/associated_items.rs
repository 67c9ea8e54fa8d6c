//! Associated types and constants, default methods, supertraits.

trait Container {
    type Item;
    const NAME: &'static str = "container";
    fn get(&self, i: usize) -> Option<&Self::Item>;
    fn first(&self) -> Option<&Self::Item> {
        self.get(0)
    }
}

struct Stack<T> {
    items: Vec<T>,
}

impl<T> Container for Stack<T> {
    type Item = T;
    const NAME: &'static str = "stack";
    fn get(&self, i: usize) -> Option<&T> {
        self.items.get(i)
    }
}

fn name_of<C: Container>(_: &C) -> &'static str {
    C::NAME
}

trait Animal {
    fn name(&self) -> String;
    fn noise(&self) -> String {
        format!("{} makes a noise", self.name())
    }
}

trait Loud: Animal {
    fn shout(&self) -> String {
        self.noise().to_uppercase()
    }
}

struct Dog;
struct Cat {
    lives: u8,
}

impl Animal for Dog {
    fn name(&self) -> String {
        "Dog".into()
    }
}
impl Loud for Dog {}
impl Animal for Cat {
    fn name(&self) -> String {
        format!("Cat {}", self.lives)
    }
    fn noise(&self) -> String {
        "Meow".to_string()
    }
}
impl Loud for Cat {}

trait Summary {
    fn total(&self) -> i32;
}
impl Summary for Vec<i32> {
    fn total(&self) -> i32 {
        self.iter().sum()
    }
}
impl<T: Summary> Summary for Option<T> {
    fn total(&self) -> i32 {
        self.as_ref().map_or(0, |value| value.total())
    }
}

fn main() {
    let stack = Stack { items: vec!['a', 'b'] };
    println!("{:?} {:?} {}", stack.first(), stack.get(5), <Stack<char> as Container>::NAME);
    println!("{}", name_of(&stack));
    let zoo: Vec<Box<dyn Loud>> = vec![Box::new(Dog), Box::new(Cat { lives: 9 })];
    for animal in zoo.iter() {
        println!("{} / {}", animal.noise(), animal.shout());
    }
    println!("{} {}", vec![1, 2, 3].total(), Some(vec![4]).total());
}
