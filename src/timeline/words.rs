//! The words for what a trace holds, shared by the picture, the summary and the inspector.

use std::time::Duration;

use crate::trace::{Trace, WakeCause};

/// Why somebody was woken, as a part of a sentence: `timer`, `message in channel numbers`, …
pub fn cause_words(trace: &Trace, cause: WakeCause) -> String {
    let channel = |id| trace.text(trace.channel(id).name);
    match cause {
        WakeCause::Spawned => "spawned".to_owned(),
        WakeCause::Timer(_) => "timer".to_owned(),
        WakeCause::Message(id) => format!("message in channel {}", channel(id)),
        WakeCause::Closed(id) => format!("channel {} closed", channel(id)),
        WakeCause::Room(id) => format!("room in channel {}", channel(id)),
        WakeCause::Joined(actor) => format!("{} ended", trace.actor_name(actor)),
        WakeCause::Itself => "itself".to_owned(),
        WakeCause::Abort => "abort".to_owned(),
        WakeCause::Waker => "waker called".to_owned(),
    }
}

/// A length of time with at most three decimals in the greatest unit that is not below 1:
/// `1.5 ms`, `20 ns`, `0 ns`.
pub fn format_duration(length: Duration) -> String {
    let nanos = length.as_nanos();
    let (unit, name) = match nanos {
        0..1_000 => return format!("{nanos} ns"),
        1_000..1_000_000 => (1_000, "µs"),
        1_000_000..1_000_000_000 => (1_000_000, "ms"),
        _ => (1_000_000_000, "s"),
    };
    let thousandths = nanos * 1_000 / unit;
    let fraction = format!("{:03}", thousandths % 1_000);
    match fraction.trim_end_matches('0') {
        "" => format!("{} {name}", thousandths / 1_000),
        fraction => format!("{}.{fraction} {name}", thousandths / 1_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_the_unit_that_fits() {
        for (nanos, expected) in [
            (0, "0 ns"),
            (999, "999 ns"),
            (1_500, "1.5 µs"),
            (100_110_900, "100.11 ms"),
            (2_000_000_000, "2 s"),
        ] {
            assert_eq!(format_duration(Duration::from_nanos(nanos)), expected);
        }
    }
}
