//! The address under which the Rust Playground opens a program.
//!
//! It is another site, so nothing here asks it for anything: the address is a link that a reader
//! may follow.

/// Where the Playground is, up to the text of a program.
pub const PLAYGROUND: &str =
    "https://play.rust-lang.org/?version=stable&mode=debug&edition=2024&code=";

/// The longest address that servers take.
pub(super) const LONGEST: usize = 8_000;

/// The address that opens `text` in the Playground.
///
/// # Errors
///
/// Its length, if that is more than servers take.
pub(super) fn address(text: &str) -> Result<String, usize> {
    let mut address = PLAYGROUND.to_owned();
    for byte in text.bytes() {
        // The characters that mean themselves in every part of an address.
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    if address.len() > LONGEST { Err(address.len()) } else { Ok(address) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_written_in_letters_that_an_address_may_have() {
        let address = address("fn é() { a+b&c#; }\n").expect("it is short");
        let code = address.strip_prefix(PLAYGROUND).expect("it is the Playground's");
        assert_eq!(code, "fn%20%C3%A9%28%29%20%7B%20a%2Bb%26c%23%3B%20%7D%0A");
    }

    #[test]
    fn the_lessons_programs_fit_and_a_long_one_does_not() {
        for program in crate::lessons::programs() {
            assert!(address(&program.source).is_ok(), "{}", program.name);
        }
        assert!(matches!(address(&"a".repeat(LONGEST)), Err(length) if length > LONGEST));
    }
}
