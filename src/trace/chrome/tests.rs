//! What Perfetto needs in order to open the file, and what it then shows.

use serde_json::{Value, json};

use super::to_chrome_json;
use crate::trace::sample::{finished, in_progress};
use crate::trace::{EventKind, Trace};

fn records(trace: &Trace) -> Vec<Value> {
    let file: Value = serde_json::from_str(&to_chrome_json(trace)).expect("it is JSON");
    file["traceEvents"].as_array().expect("it has records").clone()
}

fn of_phase<'r>(records: &'r [Value], phase: &str) -> Vec<&'r Value> {
    records.iter().filter(|record| record["ph"] == phase).collect()
}

/// When a slice began and ended, in whole nanoseconds.
fn extent(slice: &Value) -> (u64, u64) {
    let nanos = |field: &str| {
        let micros = slice[field].as_f64().expect("a slice has a time and a length");
        format!("{:.0}", micros * 1e3).parse::<u64>().expect("times are not negative")
    };
    (nanos("ts"), nanos("ts") + nanos("dur"))
}

#[test]
fn slices_of_a_lane_nest_and_last() {
    for events in 0..=finished().events.len() {
        let records = records(&in_progress(events));
        let slices = of_phase(&records, "X");
        for (index, slice) in slices.iter().enumerate() {
            let (began, ended) = extent(slice);
            assert!(began < ended, "{slice}");
            for other in slices[index + 1..].iter().filter(|other| other["tid"] == slice["tid"]) {
                let (other_began, other_ended) = extent(other);
                let apart = other_began >= ended;
                let inside = other_began > began && other_ended <= ended;
                assert!(apart || inside, "{slice} {other}");
            }
        }
    }
}

#[test]
fn each_poll_and_each_poll_of_a_future_is_a_slice() {
    let trace = finished();
    let records = records(&trace);
    let count = |kind: fn(&EventKind) -> bool| {
        trace.events.iter().filter(|event| kind(&event.kind)).count()
    };
    let named =
        |name: &str| of_phase(&records, "X").iter().filter(|slice| slice["name"] == name).count();
    assert_eq!(named("poll"), count(|kind| matches!(kind, EventKind::PollStarted { .. })));
    assert_eq!(
        named("recv") + named("sleep") + named("timeout"),
        count(|kind| matches!(kind, EventKind::FuturePolled { .. }))
    );
    assert_eq!(named("running"), 2);
    assert_eq!(named("blocked"), 1);
}

#[test]
fn arrows_begin_and_end_inside_slices() {
    let records = records(&finished());
    let tails = of_phase(&records, "s");
    let heads = of_phase(&records, "f");
    assert_eq!(tails.len(), heads.len());
    // One for each poll, for each was woken, and one for the message that was received.
    let polls = records.iter().filter(|record| record["name"] == "poll").count();
    assert_eq!(heads.len(), polls + 1);
    for end in tails.iter().chain(&heads) {
        let (at, _) = extent(&json!({"ts": end["ts"], "dur": 0}));
        let holds = |slice: &&Value| {
            let (began, ended) = extent(slice);
            slice["tid"] == end["tid"] && began <= at && at < ended
        };
        assert!(of_phase(&records, "X").iter().any(holds), "{end}");
        assert!(heads.iter().any(|head| head["id"] == end["id"]), "{end}");
    }
    let message = heads.iter().find(|head| head["name"] == "1").expect("a message arrived");
    let tail = tails.iter().find(|tail| tail["id"] == message["id"]).expect("it was sent");
    assert_eq!((&tail["tid"], &message["tid"]), (&json!(4), &json!(1)));
}

#[test]
fn counters_follow_the_channel() {
    let records = records(&finished());
    let values = |name: &str, series: &str| -> Vec<u64> {
        of_phase(&records, "C")
            .iter()
            .filter(|record| record["name"] == name)
            .filter_map(|record| record["args"][series].as_u64())
            .collect()
    };
    assert_eq!(values("channel 1 `words`: depth", "messages"), [0, 0, 1, 1, 0, 1, 0, 0]);
    assert_eq!(values("channel 1 `words`: senders", "senders"), [1, 2, 2, 1, 1, 1, 1, 0]);
}

#[test]
fn lanes_have_names_and_prints_are_instants() {
    let records = records(&finished());
    let names: Vec<_> = of_phase(&records, "M")
        .iter()
        .filter(|record| record["name"] == "thread_name")
        .map(|record| (record["tid"].clone(), record["args"]["name"].clone()))
        .collect();
    let expected = ["main", "producer", "idle", "counter", "(runtime)"];
    let expected: Vec<_> =
        expected.iter().enumerate().map(|(lane, name)| (json!(lane + 1), json!(name))).collect();
    assert_eq!(names, expected);
    let prints: Vec<_> = of_phase(&records, "i").iter().map(|record| &record["name"]).collect();
    assert_eq!(prints, ["got 1", "no more"]);
}

#[test]
fn records_are_in_order_of_time_and_no_event_is_moved_by_more_than_the_events_before_it() {
    let trace = finished();
    let records = records(&trace);
    let times: Vec<f64> = records.iter().filter_map(|record| record["ts"].as_f64()).collect();
    assert!(times.is_sorted());
    let last_micros = trace.end().as_nanos() as f64 / 1e3;
    let last = times.last().copied().expect("there are records");
    assert!(last >= last_micros && last <= last_micros + trace.events.len() as f64 / 1e3);
}
