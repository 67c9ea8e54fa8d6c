//! What the words say about single programs.

use wakeline::time::Instant;
use wakeline::timeline::{Cursor, Index, Target, inspect, line_at, summary};
use wakeline::trace::{ActorId, ChannelId};

use super::trace_of;

#[track_caller]
fn check(name: &str, at_millis: Option<u64>, said: &[&str]) {
    let trace = trace_of(name);
    let cursor = match at_millis {
        Some(at) => Cursor::at_time(trace, Instant::from_millis(at)),
        None => Cursor::end_of(trace),
    };
    let summary = summary(trace, &Index::of(trace), cursor);
    for part in said {
        assert!(summary.contains(part), "‘{part}’ is not in: {summary}");
    }
}

#[test]
fn the_summary_says_what_the_picture_shows() {
    check("thread-to-channel", Some(0), &["thread-to-channel at 0.000 ms (virtual clock)"]);
    check(
        "thread-to-channel",
        Some(4_500),
        &[
            "Main is waiting after ",
            "hread is blocked.",
            "5 sent, 5 received, 0 waiting now and 1 at most, 1 sender alive.",
            "on standard output, 0 on standard error.",
            "The run goes on.",
        ],
    );
    check("thread-to-channel", None, &["10 sent, 10 received", "The program ran to its end."]);
    check("stuck", None, &["The program is stuck: nobody will ever be woken."]);
    check("panic of main", None, &["Main panicked after", "The program panicked:"]);
    check("abort", None, &["was aborted"]);
    check("intervals-from-task", None, &["15 lines on standard output, 5 on standard error."]);
}

#[test]
fn nothing_is_said_before_the_first_event() {
    let trace = trace_of("stuck");
    let index = Index::of(trace);
    let text = summary(trace, &index, Cursor::default());
    assert!(text.ends_with("Nothing has happened yet."), "{text}");
    let main = Target::Actor(ActorId::from_index(0));
    assert!(inspect(trace, &index, Cursor::default(), main).is_empty());
}

#[test]
fn the_inspector_tells_what_main_waits_for_and_its_tree_of_futures() {
    let trace = trace_of("intervals-from-task");
    let index = Index::of(trace);
    let cursor = Cursor::at_time(trace, Instant::from_millis(650));
    let facts = inspect(trace, &index, cursor, Target::Actor(ActorId::from_index(0)));
    let value =
        |term: &str| facts.iter().find(|(name, _)| name == term).map(|(_, value)| value.as_str());
    assert!(value("State").is_some_and(|text| text.starts_with("waiting: ")), "{facts:?}");
    assert_eq!(value("Has spawned"), Some("messages, intervals"));
    assert!(value("Woken").is_some_and(|text| text.contains("× message in channel 1")));
    let tree: Vec<_> = facts.iter().skip_while(|(term, _)| term != "Futures").collect();
    let depth_of = |label: &str| {
        let line = tree.iter().find(|(_, line)| line.trim_start().starts_with(label));
        line.map(|(_, line)| line.chars().take_while(|letter| letter.is_whitespace()).count())
    };
    assert!(depth_of("merge") < depth_of("throttle"), "{tree:?}");
    assert!(depth_of("throttle") < depth_of("map"), "{tree:?}");
}

#[test]
fn the_inspector_tells_the_state_of_a_channel_at_the_cursor() {
    let trace = trace_of("intervals-from-task");
    let index = Index::of(trace);
    let channel = ChannelId::from_index(1);
    let facts = |cursor| inspect(trace, &index, cursor, Target::Channel(channel));
    let has = |cursor, term: &str, value: &str| {
        facts(cursor).iter().any(|(name, text)| name == term && text.starts_with(value))
    };
    let early = Cursor::at_time(trace, Instant::from_millis(100));
    assert!(has(early, "Receiver", "alive"));
    assert!(has(Cursor::end_of(trace), "Receiver", "dropped at"));
    assert!(has(early, "Senders alive", "1"));
}

#[test]
fn the_line_is_that_of_the_last_event_that_names_one() {
    let trace = trace_of("thread-to-channel");
    assert_eq!(line_at(trace, 0, None), None);
    let source = &wakeline::lessons::program("thread-to-channel").expect("it is a lesson's").source;
    let lines = source.lines().count();
    for seen in 0..=trace.events.len() {
        if let Some(line) = line_at(trace, seen, None) {
            assert!(1 <= line && line as usize <= lines, "line {line} of {lines}");
        }
    }
    let thread = trace
        .actors
        .iter()
        .position(|actor| actor.kind == wakeline::trace::ActorKind::Thread)
        .map(ActorId::from_index);
    let line = line_at(trace, trace.events.len(), thread).expect("the thread does something");
    let text = source.lines().nth(line as usize - 1).unwrap_or_default();
    assert!(text.contains("send") || text.contains("sleep"), "line {line}: {text}");
}
