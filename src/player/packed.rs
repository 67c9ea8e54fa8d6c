//! A text as letters that an address can carry: compressed, with a check sum.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

/// The longest text that is unpacked, in bytes: as long as the longest program that can run. A few
/// letters can stand for a great deal of text.
const TEXT_BYTES: usize = 200_000;

/// As small as it gets; a program takes less than a millisecond.
const LEVEL: u8 = 9;

/// Packs a text into letters, digits, `-` and `_`.
pub(super) fn pack(text: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(text.as_bytes(), LEVEL))
}

/// The text that was packed; none if a letter is missing, or another than it was.
pub(super) fn unpack(packed: &str) -> Option<String> {
    let compressed = BASE64_URL_SAFE_NO_PAD.decode(packed).ok()?;
    let bytes = decompress_to_vec_zlib_with_limit(&compressed, TEXT_BYTES).ok()?;
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn a_text_survives_packing(text in "\\PC{0,300}") {
            let packed = pack(&text);
            prop_assert!(packed.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)));
            prop_assert_eq!(unpack(&packed), Some(text));
        }

        #[test]
        fn no_letters_panic(packed in "[A-Za-z0-9_-]{0,200}|\\PC{0,50}") {
            let _ = unpack(&packed);
        }
    }

    #[test]
    fn what_was_cut_off_or_changed_is_noticed() {
        let text = "fn main() { println!(\"one\"); println!(\"two\"); }";
        let packed = pack(text);
        for length in 0..packed.len() {
            assert_eq!(unpack(&packed[..length]), None, "cut off after {length}");
        }
        for at in 0..packed.len() {
            let other = if packed.as_bytes()[at] == b'A' { "B" } else { "A" };
            let mut changed = packed.clone();
            changed.replace_range(at..=at, other);
            assert!(unpack(&changed).is_none_or(|found| found == text), "{at} changed");
        }
    }

    #[test]
    fn a_program_gets_shorter_and_a_flood_is_refused() {
        let program = include_str!("../../lessons/701-thread-to-channel/thread-to-channel.rs");
        assert!(pack(program).len() < program.len() * 3 / 4, "{}", pack(program).len());
        assert_eq!(unpack(&pack(&" ".repeat(TEXT_BYTES + 1))), None);
        assert!(unpack(&pack(&" ".repeat(TEXT_BYTES))).is_some());
    }
}
