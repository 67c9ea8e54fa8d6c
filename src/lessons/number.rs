//! Numbers as people and programs write them.

/// How many digits are read: with so many, every step is exact but the last division.
const DIGITS: usize = 15;

/// The number that a text is: digits, with a sign before and a fraction behind if need be. None if
/// it is something else, or has more than 15 digits.
///
/// It gives what `str::parse` gives, without the 10 KB of tables that longer numbers take; they would
/// be a part of the first view.
pub fn number(text: &str) -> Option<f64> {
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let count = whole.len() + fraction.len();
    if count == 0 || count > DIGITS {
        return None;
    }
    let mut value = 0.0;
    for digit in whole.chars().chain(fraction.chars()) {
        value = value * 10.0 + f64::from(digit.to_digit(10)?);
    }
    let scale = fraction.bytes().fold(1.0, |scale, _| scale * 10.0);
    let value = value / scale;
    Some(if is_negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::number;

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn it_is_the_number_that_the_standard_library_reads(
            text in "[+-]?[0-9]{0,7}\\.?[0-9]{0,8}"
        ) {
            prop_assert_eq!(number(&text), text.parse().ok());
        }

        #[test]
        fn what_it_does_not_read_is_no_panic(text in "\\PC{0,20}") {
            if let Some(read) = number(&text) {
                prop_assert_eq!(text.parse(), Ok(read));
            }
        }
    }

    #[test]
    fn other_texts_are_no_numbers() {
        for text in ["", ".", "-", "1.2.3", "1e3", "inf", "NaN", "0x1", "1 ", "1234567890123456"] {
            assert_eq!(number(text), None, "{text:?}");
        }
    }
}
