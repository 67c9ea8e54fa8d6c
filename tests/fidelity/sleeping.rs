//! Point 1: sleeps, their deadlines and the order of equal ones; intervals; timeouts.

use std::time::Duration;

use crate::harness::{agree, log};

const fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

agree! {
    point_1_a_sleep_is_due_from_its_call_and_not_from_its_first_poll {
        let first = sleep(ms(50));
        let second = sleep(ms(70));
        sleep(ms(60)).await;
        log!("slept");
        first.await;
        log!("first");
        second.await;
        log!("second");
    } => ["60: slept", "60: first", "70: second"]
}

agree! {
    point_1_bare_sleeps_run_at_once_and_sleeps_in_async_blocks_one_after_another {
        let sleeps = [sleep(ms(50)), sleep(ms(50)), sleep(ms(50))];
        for sleep in sleeps {
            sleep.await;
        }
        log!("bare");
        let blocks = [50, 50].map(|millis| async move { sleep(ms(millis)).await });
        for block in blocks {
            block.await;
        }
        log!("in blocks");
    } => ["50: bare", "150: in blocks"]
}

agree! {
    point_1_a_sleep_of_less_than_a_millisecond_takes_a_whole_one {
        for nanos in [1, 999_999, 1_000_000, 1_000_001] {
            sleep(Duration::from_nanos(nanos)).await;
            log!("{nanos} ns");
        }
    } => ["1: 1 ns", "2: 999999 ns", "3: 1000000 ns", "5: 1000001 ns"]
}

agree! {
    point_1_a_sleep_of_zero_on_a_tick_that_was_looked_at_is_ready_at_once {
        spawn(async { log!("another") });
        sleep(Duration::ZERO).await;
        log!("at the beginning");
        sleep(ms(3)).await;
        spawn(async { log!("another") });
        sleep(Duration::ZERO).await;
        log!("later");
    } => ["0: at the beginning", "0: another", "3: later", ]
}

agree! {
    equal_deadlines_come_in_the_order_in_which_they_were_set {
        for (name, wait, after) in
            [("a", 100, 0), ("b", 90, 10), ("c", 35, 65), ("d", 100, 0), ("e", 1, 99)]
        {
            spawn(async move {
                sleep(ms(after)).await;
                sleep(ms(wait)).await;
                log!("{name}");
            });
        }
        sleep(ms(100)).await;
        log!("main");
        sleep(ms(100)).await;
    } => ["100: main", "100: a", "100: d", "100: b", "100: c", "100: e"]
}

agree! {
    an_interval_ticks_at_once_and_catches_up {
        let mut ticks = interval(ms(10));
        for _ in 0..3 {
            let tick = ticks.tick().await;
            log!("tick of {}", tick_millis(tick));
        }
        sleep(ms(25)).await;
        for _ in 0..4 {
            let tick = ticks.tick().await;
            log!("tick of {}", tick_millis(tick));
        }
    } => [
        "0: tick of 0", "10: tick of 10", "20: tick of 20",
        "45: tick of 30", "45: tick of 40", "50: tick of 50", "60: tick of 60",
    ]
}

agree! {
    an_interval_waits_from_its_call {
        let mut ticks = interval(ms(10));
        sleep(ms(15)).await;
        for _ in 0..3 {
            ticks.tick().await;
            log!("tick");
        }
    } => ["15: tick", "15: tick", "20: tick"]
}

agree! {
    a_timeout_runs_from_its_call_and_asks_its_future_first {
        let late = timeout(ms(10), async { log!("polled"); 1 });
        sleep(ms(20)).await;
        log!("{:?}", late.await.is_ok());
        let never = timeout(ms(10), sleep(ms(11))).await;
        log!("{}", never.map_err(|error| error.to_string()).unwrap_err());
        log!("{}", timeout(ms(10), sleep(ms(10))).await.is_ok());
        log!("{}", timeout(Duration::ZERO, async { 1 }).await.is_ok());
        log!("{}", timeout(Duration::ZERO, yield_now()).await.is_ok());
    } => [
        "20: polled", "20: true", "30: deadline has elapsed", "40: true", "40: true", "40: false",
    ]
}

agree! {
    a_dropped_sleep_wakes_nobody {
        let task = spawn(async {
            timeout(ms(10), sleep(ms(5))).await.unwrap();
            log!("five");
            sleep(ms(100)).await;
            log!("on");
        });
        drop(sleep(ms(50)));
        task.await.unwrap();
        log!("done");
    } => ["5: five", "105: on", "105: done"]
}

agree! {
    sleeps_of_many_lengths_come_in_order {
        let tasks: Vec<_> = [5000, 63, 64, 65, 128, 4095, 4096, 4097, 127, 300_000, 2]
            .into_iter()
            .map(|wait| spawn(async move {
                sleep(ms(wait)).await;
                log!("{wait}");
            }))
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
    } => [
        "2: 2", "63: 63", "64: 64", "65: 65", "127: 127", "128: 128", "4095: 4095",
        "4096: 4096", "4097: 4097", "5000: 5000", "300000: 300000",
    ]
}

agree! {
    a_deadline_that_is_put_off_moves_when_its_slot_of_the_wheel_begins {
        // Its deadline is 100 at first, in the slot of 64 to 127, and then 150.
        let (tx, rx) = unbounded();
        spawn(async move {
            let mut items = std::pin::pin!(ReceiverStream::new(rx).timeout(ms(100)));
            log!("{:?}", items.next().await.unwrap().ok());
            log!("{:?}", items.next().await.unwrap().ok());
        });
        for at in [55, 60, 63, 64, 70, 99, 101] {
            spawn(async move {
                sleep(ms(at)).await;
                sleep(ms(150 - at)).await;
                log!("set at {at}");
            });
        }
        sleep(ms(50)).await;
        tx.send(1).unwrap();
        sleep(ms(200)).await;
    } => [
        "50: Some(1)", "150: set at 55", "150: set at 60", "150: set at 63", "150: None",
        "150: set at 64", "150: set at 70", "150: set at 99", "150: set at 101",
    ]
}
