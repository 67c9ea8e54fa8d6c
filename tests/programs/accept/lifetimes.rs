//! A parser that gives out parts of its text.

struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Words<'a> {
    fn next_word(&mut self) -> Option<&'a str> {
        let rest = self.text[self.at..].trim_start();
        if rest.is_empty() {
            return None;
        }
        let start = self.text.len() - rest.len();
        let end = rest.find(' ').map(|i| start + i).unwrap_or(self.text.len());
        self.at = end;
        Some(&self.text[start..end])
    }
}

fn longer<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() > b.len() { a } else { b }
}

fn main() {
    let mut words = Words { text: "  let x  = 5", at: 0 };
    while let Some(word) = words.next_word() {
        print!("[{word}]");
    }
    println!();
    println!("{}", longer("ab", "abc"));
}
