//! Point 13: streams and their adapters.

use std::pin::pin;
use std::time::Duration;

use crate::harness::{Noisy, agree, log};

agree! {
    point_13_a_timeout_gives_an_error_and_goes_on {
        let (tx, rx) = unbounded();
        spawn(async move {
            for (i, wait) in [5, 25, 5, 15, 10].into_iter().enumerate() {
                sleep(Duration::from_millis(wait)).await;
                if tx.send(i).is_err() {
                    break;
                }
            }
        });
        let mut items = pin!(ReceiverStream::new(rx).timeout(Duration::from_millis(10)));
        while let Some(item) = items.next().await {
            match item {
                Ok(i) => log!("{i}"),
                Err(error) => log!("{error}"),
            }
        }
        log!("end");
    } => [
        "5: 0", "15: deadline has elapsed", "30: 1", "35: 2", "45: deadline has elapsed", "50: 3",
        "60: deadline has elapsed", "60: 4", "60: end",
    ]
}

agree! {
    point_13_a_timeout_of_zero {
        let (tx, rx) = unbounded();
        spawn(async move {
            for i in 0..3 {
                sleep(Duration::from_millis(2)).await;
                tx.send(i).unwrap();
            }
        });
        let mut items = pin!(ReceiverStream::new(rx).timeout(Duration::ZERO));
        while let Some(item) = items.next().await {
            log!("{:?}", item.ok());
        }
    } => ["0: None", "2: Some(0)", "2: None", "4: Some(1)", "4: None", "6: Some(2)"]
}

agree! {
    point_13_throttle_delays_and_does_not_drop {
        let (tx, rx) = unbounded();
        spawn(async move {
            for i in 0..4 {
                tx.send(i).unwrap();
                sleep(Duration::from_millis(3)).await;
            }
        });
        let mut items = pin!(ReceiverStream::new(rx).throttle(Duration::from_millis(10)));
        while let Some(i) = items.next().await {
            log!("{i}");
        }
        log!("end");
        log!("{:?}", items.next().await);
    } => ["0: 0", "10: 1", "20: 2", "30: 3", "40: end", "40: None"]
}

agree! {
    point_13_throttle_by_nothing {
        let mut items = pin!(iter(0..3).throttle(Duration::ZERO));
        while let Some(i) = items.next().await {
            log!("{i}");
        }
    } => ["0: 0", "0: 1", "0: 2"]
}

agree! {
    point_13_merge_takes_turns_and_ends_with_the_last {
        let (tx, rx) = unbounded();
        for i in 100..104 {
            tx.send(i).unwrap();
        }
        spawn(async move {
            sleep(Duration::from_millis(7)).await;
            tx.send(200).unwrap();
        });
        let mut items = pin!(iter(0..3).merge(ReceiverStream::new(rx)));
        while let Some(i) = items.next().await {
            log!("{i}");
        }
        log!("end");
    } => [
        "0: 0", "0: 100", "0: 1", "0: 101", "0: 2", "0: 102", "0: 103", "7: 200", "7: end",
    ]
}

agree! {
    point_13_a_stream_that_has_ended_is_dropped_inside_an_adapter_that_goes_on {
        let (tx, rx) = unbounded::<i32>();
        let captured = Noisy("captured by the one that ended");
        let ends = iter(0..1).map(move |i| {
            let _ = &captured;
            i
        });
        spawn(async move {
            sleep(Duration::from_millis(5)).await;
            tx.send(1).unwrap();
        });
        let mut items = pin!(ends.merge(ReceiverStream::new(rx)).timeout(Duration::from_millis(9)));
        while let Some(item) = items.next().await {
            log!("{:?}", item.ok());
        }
        log!("end");
    } => ["0: Some(0)", "0: drop captured by the one that ended", "5: Some(1)", "5: end"]
}

agree! {
    point_13_take_ends_the_stream_and_drops_what_is_upstream_when_it_is_dropped {
        let (tx, rx) = unbounded();
        let sends = spawn(async move {
            let mut i = 0;
            while tx.send(i).is_ok() {
                i += 1;
                sleep(Duration::from_millis(1)).await;
            }
            log!("refused {i}");
        });
        {
            let captured = Noisy("captured by map");
            let mut items = pin!(
                ReceiverStream::new(rx)
                    .map(move |i| {
                        let _ = &captured;
                        i * 2
                    })
                    .take(3)
            );
            while let Some(i) = items.next().await {
                log!("{i}");
            }
            log!("taken: {:?}", items.next().await);
            sleep(Duration::from_millis(5)).await;
        }
        log!("dropped");
        sends.await.unwrap();
    } => [
        "0: 0", "1: 2", "2: 4", "2: taken: None", "7: drop captured by map", "7: dropped",
        "7: refused 7",
    ]
}

agree! {
    point_13_map_and_filter_look_at_each_item_once {
        let mut items = pin!(
            iter(1..=6)
                .filter(|i| {
                    log!("filter {i}");
                    i % 3 == 0
                })
                .map(|i| {
                    log!("map {i}");
                    i * 10
                })
        );
        while let Some(i) = items.next().await {
            log!("{i}");
        }
    } => [
        "0: filter 1", "0: filter 2", "0: filter 3", "0: map 3", "0: 30", "0: filter 4",
        "0: filter 5", "0: filter 6", "0: map 6", "0: 60",
    ]
}

agree! {
    point_13_an_interval_is_a_stream {
        let mut ticks = IntervalStream::new(interval(Duration::from_millis(10)))
            .map(tick_millis)
            .take(3);
        while let Some(tick) = ticks.next().await {
            log!("{tick}");
        }
    } => ["0: 0", "10: 10", "20: 20"]
}

agree! {
    point_13_the_swap_on_a_clock_that_costs_nothing {
        let (tx, rx) = unbounded();
        spawn(async move {
            for i in 0..10 {
                sleep(Duration::from_millis(if i % 2 == 0 { 100 } else { 300 })).await;
                if tx.send(format!("message {i}")).is_err() {
                    log!("no message {i}");
                    break;
                }
            }
        });
        let messages = ReceiverStream::new(rx).timeout(Duration::from_millis(200));
        let (tx, rx) = unbounded();
        spawn(async move {
            for i in 1.. {
                sleep(Duration::from_millis(1)).await;
                if tx.send(i).is_err() {
                    log!("no interval {i}");
                    break;
                }
            }
        });
        let intervals = ReceiverStream::new(rx)
            .map(|i| format!("interval {i}"))
            .throttle(Duration::from_millis(500))
            .timeout(Duration::from_secs(10));
        {
            let mut both = pin!(messages.merge(intervals).take(20));
            while let Some(item) = both.next().await {
                match item {
                    Ok(text) => log!("{text}"),
                    Err(error) => log!("{error}"),
                }
            }
        }
        sleep(Duration::from_millis(300)).await;
    } => [
        "1: interval 1", "100: message 0", "300: deadline has elapsed", "400: message 1",
        "500: message 2", "501: interval 2", "700: deadline has elapsed", "800: message 3",
        "900: message 4", "1001: interval 3", "1100: deadline has elapsed", "1200: message 5",
        "1300: message 6", "1500: deadline has elapsed", "1501: interval 4", "1600: message 7",
        "1700: message 8", "1900: deadline has elapsed", "2000: message 9", "2001: interval 5",
        "2001: no interval 2001",
    ]
}
