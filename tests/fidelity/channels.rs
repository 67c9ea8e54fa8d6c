//! Point 9: unbounded, bounded and oneshot channels.

use std::time::Duration;

use crate::harness::{agree, log};

agree! {
    point_9_what_is_queued_comes_first_and_then_none {
        let (tx, mut rx) = unbounded();
        let other = tx.clone();
        for i in 0..3 {
            tx.send(i).unwrap();
        }
        drop(tx);
        other.send(3).unwrap();
        drop(other);
        while let Some(i) = rx.recv().await {
            log!("{i}");
        }
        log!("{:?}", rx.recv().await);
    } => ["0: 0", "0: 1", "0: 2", "0: 3", "0: None"]
}

agree! {
    point_9_an_unbounded_send_fails_only_without_a_receiver_and_gives_the_value_back {
        let (tx, rx) = unbounded();
        tx.send("unread".to_owned()).unwrap();
        log!("closed: {}", tx.is_closed());
        drop(rx);
        let error = tx.send("back".to_owned()).unwrap_err();
        log!("closed: {}, {error}: {}", tx.is_closed(), error.0);
    } => ["0: closed: false", "0: closed: true, channel closed: back"]
}

agree! {
    point_9_the_last_sender_wakes_the_receiver {
        let (tx, mut rx) = unbounded::<i32>();
        for millis in [5, 10] {
            let tx = tx.clone();
            spawn(async move {
                sleep(Duration::from_millis(millis)).await;
                log!("drops");
                drop(tx);
            });
        }
        drop(tx);
        log!("{:?}", rx.recv().await);
    } => ["5: drops", "10: drops", "10: None"]
}

agree! {
    point_9_bounded_sends_wait_for_room_in_their_order {
        let (tx, mut rx) = bounded(2);
        for i in 0..5 {
            let tx = tx.clone();
            spawn(async move {
                tx.send(i).await.unwrap();
                log!("sent {i}");
            });
        }
        drop(tx);
        sleep(Duration::from_millis(1)).await;
        while let Some(i) = rx.recv().await {
            log!("received {i}");
            sleep(Duration::from_millis(1)).await;
        }
    } => [
        "0: sent 0", "0: sent 1", "1: received 0", "1: sent 2", "2: received 1", "2: sent 3",
        "3: received 2", "3: sent 4", "4: received 3", "5: received 4",
    ]
}

agree! {
    point_9_room_goes_to_who_waits_and_not_to_who_comes {
        let (tx, mut rx) = bounded(1);
        tx.send(0).await.unwrap();
        let waits = tx.clone();
        spawn(async move {
            waits.send(1).await.unwrap();
            log!("the one that waited");
        });
        yield_now().await;
        log!("received {:?}", rx.recv().await);
        let comes = timeout(Duration::from_millis(1), tx.send(2)).await;
        log!("the one that came: {}", comes.is_ok());
        log!("received {:?}", rx.recv().await);
    } => [
        "0: received Some(0)", "0: the one that waited", "1: the one that came: false",
        "1: received Some(1)",
    ]
}

agree! {
    point_9_a_bounded_send_that_is_given_up_makes_room_for_the_next {
        let (tx, mut rx) = bounded(1);
        tx.send(0).await.unwrap();
        let (first, second, third) = (tx.clone(), tx.clone(), tx.clone());
        let first = spawn(async move { first.send(1).await });
        spawn(async move {
            second.send(2).await.unwrap();
            log!("sent 2");
        });
        spawn(async move {
            third.send(3).await.unwrap();
            log!("sent 3");
        });
        yield_now().await;
        // The place is promised to the first, which is dropped before it can take it.
        log!("received {:?}", rx.recv().await);
        first.abort();
        log!("cancelled: {}", first.await.unwrap_err().is_cancelled());
        drop(tx);
        while let Some(i) = rx.recv().await {
            log!("received {i}");
        }
    } => [
        "0: received Some(0)", "0: sent 2", "0: cancelled: true", "0: received 2", "0: sent 3",
        "0: received 3",
    ]
}

agree! {
    point_9_sends_that_wait_fail_when_the_receiver_goes {
        let (tx, rx) = bounded(1);
        tx.send(0).await.unwrap();
        for i in 1..4 {
            let tx = tx.clone();
            spawn(async move {
                let error = tx.send(i).await.unwrap_err();
                log!("{error}: {}", error.0);
            });
        }
        yield_now().await;
        log!("drops");
        drop(rx);
        log!("{}", tx.send(9).await.unwrap_err().0);
        sleep(Duration::from_millis(1)).await;
    } => [
        "0: drops", "0: 9", "0: channel closed: 1", "0: channel closed: 2", "0: channel closed: 3",
    ]
}

agree! {
    point_9_a_message_that_is_unread_when_the_receiver_goes_is_dropped_after_senders_are_woken {
        let (tx, rx) = bounded(1);
        let (inner, mut last) = unbounded::<i32>();
        drop(inner);
        tx.send(1).await.unwrap();
        let waits = spawn(async move {
            log!("refused: {}", tx.send(2).await.is_err());
        });
        yield_now().await;
        drop(rx);
        log!("{:?}", last.recv().await);
        waits.await.unwrap();
    } => ["0: None", "0: refused: true"]
}

agree! {
    oneshot_gives_its_value_or_says_that_there_is_none {
        let (tx, rx) = oneshot();
        spawn(async move {
            sleep(Duration::from_millis(5)).await;
            log!("sends: {:?}", tx.send(1));
        });
        log!("{:?}", rx.await.ok());
        let (tx, rx) = oneshot::<i32>();
        spawn(async move {
            sleep(Duration::from_millis(5)).await;
            drop(tx);
        });
        log!("{}", rx.await.unwrap_err());
        let (tx, rx) = oneshot();
        drop(rx);
        log!("{:?}", tx.send(3));
        let (tx, rx) = oneshot();
        tx.send(4).unwrap();
        log!("{:?}", rx.await.ok());
    } => ["5: sends: Ok(())", "5: Some(1)", "10: channel closed", "10: Err(3)", "10: Some(4)"]
}

agree! {
    a_ring_of_channels_takes_turns {
        let (first, mut rx) = unbounded();
        for i in 0..3 {
            let (tx, next) = unbounded();
            let mut rx = std::mem::replace(&mut rx, next);
            spawn(async move {
                while let Some(n) = rx.recv().await {
                    log!("task {i}: {n}");
                    tx.send(n + 1).unwrap();
                }
                log!("task {i} ends");
            });
        }
        first.send(0).unwrap();
        first.send(10).unwrap();
        log!("{:?}", rx.recv().await);
        drop(first);
        while let Some(n) = rx.recv().await {
            log!("main: {n}");
        }
    } => [
        "0: task 0: 0", "0: task 0: 10", "0: task 1: 1", "0: task 1: 11", "0: task 2: 2",
        "0: task 2: 12", "0: Some(3)", "0: main: 13", "0: task 0 ends", "0: task 1 ends",
        "0: task 2 ends",
    ]
}
