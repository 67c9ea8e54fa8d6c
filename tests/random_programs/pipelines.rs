//! Random streams: sources under random stacks of adapters, taken from by several tasks.
//!
//! The other random programs have one stream of a fixed shape; here the shape is what is random,
//! because adapters with a clock of their own (`throttle`, `timeout`) ask the streams under them
//! in an order that only their combinations show.

use std::cell::RefCell;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::Config as Cases;

use crate::interpret::{BoxFuture, alive, quiet};
use crate::same_as_tokio::{on_tokio, run_free};

/// A stream of numbers.
#[derive(Debug, Clone)]
enum Pipe {
    Iter(i64),
    /// A task sends, after each of these waits in milliseconds.
    Channel(Vec<u64>),
    /// Ticks, by the period in milliseconds.
    Interval(u64),
    Map(Box<Pipe>),
    /// Keeps the multiples of a number.
    Filter(i64, Box<Pipe>),
    Take(usize, Box<Pipe>),
    Merge(Box<Pipe>, Box<Pipe>),
    Throttle(u64, Box<Pipe>),
    Timeout(u64, Box<Pipe>),
}

/// What a task does around one `next`.
#[derive(Debug, Clone)]
enum Take {
    AtOnce,
    AfterAYield,
    AfterASleep(u64),
    /// Drops the `next` after so many milliseconds.
    OrGiveUp(u64),
}

/// A task that takes from a stream of its own, also after the stream's end.
#[derive(Debug, Clone)]
struct Consumer {
    pipe: Pipe,
    takes: Vec<Take>,
}

thread_local! {
    static CONSUMERS: RefCell<Vec<Consumer>> = const { RefCell::new(Vec::new()) };
}

fn pipe() -> impl Strategy<Value = Pipe> {
    // Few lengths, so that an item and a deadline come at the same moment.
    let millis = || prop_oneof![4 => 0..4_u64, 2 => Just(10_u64), 1 => 60..70_u64, 1 => 0..200_u64];
    let source = prop_oneof![
        2 => (0..100_i64).prop_map(Pipe::Iter),
        5 => vec(millis(), 0..8).prop_map(Pipe::Channel),
        1 => millis().prop_map(|period| Pipe::Interval(period + 1)),
    ];
    source.prop_recursive(5, 12, 2, move |inner| {
        let inner = inner.prop_map(Box::new);
        prop_oneof![
            1 => inner.clone().prop_map(Pipe::Map),
            1 => (1..50_i64, inner.clone()).prop_map(|(n, pipe)| Pipe::Filter(n, pipe)),
            1 => (0..8_usize, inner.clone()).prop_map(|(n, pipe)| Pipe::Take(n, pipe)),
            3 => (inner.clone(), inner.clone()).prop_map(|(a, b)| Pipe::Merge(a, b)),
            2 => (millis(), inner.clone()).prop_map(|(gap, pipe)| Pipe::Throttle(gap, pipe)),
            // Not of zero: which side of a merge is asked first after one differs from Tokio's.
            2 => (1..12u64, inner).prop_map(|(length, pipe)| Pipe::Timeout(length, pipe)),
        ]
    })
}

fn consumer() -> impl Strategy<Value = Consumer> {
    let take = prop_oneof![
        6 => Just(Take::AtOnce),
        1 => Just(Take::AfterAYield),
        2 => (0..20_u64).prop_map(Take::AfterASleep),
        2 => (0..20_u64).prop_map(Take::OrGiveUp),
    ];
    (pipe(), vec(take, 1..14)).prop_map(|(pipe, takes)| Consumer { pipe, takes })
}

