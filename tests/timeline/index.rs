//! The fold of events into lanes and tracks.

use proptest::prelude::*;
use wakeline::timeline::{Index, LaneState};
use wakeline::trace::{EventKind, Trace};

use super::{TRACES, cases_of, count, prefix, thousandths};

proptest! {
    #![proptest_config(cases_of(48))]

    #[test]
    fn growing_with_the_trace_gives_the_same_as_beginning_again(
        pick in 0..1000usize, cuts in prop::collection::vec(0..1_001usize, 0..6),
    ) {
        let trace = &TRACES[pick % TRACES.len()];
        let mut cuts: Vec<_> = cuts.iter().map(|&cut| thousandths(trace, cut)).collect();
        cuts.sort_unstable();
        let mut index = Index::new();
        for cut in cuts {
            index.extend(&prefix(trace, cut));
            prop_assert_eq!(index.len(), cut);
        }
        index.extend(trace);
        prop_assert_eq!(index, Index::of(trace));
    }
}

#[test]
fn spans_of_a_lane_are_sorted_and_fill_its_life() {
    for trace in TRACES.iter() {
        for lane in Index::of(trace).lanes() {
            let mut next = lane.born().expect("every actor of a whole trace was spawned");
            for span in lane.spans() {
                assert_eq!(span.first_event, next, "{}: {span:?}", trace.header.program);
                next = span.end_event.unwrap_or(trace.events.len());
                assert!(span.first_event < next, "{}: {span:?}", trace.header.program);
            }
            let end = lane.end(trace.events.len()).map_or(trace.events.len(), |(event, _)| event);
            assert_eq!(next, end, "{}", trace.header.program);
            assert!(lane.span_at(trace.events.len()).is_none_or(|last| last.end_event.is_none()));
        }
    }
}

#[test]
fn every_poll_and_every_stretch_of_a_thread_is_a_span() {
    for trace in TRACES.iter() {
        let index = Index::of(trace);
        let spans = |of: fn(LaneState) -> bool| {
            index.lanes().iter().flat_map(|lane| lane.spans()).filter(|span| of(span.state)).count()
        };
        let polls = count(trace, |kind| matches!(kind, EventKind::PollStarted { .. }));
        assert_eq!(spans(|state| matches!(state, LaneState::Polling { .. })), polls);
        let stretches = count(trace, |kind| matches!(kind, EventKind::Resumed));
        assert_eq!(spans(|state| matches!(state, LaneState::Running)), stretches);
        let blocks = count(trace, |kind| matches!(kind, EventKind::Blocked { .. }));
        assert_eq!(spans(|state| matches!(state, LaneState::Blocked { .. })), blocks);
    }
}

#[test]
fn a_task_is_queued_from_its_wake_to_its_poll() {
    for trace in TRACES.iter() {
        for lane in Index::of(trace).lanes() {
            for span in lane.spans() {
                let LaneState::Queued { wake } = span.state else { continue };
                let woken = trace.events[wake];
                assert!(matches!(woken.kind, EventKind::Woken { .. }));
                assert_eq!(woken.actor, Some(lane.actor()));
                assert!(wake <= span.first_event);
            }
        }
    }
}

#[test]
fn a_channel_has_the_depth_that_its_events_say() {
    for trace in TRACES.iter() {
        let index = Index::of(trace);
        for (place, track) in index.channels().iter().enumerate() {
            let mut depth: u32 = 0;
            for (number, event) in trace.events.iter().enumerate() {
                match event.kind {
                    EventKind::Sent { channel, .. } if channel.index() == place => depth += 1,
                    EventKind::Received { channel, .. } if channel.index() == place => depth -= 1,
                    EventKind::ReceiverDropped { channel, unread } if channel.index() == place => {
                        assert_eq!(depth, unread);
                        depth = 0;
                    }
                    _ => continue,
                }
                assert_eq!(track.state(number + 1).map(|state| state.depth), Some(depth));
            }
        }
    }
}

#[test]
fn every_future_is_on_a_track_of_who_has_it_and_no_track_of_two_at_once() {
    for trace in TRACES.iter() {
        let index = Index::of(trace);
        for lane in index.lanes() {
            let mut below = vec![None];
            while let Some(parent) = below.pop() {
                for (id, track) in index.tracks_below(lane.actor(), parent) {
                    below.push(Some(id));
                    check_track(trace, &index, track);
                }
            }
        }
        let created = count(trace, |kind| matches!(kind, EventKind::FutureCreated { .. }));
        let placed = (0..trace.futures.len()).filter(|&place| {
            let id = wakeline::trace::FutureId::from_index(place);
            index.future(id).is_some_and(|row| row.track(trace.events.len()).is_some())
        });
        assert_eq!(placed.count(), created, "{}", trace.header.program);
    }
}

fn check_track(trace: &Trace, index: &Index, track: &wakeline::timeline::FutureTrack) {
    let all = trace.events.len();
    let mut free = 0;
    for &id in index.futures_on_track(track, all) {
        let row = index.future(id).expect("it is on a track");
        assert_eq!(trace.future(id).label, track.label());
        assert_eq!(trace.future(id).line, track.line());
        let (begin, end) = match track.is_unpolled() {
            true => (row.created(all), row.first_poll(all).or(row.dropped(all))),
            false => (row.first_poll(all), row.dropped(all)),
        };
        let begin = begin.expect("it came onto the track");
        assert!(free <= begin, "{}: {id:?}", trace.header.program);
        free = end.unwrap_or(all);
    }
}
