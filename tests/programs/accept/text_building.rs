//! Building and changing texts.

fn main() {
    let mut text = String::with_capacity(10);
    text.push_str("hello");
    text.push('!');
    text += " you";
    text.insert(0, '>');
    text.insert_str(1, "> ");
    println!("{text} {} {}", text.len(), text.chars().count());
    println!("{:?} {:?} {text}", text.pop(), text.remove(0));
    text.truncate(4);
    println!("{text:?} {}", text.is_empty());
    let joined = String::from("a") + "b" + &String::from("c");
    println!("{joined} {}", joined.repeat(3));
    println!("{} {}", "Grüße".to_uppercase(), "ABC".to_lowercase());
    println!("{}", "abc".chars().rev().collect::<String>());
    println!("{:?}", "héllo".char_indices().collect::<Vec<_>>());
    println!("{:?} {}", "hé".bytes().collect::<Vec<u8>>(), "é".len());
    println!("{:?} {:?}", String::from_utf8(vec![104, 105]), String::from_utf8(vec![255]).is_err());
    println!("{} {}", &"hello"[1..3], &"hello"[3..]);
    println!("{:?} {:?}", "hello".get(1..2), "é".get(0..1));
    let mut words = vec!["pear".to_string(), "apple".into(), "fig".to_owned()];
    words.sort_by_key(|word| word.len());
    println!("{} {:?}", words.join("+"), words.concat());
    let mut kept = String::from("a1b2");
    kept.retain(|c| c.is_alphabetic());
    kept.extend(['x', 'y']);
    println!("{kept} {:?} {kept}", kept.drain(..1).collect::<String>());
    println!("{} {}", "a" < "b", String::from("x") == "x");
    println!("{}", &"é"[0..1]);
}
