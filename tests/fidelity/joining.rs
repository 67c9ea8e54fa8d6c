//! Point 5: `join` polls every unfinished child, in order, at each wake of the task.

use std::time::Duration;

use wakeline::trace::{EventKind, Trace};

use crate::harness::{Noisy, agree, free, log, run_here};

agree! {
    point_5_children_are_polled_in_the_order_of_the_arguments {
        let (tx, mut rx) = unbounded();
        join(
            async move {
                for i in 0..3 {
                    log!("left {i}");
                    sleep(Duration::from_millis(10)).await;
                }
                tx.send(()).unwrap();
                log!("left ends");
            },
            async move {
                log!("right");
                rx.recv().await;
                log!("right ends");
            },
        )
        .await;
        log!("joined");
    } => [
        "0: left 0", "0: right", "10: left 1", "20: left 2", "30: left ends", "30: right ends",
        "30: joined",
    ]
}

agree! {
    point_5_a_child_is_dropped_when_it_is_done_and_its_output_kept {
        let (a, b) = join(
            async {
                let _local = Noisy("local of left");
                1
            },
            async {
                sleep(Duration::from_millis(5)).await;
                2
            },
        )
        .await;
        log!("{a} {b}");
    } => ["0: drop local of left", "5: 1 2"]
}

agree! {
    point_5_join_all_gives_outputs_in_order {
        for many in [3, 40] {
            let waits = (0..many).map(|i| async move {
                sleep(Duration::from_millis((i * 7) % 20)).await;
                log!("{i}");
                i
            });
            let outputs = join_all(waits).await;
            log!("{} of them, {} first", outputs.len(), outputs[0]);
        }
    }
}

agree! {
    point_5_a_long_join_all_polls_those_that_were_woken_in_the_order_of_their_waking {
        let (senders, receivers): (Vec<_>, Vec<_>) = (0..40).map(|_| oneshot()).unzip();
        let waiting = receivers.into_iter().enumerate().map(|(i, rx)| async move {
            log!("poll {i}");
            rx.await.unwrap();
            log!("done {i}");
        });
        let all = spawn(join_all(waiting.collect::<Vec<_>>()));
        yield_now().await;
        log!("send");
        for tx in senders.into_iter().rev() {
            tx.send(()).unwrap();
        }
        all.await.unwrap();
    }
}

/// How often the futures called `label` were polled.
fn polls(trace: &Trace, label: &str) -> usize {
    let is_one = |kind: &EventKind| match kind {
        EventKind::FuturePolled { future } => trace.text(trace.future(*future).label) == label,
        _ => false,
    };
    trace.events.iter().filter(|event| is_one(&event.kind)).count()
}

#[test]
fn point_5_a_joined_child_is_polled_more_often_than_a_task_of_its_own() {
    fn main() -> crate::harness::BoxFuture {
        use crate::here::{block_on, join, sleep, spawn};
        async fn sleeps(millis: u64) {
            for _ in 0..9 {
                sleep(Duration::from_millis(millis)).await;
            }
        }
        Box::pin(async {
            block_on(async {
                join(sleeps(10), sleeps(14)).await;
                spawn(sleeps(10)).await.unwrap();
            })
            .await;
        })
    }
    let (trace, _) = run_here(&free(), main);
    let task = wakeline::trace::ActorId::from_index(1);
    let alone = trace
        .events
        .iter()
        .filter(|event| event.actor == Some(task))
        .filter(|event| matches!(event.kind, EventKind::PollStarted { .. }))
        .count();
    // Nine wakes and the first poll; joined, also the wakes of the other, until it is done;
    // one wake, at 70 ms, is for both.
    assert_eq!(alone, 10);
    assert_eq!(polls(&trace, "join, 1st"), 10 + 5);
    assert_eq!(polls(&trace, "join, 2nd"), 10 + 8);
}
