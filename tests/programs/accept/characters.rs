//! What characters can do.

fn main() {
    println!("{} {} {}", 'é'.is_alphabetic(), '7'.is_numeric(), ' '.is_whitespace());
    println!("{:?} {:?} {:?}", 'f'.to_digit(16), 'g'.to_digit(16), char::from_digit(7, 10));
    println!("{} {} {}", 'ß'.to_uppercase(), 'É'.to_lowercase(), 'a'.to_ascii_uppercase());
    println!("{} {} {:?}", 'é'.len_utf8(), 'a' as u32 + 1, char::from_u32(0x41));
    println!("{} {:?}", (b'a' + 2) as char, u8::try_from('é'));
    println!("{:?} {:?} {:?}", 'a'.cmp(&'b'), ('a'..='e').collect::<String>(), '\n');
    println!("{}", ('a'..'e').rev().map(|c| c.to_string()).collect::<Vec<_>>().join("-"));
    println!("{} {}", 'x'.is_ascii_punctuation(), '!'.is_ascii_punctuation());
}
