//! Point 2: creating a future runs nothing; dropping one drops what it captured.

use crate::harness::{Noisy, agree, log};

agree! {
    point_2_a_future_that_is_never_polled_runs_nothing_and_drops_its_captures {
        let captured = Noisy("captured");
        let future = async move {
            log!("runs");
            let _local = Noisy("local");
            drop(captured);
        };
        log!("created");
        yield_now().await;
        drop(future);
        log!("end");
    } => ["0: created", "0: drop captured", "0: end"]
}

agree! {
    point_2_combinators_are_inert_too {
        let joined = join(async { log!("left") }, async { log!("right") });
        let raced = select(async { log!("left") }, async { log!("right") });
        let all = join_all([1, 2].map(|i| async move { log!("{i}") }));
        yield_now().await;
        log!("nothing ran");
        drop((raced, all));
        joined.await;
    } => ["0: nothing ran", "0: left", "0: right"]
}

agree! {
    point_2_a_suspended_future_drops_its_locals_in_reverse {
        let mut future = Box::pin(async {
            let _first = Noisy("first");
            let _second = Noisy("second");
            std::future::pending::<()>().await;
        });
        assert!(futures::poll!(&mut future).is_pending());
        log!("suspended");
        drop(future);
        log!("end");
    } => ["0: suspended", "0: drop second", "0: drop first", "0: end"]
}