macro_rules! interpreter {
    ($module:ident, $stream:ty, $interval:path, $interval_stream:path) => {
        mod $module {
            use std::time::Duration;

            use $interval as interval;
            use $interval_stream as IntervalStream;

            use super::{CONSUMERS, Consumer, Pipe, Take};
            use crate::interpret::{Counted, Noisy, log};
            use crate::same_as_tokio::$module::*;

            pub(super) async fn main() {
                let consumers = CONSUMERS.with_borrow(Clone::clone);
                let tasks = consumers.into_iter().enumerate();
                let handles: Vec<_> = tasks.map(|(who, it)| spawn(consume(who, it))).collect();
                for handle in handles {
                    log(&format!("ended: {}", handle.await.is_ok()));
                }
            }

            async fn consume(who: usize, consumer: Consumer) {
                let mut items = build(consumer.pipe);
                for take in consumer.takes {
                    let mut length = Duration::from_secs(1);
                    match take {
                        Take::AtOnce => {}
                        Take::AfterAYield => yield_now().await,
                        Take::AfterASleep(millis) => sleep(Duration::from_millis(millis)).await,
                        Take::OrGiveUp(millis) => length = Duration::from_millis(millis),
                    }
                    let item = timeout(length, items.next()).await;
                    log(&format!("task {who}: {item:?}"));
                }
            }

            fn build(pipe: Pipe) -> $stream {
                let millis = Duration::from_millis;
                match pipe {
                    Pipe::Iter(items) => Box::pin(iter(0..items)),
                    Pipe::Channel(waits) => {
                        let (tx, rx) = unbounded();
                        drop(spawn(async move {
                            for (i, wait) in (0..).zip(waits) {
                                sleep(millis(wait)).await;
                                if tx.send(Counted::new(i)).is_err() {
                                    log(&format!("{i} is refused"));
                                    break;
                                }
                            }
                        }));
                        Box::pin(ReceiverStream::new(rx).map(|item| i64::from(item.0)))
                    }
                    Pipe::Interval(period) => {
                        Box::pin(IntervalStream::new(interval(millis(period))).map(|_| 200))
                    }
                    Pipe::Map(pipe) => {
                        let captured = Noisy::new();
                        Box::pin(build(*pipe).map(move |item| {
                            let _ = &captured;
                            item + 1
                        }))
                    }
                    Pipe::Filter(n, pipe) => {
                        let captured = Noisy::new();
                        Box::pin(build(*pipe).filter(move |item| {
                            let _ = &captured;
                            item % n == 0
                        }))
                    }
                    Pipe::Take(n, pipe) => Box::pin(build(*pipe).take(n)),
                    Pipe::Merge(a, b) => Box::pin(build(*a).merge(build(*b))),
                    Pipe::Throttle(gap, pipe) => Box::pin(build(*pipe).throttle(millis(gap))),
                    Pipe::Timeout(length, pipe) => {
                        let items = build(*pipe).timeout(millis(length));
                        Box::pin(items.map(|item| item.unwrap_or(-1)))
                    }
                }
            }
        }
    };
}

interpreter!(
    native,
    std::pin::Pin<Box<dyn futures::Stream<Item = i64> + Send>>,
    tokio::time::interval,
    tokio_stream::wrappers::IntervalStream
);
interpreter!(
    here,
    std::pin::Pin<Box<dyn futures::Stream<Item = i64>>>,
    wakeline::runtime::interval,
    wakeline::runtime::stream::IntervalStream
);

fn main_here() -> BoxFuture {
    Box::pin(async { wakeline::runtime::block_on(here::main()).await })
}

proptest! {
    // The same cases every time, so that a change is judged and not its luck.
    #![proptest_config(Cases {
        cases: 1_000,
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        ..Cases::default()
    })]

    #[test]
    fn a_random_stream_does_the_same_on_tokio_and_here(consumers in vec(consumer(), 1..4)) {
        CONSUMERS.set(consumers);
        quiet(|| {
            let natively = on_tokio(&Vec::new(), native::main());
            let here = run_free(&Vec::new(), main_here);
            prop_assert_eq!(here, natively);
            prop_assert_eq!(alive(), 0, "something was not dropped");
            Ok(())
        })?;
    }
}
