//! What comes back from a file, and what is refused.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::trace::sample::{finished, in_progress};
use crate::trace::{event_sentence, to_chrome_json, to_json, to_text};

fn sample() -> Value {
    serde_json::from_str(&to_json(&finished())).expect("an export is JSON")
}

/// The sentence with which `json` is refused.
fn refusal(json: &str) -> String {
    from_json(json).expect_err("this is to be refused").to_string()
}

#[test]
fn a_trace_comes_back_equal() {
    let whole = finished();
    for events in 0..=whole.events.len() {
        let trace = in_progress(events);
        assert_eq!(from_json(&to_json(&trace)), Ok(trace), "{events} events");
    }
    assert_eq!(from_json(&to_json(&whole)), Ok(whole));
}

#[test]
fn the_file_says_what_it_is_and_keeps_events_short() {
    let json = to_json(&finished());
    assert!(json.starts_with(r#"{"format":"wakeline-trace","version":1,"trace":{"#), "{json}");
    for event in [
        r#"[0,0,"spawned"]"#,
        r#"[0,0,{"woken":{"cause":"spawned","by":null}}]"#,
        r#"[50000000,0,{"woken":{"cause":{"message":0},"by":3}}]"#,
        r#"[100000000,null,{"timer-fired":{"timer":1}}]"#,
    ] {
        assert!(json.contains(event), "{event} in {json}");
    }
}

#[test]
fn what_is_not_a_trace_is_refused_with_its_place_and_what_to_do() {
    let whole = to_json(&finished());
    for (json, expected) in [
        ("", "This is not a JSON file: line 1, column 0: EOF while parsing a value."),
        ("{\n  \"format\": nil }", "This is not a JSON file: line 2, column 14: expected ident."),
        (&whole[..20], "This is not a JSON file: line 1, column 20: EOF while parsing a string."),
        ("17", "This JSON file is not a Wakeline trace: "),
        ("[]", "This JSON file is not a Wakeline trace: "),
        ("{}", "This JSON file is not a Wakeline trace: "),
        (r#"{"traceEvents":[]}"#, "This JSON file is not a Wakeline trace: "),
        (r#"{"format":"wakeline-trace"}"#, "This trace has version without a number of the format"),
        (
            r#"{"format":"wakeline-trace","version":2}"#,
            "This trace has version 2 of the format, and only version 1 can be read here. Record it again",
        ),
        (
            r#"{"format":"wakeline-trace","version":"1"}"#,
            "This trace has version \"1\" of the format",
        ),
        (
            r#"{"format":"wakeline-trace","version":1}"#,
            "This trace is damaged: line 1, column 39: missing field `trace`. Save it again",
        ),
    ] {
        let said = refusal(json);
        assert!(said.starts_with(expected), "{json}\n{said}");
    }
}

#[test]
fn a_trace_that_breaks_a_rule_is_refused() {
    let cases = [
        (
            "/trace/events/2",
            json!([0, 9, "spawned"]),
            "event 3: it points to actor 10, and there are 4 of them",
        ),
        (
            "/trace/events/2",
            json!([0, null, "spawned"]),
            "event 3: an event of this kind must name its actor",
        ),
        (
            "/trace/actors/3/name",
            json!(99),
            "actor 4: it points to text 100, and there are 16 of them",
        ),
        ("/trace/actors", json!([]), "event 1: it points to actor 1, and there are 0 of them"),
        (
            "/trace/outcome",
            json!({"panicked": "no"}),
            "the outcome: the run is said to have ended in a panic",
        ),
    ];
    for (pointer, value, expected) in cases {
        let mut json = sample();
        *json.pointer_mut(pointer).expect("the place is there") = value;
        let said = refusal(&json.to_string());
        let opening = "This trace tells of a run that cannot have happened: ";
        assert!(said.starts_with(&format!("{opening}{expected}")), "{said}");
    }
}

#[test]
fn a_number_that_no_table_can_have_is_damage() {
    for id in [json!(u32::MAX), json!(-1), json!(1.5), json!("0"), json!(u64::MAX)] {
        let mut json = sample();
        json["trace"]["events"][0][1] = id;
        assert!(
            matches!(from_json(&json.to_string()), Err(ImportError::Malformed { .. })),
            "{json}"
        );
    }
}

/// Any JSON, a few levels deep.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (0_u64..6).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        Just(u64::MAX).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z-]{0,9}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map("[a-z-]{1,9}", inner, 0..5)
                .prop_map(|map| map.into_iter().collect()),
        ]
    })
}

/// Every number, string, array and object in `json`, each by its pointer.
fn places(json: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match json {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                places(field, &format!("{at}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Reads `json`; if it is a trace after all, everything that can be made of it is made.
fn import(json: &str) {
    let Ok(trace) = from_json(json) else { return };
    assert_eq!(from_json(&to_json(&trace)).as_ref(), Ok(&trace));
    to_text(&trace);
    to_chrome_json(&trace);
    for index in 0..trace.events.len() {
        event_sentence(&trace, index);
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}") {
        import(&text);
    }

    #[test]
    fn no_json_makes_it_panic(json in any_json()) {
        import(&json.to_string());
        import(&json!({"format": FORMAT, "version": VERSION, "trace": json}).to_string());
    }

    #[test]
    fn no_damage_makes_it_panic(place: prop::sample::Index, value in any_json()) {
        let mut json = sample();
        let mut found = Vec::new();
        places(&json, "", &mut found);
        *json.pointer_mut(&found[place.index(found.len())]).expect("the place is there") = value;
        import(&json.to_string());
    }

    #[test]
    fn no_other_order_of_events_makes_it_panic(
        swaps in prop::collection::vec(any::<(prop::sample::Index, prop::sample::Index)>(), 1..4),
        dropped in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
    ) {
        let mut trace = finished();
        trace.outcome = None;
        let count = trace.events.len();
        for (one, other) in swaps {
            let (one, other) = (one.index(count), other.index(count));
            let (left, right) = (trace.events[one].kind, trace.events[other].kind);
            trace.events[one].kind = right;
            trace.events[other].kind = left;
        }
        for index in dropped {
            trace.events.remove(index.index(trace.events.len()));
        }
        import(&to_json(&trace));
    }
}
