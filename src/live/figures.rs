//! Measured numbers: what is made of several, and how one is written.

/// The mean; none of nothing.
pub fn mean(values: &[f64]) -> Option<f64> {
    let count = u32::try_from(values.len()).ok().filter(|count| *count > 0)?;
    Some(values.iter().sum::<f64>() / f64::from(count))
}

/// The middle one, or the mean of the two in the middle; none of nothing.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = sorted[(sorted.len() - 1) / 2];
    Some(f64::midpoint(lower, upper))
}

/// The times between moments that follow each other.
pub(super) fn gaps(moments: &[f64]) -> Vec<f64> {
    moments.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

/// The longest time between two moments that follow each other; none of fewer than two.
pub fn longest_gap(moments: &[f64]) -> Option<f64> {
    gaps(moments).into_iter().max_by(f64::total_cmp)
}

/// A measured number as it is written: no more digits than it is worth, thousands apart.
pub fn shown(value: f64) -> String {
    let size = value.abs();
    let places = if size.fract() == 0.0 || size >= 100.0 {
        0
    } else if size >= 10.0 {
        1
    } else if size >= 0.1 {
        2
    } else {
        4
    };
    let text = format!("{value:.places$}");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{grouped}{point}{fraction}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_an_even_number_is_between_two() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn a_mean_is_a_mean() {
        assert_eq!(mean(&[1.0, 2.0, 6.0]), Some(3.0));
        assert_eq!(mean(&[]), None);
    }

    #[test]
    fn a_gap_needs_two_moments() {
        assert_eq!(longest_gap(&[0.0, 50.0, 350.0, 400.0]), Some(300.0));
        assert_eq!(longest_gap(&[5.0]), None);
    }

    #[test]
    fn a_number_has_the_digits_that_it_is_worth() {
        let cases = [
            (0.0, "0"),
            (0.614, "0.61"),
            (0.0123, "0.0123"),
            (12.34, "12.3"),
            (302.4, "302"),
            (1_000_000.0, "1,000,000"),
            (-1234.5, "-1,234"),
            (16_367.0, "16,367"),
        ];
        for (value, text) in cases {
            assert_eq!(shown(value), text);
        }
    }
}
