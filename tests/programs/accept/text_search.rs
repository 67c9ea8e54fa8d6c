//! Finding and splitting in texts.

fn main() {
    let text = "the quick brown fox jumps over the lazy dog";
    println!("{:?} {:?} {:?}", text.find("fox"), text.rfind("the"), text.find('z'));
    println!("{:?} {}", text.find(|c: char| c == 'q' || c == 'x'), text.contains("lazy"));
    println!("{:?} {:?}", text.split_once(' '), text.rsplit_once(' '));
    println!("{} {}", text.starts_with("the"), text.ends_with(char::is_alphabetic));
    println!("{:?}", "a,b,,c".split(',').collect::<Vec<_>>());
    println!("{:?}", "a,b,,c".splitn(2, ',').collect::<Vec<_>>());
    println!("{:?}", "a,b,,c".rsplit(',').collect::<Vec<_>>());
    println!("{:?}", "one  two\tthree\n".split_whitespace().collect::<Vec<_>>());
    println!("{:?}", "line one\nline two\r\n\nlast".lines().collect::<Vec<_>>());
    println!("{:?}", "a1b22c".split(|c: char| c.is_ascii_digit()).collect::<Vec<_>>());
    println!("{:?}", "a-b_c".split(['-', '_']).collect::<Vec<_>>());
    println!("{:?} {:?}", "x=1".strip_prefix("x="), "file.rs".strip_suffix(".rs"));
    println!("{} {}", "abcabc".matches("bc").count(), text.replace("the", "a"));
    println!("{:?}", "abab".match_indices('b').collect::<Vec<_>>());
    println!("[{}] [{}] [{}]", "  x ".trim(), "xxaxx".trim_matches('x'), "001".trim_start_matches('0'));
    println!("{:?}", "a;b;".split_terminator(';').collect::<Vec<_>>());
    println!("{:?}", "a\nb\n".split_inclusive('\n').collect::<Vec<_>>());
}
