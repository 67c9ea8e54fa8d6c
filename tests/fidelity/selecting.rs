//! Point 6: `select` asks the left first, and drops the loser at once.

use std::time::Duration;

use crate::harness::{Noisy, agree, log};

agree! {
    point_6_the_left_wins_where_both_are_ready {
        let winner = select(async { 1 }, async { 2 }).await;
        log!("{}", matches!(winner, Either::Left(1)));
        let both_at_ten = select(
            sleep(Duration::from_millis(10)),
            sleep(Duration::from_millis(10)),
        );
        log!("{}", matches!(both_at_ten.await, Either::Left(())));
        let right_first = select(
            async { sleep(Duration::from_millis(5)).await; log!("left") },
            async { log!("right") },
        );
        log!("{}", matches!(right_first.await, Either::Right(())));
    } => ["0: true", "10: true", "10: right", "10: true"]
}

agree! {
    point_6_the_loser_is_dropped_at_once_where_it_is_suspended {
        select(
            async {
                let _local = Noisy("loser");
                sleep(Duration::from_millis(50)).await;
                log!("never");
            },
            async {
                let _local = Noisy("winner");
                sleep(Duration::from_millis(5)).await;
                log!("wins");
            },
        )
        .await;
        log!("selected");
        sleep(Duration::from_millis(100)).await;
        log!("end");
    } => ["5: wins", "5: drop winner", "5: drop loser", "5: selected", "105: end"]
}

agree! {
    point_6_a_loser_that_was_never_polled_is_dropped_too {
        let captured = Noisy("captured");
        select(async { log!("left") }, async move {
            log!("never");
            drop(captured);
        })
        .await;
        log!("selected");
    } => ["0: left", "0: drop captured", "0: selected"]
}

agree! {
    point_6_a_receive_that_loses_loses_no_message {
        let (tx, mut rx) = unbounded();
        spawn(async move {
            for i in 0..5 {
                sleep(Duration::from_millis(10)).await;
                if tx.send(i).is_err() {
                    break;
                }
            }
        });
        let mut ticks = 0;
        loop {
            match select(rx.recv(), sleep(Duration::from_millis(4))).await {
                Either::Left(Some(i)) => log!("message {i}"),
                Either::Left(None) => break,
                Either::Right(()) => ticks += 1,
            }
        }
        log!("{ticks} ticks");
    } => [
        "10: message 0", "20: message 1", "30: message 2", "40: message 3", "50: message 4",
        "50: 10 ticks",
    ]
}
